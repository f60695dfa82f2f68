package dev.daylight.extract;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;

/** Tells a file that ends too early from one that is damaged otherwise, by the mark that closes its format. */
final class Truncation {
    private static final Set<String> PACKED = Set.of("docx", "pptx", "xlsx", "odt", "odp", "ods", "epub", "zip");
    /** Where a ZIP's table of contents has to end: the longest comment may follow. */
    private static final int TAIL = (1 << 16) + 22;

    private Truncation() {}

    /** Whether it is a ZIP, whose table of contents stands at its end. */
    static boolean packed(Format format) {
        return PACKED.contains(format.name());
    }

    static boolean found(Path file, Format format) {
        boolean pdf = format.name().equals("pdf");
        if (!pdf && !packed(format)) {
            return false;
        }
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            byte[] head = new byte[4];
            in.readFully(head);
            String begin = new String(head, StandardCharsets.ISO_8859_1);
            in.seek(Math.max(0, in.length() - TAIL));
            byte[] tail = new byte[(int) Math.min(TAIL, in.length())];
            in.readFully(tail);
            String end = new String(tail, StandardCharsets.ISO_8859_1);
            return pdf
                    ? begin.equals("%PDF") && !end.contains("%%EOF")
                    : begin.equals("PK\3\4") && !end.contains("PK\5\6");
        } catch (IOException e) {
            return false;
        }
    }
}
