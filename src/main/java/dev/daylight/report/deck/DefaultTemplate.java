package dev.daylight.report.deck;

import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.sl.usermodel.ShapeType;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFAutoShape;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSheet;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.apache.poi.xslf.usermodel.XSLFSlideMaster;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.openxmlformats.schemas.drawingml.x2006.main.CTColor;
import org.openxmlformats.schemas.drawingml.x2006.main.CTColorScheme;
import org.openxmlformats.schemas.drawingml.x2006.main.CTFontScheme;
import org.openxmlformats.schemas.drawingml.x2006.main.CTShapeProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBodyProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextListStyle;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextParagraphProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.STSchemeColorVal;
import org.openxmlformats.schemas.drawingml.x2006.main.STTextAlignType;
import org.openxmlformats.schemas.drawingml.x2006.main.STTextAnchoringType;
import org.openxmlformats.schemas.presentationml.x2006.main.CTBackgroundProperties;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;
import org.openxmlformats.schemas.presentationml.x2006.main.CTSlideMasterTextStyles;

/**
 * Our own look: wide slides, a quiet theme whose colours the colour-blind can tell apart, titles that are sentences. Made from
 * the empty presentation that comes with POI, with all of its layouts.
 */
final class DefaultTemplate {
    private static final Dimension WIDE = new Dimension(960, 540);
    private static final int POINT = 100;

    private DefaultTemplate() {}

    /** A presentation without slides; the caller closes it. */
    static XMLSlideShow open() {
        XMLSlideShow show = new XMLSlideShow();
        double stretch = WIDE.getWidth() / show.getPageSize().getWidth();
        show.setPageSize(WIDE);
        XSLFSlideMaster master = show.getSlideMasters().get(0);
        stretch(master, stretch);
        for (XSLFSlideLayout layout : master.getSlideLayouts()) {
            stretch(layout, stretch);
        }
        theme(master);
        styles(master);
        place(master, Placeholder.TITLE, 48, 26, 864, 72, STTextAnchoringType.B);
        place(master, Placeholder.BODY, 48, 116, 864, 368, STTextAnchoringType.T);
        for (XSLFSlideLayout layout : master.getSlideLayouts()) {
            if (layout.getType() == SlideLayout.TITLE) {
                opening(layout);
            }
        }
        XSLFAutoShape edge = master.createAutoShape();
        edge.setShapeType(ShapeType.RECT);
        edge.setAnchor(new Rectangle2D.Double(0, 0, 12, WIDE.getHeight()));
        CTShapeProperties properties = ((CTShape) edge.getXmlObject()).getSpPr();
        Ink.OURS.fill(properties.addNewSolidFill());
        properties.addNewLn().addNewNoFill();
        return show;
    }

    /** Only what has its own place; the rest inherits. */
    private static void stretch(XSLFSheet sheet, double factor) {
        for (XSLFShape shape : sheet.getShapes()) {
            if (shape instanceof XSLFTextShape text
                    && ((CTShape) text.getXmlObject()).getSpPr().isSetXfrm()) {
                Rectangle2D at = text.getAnchor();
                text.setAnchor(
                        new Rectangle2D.Double(at.getX() * factor, at.getY(), at.getWidth() * factor, at.getHeight()));
            }
        }
    }

    private static void place(
            XSLFSheet sheet,
            Placeholder kind,
            double x,
            double y,
            double width,
            double height,
            STTextAnchoringType.Enum anchoring) {
        for (XSLFTextShape text : sheet.getPlaceholders()) {
            if (text.getTextType() == kind) {
                text.setAnchor(new Rectangle2D.Double(x, y, width, height));
                CTTextBodyProperties properties =
                        ((CTShape) text.getXmlObject()).getTxBody().getBodyPr();
                properties.setAnchor(anchoring);
                // So that titles begin where what is below them begins.
                properties.setLIns(0);
            }
        }
    }

    /** Light letters on a dark ground. */
    private static void opening(XSLFSlideLayout layout) {
        CTBackgroundProperties ground =
                layout.getXmlObject().getCSld().addNewBg().addNewBgPr();
        Ink.TITLE.fill(ground.addNewSolidFill());
        ground.addNewEffectLst();
        place(layout, Placeholder.CENTERED_TITLE, 72, 110, 816, 160, STTextAnchoringType.B);
        place(layout, Placeholder.SUBTITLE, 72, 290, 816, 90, STTextAnchoringType.T);
        for (XSLFTextShape text : layout.getPlaceholders()) {
            boolean title = text.getTextType() == Placeholder.CENTERED_TITLE;
            if (title || text.getTextType() == Placeholder.SUBTITLE) {
                CTTextBody body = ((CTShape) text.getXmlObject()).getTxBody();
                CTTextListStyle style = body.getLstStyle() == null ? body.addNewLstStyle() : body.getLstStyle();
                if (style.isSetLvl1PPr()) {
                    style.unsetLvl1PPr();
                }
                CTTextParagraphProperties first = style.addNewLvl1PPr();
                first.setMarL(0);
                first.setIndent(0);
                first.setAlgn(STTextAlignType.L);
                first.addNewBuNone();
                CTTextCharacterProperties letters = first.addNewDefRPr();
                letters.setSz((title ? 38 : 20) * POINT);
                Ink.PAPER.fill(letters.addNewSolidFill());
            }
        }
    }

    private static void theme(XSLFSlideMaster master) {
        var elements = master.getTheme().getXmlObject().getThemeElements();
        CTColorScheme colors = elements.getClrScheme();
        colors.setName("Daylight");
        color(colors.getDk2(), 0x1F3A5F);
        color(colors.getLt2(), 0xEEF2F6);
        color(colors.getAccent1(), 0x1F5FA8);
        color(colors.getAccent2(), 0xC8681C);
        color(colors.getAccent3(), 0x5B6B7A);
        color(colors.getAccent4(), 0x23877B);
        color(colors.getAccent5(), 0x9C3848);
        color(colors.getAccent6(), 0x7A5C86);
        CTFontScheme fonts = elements.getFontScheme();
        fonts.setName("Daylight");
        fonts.getMajorFont().getLatin().setTypeface("Calibri");
        fonts.getMinorFont().getLatin().setTypeface("Calibri");
    }

    private static void color(CTColor color, int rgb) {
        byte[] bytes = {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb};
        if (color.isSetSysClr()) {
            color.unsetSysClr();
        }
        if (!color.isSetSrgbClr()) {
            color.addNewSrgbClr();
        }
        color.getSrgbClr().setVal(bytes);
    }

    private static void styles(XSLFSlideMaster master) {
        CTSlideMasterTextStyles styles = master.getXmlObject().getTxStyles();
        CTTextParagraphProperties title = styles.getTitleStyle().getLvl1PPr();
        title.setAlgn(STTextAlignType.L);
        title.getDefRPr().setSz(26 * POINT);
        title.getDefRPr().setB(true);
        title.getDefRPr().unsetSolidFill();
        title.getDefRPr().addNewSolidFill().addNewSchemeClr().setVal(STSchemeColorVal.TX_2);
        styles.getBodyStyle().getLvl1PPr().getDefRPr().setSz(18 * POINT);
        styles.getBodyStyle().getLvl2PPr().getDefRPr().setSz(16 * POINT);
        styles.getBodyStyle().getLvl3PPr().getDefRPr().setSz(14 * POINT);
        styles.getBodyStyle().getLvl4PPr().getDefRPr().setSz(14 * POINT);
        styles.getBodyStyle().getLvl5PPr().getDefRPr().setSz(14 * POINT);
    }
}
