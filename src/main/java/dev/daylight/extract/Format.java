package dev.daylight.extract;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a file is.
 *
 * @param name short name, such as {@code pdf}
 * @param family which reader reads it
 * @param excuse why it isn't read; null unless the family is {@code NONE} or {@code UNKNOWN}
 */
record Format(String name, Family family, @Nullable String excuse) {
    enum Family {
        PDF,
        OFFICE,
        HTML,
        MARKDOWN,
        REST,
        PLAIN,
        TRANSCRIPT,
        ARCHIVE,
        /** Can't hold anything to analyze: a picture, a program. */
        NONE,
        /** Might, but isn't known. */
        UNKNOWN
    }

    private static final Map<String, Format> BY_EXTENSION = Map.ofEntries(
            entry("md", "markdown", Family.MARKDOWN),
            entry("markdown", "markdown", Family.MARKDOWN),
            entry("mdx", "mdx", Family.MARKDOWN),
            entry("rst", "rst", Family.REST),
            entry("rest", "rst", Family.REST),
            entry("vtt", "vtt", Family.TRANSCRIPT),
            entry("srt", "srt", Family.TRANSCRIPT),
            entry("html", "html", Family.HTML),
            entry("htm", "html", Family.HTML),
            entry("xhtml", "html", Family.HTML),
            entry("eml", "eml", Family.OFFICE),
            entry("mht", "mhtml", Family.OFFICE),
            entry("mhtml", "mhtml", Family.OFFICE),
            entry("csv", "csv", Family.PLAIN),
            entry("tsv", "csv", Family.PLAIN),
            entry("txt", "txt", Family.PLAIN),
            entry("text", "txt", Family.PLAIN));
    private static final Map<String, Format> BY_TYPE = Map.ofEntries(
            entry("application/pdf", "pdf", Family.PDF),
            entry("application/msword", "doc", Family.OFFICE),
            entry("application/vnd.ms-powerpoint", "ppt", Family.OFFICE),
            entry("application/vnd.ms-excel", "xls", Family.OFFICE),
            entry("application/rtf", "rtf", Family.OFFICE),
            entry("application/epub+zip", "epub", Family.OFFICE),
            entry("application/vnd.ms-outlook", "msg", Family.OFFICE),
            entry("message/rfc822", "eml", Family.OFFICE),
            entry("multipart/related", "mhtml", Family.OFFICE),
            entry("application/zip", "zip", Family.ARCHIVE),
            entry("text/html", "html", Family.HTML),
            entry("application/xhtml+xml", "html", Family.HTML),
            entry("text/x-web-markdown", "markdown", Family.MARKDOWN),
            entry("text/plain", "txt", Family.PLAIN),
            entry("text/vtt", "vtt", Family.TRANSCRIPT),
            entry("text/csv", "csv", Family.PLAIN),
            entry("application/x-subrip", "srt", Family.TRANSCRIPT));
    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("application/vnd.openxmlformats-officedocument.wordprocessingml.", "docx"),
            Map.entry("application/vnd.ms-word.", "docx"),
            Map.entry("application/vnd.openxmlformats-officedocument.presentationml.", "pptx"),
            Map.entry("application/vnd.ms-powerpoint.", "pptx"),
            Map.entry("application/vnd.openxmlformats-officedocument.spreadsheetml.", "xlsx"),
            Map.entry("application/vnd.ms-excel.", "xlsx"),
            Map.entry("application/vnd.oasis.opendocument.text", "odt"),
            Map.entry("application/vnd.oasis.opendocument.presentation", "odp"),
            Map.entry("application/vnd.oasis.opendocument.spreadsheet", "ods"));
    private static final Set<String> PACKED = Set.of(
            "application/gzip",
            "application/x-tar",
            "application/x-gtar",
            "application/x-7z-compressed",
            "application/x-rar-compressed",
            "application/x-bzip2",
            "application/x-xz",
            "application/zstd",
            "application/x-rar-compressed;version=5",
            "application/java-archive");
    private static final Set<String> CODE =
            Set.of("application/json", "application/javascript", "application/xml", "text/javascript", "image/svg+xml");

    /** @param type media type, without parameters */
    static Format of(String type, String fileName) {
        String extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        Format named = BY_EXTENSION.get(extension);
        boolean text = type.startsWith("text/")
                || CODE.contains(type)
                || type.equals("application/xhtml+xml")
                || type.startsWith("message/")
                || type.startsWith("application/x-sh")
                || type.equals("application/octet-stream")
                || type.startsWith("multipart/");
        if (named != null && text && !(named.family() == Family.PLAIN && type.equals("text/html"))) {
            return named;
        }
        Format known = BY_TYPE.get(type);
        if (known != null) {
            return known;
        }
        for (Map.Entry<String, String> prefix : PREFIXES.entrySet()) {
            if (type.startsWith(prefix.getKey())) {
                return new Format(prefix.getValue(), Family.OFFICE, null);
            }
        }
        return other(type, extension);
    }

    private static Format other(String type, String extension) {
        String name = extension.matches("[a-z0-9]{1,8}") ? extension : "unknown";
        if (type.equals("application/x-tika-ooxml-protected")) {
            return new Format(name, Family.UNKNOWN, Reasons.PASSWORD);
        }
        if (type.startsWith("application/vnd.apple.")) {
            return new Format(
                    name, Family.UNKNOWN, "Apple's own format, which can't be read: export it as PDF or Office");
        }
        if (PACKED.contains(type)) {
            return new Format(
                    name, Family.UNKNOWN, "an archive of a kind that isn't read: unpack it, or make it a ZIP");
        }
        if (CODE.contains(type) || type.startsWith("text/") || type.startsWith("application/x-sh")) {
            return new Format(name, Family.NONE, "data or program code, not a document");
        }
        if (type.startsWith("image/")) {
            return new Format(name, Family.NONE, "a picture; text in pictures isn't read");
        }
        if (type.startsWith("video/") || type.startsWith("audio/")) {
            return new Format(name, Family.NONE, "a recording: add its transcript (VTT or SRT)");
        }
        // A document may say what it is in its own words, at any length.
        String shown = type.matches("[a-z]+/[a-z0-9.+-]{1,60}") ? " (" + type + ")" : "";
        return new Format(name, Family.UNKNOWN, "a format that can't be read" + shown);
    }

    private static Map.Entry<String, Format> entry(String key, String name, Family family) {
        return Map.entry(key, new Format(name, family, null));
    }
}
