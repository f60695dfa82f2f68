package dev.daylight.compare.contradiction;

/**
 * The same-subject gate: whether two claims speak of the same thing, as far as who speaks of whom tells.
 *
 * <p>What Acme says of Acme and Beta of Beta have different subjects, however alike the words are; "Beta has no API" on Acme's page and
 * "we have an API" on Beta's have the same. Advice and facts that name nobody are about the market.
 *
 * @param same 1 the same vendor; ½ a vendor or product that both name, or both of the market in general; 0 different subjects
 * @param selves whether each of two vendors speaks of himself
 */
record Subject(double same, boolean selves) {
    private static final double SHARED = 0.5;

    static Subject of(Reading x, Reading y) {
        boolean across = !x.claim.vendor().equals(y.claim.vendor());
        if (x.about().equals(y.about())) {
            return new Subject(1, false);
        }
        if (across && x.general() && y.general()) {
            return new Subject(Similarity.common(x.names, y.names) > 0 ? 1 : SHARED, false);
        }
        boolean named = x.vendors.contains(y.about()) || y.vendors.contains(x.about()) || Similarity.common(x.vendors, y.vendors) > 0;
        boolean product = Similarity.common(x.names, y.names) > 0;
        boolean selves = across && x.about().equals(x.claim.vendor()) && y.about().equals(y.claim.vendor()) && !named;
        return new Subject(named || product && !selves ? SHARED : 0, selves);
    }
}
