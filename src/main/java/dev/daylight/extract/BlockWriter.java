package dev.daylight.extract;

import java.util.ArrayList;
import java.util.List;

/** Builds a document's text and its blocks, keeping track of the headings above. Blocks are parted by a line break. */
final class BlockWriter {
    /** No sentence is as long: what is longer is cut, so that no later stage chokes on it. */
    private static final int LONGEST = 4_000;

    private static final int LONGEST_HEADING = 300;

    private record Heading(int level, String text) {}

    private final Budget budget;
    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Heading> path = new ArrayList<>();
    private Anchor place = Anchor.NONE;

    BlockWriter(Budget budget) {
        this.budget = budget;
    }

    /** Page, slide, sheet, time of what follows. */
    void at(Anchor anchor) {
        place = anchor;
    }

    void forgetHeadings() {
        path.clear();
    }

    /** @param level from 1, the outermost */
    void heading(int level, CharSequence raw) {
        String heading = Spaces.normalize(raw);
        if (heading.isEmpty()) {
            return;
        }
        if (heading.length() > LONGEST_HEADING) {
            add(Block.Kind.PARAGRAPH, heading);
            return;
        }
        while (!path.isEmpty() && path.getLast().level() >= level) {
            path.removeLast();
        }
        path.add(new Heading(level, heading));
        append(Block.Kind.HEADING, heading);
    }

    void add(Block.Kind kind, CharSequence raw) {
        String line = Spaces.normalize(raw);
        int begin = 0;
        while (line.length() - begin > LONGEST) {
            int end = cut(line, begin);
            append(kind, line.substring(begin, end).strip());
            begin = end;
        }
        append(kind, line.substring(begin).strip());
    }

    String text() {
        return text.toString();
    }

    List<Block> blocks() {
        return List.copyOf(blocks);
    }

    private void append(Block.Kind kind, String line) {
        if (line.isEmpty()) {
            return;
        }
        budget.spendCharacters(line.length() + 1);
        if (!text.isEmpty()) {
            text.append('\n');
        }
        int begin = text.length();
        text.append(line);
        blocks.add(new Block(
                kind,
                begin,
                text.length(),
                place.withHeadings(path.stream().map(Heading::text).toList())));
    }

    private static int cut(String line, int begin) {
        int last = begin + LONGEST;
        int sentence = line.lastIndexOf(". ", last - 2);
        if (sentence > begin + LONGEST / 2) {
            return sentence + 2;
        }
        int space = line.lastIndexOf(' ', last - 1);
        if (space > begin) {
            return space + 1;
        }
        return Character.isLowSurrogate(line.charAt(last)) ? last - 1 : last;
    }
}
