package dev.daylight.report.workbook;

import dev.daylight.audit.AtomicFile;
import dev.daylight.audit.Audit;
import dev.daylight.report.Facts;
import dev.daylight.report.ReportFormat;
import dev.daylight.report.ReportPlace;
import dev.daylight.report.SteadyPackage;
import dev.daylight.report.list.Worklist;
import dev.daylight.report.list.Worklists;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * {@code audit.xlsx}: a sheet that says what is where, the scores with their formulas, and a sheet for each list, to be
 * filtered and worked through.
 */
public final class WorkbookFormat implements ReportFormat {
    @Override
    public String name() {
        return "xlsx";
    }

    @Override
    public String file() {
        return "audit.xlsx";
    }

    @Override
    public void write(Audit audit, ReportPlace place) {
        try {
            AtomicFile.write(place.file(file()), render(audit, place));
        } catch (IOException e) {
            throw new UncheckedIOException("a workbook could not be put together in memory", e);
        }
    }

    private static byte[] render(Audit audit, ReportPlace place) throws IOException {
        Facts facts = new Facts(audit);
        List<Worklist> lists = Worklists.of(facts, place.links()).stream()
                .filter(list -> !list.name().equals("scores"))
                .toList();
        try (XSSFWorkbook begun = new XSSFWorkbook()) {
            Styles styles = new Styles(begun);
            CoverSheet.write(begun, styles, facts, lists);
            ScoreSheet.write(begun, styles, facts, list(lists, "messages"));
            begun.getProperties().getCoreProperties().setCreator("Daylight");
            begun.setActiveSheet(0);
            try (LongSheets workbook = new LongSheets(begun);
                    ByteArrayOutputStream out = new ByteArrayOutputStream()) {
                for (Worklist list : lists) {
                    ListSheet.write(workbook, styles, list);
                }
                workbook.writeAvoidingTempFiles(out);
                return SteadyPackage.of(out.toByteArray());
            }
        }
    }

    private static Worklist list(List<Worklist> lists, String name) {
        return lists.stream()
                .filter(list -> list.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no list of " + name));
    }
}
