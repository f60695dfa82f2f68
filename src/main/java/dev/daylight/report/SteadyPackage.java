package dev.daylight.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Office files without the clock: a package (ZIP) whose entries all bear the same time, whose properties name no time of
 * making, and whose embedded workbooks are treated likewise. The order of entries is kept; readers expect the content
 * types first.
 */
public final class SteadyPackage {
    /** The first moment that a ZIP can name. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final Pattern TIMES = Pattern.compile(
            "<dcterms:(created|modified)\\b[^>]*>[^<]*</dcterms:\\1>|<cp:lastPrinted>[^<]*</cp:lastPrinted>");

    private SteadyPackage() {}

    /** @param bytes an OOXML file as POI wrote it */
    public static byte[] of(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(TIME);
                zip.putNextEntry(copy);
                zip.write(part(entry.getName(), in.readAllBytes()));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] part(String name, byte[] bytes) throws IOException {
        if (name.endsWith(".xlsx")) {
            return of(bytes);
        }
        if (name.endsWith("docProps/core.xml")) {
            String properties = new String(bytes, StandardCharsets.UTF_8);
            return TIMES.matcher(properties).replaceAll("").getBytes(StandardCharsets.UTF_8);
        }
        return bytes;
    }
}
