package dev.daylight.report.deck;

/**
 * One paragraph in a box.
 *
 * @param text of documents, so anything; shortened where it doesn't fit
 * @param size in points
 * @param bold whether it is bold
 * @param ink its colour
 * @param before points of room above it
 */
record Paragraph(String text, double size, boolean bold, Ink ink, double before) {
    private static final double SMALLEST = 11;

    static Paragraph of(String text, double size, Ink ink) {
        return new Paragraph(text, size, false, ink, 0);
    }

    static Paragraph bold(String text, double size, Ink ink) {
        return new Paragraph(text, size, true, ink, 0);
    }

    Paragraph after(double points) {
        return new Paragraph(text, size, bold, ink, points);
    }

    Paragraph text(String other) {
        return new Paragraph(other, size, bold, ink, before);
    }

    /** In letters of another size, as far as they stay readable. */
    Paragraph scaled(double scale) {
        double readable = Math.min(size, SMALLEST);
        return new Paragraph(text, Math.max(readable, Math.floor(size * scale)), bold, ink, before * scale);
    }

    /** Bold letters are wider. */
    double measured() {
        return bold ? size * 1.08 : size;
    }

    double height(double width) {
        return before + TextFit.lines(text, measured(), width) * size * TextFit.LINE;
    }
}
