package dev.daylight.gate;

import dev.daylight.corpus.Glob;
import org.jspecify.annotations.Nullable;

/**
 * A condition under which an audit counts as failed.
 *
 * @param expression as the user wrote it
 * @param measure what is measured
 * @param detail a job, a scope or a status, or null: all
 * @param filter what counts
 * @param operator between the measured value and the limit
 * @param limit a score of 0 to 100, a percentage or a number of findings
 */
public record Gate(
        String expression, Measure measure, @Nullable String detail, Filter filter, Operator operator, double limit) {
    /** What can be measured. */
    public enum Measure {
        OVERLOAD,
        DIFFERENTIATION,
        COMPLETION,
        CONTRADICTIONS,
        OVERLAPS,
        MESSAGES,
        DOCUMENTS;

        /** A score, as opposed to a number of findings. */
        boolean score() {
            return switch (this) {
                case OVERLOAD, DIFFERENTIATION, COMPLETION -> true;
                case CONTRADICTIONS, OVERLAPS, MESSAGES, DOCUMENTS -> false;
            };
        }
    }

    /** How the value and the limit are compared. */
    public enum Operator {
        MORE(">"),
        AT_LEAST(">="),
        LESS("<"),
        AT_MOST("<="),
        EQUAL("=="),
        OTHER("!=");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }

        boolean holds(double value, double limit) {
            return switch (this) {
                case MORE -> value > limit;
                case AT_LEAST -> value >= limit;
                case LESS -> value < limit;
                case AT_MOST -> value <= limit;
                case EQUAL -> value == limit;
                case OTHER -> value != limit;
            };
        }

        /** Whether the value went further in the direction that fails. */
        boolean worse(double before, double now) {
            return switch (this) {
                case MORE, AT_LEAST -> now > before;
                case LESS, AT_MOST -> now < before;
                case EQUAL, OTHER -> false;
            };
        }

        /** More findings make it fail, so that new ones can be counted alone. */
        boolean upwards() {
            return this == MORE || this == AT_LEAST;
        }
    }

    /**
     * What counts. A finding counts when one and the same side of it fits vendor, channel and path.
     *
     * @param vendor id, or null: any
     * @param channel name, or null: any
     * @param path pattern of paths below the market's folder, or null: any
     * @param type of a contradiction or kind of an overlap, in upper case, or null: any
     * @param probability at least this, 0 to 1; 0: any
     */
    public record Filter(
            @Nullable String vendor,
            @Nullable String channel,
            @Nullable Path path,
            @Nullable String type,
            double probability) {
        static final Filter ALL = new Filter(null, null, null, null, 0);

        /** Of a document or of one side of a finding. */
        boolean fits(String itsVendor, String itsChannel, String itsPath) {
            return (vendor == null || vendor.equals(itsVendor))
                    && (channel == null || channel.equals(itsChannel))
                    && (path == null || path.glob().matches(itsPath));
        }
    }

    /** A pattern and how it was written. */
    public record Path(String text, Glob glob) {}
}
