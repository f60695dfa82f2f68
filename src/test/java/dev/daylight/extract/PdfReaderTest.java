package dev.daylight.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;

class PdfReaderTest {
    private static final PDType1Font FONT = new PDType1Font(Standard14Fonts.FontName.HELVETICA);

    @Test
    void read_pages_paragraphsHeadingsWithoutRunningLines() throws IOException {
        Document document = Reading.one("guide.pdf", bytes(guide()));

        assertThat(document.pages()).isEqualTo(4);
        assertThat(Reading.blocks(document))
                .containsExactly(
                        "HEADING Chapter 1",
                        "PARAGRAPH Acme fills open shifts within minutes and tells everyone about it on the phone.",
                        "PARAGRAPH The self-service plan of page 1 is free.",
                        "HEADING Chapter 2",
                        "PARAGRAPH Acme fills open shifts within minutes and tells everyone about it on the phone.",
                        "PARAGRAPH The self-service plan of page 2 is free.",
                        "HEADING Chapter 3",
                        "PARAGRAPH Acme fills open shifts within minutes and tells everyone about it on the phone.",
                        "PARAGRAPH The self-service plan of page 3 is free.",
                        "HEADING Chapter 4",
                        "PARAGRAPH Acme fills open shifts within minutes and tells everyone about it on the phone.",
                        "PARAGRAPH The self-service plan of page 4 is free.");
        Anchor anchor = Reading.find(document, "page 3").anchor();
        assertThat(anchor.page()).isEqualTo(3);
        assertThat(anchor.headings()).containsExactly("Chapter 3");
    }

    @Test
    void read_password_saidSo() throws IOException {
        PDDocument pdf = guide();
        pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));

        assertThat(Reading.one("guide.pdf", bytes(pdf)).reason()).isEqualTo("protected by a password");
    }

    @Test
    void read_cutAtEveryTenth_endsWithAReason() throws IOException {
        byte[] whole = bytes(guide());
        for (int tenth = 0; tenth < 10; tenth++) {
            byte[] cut = java.util.Arrays.copyOf(whole, whole.length * tenth / 10);
            Document document = Reading.one("guide.pdf", cut);
            // What can be repaired is read; the rest says why not.
            assertThat(document.status() == Status.ANALYZED || document.reason() != null)
                    .isTrue();
        }
    }

    private static PDDocument guide() throws IOException {
        PDDocument pdf = new PDDocument();
        for (int page = 1; page <= 4; page++) {
            PDPage sheet = new PDPage(PDRectangle.A4);
            pdf.addPage(sheet);
            try (PDPageContentStream content = new PDPageContentStream(pdf, sheet)) {
                line(content, 10, 50, 810, "Acme guide to rosters");
                line(content, 20, 50, 700, "Chapter " + page);
                line(content, 11, 50, 660, "Acme fills open shifts within minutes and tells every-");
                line(content, 11, 50, 646, "one about it on the phone.");
                line(content, 11, 50, 610, "The self-service plan of page " + page + " is free.");
                line(content, 10, 300, 30, "Page " + page + " of 4");
            }
        }
        return pdf;
    }

    private static void line(PDPageContentStream content, int size, int x, int y, String words) throws IOException {
        content.beginText();
        content.setFont(FONT, size);
        content.newLineAtOffset(x, y);
        content.showText(words);
        content.endText();
    }

    private static byte[] bytes(PDDocument pdf) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (pdf) {
            pdf.save(bytes);
        }
        return bytes.toByteArray();
    }
}
