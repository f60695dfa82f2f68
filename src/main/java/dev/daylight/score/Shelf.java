package dev.daylight.score;

import dev.daylight.claim.Claim;
import dev.daylight.compare.Contradiction;
import dev.daylight.passage.Asset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** What a buyer could take from the shelf for one job, laid out in arrays for the simulation. */
final class Shelf {
    /** An asset serves a job from this probability on. */
    static final double SERVES = 0.1;

    /** Places of vendors that have something on the shelf; the own one first if he has. */
    final int[] vendors;
    /** Per entry of {@code vendors}: its assets, as places on the shelf. */
    final int[][] assets;
    /** Per entry of {@code vendors}: running sums of the weights of its assets. */
    final double[][] sums;
    /** Per asset on the shelf. */
    final double[] minutes;
    /** Per asset on the shelf: the messages it carries, each once. */
    final int[][] messages;
    /** Per asset on the shelf: contradictions with one side in it; twice the number, plus 1 for the second side. */
    final int[][] sides;
    /** Per contradiction. */
    final double[] probabilities;
    /** Per message: who makes it. */
    final BitSet[] saidBy;

    Shelf(Market market, String job) {
        List<Integer> speaking = new ArrayList<>();
        List<List<Integer>> chosen = new ArrayList<>();
        List<Asset> all = market.comparison().assets();
        for (int vendor = 0; vendor < market.vendors(); vendor++) {
            List<Integer> own = new ArrayList<>();
            for (int asset = 0; asset < all.size(); asset++) {
                if (market.vendorOfAsset(asset) == vendor && weight(all.get(asset), job) >= SERVES) {
                    own.add(asset);
                }
            }
            if (!own.isEmpty()) {
                speaking.add(vendor);
                chosen.add(own);
            }
        }
        vendors = speaking.stream().mapToInt(Integer::intValue).toArray();
        assets = new int[vendors.length][];
        sums = new double[vendors.length][];
        int[] place = new int[all.size()];
        Arrays.fill(place, -1);
        int size = 0;
        List<Double> times = new ArrayList<>();
        for (int v = 0; v < vendors.length; v++) {
            assets[v] = new int[chosen.get(v).size()];
            sums[v] = new double[assets[v].length];
            double sum = 0;
            for (int i = 0; i < assets[v].length; i++) {
                Asset asset = all.get(chosen.get(v).get(i));
                sum += weight(asset, job);
                sums[v][i] = sum;
                assets[v][i] = size;
                place[chosen.get(v).get(i)] = size++;
                times.add(BuyingGroup.minutes(asset.words(), asset.readability()));
            }
        }
        minutes = times.stream().mapToDouble(Double::doubleValue).toArray();
        messages = messages(market, place, size);
        saidBy = new BitSet[market.messages()];
        for (int message = 0; message < saidBy.length; message++) {
            saidBy[message] = market.saidBy(message);
        }
        List<List<Integer>> touched = new ArrayList<>();
        for (int asset = 0; asset < size; asset++) {
            touched.add(new ArrayList<>());
        }
        List<Double> weights = new ArrayList<>();
        for (Contradiction contradiction : market.contradictions()) {
            int[] xs = onShelf(place, market.carriers(market.claim(contradiction.x())));
            int[] ys = onShelf(place, market.carriers(market.claim(contradiction.y())));
            if (xs.length > 0 && ys.length > 0) {
                for (int x : xs) {
                    touched.get(x).add(2 * weights.size());
                }
                for (int y : ys) {
                    touched.get(y).add(2 * weights.size() + 1);
                }
                weights.add(contradiction.probability());
            }
        }
        sides = touched.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        probabilities = weights.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static int[] onShelf(int[] place, int[] assets) {
        return Arrays.stream(assets)
                .map(asset -> place[asset])
                .filter(at -> at >= 0)
                .toArray();
    }

    private static double weight(Asset asset, String job) {
        return asset.analyzed() ? MessageScorer.probability(asset.jobs(), job) : 0;
    }

    private static int[][] messages(Market market, int[] place, int size) {
        List<BitSet> carried = new ArrayList<>();
        for (int asset = 0; asset < size; asset++) {
            carried.add(new BitSet());
        }
        List<Claim> claims = market.comparison().claims();
        for (int claim = 0; claim < claims.size(); claim++) {
            int asset = place[market.assetOfClaim(claim)];
            if (asset >= 0 && market.messageOfClaim(claim) >= 0) {
                carried.get(asset).set(market.messageOfClaim(claim));
            }
        }
        return carried.stream().map(set -> set.stream().toArray()).toArray(int[][]::new);
    }

    int size() {
        return minutes.length;
    }
}
