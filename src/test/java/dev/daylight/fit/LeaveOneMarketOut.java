package dev.daylight.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Vendors, words and layouts change from market to market, so a figure counts only when the market it is measured on
 * was left out of everything that was fitted.
 */
public final class LeaveOneMarketOut {
    private LeaveOneMarketOut() {}

    /**
     * Predicts every item by a model fitted on the examples of the other markets.
     *
     * @param examples what may be fitted on
     * @param items what is predicted
     * @param market the market of an example or item
     * @param fit makes a predictor from examples of other markets
     * @return one prediction an item, in order
     */
    public static <T> double[] predict(
            List<T> examples, List<T> items, Function<T, String> market, Function<List<T>, Function<T, Double>> fit) {
        double[] predictions = new double[items.size()];
        TreeSet<String> markets = new TreeSet<>();
        items.forEach(item -> markets.add(market.apply(item)));
        for (String left : markets) {
            List<T> rest = new ArrayList<>();
            for (T example : examples) {
                if (!market.apply(example).equals(left)) {
                    rest.add(example);
                }
            }
            Function<T, Double> predictor = fit.apply(rest);
            for (int i = 0; i < items.size(); i++) {
                if (market.apply(items.get(i)).equals(left)) {
                    predictions[i] = predictor.apply(items.get(i));
                }
            }
        }
        return predictions;
    }
}
