package dev.daylight.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Joins printed lines to paragraphs and tells headings from the rest by their size. */
final class PdfParagraphs {
    private static final Pattern BULLET = Pattern.compile("^(?:[•·‣▪●○◦■□➢➔✓✔*–-]|\\d{1,2}[.)]|[a-z][.)])\\s+(\\S.*)$");
    private static final Pattern BROKEN = Pattern.compile("(.*?)(\\p{L}+)-$");
    /** First halves after which the hyphen belongs to the word. */
    private static final Set<String> HYPHENATED = Set.of(
            "self", "non", "co", "well", "cross", "real", "multi", "open", "end", "high", "low", "long", "short",
            "third", "cloud", "full", "first", "second", "one", "two", "best", "built", "easy", "cost", "data", "user",
            "time", "server", "client", "state", "role", "pre", "post", "on", "off", "in", "out", "up", "all", "ever",
            "so");

    private static final int LONGEST_HEADING = 120;

    private final BlockWriter blocks;
    private final float body;
    private final Map<Float, Integer> levels;
    private final Set<String> words = new HashSet<>();
    private final StringBuilder paragraph = new StringBuilder();
    private Block.Kind kind = Block.Kind.PARAGRAPH;
    private PdfLines.Line before = new PdfLines.Line(0, "", 0, 0, 0, 0, false, 0);
    private float widest;

    PdfParagraphs(BlockWriter blocks, List<PdfLines.Line> lines) {
        this.blocks = blocks;
        Map<Float, Integer> sizes = new HashMap<>();
        for (PdfLines.Line line : lines) {
            sizes.merge(line.size(), line.text().length(), Integer::sum);
            words.addAll(List.of(line.text().toLowerCase(Locale.ROOT).split("[^\\p{L}-]+")));
        }
        this.body = sizes.entrySet().stream()
                .max(Map.Entry.<Float, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0f);
        this.levels = levels(sizes.keySet(), body);
    }

    void write(List<PdfLines.Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            PdfLines.Line line = lines.get(i);
            boolean heading = heading(line);
            if (starts(line, heading)) {
                flush();
                blocks.at(Anchor.ofPage(line.page()));
                kind = heading ? Block.Kind.HEADING : Block.Kind.PARAGRAPH;
                Matcher bullet = BULLET.matcher(line.text());
                if (bullet.matches() && !heading) {
                    kind = Block.Kind.LIST_ITEM;
                }
                paragraph.append(kind == Block.Kind.LIST_ITEM ? bullet.group(1) : line.text());
                widest = line.right();
            } else {
                join(line.text());
                widest = Math.max(widest, line.right());
            }
            before = line;
        }
        flush();
    }

    private boolean starts(PdfLines.Line line, boolean heading) {
        if (paragraph.isEmpty() || BULLET.matcher(line.text()).matches()) {
            return true;
        }
        if (line.page() != before.page()) {
            // A sentence goes on over the page's end if it isn't ended and goes on in small letters.
            return heading
                    || kind == Block.Kind.HEADING
                    || ended(before.text())
                    || !Character.isLowerCase(line.text().charAt(0))
                    || Math.abs(line.size() - before.size()) > 0.6f;
        }
        if (heading != (kind == Block.Kind.HEADING)
                || Math.abs(line.size() - before.size()) > Math.max(0.6f, 0.1f * body)) {
            return true;
        }
        float gap = line.y() - before.y();
        float size = Math.max(line.size(), 1f);
        if (Math.abs(gap) < 0.5f * size) {
            // Beside one another: cells of a table, or two columns.
            return line.x() - before.right() > 2.5f * size || line.x() < before.x();
        }
        if (gap < 0) {
            return !(Character.isLowerCase(line.text().charAt(0)) && !ended(before.text()));
        }
        if (gap > 1.9f * size) {
            return true;
        }
        boolean shorter = before.right() < widest - 0.15f * Math.max(1f, widest - before.x());
        return ended(before.text()) && (shorter || line.x() > before.x() + size)
                || (line.bold() != before.bold() && ended(before.text()));
    }

    private boolean heading(PdfLines.Line line) {
        String text = line.text();
        boolean letters = text.chars().filter(Character::isLetter).count() * 2 > text.length();
        if (!letters || text.length() > LONGEST_HEADING || text.endsWith(",") || text.endsWith(";")) {
            return false;
        }
        return levels.containsKey(line.size())
                || (line.bold() && text.length() < 80 && !text.endsWith(".") && line.size() >= body);
    }

    private void join(String next) {
        Matcher broken = BROKEN.matcher(paragraph);
        if (broken.matches() && Character.isLowerCase(next.charAt(0)) && kind != Block.Kind.HEADING) {
            String half = broken.group(2).toLowerCase(Locale.ROOT);
            String rest = next.toLowerCase(Locale.ROOT).split("[^\\p{L}]", 2)[0];
            boolean keeps =
                    words.contains(half + "-" + rest) || (HYPHENATED.contains(half) && !words.contains(half + rest));
            if (!keeps) {
                paragraph.setLength(paragraph.length() - 1);
            }
            paragraph.append(next);
        } else {
            paragraph.append(' ').append(next);
        }
    }

    private void flush() {
        if (paragraph.isEmpty()) {
            return;
        }
        if (kind == Block.Kind.HEADING) {
            blocks.heading(levels.getOrDefault(before.size(), 7), paragraph);
        } else {
            blocks.add(kind, paragraph);
        }
        paragraph.setLength(0);
    }

    private static boolean ended(String text) {
        return !text.isEmpty() && ".?!:”\"".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** Sizes well above the body's, largest first, to levels 1 to 6. */
    private static Map<Float, Integer> levels(Set<Float> sizes, float body) {
        Map<Float, Integer> levels = new HashMap<>();
        for (float size : new TreeSet<>(sizes).descendingSet()) {
            if (size >= 1.15f * body) {
                levels.put(size, Math.min(6, levels.size() + 1));
            }
        }
        return levels;
    }
}
