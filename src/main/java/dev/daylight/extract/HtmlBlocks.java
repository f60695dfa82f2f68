package dev.daylight.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Turns a tree of HTML elements into blocks. Walks without recursion, for pages nested thousands deep.
 *
 * <p>A table whose cells hold headings or other tables lays out the page: its cells are read like sections. Any other
 * table gives one block a row, cells parted by {@code " | "}.
 */
final class HtmlBlocks implements NodeVisitor {
    private static final Set<String> BLOCK = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "center",
            "dd",
            "details",
            "dialog",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "li",
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "caption",
            "ul",
            "video",
            "audio",
            "option");
    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "template",
            "noscript",
            "svg",
            "math",
            "iframe",
            "object",
            "embed",
            "canvas",
            "head",
            "select",
            "textarea",
            "button",
            "input",
            "img",
            "picture",
            "audio",
            "video",
            "map");
    private static final String LAYOUT = ":is(table, h1, h2, h3, h4, h5, h6, pre)";

    private final BlockWriter blocks;
    private final StringBuilder text = new StringBuilder();
    private final Deque<Block.Kind> kinds = new ArrayDeque<>();
    /** Whether each open table lays out the page. */
    private final Deque<Boolean> layouts = new ArrayDeque<>();

    private int unseen;
    /** Depth of the row that is already written, or 0. */
    private int rows;

    private int breaks;

    private HtmlBlocks(BlockWriter blocks) {
        this.blocks = blocks;
    }

    static void write(Element root, BlockWriter blocks) {
        HtmlBlocks walk = new HtmlBlocks(blocks);
        NodeTraversor.traverse(walk, root);
        walk.flush();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words && unseen == 0) {
            String part = words.getWholeText();
            if (!part.isBlank()) {
                breaks = 0;
            }
            text.append(part);
        } else if (node instanceof Element element) {
            open(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            close(element);
        }
    }

    private void open(Element element) {
        String name = name(element);
        if (UNSEEN.contains(name)) {
            unseen++;
            return;
        }
        if (unseen > 0) {
            return;
        }
        if (name.equals("br")) {
            text.append(' ');
            breaks++;
            if (breaks > 1) {
                flush();
            }
            return;
        }
        if (BLOCK.contains(name)) {
            flush();
        }
        switch (name) {
            case "li", "dt", "dd" -> kinds.push(Block.Kind.LIST_ITEM);
            case "blockquote" -> kinds.push(Block.Kind.QUOTE);
            case "pre" -> kinds.push(Block.Kind.CODE);
            case "table" ->
                layouts.push(element.children().stream().anyMatch(part -> part.selectFirst(LAYOUT) != null));
            case "tr" -> {
                if (!layout()) {
                    String row = row(element);
                    blocks.add(Block.Kind.TABLE_ROW, row);
                    unseen++;
                    rows = unseen;
                }
            }
            default -> {}
        }
    }

    private void close(Element element) {
        String name = name(element);
        if (UNSEEN.contains(name)) {
            unseen--;
            return;
        }
        if (name.equals("tr") && rows > 0 && unseen == rows) {
            unseen--;
            rows = 0;
            return;
        }
        if (unseen > 0) {
            return;
        }
        if (name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1))) {
            blocks.heading(name.charAt(1) - '0', text);
            text.setLength(0);
        } else if (BLOCK.contains(name)) {
            flush();
        }
        if (Set.of("li", "dt", "dd", "blockquote", "pre").contains(name)) {
            kinds.pop();
        } else if (name.equals("table")) {
            layouts.pop();
        }
    }

    private void flush() {
        breaks = 0;
        if (!text.isEmpty()) {
            blocks.add(kinds.isEmpty() ? Block.Kind.PARAGRAPH : kinds.peek(), text);
            text.setLength(0);
        }
    }

    private boolean layout() {
        return !layouts.isEmpty() && layouts.peek();
    }

    private static String row(Element row) {
        List<String> cells = new ArrayList<>();
        for (Element cell : row.children()) {
            if (!UNSEEN.contains(name(cell))) {
                cells.add(Spaces.normalize(cellText(cell)));
            }
        }
        return cells.stream().filter(cell -> !cell.isEmpty()).collect(Collectors.joining(" | "));
    }

    private static String cellText(Element cell) {
        StringBuilder words = new StringBuilder();
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof TextNode part) {
                        boolean hidden = node.parent() instanceof Element parent && UNSEEN.contains(name(parent));
                        words.append(hidden ? "" : part.getWholeText());
                    } else if (node instanceof Element element
                            && (BLOCK.contains(name(element)) || name(element).equals("br"))) {
                        words.append(' ');
                    }
                },
                cell);
        return words.toString();
    }

    private static String name(Element element) {
        return element.normalName().toLowerCase(Locale.ROOT);
    }
}
