package dev.daylight.shell.terminal;

import java.util.ArrayList;
import java.util.List;

/** Text broken into lines that fit. */
public final class Paragraph {
    private Paragraph() {}

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
