package dev.daylight.score;

import java.util.Map;

/**
 * d = 1 − max over rival claims of P(same message or entails it): the pair's probability less that of ours being the more specific, since a
 * rival's claim that says less than ours does not entail it.
 */
final class Distinctness {
    /**
     * The rival asset that comes nearest.
     *
     * @param asset its place, or -1 when none comes near
     * @param probability that it makes the same message
     */
    record Nearest(int asset, double probability) {}

    private Distinctness() {}

    static Nearest nearest(Market market, int message, int vendor) {
        Nearest nearest = new Nearest(-1, 0);
        for (Map.Entry<Integer, Double> rival : market.rivals(message, vendor).entrySet()) {
            if (rival.getValue() > nearest.probability()) {
                nearest = new Nearest(rival.getKey(), rival.getValue());
            }
        }
        return nearest;
    }

    static double of(Market market, int message, int vendor) {
        return 1 - nearest(market, message, vendor).probability();
    }

    static Explanation explanation(Market market, int message, int vendor) {
        Nearest nearest = nearest(market, message, vendor);
        if (nearest.asset() < 0) {
            return Explanation.of(
                    1, "distinctness (1 minus its part)", Explanation.of(0, "no rival claim comes near this message"));
        }
        var asset = market.comparison().assets().get(nearest.asset());
        return Explanation.of(
                1 - nearest.probability(),
                "distinctness (1 minus its part)",
                Explanation.of(
                        nearest.probability(),
                        "probability that " + market.vendorName(market.vendorOfAsset(nearest.asset()))
                                + " says the same, in " + asset.path()));
    }
}
