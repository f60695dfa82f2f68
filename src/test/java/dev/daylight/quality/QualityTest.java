package dev.daylight.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.daylight.eval.EvalReport;
import dev.daylight.eval.Evaluations;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The installed models give the figures in {@code quality.yaml} on the labelled texts named there. These figures guard against regressions;
 * those by leave-one-market-out, which say how good it is, stand in docs/method.md.
 */
class QualityTest {
    private static final Path GOLD = Path.of("../shared/data/gold");

    private static final Map<String, EvalReport> ofPairs = new HashMap<>();

    /**
     * @param rows figures by name, one map a row; {@code system} and {@code part} name the row
     */
    record Expected(String task, String gold, String sha256, List<Map<String, Object>> rows) {
        @Override
        public String toString() {
            return task;
        }
    }

    @SuppressWarnings("unchecked")
    static Stream<Expected> expected() throws IOException {
        try (InputStream in = Objects.requireNonNull(QualityTest.class.getResourceAsStream("/quality.yaml"))) {
            List<Map<String, Object>> all = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            assertThat(all).hasSize(4);
            return all.stream()
                    .map(one -> new Expected(
                            text(one, "task"), text(one, "gold"), text(one, "sha256"), (List<Map<String, Object>>)
                                    Objects.requireNonNull(one.get("rows"))));
        }
    }

    @ParameterizedTest
    @MethodSource("expected")
    void figures_ofInstalledModels_areAsExpected(Expected expected) throws Exception {
        Path gold = GOLD.resolve(expected.gold());
        assumeTrue(Files.isRegularFile(gold), "no ../shared beside the project");
        assertThat(sha256(gold))
                .as("the labelled texts are those that were measured")
                .isEqualTo(expected.sha256());
        JsonNode report = JsonMapper.builder()
                .build()
                .readTree(measured(expected.task(), gold).json());
        for (Map<String, Object> row : expected.rows()) {
            JsonNode found = row(report, text(row, "system"), text(row, "part"));
            row.forEach((name, value) -> {
                if (value instanceof Double figure) {
                    assertThat(found.get(name).asDouble())
                            .as("%s %s %s", expected.task(), row.get("part"), name)
                            .isCloseTo(figure, within(0.01));
                }
            });
        }
    }

    /** Both tasks on pairs take reading each pair once, and that is what takes long. */
    private static EvalReport measured(String task, Path gold) {
        if (!task.equals("overlap") && !task.equals("contradiction")) {
            return new Evaluations(2).evaluate(task, gold, null, null);
        }
        if (ofPairs.isEmpty()) {
            ofPairs.putAll(new Evaluations(2).pairs(gold));
        }
        return Objects.requireNonNull(ofPairs.get(task));
    }

    private static JsonNode row(JsonNode report, String system, String part) {
        for (JsonNode row : report.get("rows")) {
            if (row.get("system").asString().equals(system)
                    && row.get("part").asString().equals(part)) {
                return row;
            }
        }
        throw new AssertionError("no row " + system + ", " + part);
    }

    private static String text(Map<String, Object> map, String name) {
        return Objects.requireNonNull(map.get(name), name).toString();
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
