package dev.daylight.score;

import dev.daylight.job.Job;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How hard a market makes one buying job: a thousand buying groups read what serves it, and what they meet is counted.
 *
 * <p>Per group three complaints of buyers are measured and squeezed into [0, 1] by {@link BuyingGroup#saturate}:
 *
 * <ul>
 *   <li>overwhelm: half for reading hours against the hours they have, half for messages met again;
 *   <li>contradiction: those met by one person count fully, those that two people hold between them by half;
 *   <li>indistinctness: mean share, over pairs of the shortlist, of what was read of the two that both say.
 * </ul>
 *
 * Overload is 100 × their weighted sum, the weights being the shares of buyers who complained of each (50 : 43 : 55). The value
 * is the mean over the groups. The interval holds 95 % of the groups: it tells how much overload differs from group to group,
 * not how exactly the mean is known (a thousand draws make that error less than a thirtieth of the interval).
 */
final class OverloadSimulator {
    static final int DRAWS = 1000;

    private final Market market;
    private final BuyingGroup group;
    private final long seed;

    OverloadSimulator(Market market, BuyingGroup group, long seed) {
        this.market = market;
        this.group = group;
        this.seed = seed;
    }

    /**
     * The overload of one job.
     *
     * @param overload 0 to 100
     * @param components overwhelm, contradiction, indistinctness
     * @param story in plain words
     * @param explanation adds up to the overload
     */
    record Result(Interval overload, List<JobScore.Component> components, String story, Explanation explanation) {}

    Result simulate(Job job) {
        Shelf shelf = new Shelf(market, job.id());
        if (shelf.size() == 0) {
            return nothing();
        }
        boolean own = shelf.vendors[0] == 0;
        GroupReader reader = new GroupReader(shelf, group, SplitMix.of(seed, "overload " + job.id()), own);
        List<Reading> readings = new ArrayList<>();
        for (int draw = 0; draw < DRAWS; draw++) {
            readings.add(reader.read());
        }
        return result(shelf, readings);
    }

    private Result nothing() {
        Interval zero = new Interval(0, 0, 0);
        String why = "no document serves this job";
        return new Result(
                zero,
                List.of(
                        component("overwhelm", zero, group.overwhelm(), new TreeMap<>()),
                        component("contradiction", zero, group.contradiction(), new TreeMap<>()),
                        component("indistinctness", zero, group.indistinctness(), new TreeMap<>())),
                "Nobody can be overloaded here: " + why + ".",
                Explanation.of(0, why));
    }

    private JobScore.Component component(
            String id, Interval value, double weight, SortedMap<String, Double> measures) {
        return new JobScore.Component(id, value, weight / group.total(), measures);
    }

    private Result result(Shelf shelf, List<Reading> readings) {
        double available = group.people() * group.minutesForReading() / 60;
        double[] time = new double[readings.size()];
        double[] repeated = new double[time.length];
        double[] overwhelm = new double[time.length];
        double[] contradiction = new double[time.length];
        double[] indistinctness = new double[time.length];
        double[] overload = new double[time.length];
        for (int i = 0; i < time.length; i++) {
            Reading reading = readings.get(i);
            time[i] = BuyingGroup.saturate(reading.hours(), available) / 2;
            repeated[i] = BuyingGroup.saturate(reading.repeatShare(), group.repeatsHalf()) / 2;
            overwhelm[i] = time[i] + repeated[i];
            contradiction[i] = BuyingGroup.saturate(
                    reading.alone() + group.betweenPeople() * reading.together(), group.contradictionsHalf());
            indistinctness[i] = BuyingGroup.saturate(reading.swappableShare(), group.swappableHalf());
            overload[i] = 100
                    / group.total()
                    * (group.overwhelm() * overwhelm[i]
                            + group.contradiction() * contradiction[i]
                            + group.indistinctness() * indistinctness[i]);
        }
        TreeMap<String, Double> read = new TreeMap<>();
        read.put("hours", mean(readings.stream().mapToDouble(Reading::hours).toArray()));
        read.put("hoursAvailable", available);
        read.put("repeats", mean(readings.stream().mapToDouble(Reading::repeats).toArray()));
        read.put("repeatShare", mean(readings.stream().mapToDouble(Reading::repeatShare).toArray()));
        TreeMap<String, Double> clashes = new TreeMap<>();
        clashes.put("byOnePerson", mean(readings.stream().mapToDouble(Reading::alone).toArray()));
        clashes.put("betweenPeople", mean(readings.stream().mapToDouble(Reading::together).toArray()));
        TreeMap<String, Double> alike = new TreeMap<>();
        alike.put("swappableShare", mean(readings.stream().mapToDouble(Reading::swappableShare).toArray()));
        List<JobScore.Component> components = List.of(
                component("overwhelm", Quantiles.spread(mean(overwhelm), overwhelm), group.overwhelm(), read),
                component(
                        "contradiction",
                        Quantiles.spread(mean(contradiction), contradiction),
                        group.contradiction(),
                        clashes),
                component(
                        "indistinctness",
                        Quantiles.spread(mean(indistinctness), indistinctness),
                        group.indistinctness(),
                        alike));
        Explanation explanation = explanation(mean(overload), components, mean(time), mean(repeated));
        return new Result(
                Quantiles.spread(mean(overload), overload),
                components,
                story(read, clashes, swapped(shelf, readings)),
                explanation);
    }

    private Explanation explanation(
            double overload, List<JobScore.Component> components, double time, double repeated) {
        Map<String, Double> read = components.get(0).measures();
        Map<String, Double> clashes = components.get(1).measures();
        Map<String, Double> alike = components.get(2).measures();
        Explanation overwhelm = Explanation.of(
                components.get(0).value().value(),
                "overwhelm, mean over " + DRAWS + " groups (sum of its parts)",
                Explanation.of(
                        time,
                        text(
                                "half of the curve at %.1f hours of reading; half full at the %.1f hours a group has",
                                read.get("hours"), read.get("hoursAvailable"))),
                Explanation.of(
                        repeated,
                        text(
                                "half of the curve at %.1f %% repeated messages; half full at %.0f %%",
                                100 * read.get("repeatShare"), 100 * group.repeatsHalf())));
        Explanation contradiction = Explanation.of(
                components.get(1).value().value(),
                text(
                        "contradiction: the curve at %.2f met by one person and %.2f between two, which count %.1f; half full at %.0f",
                        clashes.get("byOnePerson"),
                        clashes.get("betweenPeople"),
                        group.betweenPeople(),
                        group.contradictionsHalf()));
        Explanation indistinctness = Explanation.of(
                components.get(2).value().value(),
                text(
                        "indistinctness: the curve at %.1f %% of what was read of two vendors that both say; half full at %.0f %%",
                        100 * alike.get("swappableShare"), 100 * group.swappableHalf()));
        List<Explanation> values = List.of(overwhelm, contradiction, indistinctness);
        List<Explanation> parts = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            JobScore.Component component = components.get(i);
            double points = 100 * component.weight();
            parts.add(Explanation.of(
                    points * component.value().value(),
                    "points for " + component.id() + " (product of its parts)",
                    Explanation.of(points, "most points it can give: the share of buyers who complained of it"),
                    values.get(i)));
        }
        return new Explanation(overload, "overload of 100 (sum of its parts)", parts);
    }

    /** Two vendors, and how far a buyer could swap one for the other. */
    private record Swap(String one, String other, double share) {}

    /** The pair that is most alike in what groups read of it: of pairs with us, where we have something to read. */
    private Swap swapped(Shelf shelf, List<Reading> readings) {
        int n = shelf.vendors.length;
        double[][] sum = new double[n][n];
        int[][] count = new int[n][n];
        for (Reading reading : readings) {
            int pair = 0;
            int[] shortlist = reading.shortlist();
            for (int a = 0; a < shortlist.length; a++) {
                for (int b = a + 1; b < shortlist.length; b++) {
                    int first = Math.min(shortlist[a], shortlist[b]);
                    int second = Math.max(shortlist[a], shortlist[b]);
                    sum[first][second] += reading.swappable()[pair++];
                    count[first][second]++;
                }
            }
        }
        Swap most = new Swap("", "", -1);
        int rows = shelf.vendors[0] == 0 ? 1 : n;
        for (int a = 0; a < rows; a++) {
            for (int b = a + 1; b < n; b++) {
                double share = count[a][b] == 0 ? -1 : sum[a][b] / count[a][b];
                if (share > most.share()) {
                    most = new Swap(
                            market.vendorName(shelf.vendors[a]), market.vendorName(shelf.vendors[b]), share);
                }
            }
        }
        return most;
    }

    private String story(Map<String, Double> read, Map<String, Double> clashes, Swap swap) {
        long contradictions = Math.round(clashes.get("byOnePerson") + clashes.get("betweenPeople"));
        String start = text("A group of %d reads %s", group.people(), hours(read.get("hours")))
                + text(
                        ", meets a message again %s and %s",
                        count(Math.round(read.get("repeats")), "time"), count(contradictions, "contradiction"));
        return swap.share() < 0
                ? start + "; nobody else has anything to read for this job."
                : start + text(
                        ", and could swap %s for %s in %.0f %% of what it read.",
                        swap.one(), swap.other(), 100 * swap.share());
    }

    private static String hours(double hours) {
        if (hours < 1) {
            return count(Math.round(60 * hours), "minute");
        }
        return count(Math.round(hours), "hour");
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
