package dev.daylight.hostile;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Wrong extensions and charsets, endless nesting and lines, sparse files, text that shows as something else. */
final class TextAttacks {
    private static final String ANY =
            "damaged|nested|too large|took longer|memory|no text|program code|can't be read|not a document|cut off|German|English|letters|not a transcript";
    private static final String DOCX = "own/ploverline/rep/security-questionnaire.docx";
    private static final String PDF = "competitors/hourwright/rep/confidential-pricing-2026.pdf";
    private static final String HTML = "own/ploverline/website/pricing.html";
    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};

    private TextAttacks() {}

    static List<Attack> all() {
        List<Attack> all = new ArrayList<>();
        extensions(all);
        charsets(all);
        nesting(all);
        sizes(all);
        return all;
    }

    private static void extensions(List<Attack> all) {
        byte[] docx = Sample.bytes(DOCX);
        byte[] pdf = Sample.bytes(ordinaryPdf());
        all.add(Attack.harmless("docx.pdf", docx));
        all.add(Attack.harmless("docx.md", docx));
        all.add(Attack.harmless("docx", docx));
        all.add(Attack.harmless("pdf.docx", pdf));
        all.add(Attack.harmless("pdf.txt", pdf));
        all.add(Attack.harmless("html.docx", Sample.bytes(HTML)));
        all.add(Attack.harmless("html.txt", Sample.bytes(HTML)));
        all.add(Attack.listed("zip.pptx", ".*", Packed.zip("x.bin", new byte[100])));
        all.add(Attack.listed("picture.docx", "picture", PICTURE));
        all.add(Attack.listed("picture.md", "picture", PICTURE));
        all.add(Attack.listed("elf.txt", "can't be read|program", new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0}));
        all.add(Attack.listed("locked.pdf", "password|damaged", Sample.bytes(PDF)));
    }

    /** The sample's protected PDF is for another case. */
    private static String ordinaryPdf() {
        return "own/ploverline/website/resources/ploverline-datasheet.pdf";
    }

    private static void charsets(List<Attack> all) {
        String text = "Caf\u00e9 teams plan shifts with us \u2013 na\u00efve rosters cost more. ".repeat(5);
        String page = "<meta charset=\"%s\"><p>" + text;
        all.add(Attack.harmless("latin1.txt", text.getBytes(Charset.forName("windows-1252"))));
        all.add(Attack.either("utf16-without-mark.txt", ANY, text.getBytes(StandardCharsets.UTF_16LE)));
        all.add(Attack.harmless("utf16.txt", text.getBytes(StandardCharsets.UTF_16)));
        all.add(Attack.either("utf32.txt", ANY, text.getBytes(Charset.forName("UTF-32"))));
        all.add(Attack.harmless("says-latin1-is-utf8.html", page.formatted("iso-8859-1")));
        all.add(Attack.harmless("says-nonsense.html", page.formatted("no-such-charset")));
        all.add(Attack.harmless("says-utf7.html", page.formatted("utf-7")));
        all.add(Attack.either(
                "surrogates.txt", ANY, new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80, 'a', 'b', ' ', 'c'}));
        all.add(Attack.harmless(
                "bidi.md",
                "# \u202Esetis\u202C\n\nWe plan \u2066\u202Estfihs\u2069 for sites\u200B and teams.\u0000\u001b[2J"));
    }

    private static void nesting(List<Attack> all) {
        String text = "We plan shifts for sites. ";
        all.add(Attack.either("quotes.md", ANY, ">".repeat(100_000) + text));
        all.add(Attack.either("lists.md", ANY, nested("- ", 1_500) + text));
        all.add(Attack.either("brackets.md", ANY, "[".repeat(300_000) + text));
        all.add(Attack.either("emphasis.md", ANY, "*a_ ".repeat(50_000) + text));
        all.add(Attack.either("backticks.md", ANY, ticks(1_000) + text));
        all.add(Attack.either("links.md", ANY, "[a](".repeat(10_000) + text));
        all.add(Attack.either("braces.mdx", ANY, "{".repeat(10_000) + text));
        all.add(Attack.either("elements.mdx", ANY, "<A b={`".repeat(5_000) + text));
        all.add(Attack.either("liquid.html", ANY, "{% raw %}".repeat(50_000) + text));
        all.add(Attack.either("divs.html", ANY, "<div>".repeat(30_000) + text));
        all.add(Attack.either("tables.html", ANY, "<table><tr><td>".repeat(5_000) + text));
        all.add(Attack.either("lists.html", ANY, "<ul><li>".repeat(5_000) + text));
        all.add(Attack.either("attributes.html", ANY, "<p " + "a=1 ".repeat(500_000) + ">" + text));
        all.add(Attack.either("entities.html", ANY, "<p>" + "&amp".repeat(500_000) + text));
        all.add(Attack.either("directives.rst", ANY, nested(".. note::\n\n   ", 1_000) + text));
        all.add(Attack.either("roles.rst", ANY, ":a:`".repeat(100_000) + text));
        all.add(Attack.either("stars.rst", ANY, "**a *b ".repeat(100_000) + text));
        all.add(Attack.either("headings.rst", ANY, headings(3_000)));
        all.add(Attack.either("matter.md", ANY, "---\n" + "a: [".repeat(20_000) + "\n---\n" + text));
        all.add(Attack.either("matter-laughs.md", ANY, laughs() + text));
        all.add(Attack.either("voices.vtt", ANY, "WEBVTT\n\n00:00.000 --> 00:01.000\n" + "<v a".repeat(100_000)));
        all.add(Attack.either(
                "times.srt", ANY, "1\n00:00:00,000 --> 99999999999999:00:00,000\nWe plan shifts.\n\n".repeat(20_000)));
        all.add(Attack.either("quotes.csv", ANY, "\"".repeat(2_000_000)));
    }

    private static void sizes(List<Attack> all) {
        all.add(Attack.either("one-line.txt", ANY, "shifts ".repeat(300_000)));
        all.add(Attack.either("one-word.txt", ANY, "x".repeat(2_500_000)));
        all.add(Attack.listed("small-blocks.txt", "too large", "a\n\n".repeat(2_000_000)));
        all.add(Attack.listed("zeros.txt", ".*", new byte[5 << 20]));
        all.add(Attack.listed("spaces.md", ".*", " ".repeat(5 << 20)));
        all.add(Attack.either("breaks.md", ANY, "\n".repeat(5 << 20) + "We plan shifts."));
        for (String extension : List.of("txt", "md", "html", "pdf", "docx", "zip", "eml", "rtf")) {
            all.add(Attack.listed(
                    "sparse." + extension,
                    "too large|took longer|damaged|can't be read|cut off|memory|no text",
                    file -> sparse(file.toFile())));
        }
    }

    private static void sparse(java.io.File file) throws IOException {
        try (RandomAccessFile out = new RandomAccessFile(file, "rw")) {
            out.setLength(2L << 30);
        }
    }

    private static String nested(String mark, int levels) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < levels; i++) {
            text.append(" ".repeat(Math.min(i, 300) * 2)).append(mark).append("a\n");
        }
        return text.toString();
    }

    private static String ticks(int most) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i < most; i++) {
            text.append("`".repeat(i)).append('a');
        }
        return text.toString();
    }

    private static String headings(int count) {
        StringBuilder text = new StringBuilder();
        String marks = "=-`:.'\"~^_*+#<>";
        for (int i = 0; i < count; i++) {
            String heading = "h".repeat(250) + i;
            text.append(heading).append('\n');
            text.append(String.valueOf(marks.charAt(i % marks.length())).repeat(heading.length()))
                    .append("\n\n");
        }
        return text.toString();
    }

    private static String laughs() {
        StringBuilder yaml = new StringBuilder("---\na0: &a0 [x, x]\n");
        for (int i = 1; i < 30; i++) {
            yaml.append("a")
                    .append(i)
                    .append(": &a")
                    .append(i)
                    .append(" [*a")
                    .append(i - 1)
                    .append(", *a")
                    .append(i - 1)
                    .append("]\n");
        }
        return yaml + "---\n";
    }
}
