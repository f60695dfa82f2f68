package dev.daylight.shell.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A tree drawn with lines, kept to a width without breaking its branches. */
public final class Tree {
    private static final Pattern LINE = Pattern.compile("((?:│  | {3})*)([├└]─ )?(.*)");

    /** Narrower than this, a column of words is harder to read than lines that the terminal breaks. */
    private static final int NARROWEST = 16;

    private Tree() {}

    /**
     * @param tree lines that begin with branches ({@code │}, {@code ├─}, {@code └─}), if any
     * @param width columns of a line
     */
    public static List<String> wrap(String tree, int width) {
        List<String> lines = new ArrayList<>();
        tree.lines().forEach(line -> lines.addAll(wrapped(line, width)));
        return lines;
    }

    private static List<String> wrapped(String line, int width) {
        Matcher matcher = LINE.matcher(line);
        if (PlainText.columns(line) <= width || !matcher.matches()) {
            return List.of(line);
        }
        String trunk = matcher.group(1);
        String branch = matcher.group(2) == null ? "" : matcher.group(2);
        String below = trunk + branch.replace("├─", "│ ").replace("└─", "  ");
        if (width - below.length() < NARROWEST) {
            return List.of(line);
        }
        List<String> lines = new ArrayList<>(Paragraph.block(matcher.group(3), below, width, Integer.MAX_VALUE));
        lines.set(0, trunk + branch + lines.getFirst().substring(below.length()));
        return lines;
    }
}
