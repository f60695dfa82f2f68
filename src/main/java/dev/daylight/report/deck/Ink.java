package dev.daylight.report.deck;

import org.openxmlformats.schemas.drawingml.x2006.main.CTSchemeColor;
import org.openxmlformats.schemas.drawingml.x2006.main.CTSolidColorFillProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.STSchemeColorVal;

/** Colours by their part in the template's theme, so that another template brings its own. */
enum Ink {
    TEXT(STSchemeColorVal.TX_1, 100),
    /** Sources, and what explains. */
    SOFT(STSchemeColorVal.TX_1, 68),
    TITLE(STSchemeColorVal.TX_2, 100),
    /** What is ours. */
    OURS(STSchemeColorVal.ACCENT_1, 100),
    /** What is the rivals', and what clashes. */
    THEIRS(STSchemeColorVal.ACCENT_2, 100),
    /** On a coloured ground. */
    PAPER(STSchemeColorVal.BG_1, 100),
    /** A ground that sets off from light and from dark slides alike. */
    PANEL(STSchemeColorVal.TX_1, 6),
    /** A hardly visible line. */
    RULE(STSchemeColorVal.TX_1, 100);

    private static final int PERCENT = 1000;

    private final STSchemeColorVal.Enum color;
    private final int opacity;

    Ink(STSchemeColorVal.Enum color, int opacity) {
        this.color = color;
        this.opacity = opacity;
    }

    void fill(CTSolidColorFillProperties fill) {
        CTSchemeColor scheme = fill.addNewSchemeClr();
        scheme.setVal(color);
        if (this == RULE) {
            // Not by opacity, which not every program knows for lines.
            scheme.addNewLumMod().setVal(30 * PERCENT);
            scheme.addNewLumOff().setVal(70 * PERCENT);
        } else if (opacity < 100) {
            scheme.addNewAlpha().setVal(opacity * PERCENT);
        }
    }
}
