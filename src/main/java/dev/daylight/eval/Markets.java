package dev.daylight.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Labelled texts by market: each market has its own vendors, and its own models when folds are measured. */
final class Markets {
    private Markets() {}

    /** Places of the items of each market, markets by name. */
    static SortedMap<String, List<Integer>> places(List<? extends Gold> items) {
        SortedMap<String, List<Integer>> places = new TreeMap<>();
        for (int i = 0; i < items.size(); i++) {
            places.computeIfAbsent(items.get(i).market(), market -> new ArrayList<>())
                    .add(i);
        }
        return places;
    }
}
