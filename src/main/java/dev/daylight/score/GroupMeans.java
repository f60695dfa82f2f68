package dev.daylight.score;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * What the simulated groups met on average.
 *
 * @param available hours a group has
 * @param time half of the curve of reading hours
 * @param repeated half of the curve of repeated messages
 */
record GroupMeans(
        double hours,
        double available,
        double repeats,
        double repeatShare,
        double alone,
        double together,
        double swappable,
        double time,
        double repeated) {

    static GroupMeans of(List<Reading> readings, double available, double[] time, double[] repeated) {
        return new GroupMeans(
                mean(readings, Reading::hours),
                available,
                mean(readings, Reading::repeats),
                mean(readings, Reading::repeatShare),
                mean(readings, Reading::alone),
                mean(readings, Reading::together),
                mean(readings, Reading::swappableShare),
                mean(time),
                mean(repeated));
    }

    private static double mean(List<Reading> readings, ToDoubleFunction<Reading> measure) {
        return mean(readings.stream().mapToDouble(measure).toArray());
    }

    static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    SortedMap<String, Double> reading() {
        TreeMap<String, Double> measures = new TreeMap<>();
        measures.put("hours", hours);
        measures.put("hoursAvailable", available);
        measures.put("repeats", repeats);
        measures.put("repeatShare", repeatShare);
        return measures;
    }

    SortedMap<String, Double> contradictions() {
        TreeMap<String, Double> measures = new TreeMap<>();
        measures.put("byOnePerson", alone);
        measures.put("betweenPeople", together);
        return measures;
    }

    SortedMap<String, Double> alike() {
        TreeMap<String, Double> measures = new TreeMap<>();
        measures.put("swappableShare", swappable);
        return measures;
    }
}
