package dev.daylight.eval;

/**
 * The score interval of a share: where the true share lies with 95 % confidence. It keeps within [0, 1] and is of use from the first
 * observation on (E. B. Wilson: "Probable inference, the law of succession, and statistical inference", 1927).
 *
 * @param low lower end, in [0, 1]
 * @param high upper end, in [0, 1]
 */
record Wilson(double low, double high) {
    private static final double Z = 1.959963984540054;

    /** @param all at least 1 */
    static Wilson of(int hits, int all) {
        if (all < 1 || hits < 0 || hits > all) {
            throw new IllegalArgumentException(hits + " of " + all);
        }
        double share = hits / (double) all;
        double square = Z * Z / all;
        double middle = (share + square / 2) / (1 + square);
        double half = Z * Math.sqrt(share * (1 - share) / all + square / (4 * all)) / (1 + square);
        return new Wilson(Math.max(0, middle - half), Math.min(1, middle + half));
    }
}
