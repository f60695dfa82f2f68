package dev.daylight.report.print;

import dev.daylight.audit.AtomicFile;
import dev.daylight.audit.Audit;
import dev.daylight.extract.TemporaryFolder;
import dev.daylight.problem.InputException;
import dev.daylight.report.HtmlReport;
import dev.daylight.report.Originals;
import dev.daylight.report.ReportFormat;
import dev.daylight.report.ReportPlace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code audit.pdf}: the HTML report as a browser prints it. It carries no links to the originals: a browser would write them
 * with the folders of the machine it ran on.
 */
public final class PdfFormat implements ReportFormat {
    /** When it was made, which two prints of the same audit would differ in. */
    private static final Pattern TIME = Pattern.compile("/(?:CreationDate|ModDate) \\(D:(\\d{14})");

    private static final String NO_TIME = "19800101000000";

    /** The browser's own numbers of a page's elements, eight digits; how many it had counted before is not the audit's. */
    private static final Pattern ELEMENT = Pattern.compile("\\(node(\\d{8})\\)");

    @Override
    public String name() {
        return "pdf";
    }

    @Override
    public String file() {
        return "audit.pdf";
    }

    @Override
    public void check(ReportPlace place) {
        if (Chromium.find().isEmpty()) {
            throw new InputException(
                    "no Chromium, Chrome or Edge was found to print with",
                    "--format pdf",
                    "Install one (Debian and Ubuntu: sudo apt-get install chromium), or name its program in the "
                            + "variable DAYLIGHT_CHROMIUM; or open audit.html in any browser and print it");
        }
    }

    @Override
    public void write(Audit audit, ReportPlace place) throws InterruptedException {
        check(place);
        Chromium chromium = Chromium.find().orElseThrow();
        try (TemporaryFolder work = TemporaryFolder.create("print")) {
            Path html = work.path().resolve("audit.html");
            HtmlReport.write(audit, null, html, Originals.NONE, place.since());
            Path pdf = work.path().resolve("audit.pdf");
            chromium.print(html, pdf, work.path());
            AtomicFile.write(place.file(file()), steady(Files.readAllBytes(pdf)));
        } catch (IOException e) {
            throw new UncheckedIOException("the temporary folder of a print can't be used", e);
        }
    }

    /**
     * Takes out what two prints of one audit differ in, by signs of equal number, so that nothing in the file moves: the time, and
     * the numbers of elements, which are counted anew in the order in which they occur.
     */
    static byte[] steady(byte[] pdf) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        StringBuilder out = new StringBuilder(text);
        Matcher times = TIME.matcher(text);
        while (times.find()) {
            out.replace(times.start(1), times.end(1), NO_TIME);
        }
        Map<String, String> elements = new HashMap<>();
        Matcher ids = ELEMENT.matcher(text);
        while (ids.find()) {
            String number = elements.computeIfAbsent(ids.group(1), id -> digits(elements.size() + 1));
            out.replace(ids.start(1), ids.end(1), number);
        }
        return out.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String digits(int number) {
        return String.format(Locale.ROOT, "%08d", number);
    }
}
