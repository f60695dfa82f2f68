package dev.daylight.report.deck;

import dev.daylight.audit.PlainText;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.sl.usermodel.Insets2D;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.sl.usermodel.ShapeType;
import org.apache.poi.sl.usermodel.TextShape.TextAutofit;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.XSLFAutoShape;
import org.apache.poi.xslf.usermodel.XSLFNotes;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.drawingml.x2006.main.CTRegularTextRun;
import org.openxmlformats.schemas.drawingml.x2006.main.CTShapeProperties;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;

/**
 * One slide to be filled. Whatever is put on it fits into its box: sizes shrink to a readable one, then texts are shortened at
 * a word. Letters are those of the theme, colours by {@link Ink}.
 */
final class Canvas {
    private static final double MARGIN = 10;
    private static final int COPIED_ID = 9001;
    private static final double SMALLEST_TITLE = 15;
    private static final double SMALLEST_QUOTE = 12;
    private static final double SOURCE = 11;
    /** A box lower than that has room for one line of source. */
    private static final double LOW = 80;

    private final Template template;
    private final XSLFSlide slide;

    private Canvas(Template template, XSLFSlide slide) {
        this.template = template;
        this.slide = slide;
    }

    /** A new slide at the end: a title, and room below. */
    static Canvas plain(Template template, String title) {
        Canvas canvas = new Canvas(template, template.show().createSlide(template.plain()));
        canvas.placeholder(title, Placeholder.TITLE, Placeholder.CENTERED_TITLE);
        canvas.removeEmpty();
        canvas.number();
        return canvas;
    }

    /** The first slide. */
    static Canvas opening(Template template, String title, String subtitle) {
        Canvas canvas = new Canvas(template, template.show().createSlide(template.opening()));
        canvas.placeholder(title, Placeholder.CENTERED_TITLE, Placeholder.TITLE);
        if (!canvas.placeholder(subtitle, Placeholder.SUBTITLE, Placeholder.BODY)) {
            canvas.text(canvas.body().top(80), List.of(Paragraph.of(subtitle, 20, Ink.SOFT)));
        }
        canvas.removeEmpty();
        return canvas;
    }

    /** The room below the title. */
    Box body() {
        return template.body();
    }

    XSLFSlide slide() {
        return slide;
    }

    Template template() {
        return template;
    }

    /** Fills the first placeholder of these kinds, in the template's letters and colours; smaller where it must be. */
    private boolean placeholder(String text, Placeholder... kinds) {
        for (Placeholder kind : kinds) {
            for (XSLFTextShape shape : slide.getPlaceholders()) {
                if (shape.getTextType() == kind) {
                    fill(shape, text, template.plain().equals(slide.getSlideLayout()) && kind != Placeholder.BODY);
                    return true;
                }
            }
        }
        return false;
    }

    private void fill(XSLFTextShape shape, String text, boolean above) {
        Box at = shape.getAnchor() == null ? null : Box.of(shape.getAnchor());
        if (above
                && (at == null
                        || at.bottom() > template.body().y()
                        || at.width() < template.body().width() / 2)) {
            // Some layouts have their title where ours have their content.
            shape.setAnchor(template.title().anchor());
        }
        XSLFTextRun run = shape.setText("x");
        Double given = run.getFontSize();
        double size = given == null ? 28 : given;
        Rectangle2D anchor = shape.getAnchor();
        Insets2D insets = shape.getInsets();
        double width = Math.max(40, anchor.getWidth() - insets.left - insets.right - 4);
        double height = Math.max(size * TextFit.LINE, anchor.getHeight() - insets.top - insets.bottom);
        // As wide as bold letters, and capitals in some templates.
        double fitting = TextFit.size(text, width * 0.92, height, size, Math.min(size, SMALLEST_TITLE));
        run.setText(TextFit.shorten(text, fitting, width * 0.92, height));
        // A template that tells no size has one all the same, and it may be larger.
        if (given == null || fitting < size) {
            run.setFontSize(fitting);
        }
    }

    /** "Click to add text" is for those who make slides, not for those who show them. */
    private void removeEmpty() {
        for (XSLFTextShape shape : slide.getPlaceholders()) {
            if (shape.getText().isBlank()) {
                slide.removeShape(shape);
            }
        }
        for (XSLFShape shape : new ArrayList<>(slide.getShapes())) {
            if (shape.isPlaceholder() && !(shape instanceof XSLFTextShape)) {
                slide.removeShape(shape);
            }
        }
    }

    /** The number where the template has one; POI leaves it behind when it makes a slide. */
    private void number() {
        XSLFSlideLayout layout = template.plain();
        Arrays.stream(layout.getPlaceholders())
                .filter(shape -> shape.getTextType() == Placeholder.SLIDE_NUMBER)
                .findFirst()
                .ifPresent(shape -> {
                    CTShape copy = slide.getXmlObject().getCSld().getSpTree().addNewSp();
                    copy.set(shape.getXmlObject().copy());
                    copy.getNvSpPr().getCNvPr().setId(COPIED_ID);
                });
    }

    /** A ground for what stands in it, with an edge in a colour; null: without edge. */
    void panel(Box box, @Nullable Ink edge) {
        rectangle(box, Ink.PANEL);
        if (edge != null) {
            rectangle(new Box(box.x(), box.y(), 4, box.height()), edge);
        }
    }

    void rectangle(Box box, Ink ink) {
        XSLFAutoShape shape = slide.createAutoShape();
        shape.setShapeType(ShapeType.RECT);
        shape.setAnchor(box.anchor());
        CTShapeProperties properties = ((CTShape) shape.getXmlObject()).getSpPr();
        ink.fill(properties.addNewSolidFill());
        properties.addNewLn().addNewNoFill();
    }

    /** Paragraphs from the top of a box. */
    void text(Box box, List<Paragraph> paragraphs) {
        text(box, paragraphs, VerticalAlignment.TOP);
    }

    void text(Box box, List<Paragraph> paragraphs, VerticalAlignment alignment) {
        var shape = slide.createTextBox();
        shape.setAnchor(box.anchor());
        shape.setInsets(new Insets2D(0, 0, 0, 0));
        shape.setWordWrap(true);
        shape.setTextAutofit(TextAutofit.NONE);
        shape.setVerticalAlignment(alignment);
        shape.clearText();
        List<Paragraph> scaled =
                paragraphs.stream().map(one -> one.scaled(template.scale())).toList();
        for (Paragraph paragraph : fitted(scaled, box.width(), box.height())) {
            write(shape.addNewTextParagraph(), paragraph);
        }
    }

    static void write(XSLFTextParagraph target, Paragraph paragraph) {
        target.setLineSpacing(100.0);
        target.setSpaceBefore(-paragraph.before());
        target.setSpaceAfter(0.0);
        target.setBullet(false);
        target.setIndent(0.0);
        target.setLeftMargin(0.0);
        XSLFTextRun run = target.addNewTextRun();
        run.setText(paragraph.text());
        run.setFontSize(paragraph.size());
        run.setBold(paragraph.bold());
        var properties = ((CTRegularTextRun) run.getXmlObject()).getRPr();
        paragraph.ink().fill(properties.isSetSolidFill() ? properties.getSolidFill() : properties.addNewSolidFill());
    }

    /**
     * Shortens the longest paragraph again and again until all fit; leaves out the last ones where even that doesn't
     * help.
     */
    static List<Paragraph> fitted(List<Paragraph> paragraphs, double width, double height) {
        List<Paragraph> fitted = new ArrayList<>();
        paragraphs.forEach(paragraph ->
                fitted.add(paragraph.text(TextFit.shorten(paragraph.text(), paragraph.measured(), width, height))));
        while (total(fitted, width) > height + 0.01) {
            int longest = 0;
            for (int i = 1; i < fitted.size(); i++) {
                if (lines(fitted.get(i), width) > lines(fitted.get(longest), width)) {
                    longest = i;
                }
            }
            Paragraph most = fitted.get(longest);
            int lines = lines(most, width);
            if (lines > 1) {
                double room = (lines - 1) * most.measured() * TextFit.LINE;
                fitted.set(longest, most.text(TextFit.shorten(most.text(), most.measured(), width, room + 0.01)));
            } else if (fitted.size() > 1) {
                fitted.remove(fitted.size() - 1);
            } else {
                break;
            }
        }
        return fitted;
    }

    private static int lines(Paragraph paragraph, double width) {
        return TextFit.lines(paragraph.text(), paragraph.measured(), width);
    }

    private static double total(List<Paragraph> paragraphs, double width) {
        return paragraphs.stream().mapToDouble(one -> one.height(width)).sum();
    }

    /**
     * The size in which a quote fits; quotes beside each other are set in the smallest of theirs.
     *
     * @param largest that is wanted
     */
    static double quoteSize(Box box, String words, String source, double largest) {
        Box inner = quoteInner(box);
        return TextFit.size(
                "“" + PlainText.of(words) + "”", inner.width(), quoteRoom(inner, source), largest, SMALLEST_QUOTE);
    }

    private static Box quoteInner(Box box) {
        return new Box(
                box.x() + MARGIN + 6,
                box.y() + MARGIN - 2,
                box.width() - 2 * MARGIN - 6,
                box.height() - 2 * MARGIN + 4);
    }

    private static double sourceHeight(Box inner, String source) {
        int most = inner.height() < LOW ? 1 : 2;
        return Math.min(most, TextFit.lines(source, SOURCE, inner.width())) * SOURCE * TextFit.LINE;
    }

    private static double quoteRoom(Box inner, String source) {
        return Math.max(SMALLEST_QUOTE * TextFit.LINE, inner.height() - sourceHeight(inner, source) - 3);
    }

    /** Words of a document on a ground, and where they stand. */
    void quote(Box box, String words, String source, Ink edge, double size) {
        panel(box, edge);
        Box inner = quoteInner(box);
        double room = quoteRoom(inner, source);
        text(
                inner,
                List.of(
                        Paragraph.of(shortQuote(PlainText.of(words), size, inner.width(), room), size, Ink.TEXT),
                        Paragraph.of(
                                        TextFit.shorten(source, SOURCE, inner.width(), sourceHeight(inner, source)),
                                        SOURCE,
                                        Ink.SOFT)
                                .after(3)),
                VerticalAlignment.MIDDLE);
    }

    /** Shortened within its quotation marks. */
    private static String shortQuote(String words, double size, double width, double height) {
        String whole = "“" + words.strip() + "”";
        if (TextFit.height(whole, size, width) <= height) {
            return TextFit.shorten(whole, size, width, height);
        }
        return "“" + TextFit.shorten(words, size, width - size, height) + "”";
    }

    /** What a speaker sees: evidence, quotes, and where they stand. */
    void notes(List<String> lines) {
        template.prepareNotes();
        XSLFNotes notes = template.show().getNotesSlide(slide);
        for (XSLFTextShape shape : notes.getPlaceholders()) {
            if (shape.getTextType() == Placeholder.BODY) {
                shape.clearText();
                for (String line : lines) {
                    shape.addNewTextParagraph().addNewTextRun().setText(PlainText.of(line, 600));
                }
            }
        }
    }
}
