package dev.daylight.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes what is program out of an MDX page: imports, exports, {@code {expressions}}, tags of components. The text inside a
 * component stays, and so do the attributes that a reader sees as a headline ({@code title="…"} of a card).
 *
 * <p>A scanner rather than a JavaScript parser: MDX is only well-formed with all of its components, and vendors' pages often
 * aren't. What it can't make sense of stays as text.
 */
final class Mdx {
    private static final Pattern LIKELY = Pattern.compile(
            "^import\\s+[\\w{*][^\\n]*\\s+from\\s+['\"]|^\\s*<[A-Z]\\w*[\\s/>]|\\{/\\*", Pattern.MULTILINE);
    private static final Pattern PROGRAM = Pattern.compile(
            "^(?:(?:import\\s+(?:(?:[\\w$*]+(?:\\s+as\\s+[\\w$]+)?\\s*,?\\s*)?(?:\\{[^}]*\\})?\\s*from\\s+)?['\"][^'\"\\n]*['\"];?[ \\t]*)+$|export\\s+(?:const|let|var|default|function|async)\\b)",
            Pattern.MULTILINE);
    private static final Pattern FENCE = Pattern.compile("(?m)^[ \\t]*(?:[-*+>]|\\d+[.)])?[ \\t]*(```+|~~~+)[^\\n]*$");
    private static final Pattern SEEN = Pattern.compile(
            "\\b(title|question|heading|summary|caption|label|description|subtitle)=(?:\"([^\"]+)\"|'([^']+)'|\\{[\"'`]([^\"'`]+)[\"'`]\\})");
    private static final Pattern TEX = Pattern.compile("[\\\\_^{]|^\\s*\\w\\s*$");
    /** Labels of tabs and code samples are switches, not text. */
    private static final Set<String> SWITCHES = Set.of("Tab", "TabItem", "CodeBlock", "TabsTrigger", "Icon");

    private static final int LONGEST_TAG = 20_000;

    private final String source;
    private final StringBuilder out;
    private final Deque<Integer> open = new ArrayDeque<>();
    private int at;

    private Mdx(String source) {
        this.source = source;
        this.out = new StringBuilder(source.length());
    }

    /** Whether a page that is called Markdown uses components all the same, as Docusaurus allows. */
    static boolean likely(String source) {
        return LIKELY.matcher(source).find();
    }

    static String strip(String source) {
        return new Mdx(source).scan();
    }

    private String scan() {
        while (at < source.length()) {
            char c = source.charAt(at);
            if (lineStart() && fence() || lineStart() && program()) {
                continue;
            }
            if (lineStart()) {
                dedent();
                if (at >= source.length()) {
                    break;
                }
                c = source.charAt(at);
                if (c == '\n') {
                    out.append(c);
                    at++;
                    continue;
                }
            }
            if (c == '\\' && at + 1 < source.length()) {
                out.append(c).append(source.charAt(at + 1));
                at += 2;
            } else if (c == '`') {
                code();
            } else if (c == '$' && formula()) {
                continue;
            } else if (c == '{') {
                expression();
            } else if (c == '<') {
                tag();
            } else {
                out.append(c);
                at++;
            }
        }
        return out.toString();
    }

    private boolean lineStart() {
        return at == 0 || source.charAt(at - 1) == '\n';
    }

    /** Copies a fenced block as it is, to the left margin. */
    private boolean fence() {
        int end = lineEnd(at);
        Matcher fence = FENCE.matcher(source).region(at, end);
        if (!fence.lookingAt() || fence.end() != end) {
            return false;
        }
        String mark = fence.group(1);
        int close = end;
        while (close < source.length()) {
            int begin = close + 1;
            close = lineEnd(begin);
            if (begin <= source.length()
                    && source.substring(begin, close).strip().startsWith(mark)) {
                break;
            }
        }
        String block = source.substring(at, Math.min(close, source.length()));
        out.append(open.isEmpty() ? block : block.stripIndent().strip()).append('\n');
        at = Math.min(close + 1, source.length());
        return true;
    }

    /** Skips an import, or an export up to the blank line after it. */
    private boolean program() {
        Matcher program = PROGRAM.matcher(source).region(at, source.length());
        program.useAnchoringBounds(false);
        if (!program.lookingAt()) {
            return false;
        }
        if (source.startsWith("import", at)) {
            at = Math.min(program.end() + 1, source.length());
            return true;
        }
        int end = balanced(at);
        at = Math.min(end, source.length());
        return true;
    }

    /** End of a statement: the first line end at which every bracket is closed. */
    private int balanced(int begin) {
        int depth = 0;
        for (int i = begin; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '"' || c == '\'' || c == '`') {
                int close = quoteEnd(i, c);
                i = close < 0 ? i : close;
            } else if ("{[(".indexOf(c) >= 0) {
                depth++;
            } else if ("}])".indexOf(c) >= 0) {
                depth--;
            } else if (c == '\n' && depth <= 0) {
                return i + 1;
            }
        }
        return source.length();
    }

    private void dedent() {
        if (open.isEmpty()) {
            return;
        }
        while (at < source.length() && (source.charAt(at) == ' ' || source.charAt(at) == '\t')) {
            at++;
        }
    }

    private void code() {
        int run = at;
        while (run < source.length() && source.charAt(run) == '`') {
            run++;
        }
        String mark = source.substring(at, run);
        int close = source.indexOf(mark, run);
        int paragraph = source.indexOf("\n\n", run);
        if (close < 0 || (paragraph >= 0 && paragraph < close)) {
            out.append(mark);
            at = run;
        } else {
            out.append(source, at, close + mark.length());
            at = close + mark.length();
        }
    }

    /** A formula in TeX has braces of its own; it is kept as code. */
    private boolean formula() {
        boolean display = source.startsWith("$$", at);
        String mark = display ? "$$" : "$";
        int close = source.indexOf(mark, at + mark.length());
        if (close < 0 || (!display && close > lineEnd(at))) {
            return false;
        }
        String inside = source.substring(at + mark.length(), close);
        if (!display && (inside.isBlank() || !TEX.matcher(inside).find() || inside.contains("`"))) {
            return false;
        }
        if (display && (inside.contains("\n\n") || inside.contains("```"))) {
            return false;
        }
        boolean alone = display && lineStart();
        out.append(alone ? "\n```\n" + inside.strip() + "\n```\n" : "`" + inside + "`");
        at = close + mark.length();
        return true;
    }

    private void expression() {
        int end = braceEnd(at);
        if (end < 0) {
            out.append("{");
            at++;
            return;
        }
        String inside = source.substring(at + 1, end).strip();
        if (inside.length() > 1
                && "\"'`".indexOf(inside.charAt(0)) >= 0
                && inside.charAt(0) == inside.charAt(inside.length() - 1)) {
            String words = inside.substring(1, inside.length() - 1);
            out.append(words.isBlank() ? " " : words.contains("\n") ? "" : words);
        }
        at = end + 1;
    }

    private void tag() {
        int name = at + 1;
        boolean closing = name < source.length() && source.charAt(name) == '/';
        name += closing ? 1 : 0;
        int end = name;
        while (end < source.length()
                && (Character.isLetterOrDigit(source.charAt(end)) || ".-_:".indexOf(source.charAt(end)) >= 0)) {
            end++;
        }
        boolean fragment = end == name && end < source.length() && source.charAt(end) == '>';
        int close = fragment ? end : tagEnd(end);
        if (source.startsWith("<!--", at)) {
            int comment = source.indexOf("-->", at);
            at = comment < 0 ? source.length() : comment + 3;
            return;
        }
        if (close < 0
                || (end == name && !fragment)
                || source.startsWith("http", name)
                || source.startsWith("mailto:", name)) {
            out.append('<');
            at++;
            return;
        }
        String attributes = source.substring(end, close);
        boolean empty = attributes.endsWith("/");
        if (fragment || Character.isUpperCase(source.charAt(name))) {
            component(source.substring(name, end), attributes, closing, empty);
        } else {
            // Plain HTML stays, without the attributes that HTML can't read.
            out.append(closing ? "</" : "<").append(source, name, end).append(empty ? "/>" : ">");
            if (!closing && Set.of("style", "script").contains(source.substring(name, end))) {
                int last = source.indexOf("</" + source.substring(name, end), close);
                at = last < 0 ? close + 1 : last;
                return;
            }
        }
        at = close + 1;
    }

    private void component(String name, String attributes, boolean closing, boolean empty) {
        boolean alone = out.isEmpty() || out.charAt(out.length() - 1) == '\n';
        if (closing) {
            if (!open.isEmpty()) {
                open.pop();
            }
        } else if (!empty) {
            open.push(1);
        }
        if (!closing && !SWITCHES.contains(name)) {
            Matcher seen = SEEN.matcher(attributes);
            while (seen.find()) {
                String words =
                        seen.group(2) != null ? seen.group(2) : seen.group(3) != null ? seen.group(3) : seen.group(4);
                out.append("\n\n").append(words.replaceAll("\\s+", " ").strip()).append("\n\n");
            }
        }
        if (alone) {
            out.append("\n");
        }
    }

    private int lineEnd(int begin) {
        int end = source.indexOf('\n', Math.min(begin, source.length()));
        return end < 0 ? source.length() : end;
    }

    /** Closing brace of an expression, strings skipped; -1 when there is none. */
    private int braceEnd(int begin) {
        int depth = 0;
        for (int i = begin; i < source.length() && i - begin < LONGEST_TAG; i++) {
            char c = source.charAt(i);
            if (c == '"' || c == '`') {
                int close = quoteEnd(i, c);
                i = close < 0 ? i : close;
            } else if (c == '{') {
                depth++;
            } else if (c == '}') {
                depth--;
                if (depth == 0) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** Closing {@code >} of a tag, attributes' strings and braces skipped; -1 when this is no tag. */
    private int tagEnd(int begin) {
        for (int i = begin; i < source.length() && i - begin < LONGEST_TAG; i++) {
            char c = source.charAt(i);
            if (i == begin && c != '>' && c != '/' && !Character.isWhitespace(c)) {
                return -1;
            }
            if (c == '"' || c == '\'') {
                int close = source.indexOf(c, i + 1);
                if (close < 0) {
                    return -1;
                }
                i = close;
            } else if (c == '{') {
                int close = braceEnd(i);
                if (close < 0) {
                    return -1;
                }
                i = close;
            } else if (c == '>') {
                return i;
            } else if (c == '<') {
                return -1;
            }
        }
        return -1;
    }

    private int quoteEnd(int begin, char quote) {
        for (int i = begin + 1; i < source.length() && i - begin < LONGEST_TAG; i++) {
            char c = source.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == quote) {
                return i;
            } else if (c == '\n' && quote != '`') {
                return -1;
            }
        }
        return -1;
    }
}
