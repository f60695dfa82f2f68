package dev.daylight.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The guide as what a reader can do with it: files to save, commands to type, and what comes of them. A fence of the language {@code console}
 * holds commands, each after {@code "$ "}, with what the terminal shows; one with a language and a path is a file of that name.
 *
 * @param parts in the order of the page
 */
record GuideText(List<Part> parts) {
    /** Stands for lines that the guide leaves out. */
    static final String CUT = "…";

    private static final Pattern FENCE =
            Pattern.compile("(?m)^```(?<language>[a-z]+)(?: (?<path>\\S+))?\n(?<body>(?s:.*?))^```$");
    private static final String PROMPT = "$ ";

    sealed interface Part permits Prose, Saved, Session {}

    /** Whatever is neither of the others, as it stands. */
    record Prose(String markdown) implements Part {}

    /** @param path below the folder where commands are typed */
    record Saved(String language, String path, String content) implements Part {}

    record Session(List<Exchange> exchanges) implements Part {
        Session {
            exchanges = List.copyOf(exchanges);
        }
    }

    /**
     * @param command as typed
     * @param shown lines that came, without blank ones at the end; at most one of them is {@link #CUT}
     */
    record Exchange(String command, List<String> shown) {
        Exchange {
            shown = withoutBlankEnd(shown);
            if (shown.stream().filter(CUT::equals).count() > 1) {
                throw new IllegalArgumentException("More than one line of " + CUT + " after: " + command);
            }
        }

        /** Whether these lines could have been left with what is shown. */
        boolean shows(List<String> lines) {
            int cut = shown.indexOf(CUT);
            if (cut < 0) {
                return shown.equals(lines);
            }
            List<String> begin = shown.subList(0, cut);
            List<String> end = shown.subList(cut + 1, shown.size());
            return lines.size() >= begin.size() + end.size()
                    && lines.subList(0, begin.size()).equals(begin)
                    && lines.subList(lines.size() - end.size(), lines.size()).equals(end);
        }

        /** The same command with other lines, of which as many are shown as before. */
        Exchange showing(List<String> lines) {
            int cut = shown.indexOf(CUT);
            if (cut < 0 || lines.size() < shown.size()) {
                return new Exchange(command, lines);
            }
            List<String> kept = new ArrayList<>(lines.subList(0, cut));
            kept.add(CUT);
            kept.addAll(lines.subList(lines.size() - (shown.size() - cut - 1), lines.size()));
            return new Exchange(command, kept);
        }
    }

    GuideText {
        parts = List.copyOf(parts);
    }

    static GuideText of(String markdown) {
        List<Part> parts = new ArrayList<>();
        Matcher fence = FENCE.matcher(markdown);
        int end = 0;
        while (fence.find()) {
            String path = fence.group("path");
            boolean session = fence.group("language").equals("console");
            if (!session && path == null) {
                continue;
            }
            parts.add(new Prose(markdown.substring(end, fence.start())));
            parts.add(
                    session
                            ? new Session(exchanges(fence.group("body")))
                            : new Saved(fence.group("language"), path, fence.group("body")));
            end = fence.end();
        }
        parts.add(new Prose(markdown.substring(end)));
        return new GuideText(parts);
    }

    String markdown() {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            text.append(
                    switch (part) {
                        case Prose prose -> prose.markdown();
                        case Saved saved ->
                            "```" + saved.language() + " " + saved.path() + "\n" + saved.content() + "```";
                        case Session session -> "```console\n" + typed(session) + "```";
                    });
        }
        return text.toString();
    }

    /** Lines of which blank ones at the end, and blanks at the end of each, are gone. */
    static List<String> withoutBlankEnd(List<String> lines) {
        List<String> kept =
                new ArrayList<>(lines.stream().map(String::stripTrailing).toList());
        while (!kept.isEmpty() && kept.getLast().isEmpty()) {
            kept.removeLast();
        }
        return List.copyOf(kept);
    }

    private static String typed(Session session) {
        StringBuilder text = new StringBuilder();
        for (Exchange exchange : session.exchanges()) {
            text.append(text.isEmpty() ? "" : "\n").append(PROMPT).append(exchange.command());
            exchange.shown().forEach(line -> text.append('\n').append(line));
            text.append('\n');
        }
        return text.toString();
    }

    private static List<Exchange> exchanges(String body) {
        List<Exchange> exchanges = new ArrayList<>();
        String command = null;
        List<String> shown = new ArrayList<>();
        for (String line : body.split("\n", -1)) {
            if (line.startsWith(PROMPT)) {
                if (command != null) {
                    exchanges.add(new Exchange(command, shown));
                }
                command = line.substring(PROMPT.length());
                shown.clear();
            } else if (command != null && command.endsWith("\\") && shown.isEmpty()) {
                // A command goes on after a backslash at the end of its line.
                command += "\n" + line;
            } else {
                shown.add(line);
            }
        }
        if (command == null) {
            throw new IllegalArgumentException("A block of the guide has no command:\n" + body);
        }
        exchanges.add(new Exchange(command, shown));
        return exchanges;
    }
}
