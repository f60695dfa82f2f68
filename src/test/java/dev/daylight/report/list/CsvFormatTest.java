package dev.daylight.report.list;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.audit.Audit;
import dev.daylight.audit.AuditFixture;
import dev.daylight.report.ReportPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFormatTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "  =1", "\t=1", "\r=1", "\uFF1D1", "=cmd|'/C calc'!A0"})
    void render_textThatBeginsLikeAFormula_isMarkedAsText(String text) {
        assertThat(CsvFormat.render(list(Cell.of(text)))
                        .lines()
                        .skip(1)
                        .findFirst()
                        .orElseThrow())
                .startsWith("\"'");
    }

    @Test
    void render_negativeNumber_staysANumber() {
        assertThat(CsvFormat.render(list(Cell.of(-1.5)))).isEqualTo("\"text\"\n-1.5\n");
    }

    @Test
    void render_quotesAndLineBreaks_stayInTheirField() {
        assertThat(CsvFormat.render(list(Cell.of("a \"b\",\nc")))).isEqualTo("\"text\"\n\"a \"\"b\"\", c\"\n");
    }

    @Test
    void write_hostileAudit_hasALineForEachRow() throws IOException {
        Audit audit = AuditFixture.hostile();
        new CsvFormat().write(audit, new ReportPlace(folder, null, null));
        Path csv = folder.resolve("audit.csv");
        assertThat(Files.readAllLines(csv.resolve("messages.csv")))
                .hasSize(audit.messages().size() + 1)
                .allSatisfy(line -> assertThat(line).startsWith("\""));
        assertThat(Files.readAllLines(csv.resolve("assets.csv")))
                .hasSize(audit.assets().size() + 1);
        assertThat(Files.readAllLines(csv.resolve("scores.csv")).get(0)).startsWith("\"job\",\"overload\"");
    }

    private static Worklist list(Cell cell) {
        return new Worklist("one", "One", "One.", List.of(Column.text("Text", 20)), List.of(List.of(cell)));
    }
}
