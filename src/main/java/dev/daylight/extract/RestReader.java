package dev.daylight.extract;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * reStructuredText, block by block: sections by their underlines, lists, tables, literal blocks, directives, field lists; roles
 * and inline marks lose their signs. No kept parser for the JVM reads it, and layout beyond blocks isn't needed here.
 */
final class RestReader implements FormatReader {
    private static final Pattern RULE = Pattern.compile("^([=\\-`:.'\"~^_*+#<>])\\1{2,}\\s*$");
    private static final Pattern BULLET = Pattern.compile("^(\\s*)(?:[-*+•]|#\\.|\\(?\\w{1,3}[.)]|\\|)\\s+(\\S.*)$");
    private static final Pattern DIRECTIVE =
            Pattern.compile("^(\\s*)\\.\\.\\s+(?:\\|[^|]+\\|\\s+)?([\\w:.-]+)::\\s*(.*)$");
    private static final Pattern COMMENT = Pattern.compile("^(\\s*)\\.\\.(?:\\s.*)?$");
    private static final Pattern OPTION = Pattern.compile("^\\s*:([\\w -]+):(?:\\s+(.*))?$");
    private static final Pattern GRID = Pattern.compile("^\\s*\\+[-=+]+\\+\\s*$");
    private static final Pattern SIMPLE = Pattern.compile("^\\s*=+(?:\\s+=+)+\\s*$");
    private static final Pattern LINK = Pattern.compile("`([^`<]+?)\\s*<[^>`]+>`__?");
    private static final Pattern ROLE = Pattern.compile(":[\\w:+.-]+:`(?:~)?([^`<]+?)(?:\\s*<[^>`]*>)?`");
    private static final Pattern REFERENCE =
            Pattern.compile("`([^`]+)`__?|\\b([A-Za-z0-9]+)__?(?=[\\s.,;:)]|$)|\\|([^|\\s][^|]*)\\|_{0,2}");
    private static final Pattern STRONG =
            Pattern.compile("\\*\\*(\\S(?:.*?\\S)?)\\*\\*|(?<![\\w*])\\*(\\S(?:.*?\\S)?)\\*(?![\\w*])");
    private static final Pattern LITERAL = Pattern.compile("``(.+?)``|(?<![:\\w`])`([^`]+)`(?!_)");
    private static final Set<String> PROSE = Set.of(
            "note",
            "tip",
            "warning",
            "important",
            "hint",
            "caution",
            "attention",
            "danger",
            "error",
            "seealso",
            "admonition",
            "topic",
            "sidebar",
            "epigraph",
            "pull-quote",
            "container",
            "rubric",
            "versionadded",
            "versionchanged",
            "deprecated",
            "tab",
            "tab-set",
            "tab-item",
            "card",
            "grid",
            "grid-item-card",
            "dropdown",
            "list-table",
            "csv-table",
            "table",
            "compound",
            "highlights",
            "glossary",
            "centered",
            "only",
            "tabs",
            "replace");

    private final Texts texts;

    RestReader(Texts texts) {
        this.texts = texts;
    }

    @Override
    public void read(Path file, String format, Draft draft, Members members) throws Exception {
        read(texts.read(file), draft);
    }

    void read(String source, Draft draft) {
        List<String> lines = source.lines()
                .map(line -> line.replace("\t", "    ").stripTrailing())
                .toList();
        new Blocks(lines, draft).read();
    }

    static String inline(String text) {
        String plain = text.replaceAll("\\\\ ", "");
        plain = LINK.matcher(plain).replaceAll("$1");
        plain = ROLE.matcher(plain).replaceAll("$1");
        plain = LITERAL.matcher(plain)
                .replaceAll(match -> Matcher.quoteReplacement(first(match.group(1), match.group(2))));
        plain = REFERENCE
                .matcher(plain)
                .replaceAll(match ->
                        Matcher.quoteReplacement(first(match.group(1), first(match.group(2), match.group(3)))));
        plain = STRONG.matcher(plain)
                .replaceAll(match -> Matcher.quoteReplacement(first(match.group(1), match.group(2))));
        return plain.replaceAll("\\\\(\\W)", "$1");
    }

    private static String first(
            @org.jspecify.annotations.Nullable String x, @org.jspecify.annotations.Nullable String y) {
        return x != null ? x : y != null ? y : "";
    }

    private static final class Blocks {
        private final List<String> lines;
        private final Draft draft;
        private final List<String> levels = new ArrayList<>();
        private final List<String> paragraph = new ArrayList<>();
        private Block.Kind kind = Block.Kind.PARAGRAPH;
        private int at;

        Blocks(List<String> lines, Draft draft) {
            this.lines = lines;
            this.draft = draft;
        }

        void read() {
            while (at < lines.size()) {
                line(lines.get(at));
            }
            flush();
        }

        private void line(String line) {
            Matcher directive = DIRECTIVE.matcher(line);
            Matcher bullet = BULLET.matcher(line);
            if (line.isBlank()) {
                flush();
                at++;
            } else if (section(line)) {
                return;
            } else if (directive.matches()) {
                flush();
                directive(directive);
            } else if (COMMENT.matcher(line).matches()) {
                flush();
                at++;
                skipIndented(indent(line));
            } else if (GRID.matcher(line).matches() || SIMPLE.matcher(line).matches()) {
                flush();
                table(GRID.matcher(line).matches());
            } else if (OPTION.matcher(line).matches() && paragraph.isEmpty()) {
                field(line);
            } else if (bullet.matches() && (paragraph.isEmpty() || kind == Block.Kind.LIST_ITEM)) {
                flush();
                kind = Block.Kind.LIST_ITEM;
                prose(bullet.group(2), indent(line));
            } else {
                prose(line, indent(line));
            }
        }

        private void prose(String line, int indent) {
            at++;
            if (line.endsWith("::")) {
                String text = line.substring(0, line.length() - 1).strip();
                paragraph.add(text.equals(":") ? "" : text);
                flush();
                code(indent);
            } else {
                paragraph.add(line.strip());
            }
        }

        private boolean section(String line) {
            boolean over = RULE.matcher(line).matches()
                    && at + 2 < lines.size()
                    && !lines.get(at + 1).isBlank()
                    && lines.get(at + 2).equals(line);
            int title = over ? at + 1 : at;
            if (title + 1 >= lines.size() || (!over && (line.startsWith(" ") || !paragraph.isEmpty()))) {
                return RULE.matcher(line).matches() && paragraph.isEmpty() && skip();
            }
            String under = lines.get(title + 1);
            if (RULE.matcher(line).matches() && !over) {
                return paragraph.isEmpty() && skip();
            }
            if (!RULE.matcher(under).matches()
                    || under.length() < Math.min(3, lines.get(title).strip().length())) {
                return false;
            }
            flush();
            String style = (over ? "over" : "") + under.charAt(0);
            if (!levels.contains(style)) {
                levels.add(style);
            }
            String heading = inline(lines.get(title).strip());
            draft.title(heading);
            draft.blocks.heading(Math.min(6, levels.indexOf(style) + 1), heading);
            at = title + 2;
            return true;
        }

        private boolean skip() {
            at++;
            return true;
        }

        private void directive(Matcher directive) {
            int indent = directive.group(1).length();
            String name = directive.group(2);
            at++;
            while (at < lines.size() && OPTION.matcher(lines.get(at)).matches() && indent(lines.get(at)) > indent) {
                at++;
            }
            if (name.matches("code-block|code|sourcecode|highlight|literalinclude|prompt|parsed-literal")) {
                code(indent);
            } else if (PROSE.contains(name)) {
                draft.blocks.add(Block.Kind.PARAGRAPH, inline(directive.group(3)));
            } else {
                if (name.equals("image") || name.equals("figure")) {
                    draft.pictures();
                }
                skipIndented(indent);
            }
        }

        private void field(String line) {
            Matcher field = OPTION.matcher(line);
            at++;
            if (field.matches() && field.group(2) != null) {
                switch (field.group(1)) {
                    case "author", "Author", "authors" -> draft.author(field.group(2));
                    case "date", "Date", "updated", "modified" -> draft.date(Dates.parse(field.group(2)));
                    default -> {}
                }
            }
        }

        private void code(int indent) {
            int begin = at;
            skipIndented(indent);
            draft.blocks.add(Block.Kind.CODE, String.join("\n", lines.subList(begin, at)));
        }

        private void skipIndented(int indent) {
            while (at < lines.size() && (lines.get(at).isBlank() || indent(lines.get(at)) > indent)) {
                at++;
            }
        }

        private void table(boolean grid) {
            String head = lines.get(at);
            List<String> row = new ArrayList<>();
            for (at++; at < lines.size() && !lines.get(at).isBlank(); at++) {
                String line = lines.get(at);
                boolean rule =
                        GRID.matcher(line).matches() || SIMPLE.matcher(line).matches();
                if (rule || !grid) {
                    row(row);
                }
                if (!rule) {
                    cells(line, head, grid, row);
                }
            }
            row(row);
        }

        private static void cells(String line, String head, boolean grid, List<String> row) {
            List<String> cells = new ArrayList<>();
            if (grid) {
                String inner = line.strip();
                cells.addAll(
                        List.of(inner.substring(Math.min(1, inner.length())).split("\\|")));
            } else {
                Matcher column = Pattern.compile("=+").matcher(head);
                while (column.find()) {
                    boolean last = column.end() == head.length();
                    int end = last ? line.length() : Math.min(column.end(), line.length());
                    cells.add(column.start() < end ? line.substring(column.start(), end) : "");
                }
            }
            for (int i = 0; i < cells.size(); i++) {
                String cell = cells.get(i).strip();
                if (i < row.size()) {
                    row.set(i, (row.get(i) + " " + cell).strip());
                } else {
                    row.add(cell);
                }
            }
        }

        private void row(List<String> row) {
            draft.blocks.add(
                    Block.Kind.TABLE_ROW,
                    inline(String.join(
                            " | ", row.stream().filter(cell -> !cell.isBlank()).toList())));
            row.clear();
        }

        private void flush() {
            if (!paragraph.isEmpty()) {
                draft.blocks.add(kind, inline(String.join(" ", paragraph)));
                paragraph.clear();
            }
            kind = Block.Kind.PARAGRAPH;
        }

        private static int indent(String line) {
            return line.length() - line.stripLeading().length();
        }
    }
}
