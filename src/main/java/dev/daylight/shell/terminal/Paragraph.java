package dev.daylight.shell.terminal;

import java.util.ArrayList;
import java.util.List;

/** Text broken into lines that fit. */
public final class Paragraph {
    private Paragraph() {}

    /**
     * Text whose longer words, such as paths, go on in the next line.
     *
     * @param text made safe to show
     * @param indent what every line begins with
     * @param width columns of a line
     * @param most lines there may be; the last ends with an ellipsis where something is missing
     */
    public static List<String> block(String text, String indent, int width, int most) {
        String rest = PlainText.oneLine(text);
        int room = Math.max(2, width - PlainText.columns(indent));
        List<String> lines = new ArrayList<>();
        while (lines.size() < most - 1 && PlainText.columns(rest) > room) {
            String head = PlainText.head(rest, room);
            String line = rest.substring(0, end(rest, head));
            lines.add(indent + line.stripTrailing());
            rest = rest.substring(line.length()).stripLeading();
        }
        lines.add(indent + PlainText.fit(rest, room));
        return lines;
    }

    /** Where a line that has room for a head of the text ends: behind a word, else behind a part of a path, else anywhere. */
    private static int end(String text, String head) {
        int blank = text.startsWith(" ", head.length()) ? head.length() : head.lastIndexOf(' ');
        if (blank > 0) {
            return blank;
        }
        int slash = head.lastIndexOf('/') + 1;
        int dash = head.lastIndexOf('-') + 1;
        int part = slash > head.length() / 2 ? slash : dash;
        return part > head.length() / 2 ? part : Math.max(1, head.length());
    }

    /**
     * @param text made safe to show
     * @param first what the first line begins with
     * @param rest what the other lines begin with
     * @param width columns of a line; a longer word is cut
     */
    public static List<String> wrap(String text, String first, String rest, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(first);
        int used = PlainText.columns(first);
        boolean empty = true;
        for (String word : PlainText.oneLine(text).split(" ")) {
            String fitting = PlainText.fit(word, Math.max(2, width - PlainText.columns(rest)));
            int columns = PlainText.columns(fitting);
            if (!empty && used + 1 + columns > width) {
                lines.add(line.toString());
                line = new StringBuilder(rest);
                used = PlainText.columns(rest);
                empty = true;
            }
            line.append(empty ? "" : " ").append(fitting);
            used += columns + (empty ? 0 : 1);
            empty = false;
        }
        lines.add(line.toString());
        return lines;
    }
}
