package dev.daylight.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

class OfficeFormatsTest {
    @Test
    void read_docx_headingsListsTables() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            XWPFParagraph heading = document.createParagraph();
            heading.setStyle("Heading1");
            heading.createRun().setText("Fair rosters");
            document.createStyles()
                    .addStyle(new org.apache.poi.xwpf.usermodel.XWPFStyle(style("Heading1", "heading 1")));
            document.createParagraph().createRun().setText("Acme fills open shifts within minutes.");
            XWPFTable table = document.createTable(1, 2);
            table.getRow(0).getCell(0).setText("Team");
            table.getRow(0).getCell(1).setText("$4");
            document.getProperties().getCoreProperties().setTitle("The guide");
            document.getProperties().getCoreProperties().setCreator("Dana");
            document.write(bytes);
        }

        Document document = Reading.one("guide.docx", bytes.toByteArray());

        assertThat(document.title()).isEqualTo("The guide");
        assertThat(document.author()).isEqualTo("Dana");
        assertThat(Reading.blocks(document))
                .containsExactly(
                        "HEADING Fair rosters",
                        "PARAGRAPH Acme fills open shifts within minutes.",
                        "TABLE_ROW Team | $4");
        assertThat(document.blocks().get(2).anchor().headings()).containsExactly("Fair rosters");
    }

    @Test
    void read_pptx_titlesFirstNotesMarked() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XMLSlideShow show = new XMLSlideShow()) {
            for (int i = 1; i <= 2; i++) {
                XSLFSlide slide =
                        show.createSlide(show.getSlideMasters().get(0).getLayout(SlideLayout.TITLE_AND_CONTENT));
                // Drawn first, yet the title belongs on top.
                slide.getPlaceholder(1).setText("Acme fills open shifts, part " + i + ".");
                slide.getPlaceholder(0).setText("Rosters " + i);
                for (XSLFTextShape shape : show.getNotesSlide(slide).getPlaceholders()) {
                    if (shape.getTextType() == Placeholder.BODY) {
                        shape.setText("Say it slowly, " + i + ".");
                    }
                }
            }
            show.write(bytes);
        }

        Document document = Reading.one("deck.pptx", bytes.toByteArray());

        assertThat(document.pages()).isEqualTo(2);
        assertThat(Reading.blocks(document))
                .containsExactly(
                        "HEADING Rosters 1",
                        "PARAGRAPH Acme fills open shifts, part 1.",
                        "NOTE Say it slowly, 1.",
                        "HEADING Rosters 2",
                        "PARAGRAPH Acme fills open shifts, part 2.",
                        "NOTE Say it slowly, 2.");
        Anchor note = document.blocks().getLast().anchor();
        assertThat(note.slide()).isEqualTo(2);
        assertThat(note.headings()).containsExactly("Rosters 2");
    }

    @Test
    void read_spreadsheets_cellsNamedAsOnScreen() throws IOException {
        for (String format : List.of("xlsx", "xls")) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (Workbook book = format.equals("xlsx") ? new XSSFWorkbook() : new HSSFWorkbook()) {
                book.createSheet("Empty");
                Sheet sheet = book.createSheet("Plans");
                // Rows and columns are skipped, so counting what is there would name the wrong cells.
                row(sheet, 2, 1, "Plan", "Price");
                row(sheet, 9, 1, "Team", "four dollars");
                row(sheet, 12, 3, "alone");
                book.write(bytes);
            }

            Document document = Reading.one("plans." + format, bytes.toByteArray());

            assertThat(Reading.blocks(document))
                    .as(format)
                    .containsExactly("TABLE_ROW Plan | Price", "TABLE_ROW Team | four dollars", "TABLE_ROW alone");
            assertThat(document.blocks())
                    .as(format)
                    .extracting(Block::anchor)
                    .containsExactly(
                            Anchor.ofCells("Plans", "B3:C3"),
                            Anchor.ofCells("Plans", "B10:C10"),
                            Anchor.ofCells("Plans", "D13"));
        }
    }

    @Test
    void read_rtf_paragraphs() {
        Document document = Reading.one("note.rtf", "{\\rtf1\\ansi We plan shifts.\\par They are {\\b fair}.\\par}");

        assertThat(Reading.blocks(document)).containsExactly("PARAGRAPH We plan shifts.", "PARAGRAPH They are fair.");
    }

    private static void row(Sheet sheet, int number, int column, String... values) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < values.length; i++) {
            row.createCell(column + i).setCellValue(values[i]);
        }
    }

    private static org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle style(String id, String name) {
        var style = org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.addNewName().setVal(name);
        return style;
    }
}
