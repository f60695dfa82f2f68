package dev.daylight.score;

import dev.daylight.job.Job;
import java.util.ArrayList;
import java.util.List;
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

    private JobScore.Component component(String id, Interval value, double weight, SortedMap<String, Double> measures) {
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
        GroupMeans means = GroupMeans.of(readings, available, time, repeated);
        List<JobScore.Component> components = List.of(
                component("overwhelm", spread(overwhelm), group.overwhelm(), means.reading()),
                component("contradiction", spread(contradiction), group.contradiction(), means.contradictions()),
                component("indistinctness", spread(indistinctness), group.indistinctness(), means.alike()));
        Interval total = spread(overload);
        OverloadWords words = new OverloadWords(group, means);
        return new Result(
                total,
                components,
                words.story(swapped(shelf, readings)),
                words.explanation(total.value(), components, readings.size()));
    }

    private static Interval spread(double[] values) {
        return Quantiles.spread(GroupMeans.mean(values), values);
    }

    /** The pair that is most alike in what groups read of it: of pairs with us, where we have something to read. */
    private OverloadWords.Swap swapped(Shelf shelf, List<Reading> readings) {
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
        OverloadWords.Swap most = new OverloadWords.Swap("", "", -1);
        int rows = shelf.vendors[0] == 0 ? 1 : n;
        for (int a = 0; a < rows; a++) {
            for (int b = a + 1; b < n; b++) {
                double share = count[a][b] == 0 ? -1 : sum[a][b] / count[a][b];
                if (share > most.share()) {
                    most = new OverloadWords.Swap(
                            market.vendorName(shelf.vendors[a]), market.vendorName(shelf.vendors[b]), share);
                }
            }
        }
        return most;
    }
}
