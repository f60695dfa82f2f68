package dev.daylight.report.deck;

import dev.daylight.problem.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFRelation;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.apache.poi.xslf.usermodel.XSLFSlideMaster;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.poi.xslf.usermodel.XSLFTheme;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.presentationml.x2006.main.CTPresentation;

/**
 * The look that a deck takes: a presentation without slides, and which of its layouts serves for what.
 *
 * @param show to be filled; whoever opened the template closes it
 * @param opening for the first slide
 * @param plain a title and room below
 */
record Template(XMLSlideShow show, XSLFSlideLayout opening, XSLFSlideLayout plain) implements AutoCloseable {
    private static final String REMEDY = "Give a .potx or .pptx that PowerPoint opens";
    private static final List<SlideLayout> PLAIN =
            List.of(SlideLayout.TITLE_ONLY, SlideLayout.TITLE_AND_CONTENT, SlideLayout.TEXT);

    /** Points. */
    private static final double OUR_HEIGHT = 540;

    private static final List<SlideLayout> CONTENT =
            List.of(SlideLayout.TITLE_AND_CONTENT, SlideLayout.TEXT, SlideLayout.TITLE_ONLY);
    private static final List<Placeholder> FOOT =
            List.of(Placeholder.DATETIME, Placeholder.FOOTER, Placeholder.SLIDE_NUMBER);

    /** Placeholders that hold no content of a slide. */
    private static final List<Placeholder> ASIDE = List.of(
            Placeholder.TITLE,
            Placeholder.CENTERED_TITLE,
            Placeholder.SUBTITLE,
            Placeholder.DATETIME,
            Placeholder.FOOTER,
            Placeholder.SLIDE_NUMBER);

    /** @throws InputException when the file can't serve as a template */
    static Template open(@Nullable Path file) {
        if (file == null) {
            return of(DefaultTemplate.open(), "our own");
        }
        if (!Files.isRegularFile(file)) {
            throw new InputException("there is no such template", "--template " + file, REMEDY);
        }
        try (InputStream in = Files.newInputStream(file)) {
            OPCPackage opened = OPCPackage.open(in);
            opened.replaceContentType(
                    XSLFRelation.PRESENTATIONML_TEMPLATE.getContentType(), XSLFRelation.MAIN.getContentType());
            if (opened.getPartsByContentType(XSLFRelation.MAIN.getContentType()).isEmpty()) {
                throw new InputException("this is no PowerPoint template without macros", "--template " + file, REMEDY);
            }
            XMLSlideShow show = new XMLSlideShow(opened);
            empty(show);
            return of(show, file.toString());
        } catch (IOException
                | InvalidFormatException
                | POIXMLException
                | OpenXML4JRuntimeException
                | IllegalArgumentException
                | IllegalStateException e) {
            InputException problem =
                    new InputException("this is not a template that can be read", "--template " + file, REMEDY);
            problem.initCause(e);
            throw problem;
        }
    }

    private static Template of(XMLSlideShow show, String file) {
        if (show.getSlideMasters().isEmpty()) {
            throw new InputException("the template has no slide master", "--template " + file, REMEDY);
        }
        XSLFSlideLayout plain = layout(show, PLAIN)
                .or(() -> withTitle(show))
                .orElseThrow(() -> new InputException(
                        "no layout of the template has a title",
                        "--template " + file,
                        "Add the layout 'Title Only' to it"));
        return new Template(show, layout(show, List.of(SlideLayout.TITLE)).orElse(plain), plain);
    }

    private static Optional<XSLFSlideLayout> layout(XMLSlideShow show, List<SlideLayout> kinds) {
        return kinds.stream()
                .flatMap(kind -> show.getSlideMasters().stream()
                        .flatMap(master -> Arrays.stream(master.getSlideLayouts()))
                        .filter(layout -> layout.getType() == kind && titled(layout)))
                .findFirst();
    }

    private static Optional<XSLFSlideLayout> withTitle(XMLSlideShow show) {
        return show.getSlideMasters().stream()
                .flatMap(master -> Arrays.stream(master.getSlideLayouts()))
                .filter(Template::titled)
                .findFirst();
    }

    private static boolean titled(XSLFSlideLayout layout) {
        return Arrays.stream(layout.getPlaceholders())
                .map(XSLFTextShape::getTextType)
                .anyMatch(kind -> kind == Placeholder.TITLE || kind == Placeholder.CENTERED_TITLE);
    }

    /**
     * The room for content: where the layout for a title and content puts it, else where the master puts its text. What stands
     * outside of it, such as art at the foot of the slide, is the template's.
     */
    Box body() {
        double width = show.getPageSize().getWidth();
        double height = show.getPageSize().getHeight();
        XSLFSlideMaster master = plain.getSlideMaster();
        List<XSLFTextShape[]> places = new ArrayList<>();
        places.add(plain.getPlaceholders());
        contentLayouts(master).forEach(layout -> places.add(layout.getPlaceholders()));
        places.add(master.getPlaceholders());
        Box text = places.stream()
                .flatMap(shapes -> content(shapes).stream())
                .filter(box -> box.width() > width * 0.6 && box.height() > height * 0.45)
                .findFirst()
                .orElse(new Box(width * 0.05, height * 0.21, width * 0.9, height * 0.7));
        double top = Math.max(text.y(), title().bottom() + 4);
        double bottom = Math.min(Math.min(text.bottom(), height), Math.min(foot(height), art(width, height) - 4));
        return new Box(text.x(), top, text.width(), Math.max(height * 0.4, bottom - top));
    }

    private static Stream<XSLFSlideLayout> contentLayouts(XSLFSlideMaster master) {
        return CONTENT.stream()
                .flatMap(kind -> Arrays.stream(master.getSlideLayouts()).filter(layout -> layout.getType() == kind));
    }

    /** The largest place for content; it has no kind of its own in most layouts. */
    private static Optional<Box> content(XSLFTextShape[] shapes) {
        return Arrays.stream(shapes)
                .filter(shape -> shape.getAnchor() != null && !is(shape, ASIDE))
                .map(shape -> Box.of(shape.getAnchor()))
                .max(Comparator.comparingDouble(box -> box.width() * box.height()));
    }

    /** What a layout doesn't name is content. */
    private static boolean is(XSLFTextShape shape, List<Placeholder> kinds) {
        Placeholder kind = shape.getTextType();
        return kind != null && kinds.contains(kind);
    }

    /** Where date, footer and number begin, when they stand at the foot of the slide. */
    private double foot(double height) {
        return Stream.of(plain.getPlaceholders(), plain.getSlideMaster().getPlaceholders())
                .flatMap(Arrays::stream)
                .filter(shape -> is(shape, FOOT) && shape.getAnchor() != null)
                .mapToDouble(shape -> shape.getAnchor().getY())
                .filter(top -> top > height * 0.8)
                .min()
                .orElse(height);
    }

    /** How large letters are on its slides, in units of those on ours; at most 1. */
    double scale() {
        return Math.min(1, show.getPageSize().getHeight() / OUR_HEIGHT);
    }

    /** Where a picture or band at the foot of the slide begins. */
    private double art(double width, double height) {
        return Stream.concat(plain.getShapes().stream(), plain.getSlideMaster().getShapes().stream())
                .filter(shape -> !shape.isPlaceholder() && shape.getAnchor() != null)
                .map(shape -> shape.getAnchor())
                .filter(at -> at.getWidth() > width * 0.5 && at.getY() > height * 0.6 && at.getMaxY() > height * 0.9)
                .mapToDouble(at -> at.getY())
                .min()
                .orElse(height);
    }

    /** The room for the title: where the layout or the master has it, if that is above the content. */
    Box title() {
        double width = show.getPageSize().getWidth();
        double height = show.getPageSize().getHeight();
        return anchor(plain.getPlaceholders(), Placeholder.TITLE)
                .filter(box -> aside(box, width, height))
                .or(() -> anchor(plain.getSlideMaster().getPlaceholders(), Placeholder.TITLE)
                        .filter(box -> aside(box, width, height)))
                .orElse(new Box(width * 0.05, height * 0.04, width * 0.9, height * 0.15));
    }

    private static boolean aside(Box title, double width, double height) {
        return title.bottom() < height * 0.4 && title.width() > width * 0.45;
    }

    private static Optional<Box> anchor(XSLFTextShape[] shapes, Placeholder kind) {
        return Arrays.stream(shapes)
                .filter(shape -> shape.getTextType() == kind && shape.getAnchor() != null)
                .map(shape -> Box.of(shape.getAnchor()))
                .findFirst();
    }

    /** A template may bring slides; they go, with whatever names them. */
    private static void empty(XMLSlideShow show) throws InvalidFormatException {
        for (int i = show.getSlides().size() - 1; i >= 0; i--) {
            show.removeSlide(i);
        }
        CTPresentation presentation = show.getCTPresentation();
        if (presentation.isSetExtLst()) {
            // Sections list slides by number; PowerPoint calls a file damaged whose sections name none.
            presentation.unsetExtLst();
        }
        if (presentation.isSetCustShowLst()) {
            presentation.unsetCustShowLst();
        }
        sweep(show.getPackage());
    }

    /** Deletes what nothing leads to any more: notes, and the workbooks of charts, of slides that went. */
    private static void sweep(OPCPackage opened) throws InvalidFormatException {
        Set<PackagePartName> reached = new HashSet<>();
        Deque<PackagePart> waiting = new ArrayDeque<>();
        for (PackageRelationship relationship : opened.getRelationships()) {
            if (relationship.getTargetMode() == TargetMode.INTERNAL) {
                waiting.add(opened.getPart(relationship));
            }
        }
        while (!waiting.isEmpty()) {
            PackagePart part = waiting.remove();
            if (reached.add(part.getPartName())) {
                for (PackageRelationship relationship : part.getRelationships()) {
                    if (relationship.getTargetMode() == TargetMode.INTERNAL) {
                        waiting.add(part.getRelatedPart(relationship));
                    }
                }
            }
        }
        // Not OPCPackage.deletePart: it fails on parts that lead nowhere.
        for (PackagePart part : List.copyOf(opened.getParts())) {
            PackagePartName name = part.getPartName();
            if (!part.isRelationshipPart() && !reached.contains(name) && opened.containPart(name)) {
                PackagePartName relations = PackagingURIHelper.getRelationshipPartName(name);
                opened.removePart(name);
                if (opened.containPart(relations)) {
                    opened.removePart(relations);
                }
            }
        }
    }

    /**
     * Makes the master of the notes where the template has none; there must be a slide. POI numbers its theme without looking at
     * those of further slide masters, and fails where there are some. So it is shown them, for as long as that takes.
     */
    void prepareNotes() {
        if (show.getNotesMaster() != null) {
            return;
        }
        List<String> shown = new ArrayList<>();
        for (XSLFSlideMaster master : show.getSlideMasters()) {
            XSLFTheme theme = master.getTheme();
            if (theme != null && show.getRelationId(theme) == null) {
                shown.add(show.addRelation(null, XSLFRelation.THEME, theme)
                        .getRelationship()
                        .getId());
            }
        }
        show.createNotesMaster();
        shown.forEach(show.getPackagePart()::removeRelationship);
    }

    @Override
    public void close() throws IOException {
        show.close();
    }
}
