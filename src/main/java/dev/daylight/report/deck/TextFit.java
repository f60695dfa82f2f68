package dev.daylight.report.deck;

import dev.daylight.audit.PlainText;

/**
 * Whether a text fits into a box, without knowing its font: widths are those of a wide sans serif, so that what fits here
 * fits in Calibri, Arial, Helvetica, and in what another machine shows instead of a client's font.
 */
final class TextFit {
    /** Height of a line in units of the font's size. */
    static final double LINE = 1.2;

    private static final String NARROW = " .,:;'’|!iIjl()[]-ft";
    private static final String WIDE = "mwMW@%—…";

    private TextFit() {}

    /** Points that a text needs on one line. */
    static double width(String text, double size) {
        return text.codePoints().mapToDouble(TextFit::ems).sum() * size;
    }

    private static double ems(int c) {
        if (NARROW.indexOf(c) >= 0) {
            return 0.4;
        }
        if (WIDE.indexOf(c) >= 0 || c >= 0x2E80) {
            return 1.02;
        }
        return Character.isUpperCase(c) ? 0.74 : 0.63;
    }

    /** Lines that a text takes in a box of this width; words wider than the box are broken. */
    static int lines(String text, double size, double width) {
        int lines = 1;
        double used = 0;
        double blank = width(" ", size);
        for (String word : text.split(" ", -1)) {
            double needed = width(word, size);
            if (used > 0 && used + blank + needed > width) {
                lines++;
                used = 0;
            } else if (used > 0) {
                used += blank;
            }
            if (needed > width) {
                // Each line of a broken word may stay short by a character.
                int broken = (int) Math.ceil(needed / Math.max(size, width - size));
                lines += broken - 1;
                used = width;
            } else {
                used += needed;
            }
        }
        return lines;
    }

    /** Points of height. */
    static double height(String text, double size, double width) {
        return lines(text, size, width) * size * LINE;
    }

    /** The largest size, in steps of one point, in which a text fits; the smallest when none does. */
    static double size(String text, double width, double height, double largest, double smallest) {
        for (double size = largest; size > smallest; size--) {
            if (height(text, size, width) <= height) {
                return size;
            }
        }
        return smallest;
    }

    /** The text, shortened at a word where it takes more than this height. */
    static String shorten(String text, double size, double width, double height) {
        String plain = PlainText.of(text).strip();
        if (height(plain, size, width) <= height) {
            return plain;
        }
        int low = 2;
        int high = plain.length();
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (height(PlainText.of(plain, middle), size, width) <= height) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return PlainText.of(plain, low);
    }

    /** On one line. */
    static String line(String text, double size, double width) {
        return shorten(text, size, width, size * LINE);
    }
}
