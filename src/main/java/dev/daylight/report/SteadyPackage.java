package dev.daylight.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Office files without the clock: a package (ZIP) whose entries all bear the same time, whose properties name no time of
 * making, and whose embedded workbooks are treated likewise. First come the content types and the package's relations, since
 * some readers expect them there; the order of the others is kept.
 */
public final class SteadyPackage {
    /** The first moment that a ZIP can name. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final List<String> FIRST = List.of("[Content_Types].xml", "_rels/.rels");

    private static final Pattern TIMES = Pattern.compile(
            "<dcterms:(created|modified)\\b[^>]*>[^<]*</dcterms:\\1>|<cp:lastPrinted>[^<]*</cp:lastPrinted>");

    private SteadyPackage() {}

    /** @param bytes an OOXML file as POI wrote it */
    public static byte[] of(byte[] bytes) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        FIRST.forEach(name -> parts.put(name, new byte[0]));
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), part(entry.getName(), in.readAllBytes()));
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(TIME);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
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
