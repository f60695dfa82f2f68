package dev.daylight.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.daylight.audit.Audit;
import dev.daylight.audit.AuditFixture;
import dev.daylight.audit.AuditJson;
import dev.daylight.report.ReportPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookFormatTest {
    /** The audit of the sample market, committed with its report: real scores, which the sheet must come to. */
    private static final Path SAMPLE = Path.of("reports/sample/audit.json");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void write_sample_scoresCalculatedInTheSheetAreThoseOfTheAudit() throws IOException {
        Audit audit = AuditJson.read(SAMPLE);
        try (XSSFWorkbook book = open(write(audit, "one"))) {
            FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
            Sheet scores = book.getSheet("Scores");
            int overload = column(scores, 5, "Overload");
            int different = column(scores, 5, "Differentiation");
            for (int i = 0; i < audit.jobs().size(); i++) {
                Row row = scores.getRow(6 + i);
                Audit.Job job = audit.jobs().get(i);
                assertThat(row.getCell(0).getStringCellValue()).isEqualTo(job.name());
                assertThat(row.getCell(overload).getCellFormula()).startsWith("SUM(");
                // The audit's numbers are rounded to six decimals.
                assertThat(evaluator.evaluate(row.getCell(overload)).getNumberValue())
                        .isCloseTo(job.overload().score(), within(1e-3));
                assertThat(evaluator.evaluate(row.getCell(different)).getNumberValue())
                        .isCloseTo(job.differentiation().score(), within(1e-3));
            }
        }
    }

    @Test
    void write_sample_valuesShownWithoutCalculatingAreThoseOfTheFormulas() throws IOException {
        int formulas = 0;
        try (XSSFWorkbook book = open(write(AuditJson.read(SAMPLE), "one"))) {
            FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
            for (Cell cell : cells(book)) {
                if (cell.getCellType() == CellType.FORMULA) {
                    formulas++;
                    double shown = cell.getNumericCellValue();
                    assertThat(evaluator.evaluate(cell).getNumberValue())
                            .as(cell.getAddress().toString())
                            .isCloseTo(shown, within(1e-9));
                }
            }
        }
        // Per job three points, overload, differentiation, share answered.
        assertThat(formulas).isEqualTo(36);
    }

    @Test
    void write_weightChanged_overloadFollows() throws IOException {
        try (XSSFWorkbook book = open(write(AuditJson.read(SAMPLE), "one"))) {
            Sheet scores = book.getSheet("Scores");
            scores.getRow(3).getCell(2).setCellValue(0);
            scores.getRow(3).getCell(3).setCellValue(0);
            FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
            Row row = scores.getRow(6);
            assertThat(evaluator
                            .evaluate(row.getCell(column(scores, 5, "Overload")))
                            .getNumberValue())
                    .isCloseTo(100 * row.getCell(1).getNumericCellValue(), within(1e-9));
        }
    }

    @Test
    void write_lists_haveFiltersFrozenHeadingsAndLinks() throws IOException {
        Audit audit = AuditFixture.small();
        try (XSSFWorkbook book = open(write(audit, "one"))) {
            for (String name : List.of("Messages", "Overlaps", "Contradictions", "Assets", "Questions", "Sameness")) {
                var sheet = book.getSheet(name);
                assertThat(sheet.getCTWorksheet().isSetAutoFilter()).as(name).isTrue();
                assertThat(sheet.getPaneInformation().isFreezePane()).as(name).isTrue();
            }
            assertThat(book.getSheet("Messages").getLastRowNum())
                    .isEqualTo(audit.messages().size());
            assertThat(book.getSheet("Contradictions").getLastRowNum())
                    .isEqualTo(audit.contradictions().size());
            assertThat(book.getSheet("Assets").getLastRowNum())
                    .isEqualTo(audit.assets().size());
            assertThat(book.getSheet("Assets").getHyperlinkList())
                    .hasSize(audit.assets().size())
                    .allSatisfy(link -> assertThat(link.getAddress()).startsWith("./../market/"));
            assertThat(book.getSheet("Contradictions").getHyperlinkList())
                    .hasSize(2 * audit.contradictions().size());
        }
    }

    @Test
    void write_hostileTexts_standAsTextInCellsThatStayText() throws IOException {
        try (XSSFWorkbook book = open(write(AuditFixture.hostile(), "one"))) {
            int hostile = 0;
            for (Cell cell : cells(book)) {
                assertThat(cell.getCellType() == CellType.FORMULA
                                && !cell.getSheet().getSheetName().equals("Scores"))
                        .isFalse();
                if (cell.getCellType() == CellType.STRING) {
                    String text = cell.getStringCellValue();
                    assertThat(text).doesNotContain("\u202E", "\u001B").hasSizeLessThanOrEqualTo(32_767);
                    assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
                    hostile += text.contains("<img src=x") ? 1 : 0;
                }
            }
            assertThat(hostile).isPositive();
        }
    }

    @Test
    void write_sameAuditTwice_givesTheSameBytes() throws Exception {
        Path one = write(AuditFixture.small(), "one");
        // A ZIP counts time in steps of two seconds.
        Thread.sleep(2100);
        Path two = write(AuditFixture.small(), "two");
        assertThat(Files.mismatch(one, two)).isEqualTo(-1);
    }

    private Path write(Audit audit, String name) throws IOException {
        Path out = Files.createDirectories(folder.resolve(name));
        new WorkbookFormat().write(audit, new ReportPlace(out, folder.resolve("market"), null));
        return out.resolve("audit.xlsx");
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    private static int column(Sheet sheet, int row, String title) {
        for (Cell cell : sheet.getRow(row)) {
            if (cell.getStringCellValue().equals(title)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError("no column " + title);
    }

    private static List<Cell> cells(XSSFWorkbook book) {
        List<Cell> cells = new ArrayList<>();
        book.forEach(sheet -> sheet.forEach(row -> row.forEach(cells::add)));
        return cells;
    }
}
