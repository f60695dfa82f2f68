package dev.daylight.eval;

import java.util.List;

/** Labelled texts, as they stand in a file: one JSON object a line. */
sealed interface Gold {
    String id();

    /** The market it is from; empty when the file doesn't say. */
    String market();

    /**
     * A sentence, and whether it is a claim.
     *
     * @param vendor who published it
     * @param text the sentence
     * @param claim whether it is one
     */
    record ClaimItem(String id, String market, String vendor, String text, boolean claim) implements Gold {}

    /**
     * Two sentences and how they stand to each other.
     *
     * @param stratum how the pair was found
     * @param xFile document of the first; empty when the file doesn't say
     * @param yFile document of the second
     * @param relation {@code same}, {@code x_specific}, {@code y_specific}, {@code related} or {@code unrelated}
     * @param contradiction {@code none} or a type in lower case
     */
    record PairItem(
            String id,
            String market,
            String stratum,
            String xVendor,
            String xFile,
            String x,
            String yVendor,
            String yFile,
            String y,
            String relation,
            String contradiction)
            implements Gold {
        boolean overlaps() {
            return relation.equals("same") || relation.endsWith("_specific");
        }

        boolean contradicts() {
            return !contradiction.equals("none");
        }

        /** Whether the pair was met among real candidates rather than hunted for or written. */
        boolean natural() {
            return !stratum.equals("planted") && !stratum.equals("hunt") && !stratum.startsWith("found");
        }
    }

    /**
     * A passage and the buying jobs it helps with.
     *
     * @param file path of its document, the market's folder first
     * @param title title of its document
     * @param text the passage
     * @param jobs ids; may be empty
     */
    record JobItem(String id, String market, String vendor, String file, String title, String text, List<String> jobs)
            implements Gold {
        public JobItem {
            jobs = List.copyOf(jobs);
        }
    }

    /**
     * A premise and a hypothesis.
     *
     * @param label {@code entailment}, {@code neutral}, {@code contradiction} or {@code not_entailment}
     */
    record NliItem(String id, String market, String premise, String hypothesis, String label) implements Gold {}
}
