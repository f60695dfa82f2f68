package dev.daylight.review;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The text of {@code review.yaml}: a heading, and one block for each finding, sorted by id and with an empty line between two, so that
 * what two people decide seldom meets when git puts it together.
 *
 * <p>A block that doesn't change stays as it was typed, to the last comment. Of one that does, the comments on lines of their own
 * stay. Immutable.
 */
public final class ReviewText {
    private static final String HEADING = """
            # What people decided about Daylight's findings: one block for each, sorted by id. Made by 'daylight review'; edit it as you like.
            #   decision: accept (it is right), reject (it is wrong) or suppress (it shall not be shown)
            #   until: the last day on which the decision holds; without it, it holds for good
            # Only decision, until, who, date and reason count; the rest tells people what was decided about. Comments on lines of their own
            # stay where they are when Daylight writes this file; those behind a value go when that block is decided anew.
            """;

    private final List<String> heading;
    private final SortedMap<String, Block> blocks;

    /**
     * One finding's.
     *
     * @param decision what it says
     * @param above comments right above it
     * @param lines the lines from the id on
     */
    private record Block(Decision decision, List<String> above, List<String> lines) {}

    private ReviewText(List<String> heading, SortedMap<String, Block> blocks) {
        this.heading = heading;
        this.blocks = blocks;
    }

    /** A new one. */
    public static ReviewText empty() {
        return new ReviewText(HEADING.lines().toList(), new TreeMap<>());
    }

    /**
     * @param name of the file, for messages
     * @throws dev.daylight.problem.InputException when something in it can't be understood; it names the line
     */
    public static ReviewText parse(String text, String name) {
        String plain = (text.startsWith("\uFEFF") ? text.substring(1) : text).replace("\r\n", "\n");
        List<ReviewParser.Placed> placed = new ReviewParser(name).parse(plain);
        List<String> lines = plain.lines().toList();
        if (placed.isEmpty()) {
            return new ReviewText(lines.isEmpty() ? HEADING.lines().toList() : trimmed(lines), new TreeMap<>());
        }
        SortedMap<String, Block> blocks = new TreeMap<>();
        // Comments at the very top are about the file, also where nothing keeps them apart from the first block.
        int first = placed.getFirst().line();
        int top = begin(lines, first) == 0 ? first : begin(lines, first);
        List<String> heading = trimmed(lines.subList(0, top));
        for (int i = 0; i < placed.size(); i++) {
            int line = placed.get(i).line();
            int end = i + 1 < placed.size() ? begin(lines, placed.get(i + 1).line()) : lines.size();
            int above = i == 0 ? top : begin(lines, line);
            Decision decision = placed.get(i).decision();
            blocks.put(
                    decision.id(), new Block(decision, lines.subList(above, line), trimmed(lines.subList(line, end))));
        }
        return new ReviewText(heading, blocks);
    }

    /** Where the comments right above a line begin. */
    private static int begin(List<String> lines, int line) {
        int begin = line;
        while (begin > 0 && lines.get(begin - 1).startsWith("#")) {
            begin--;
        }
        return begin;
    }

    /** Without empty lines at the end. */
    private static List<String> trimmed(List<String> lines) {
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).isBlank()) {
            end--;
        }
        return List.copyOf(lines.subList(0, end));
    }

    /** By id of the finding. */
    public SortedMap<String, Decision> decisions() {
        SortedMap<String, Decision> decisions = new TreeMap<>();
        blocks.forEach((id, block) -> decisions.put(id, block.decision()));
        return decisions;
    }

    /** With one decision more, or another one about a finding. */
    public ReviewText with(Decision decision) {
        SortedMap<String, Block> changed = new TreeMap<>(blocks);
        Block before = blocks.get(decision.id());
        changed.put(
                decision.id(),
                new Block(decision, before == null ? List.of() : before.above(), lines(decision, before)));
        return new ReviewText(heading, changed);
    }

    /** Without what was decided about a finding. */
    public ReviewText without(String id) {
        SortedMap<String, Block> changed = new TreeMap<>(blocks);
        changed.remove(id);
        return new ReviewText(heading, changed);
    }

    /** The whole file; ends with a line feed. */
    public String text() {
        StringBuilder out = new StringBuilder();
        heading.forEach(line -> out.append(line).append('\n'));
        blocks.values().forEach(block -> {
            out.append(out.isEmpty() ? "" : "\n");
            block.above().forEach(line -> out.append(line).append('\n'));
            block.lines().forEach(line -> out.append(line).append('\n'));
        });
        return out.toString();
    }

    private static List<String> lines(Decision decision, @Nullable Block before) {
        List<String> lines = new ArrayList<>();
        lines.add(decision.id() + ":");
        if (before != null) {
            before.lines().stream()
                    .filter(line -> line.stripLeading().startsWith("#"))
                    .forEach(lines::add);
        }
        lines.add("  decision: " + lower(decision.kind().name()));
        if (decision.who() != null) {
            lines.add("  who: " + quoted(decision.who()));
        }
        if (decision.date() != null) {
            lines.add("  date: " + decision.date());
        }
        if (decision.until() != null) {
            lines.add("  until: " + decision.until());
        }
        if (!decision.reason().isBlank()) {
            lines.add("  reason: " + quoted(decision.reason()));
        }
        Decision.Subject subject = decision.finding();
        if (subject != null) {
            lines.add("  finding: " + (subject.contradiction() ? "contradiction" : "overlap"));
            lines.add("  type: " + lower(subject.type()));
            lines.add("  scope: " + (subject.within() ? "within" : "across"));
            lines.add("  probability: " + Math.round(subject.probability() * 1000) / 1000.0);
            if (!subject.says().isBlank() && !subject.against().isBlank()) {
                lines.add("  says: " + quoted(subject.says()));
                lines.add("  against: " + quoted(subject.against()));
            }
        }
        return lines;
    }

    private static String lower(String word) {
        return word.toLowerCase(java.util.Locale.ROOT);
    }

    /** On one line, without anything that an editor or a terminal would obey. */
    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.strip().codePoints().forEach(c -> {
            int type = Character.getType(c);
            if (c == '"' || c == '\\') {
                out.append('\\').appendCodePoint(c);
            } else if (type == Character.SURROGATE) {
                out.append('\uFFFD');
            } else if (type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR
                    || type == Character.UNASSIGNED
                    || c == 0xFEFF) {
                out.append(String.format(java.util.Locale.ROOT, c > 0xFFFF ? "\\U%08X" : "\\u%04X", c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.append('"').toString();
    }
}
