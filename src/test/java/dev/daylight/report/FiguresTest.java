package dev.daylight.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.audit.AuditFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What the report says of the models must be what was measured, of the models that are there. */
class FiguresTest {
    private final Figures figures = Figures.measured();

    @Test
    void everyFigure_standsInTheMethod() throws IOException {
        String method = Files.readString(Path.of("docs/method.md"));
        for (Figures.Row row : figures.rows()) {
            String value = "**" + thousandths(row.value()) + "**";
            assertThat(method)
                    .as(row.question())
                    .contains(
                            row.low() == null || row.high() == null
                                    ? value
                                    : value + " [" + thousandths(row.low()) + ", " + thousandths(row.high()) + "]")
                    .contains(thousandths(row.baselineValue()));
        }
    }

    /** Who trains a model anew measures it anew, and writes the figures into figures.json. */
    @Test
    void models_areThoseOfTheProgram() throws IOException {
        List<String> there = new ArrayList<>();
        for (String name : List.of("reader", "pairs")) {
            String sha256 = JsonMapper.shared()
                    .readTree(Files.readAllBytes(Path.of("models", name, "model.json")))
                    .get("sha256")
                    .asString();
            there.add(name + "/" + sha256.substring(0, 16));
        }
        assertThat(figures.models()).containsExactlyElementsOf(there);
    }

    @Test
    void holdFor_auditOfOtherModels_isFalse() {
        assertThat(figures.holdFor(AuditFixture.small())).isFalse();
        assertThat(MethodSection.render(AuditFixture.small())).contains("with other models than those measured here");
    }

    private static String thousandths(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
