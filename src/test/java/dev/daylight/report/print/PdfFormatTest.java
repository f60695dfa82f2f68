package dev.daylight.report.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.daylight.audit.AuditFixture;
import dev.daylight.problem.InputException;
import dev.daylight.report.ReportPlace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(400)
class PdfFormatTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void write_sameAuditTwice_saysTheSameAndNothingOfTheMachine() throws Exception {
        assumeThat(Chromium.find()).as("a Chromium on the path").isPresent();
        byte[] one = print("one");
        byte[] two = print("two");
        assertThat(new String(one, StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-")
                .contains("/CreationDate (D:19800101000000")
                .doesNotContain(folder.toString());
        // Not the bytes: how a browser packs a page is its own affair, and once in many prints it packs it otherwise.
        assertThat(pages(two)).isEqualTo(pages(one)).isNotEmpty();
    }

    @Test
    void steady_timesAndNumbersOfElements_areTakenOut() {
        String first = "/CreationDate (D:20261124010203+00'00') /ID (node00000149) /ID (node00000181) (node00000149)";
        String second = "/CreationDate (D:20261124010259+00'00') /ID (node00000150) /ID (node00000182) (node00000150)";
        assertThat(steady(first))
                .isEqualTo(steady(second))
                .isEqualTo(
                        "/CreationDate (D:19800101000000+00'00') /ID (node00000001) /ID (node00000002) (node00000001)");
    }

    private static String steady(String pdf) {
        return new String(PdfFormat.steady(pdf.getBytes(StandardCharsets.ISO_8859_1)), StandardCharsets.ISO_8859_1);
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
            }
            return pages;
        }
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
