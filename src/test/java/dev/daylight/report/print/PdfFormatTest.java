package dev.daylight.report.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.daylight.audit.AuditFixture;
import dev.daylight.problem.InputException;
import dev.daylight.report.ReportPlace;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(400)
class PdfFormatTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void write_sameAuditTwice_printsTheSameBytes() throws Exception {
        assumeThat(Chromium.find()).as("a Chromium on the path").isPresent();
        byte[] one = print("one");
        byte[] two = print("two");
        assertThat(one)
                .startsWith("%PDF-".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo(two);
        assertThat(new String(one, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(folder.toString());
    }

    @Test
    void print_programThatFails_saysWhatToDo() {
        Chromium broken = new Chromium(Path.of("/bin/false"));
        assertThatThrownBy(() -> broken.print(folder.resolve("a.html"), folder.resolve("a.pdf"), folder))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("/bin/false")
                .hasMessageContaining("DAYLIGHT_CHROMIUM");
    }

    private byte[] print(String name) throws Exception {
        Path out = Files.createDirectories(folder.resolve(name));
        new PdfFormat().write(AuditFixture.small(), new ReportPlace(out, null, null));
        return Files.readAllBytes(out.resolve("audit.pdf"));
    }
}
