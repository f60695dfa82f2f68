package dev.daylight.report.deck;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a slide, in points from its upper left corner.
 *
 * @param width positive
 * @param height positive
 */
record Box(double x, double y, double width, double height) {
    Box {
        if (!(width > 0 && height > 0)) {
            throw new IllegalArgumentException("a box of " + width + " × " + height);
        }
    }

    static Box of(Rectangle2D anchor) {
        return new Box(anchor.getX(), anchor.getY(), anchor.getWidth(), anchor.getHeight());
    }

    Rectangle2D anchor() {
        return new Rectangle2D.Double(x, y, width, height);
    }

    double bottom() {
        return y + height;
    }

    /** The upper part. */
    Box top(double points) {
        return new Box(x, y, width, Math.min(points, height));
    }

    /** What is left below the upper part. */
    Box below(double points) {
        return new Box(x, y + points, width, height - points);
    }

    /** The part between two shares of the width, from 0 to 1. */
    Box across(double from, double to) {
        return new Box(x + width * from, y, width * (to - from), height);
    }

    Box inside(double margin) {
        return new Box(x + margin, y + margin, width - 2 * margin, height - 2 * margin);
    }

    /** Equal parts, one below the other. */
    List<Box> rows(int number, double gap) {
        List<Box> rows = new ArrayList<>();
        double each = (height - gap * (number - 1)) / number;
        for (int i = 0; i < number; i++) {
            rows.add(new Box(x, y + i * (each + gap), width, each));
        }
        return rows;
    }

    /** Equal parts, side by side. */
    List<Box> columns(int number, double gap) {
        List<Box> columns = new ArrayList<>();
        double each = (width - gap * (number - 1)) / number;
        for (int i = 0; i < number; i++) {
            columns.add(new Box(x + i * (each + gap), y, each, height));
        }
        return columns;
    }
}
