package dev.daylight.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Turns the XHTML that Tika makes of office documents into blocks. */
final class TikaBlocks extends DefaultHandler {
    private static final Set<String> BLOCK = Set.of(
            "p",
            "div",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "li",
            "ul",
            "ol",
            "tr",
            "table",
            "tbody",
            "blockquote",
            "pre",
            "dl",
            "dt",
            "dd",
            "body",
            "section",
            "article",
            "header",
            "footer",
            "nav",
            "aside",
            "figcaption");
    private static final Set<String> UNSEEN = Set.of("head", "title", "style", "script");
    private static final Set<String> UNSEEN_CLASSES = Set.of(
            "header",
            "footer",
            "slide-master-content",
            "slide-master-notes",
            "outside",
            "package-entry",
            "comment",
            "annotation",
            "slide-comment",
            "list-header",
            "date-time",
            "slide-number");
    private static final Set<String> SLIDES = Set.of("pptx", "ppt", "odp");
    private static final Set<String> MAIL = Set.of("eml", "msg");
    private static final Set<String> SHEETS = Set.of("xlsx", "xls", "ods");

    private record Open(String name, boolean unseen, boolean note) {}

    private final String format;
    private final Draft draft;
    private final SlideTitles titles;
    private final SheetRows rows;
    private final Deque<Open> open = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private final List<String> cells = new ArrayList<>();
    private final List<Slide> waiting = new ArrayList<>();
    private int slide;
    private int sheets;
    private @Nullable String sheet;
    private int row;
    private int tables;
    private boolean titled;

    private record Slide(Block.Kind kind, String text) {}

    TikaBlocks(String format, Draft draft, SlideTitles titles, SheetRows rows) {
        this.format = format;
        this.draft = draft;
        this.titles = titles;
        this.rows = rows;
    }

    /** Slides or sheets met; 0 where the format has none. */
    int pages() {
        return Math.max(slide, sheets);
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        String type = attributes.getValue("class") == null
                ? ""
                : attributes.getValue("class").toLowerCase(Locale.ROOT);
        Open above = open.peek();
        boolean unseen = above != null && above.unseen() || unseen(name, type);
        boolean note = above != null && above.note() || type.contains("notes");
        if (BLOCK.contains(name)) {
            flush();
        }
        open.push(new Open(name, unseen, note));
        if (unseen) {
            return;
        }
        if (newSlide(name, type)) {
            endSlide();
            slide++;
        } else if (SHEETS.contains(format) && name.equals("div") && (type.equals("sheet") || type.equals("page"))) {
            sheets++;
            row = 0;
            sheet = null;
            draft.blocks.forgetHeadings();
        }
        switch (name) {
            case "table" -> tables++;
            case "tr" -> {
                row++;
                cells.clear();
            }
            case "br" -> text.append(' ');
            case "img" -> draft.pictures();
            default -> {}
        }
        if (name.equals("p") && type.equals("title")) {
            titled = true;
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        Open closed = open.isEmpty() ? new Open(name, false, false) : open.peek();
        if (!closed.unseen()) {
            switch (name) {
                case "td", "th" -> {
                    if (tables > 0) {
                        cells.add(Spaces.normalize(text));
                        text.setLength(0);
                    }
                }
                case "tr" -> endRow();
                case "table" -> {
                    flush();
                    tables = Math.max(0, tables - 1);
                }
                case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(name.charAt(1) - '0');
                case "body" -> {
                    flush();
                    endSlide();
                }
                default -> {
                    if (BLOCK.contains(name)) {
                        flush();
                    }
                }
            }
        }
        // Tika doesn't close every paragraph: what is still open inside ends here, too.
        if (open.stream().anyMatch(element -> element.name().equals(name))) {
            while (!open.pop().name().equals(name)) {
                continue;
            }
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        Open here = open.peek();
        if (here == null || !here.unseen()) {
            text.append(characters, start, length);
        }
    }

    @Override
    public void ignorableWhitespace(char[] characters, int start, int length) {
        text.append(' ');
    }

    @Override
    public void endDocument() {
        flush();
        endSlide();
    }

    private boolean unseen(String name, String type) {
        return UNSEEN.contains(name)
                || (!type.isEmpty() && (UNSEEN_CLASSES.contains(type) || type.startsWith("toc")))
                || (format.equals("msg") && name.equals("dl"));
    }

    private boolean newSlide(String name, String type) {
        return switch (format) {
            case "pptx" -> name.equals("div") && type.equals("slide-content");
            case "ppt" -> name.equals("div") && type.equals("slide");
            default -> false;
        };
    }

    private void heading(int level) {
        if (SHEETS.contains(format) && tables == 0) {
            sheet = Spaces.normalize(text);
            text.setLength(0);
        } else if (tables > 0) {
            text.append(' ');
        } else {
            draft.blocks.heading(level, text);
            text.setLength(0);
        }
    }

    private void endRow() {
        if (cells.isEmpty()) {
            return;
        }
        int first = -1;
        int last = -1;
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        if (first >= 0) {
            String words = String.join(
                    " | ", cells.stream().filter(cell -> !cell.isEmpty()).toList());
            if (sheet != null) {
                draft.blocks.at(cells(sheet, first, last));
            }
            write(Block.Kind.TABLE_ROW, words);
        }
        cells.clear();
    }

    private Anchor cells(String name, int first, int last) {
        OptionalInt number = format.equals("xlsx") ? rows.number(sheets - 1, row - 1) : OptionalInt.of(row);
        if (number.isEmpty() || format.equals("ods")) {
            return new Anchor(null, null, name, null, List.of(), null, null);
        }
        int line = number.getAsInt();
        return Anchor.ofCells(name, column(first) + line + (last == first ? "" : ":" + column(last) + line));
    }

    private void flush() {
        if (text.isEmpty() || tables > 0) {
            if (tables > 0) {
                text.append(' ');
            }
            titled = false;
            return;
        }
        if (MAIL.contains(format) && kind() == Block.Kind.PARAGRAPH) {
            PlainReader.write(text.toString(), draft.blocks, true);
            text.setLength(0);
            return;
        }
        String words = Spaces.normalize(text);
        text.setLength(0);
        if (titled && !SLIDES.contains(format)) {
            draft.blocks.heading(1, words);
        } else if (!words.isEmpty()) {
            write(kind(), words);
        }
        titled = false;
    }

    private Block.Kind kind() {
        for (Open element : open) {
            switch (element.name()) {
                case "li" -> {
                    return Block.Kind.LIST_ITEM;
                }
                case "blockquote" -> {
                    return Block.Kind.QUOTE;
                }
                case "pre" -> {
                    return Block.Kind.CODE;
                }
                default -> {}
            }
        }
        return Block.Kind.PARAGRAPH;
    }

    private void write(Block.Kind kind, String words) {
        if (!SLIDES.contains(format)) {
            draft.blocks.add(kind, words);
        } else if (!words.equals("*") && !words.matches("[‹<]#[›>]")) {
            Open here = open.peek();
            waiting.add(new Slide(here != null && here.note() ? Block.Kind.NOTE : kind, words));
        }
    }

    /** A slide's title goes first and over its other blocks, wherever it was drawn. */
    private void endSlide() {
        if (waiting.isEmpty()) {
            return;
        }
        draft.blocks.forgetHeadings();
        draft.blocks.at(slide == 0 ? Anchor.NONE : Anchor.ofSlide(slide));
        String title = titles.title(slide);
        int place = title == null ? -1 : waiting.indexOf(new Slide(Block.Kind.PARAGRAPH, title));
        if (place >= 0) {
            draft.blocks.heading(1, waiting.remove(place).text());
        } else if (format.equals("ppt")
                && waiting.getFirst().kind() == Block.Kind.PARAGRAPH
                && waiting.getFirst().text().length() < 100) {
            draft.blocks.heading(1, waiting.removeFirst().text());
        }
        for (Slide part : waiting) {
            draft.blocks.add(part.kind(), part.text());
        }
        waiting.clear();
    }

    /** {@code A}, {@code B}, … {@code Z}, {@code AA}, … */
    private static String column(int index) {
        StringBuilder name = new StringBuilder();
        for (int i = index; i >= 0; i = i / 26 - 1) {
            name.insert(0, (char) ('A' + i % 26));
        }
        return name.toString();
    }
}
