package dev.daylight.hostile;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** ZIP bombs flat, nested, deep and overlapping; names that point outside; links; entries that can't be unpacked. */
final class ArchiveAttacks {
    /** In the names of members that want to leave; no such file may ever exist. */
    static final String EVIL = "daylight-evil-" + ProcessHandle.current().pid();

    private static final byte[] TEXT = "We plan shifts for sites.".getBytes(StandardCharsets.UTF_8);
    private static final int MEGABYTE = 1 << 20;
    private static final String DOCX = "own/ploverline/rep/security-questionnaire.docx";
    private static final String XLSX = "own/ploverline/rep/price-list-2026.xlsx";
    private static final String ODT = "own/ploverline/rep/business-case-template.odt";
    private static final String EPUB = "own/ploverline/website/resources/fair-shifts-guide.epub";

    private ArchiveAttacks() {}

    static List<Attack> all(Canary canary) {
        return List.of(
                Attack.listed(
                        "flat-bomb.zip", "unpacks to|took longer", () -> Packed.zip("a.txt", new byte[40 * MEGABYTE])),
                Attack.listed("many-bombs.zip", "unpacks to|took longer", () -> many(40, 12 * MEGABYTE)),
                Attack.listed(
                        "overlapping.zip",
                        "unpacks to|damaged|took longer",
                        () -> Packed.overlapping(12 * MEGABYTE, 2_000)),
                Attack.listed(
                        "nested-bomb.zip", "files inside|levels deep|unpacks to|took longer", () -> nested(4, 12)),
                Attack.listed("deep.zip", "levels deep", () -> deep(40)),
                Attack.listed("many-files.zip", "files inside|took longer", () -> many(5_000, 0)),
                Attack.listed("method.zip", "damaged", Packed.method(many(5, 10), 99)),
                Attack.listed("many-encrypted.zip", "files inside|password", () -> Packed.encrypted(many(5_000, 10))),
                Attack.either("long-names.zip", ".*", () -> longNames()),
                Attack.listed("encrypted.zip", "password", Packed.encrypted(Packed.zip("a.md", TEXT))),
                Attack.harmless("traversal.zip", traversal()),
                Attack.either("links.zip", ".*", Packed.links(links(canary))),
                Attack.listed("empty.zip", "without documents", Packed.zip(Map.of())),
                Attack.listed(
                        "bomb.docx",
                        "attack|unpacks|too large|memory|took longer",
                        () -> bomb(DOCX, "word/document.xml", "<w:t>")),
                Attack.listed(
                        "bomb.odt",
                        "attack|unpacks|too large|memory|took longer",
                        () -> bomb(ODT, "content.xml", "<text:p>")),
                Attack.listed(
                        "bomb.xlsx",
                        "attack|unpacks|too large|memory|took longer",
                        () -> bomb(XLSX, "xl/worksheets/sheet1.xml", "<t>")),
                Attack.either(
                        "bomb-entry.docx",
                        ".*",
                        () -> Packed.with(Sample.bytes(DOCX), "word/x.bin", new byte[40 * MEGABYTE])),
                Attack.either(
                        "bomb-entry.epub",
                        ".*",
                        () -> Packed.with(Sample.bytes(EPUB), "x.xhtml", new byte[40 * MEGABYTE])));
    }

    private static byte[] many(int files, int bytes) {
        Map<String, byte[]> entries = new TreeMap<>();
        byte[] content = bytes == 0 ? TEXT : new byte[bytes];
        for (int i = 0; i < files; i++) {
            entries.put(String.format(Locale.ROOT, "f%05d.txt", i), content);
        }
        return Packed.zip(entries);
    }

    /** {@code width} to the power of {@code levels} texts, from a few kilobytes. */
    private static byte[] nested(int levels, int width) {
        byte[] content = new byte[MEGABYTE];
        String extension = ".txt";
        for (int i = 0; i < levels; i++) {
            Map<String, byte[]> entries = new TreeMap<>();
            for (int j = 0; j < width; j++) {
                entries.put(j + extension, content);
            }
            content = Packed.zip(entries);
            extension = ".zip";
        }
        return content;
    }

    private static byte[] deep(int levels) {
        byte[] content = Packed.zip("a.md", TEXT);
        for (int i = 0; i < levels; i++) {
            content = Packed.zip("inner.zip", content);
        }
        return content;
    }

    /** The names unpack to far more than the archive: five levels of names of 65,000 letters would be gigabytes. */
    private static byte[] longNames() {
        Map<String, byte[]> entries = new TreeMap<>();
        for (int i = 0; i < 100; i++) {
            entries.put("n".repeat(65_000) + i + ".md", TEXT);
        }
        byte[] content = Packed.zip(entries);
        for (int i = 0; i < 3; i++) {
            content = Packed.zip("m".repeat(65_000) + ".zip", content);
        }
        return content;
    }

    private static byte[] traversal() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (String name : List.of(
                "../" + EVIL + ".md",
                "../../../../../../../../tmp/" + EVIL + ".md",
                "/" + EVIL + ".md",
                "/tmp/" + EVIL + ".md",
                "..\\..\\" + EVIL + ".md",
                "C:\\" + EVIL + ".md",
                "\\\\127.0.0.1\\share\\" + EVIL + ".md",
                "a/../../" + EVIL + ".md",
                "~/" + EVIL + ".md",
                "a/./b//" + EVIL + ".md",
                "..",
                " ",
                EVIL + ".md\nx",
                EVIL + "\u202Efdp.md",
                EVIL + "\u001b[31m.md")) {
            entries.put(name, TEXT);
        }
        return Packed.zip(entries);
    }

    private static byte[] links(Canary canary) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("link.md", canary.path().toString().getBytes(StandardCharsets.UTF_8));
        entries.put("folder", "/etc".getBytes(StandardCharsets.UTF_8));
        entries.put("folder/passwd", TEXT);
        entries.put("good.md", TEXT);
        return Packed.zip(entries);
    }

    private static byte[] bomb(String sample, String part, String text) {
        String expanding = "ha ".repeat(60 * MEGABYTE / 3);
        return Packed.changed(Sample.bytes(sample), part, xml -> {
            int at = xml.indexOf(text.substring(0, text.length() - 1));
            int end = xml.indexOf('>', at) + 1;
            if (at < 0 || end == 0) {
                throw new IllegalArgumentException(part + " has no " + text);
            }
            return xml.substring(0, end) + expanding + xml.substring(end);
        });
    }
}
