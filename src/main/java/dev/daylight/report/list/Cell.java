package dev.daylight.report.list;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What stands in one place of a {@link Worklist}. */
public sealed interface Cell {
    Cell EMPTY = new Text("");

    /** @param text of documents, so anything; may be empty */
    record Text(String text) implements Cell {}

    /**
     * A text that leads to the original.
     *
     * @param text as in {@link Text}
     * @param target relative to the report, encoded; not empty
     */
    record Link(String text, String target) implements Cell {}

    /** @param value finite */
    record Number(double value) implements Cell {
        private static final int DECIMALS = 6;

        public Number {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("not a number to show: " + value);
            }
        }

        /** For programs: as many decimals as mean something, none that are zero. */
        BigDecimal rounded() {
            BigDecimal rounded = BigDecimal.valueOf(value)
                    .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                    .stripTrailingZeros();
            return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
        }
    }

    static Cell of(String text) {
        return new Text(text);
    }

    static Cell of(double value) {
        return new Number(value);
    }

    /** A link where there is a target, else the text alone. */
    static Cell link(String text, String target) {
        return target.isEmpty() ? new Text(text) : new Link(text, target);
    }
}
