package dev.daylight.compare;

import dev.daylight.claim.Claim;
import dev.daylight.embedding.Vectors;
import dev.daylight.passage.Asset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A comparison with some assets taken away. No pair is judged anew: what was found between claims that stay is kept as it was.
 *
 * <p>Of claims of one vendor with the same text only the first stands in findings. Where that one goes and a copy stays, the copy
 * takes its place; else a sentence that stands in two documents would lose its rivals with the first of them.
 */
final class Reduction {
    private final Comparison all;
    private final Map<String, String> moved;
    private final Map<String, Claim> staying = new LinkedHashMap<>();
    private final List<Integer> places = new ArrayList<>();
    /** Id of a claim that goes, to that of the first copy that stays. */
    private final Map<String, String> substitutes = new HashMap<>();

    Reduction(Comparison all, Set<String> assets, Map<String, String> moved) {
        this.all = all;
        this.moved = moved;
        Map<String, String> firstCopy = new HashMap<>();
        for (int i = 0; i < all.claims().size(); i++) {
            Claim claim = all.claims().get(i);
            String home = moved.getOrDefault(claim.id(), claim.asset());
            if (!assets.contains(home)) {
                staying.put(claim.id(), home.equals(claim.asset()) ? claim : claim.inAsset(home));
                places.add(i);
                firstCopy.putIfAbsent(key(claim), claim.id());
            }
        }
        for (Claim claim : all.claims()) {
            String copy = firstCopy.get(key(claim));
            if (!staying.containsKey(claim.id()) && copy != null) {
                substitutes.put(claim.id(), copy);
            }
        }
    }

    /** As {@code index.CandidateFinder} groups claims. */
    private static String key(Claim claim) {
        return claim.vendor() + "\n"
                + claim.text().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }

    Comparison without(Set<String> assets) {
        return new Comparison(
                all.vendors(),
                all.assets().stream()
                        .filter(asset -> !assets.contains(asset.id()))
                        .map(this::withWhatMovedIn)
                        .toList(),
                List.copyOf(staying.values()),
                vectors(),
                overlaps(),
                contradictions(),
                messages());
    }

    private Asset withWhatMovedIn(Asset asset) {
        int words = all.claims().stream()
                .filter(claim ->
                        asset.id().equals(moved.get(claim.id())) && !asset.id().equals(claim.asset()))
                .mapToInt(claim -> Words.of(claim.text()).size())
                .sum();
        return words == 0 ? asset : asset.withWords(asset.words() + words);
    }

    private Vectors vectors() {
        int dimension = all.vectors().dimension();
        float[] values = new float[places.size() * dimension];
        for (int i = 0; i < places.size(); i++) {
            System.arraycopy(all.vectors().get(places.get(i)), 0, values, i * dimension, dimension);
        }
        return new Vectors(values, dimension);
    }

    /** Empty when neither the claim nor a copy of it stays. */
    private String now(String claim) {
        return staying.containsKey(claim) ? claim : substitutes.getOrDefault(claim, "");
    }

    private List<Overlap> overlaps() {
        List<Overlap> kept = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Overlap overlap : all.overlaps()) {
            String x = now(overlap.x());
            String y = now(overlap.y());
            if (stands(x, y, seen)) {
                kept.add(
                        x.equals(overlap.x()) && y.equals(overlap.y())
                                ? overlap
                                : new Overlap(
                                        overlap.id(),
                                        overlap.kind(),
                                        x,
                                        y,
                                        overlap.cosine(),
                                        overlap.pSame(),
                                        overlap.pXSpecific(),
                                        overlap.pYSpecific()));
            }
        }
        return kept;
    }

    private List<Contradiction> contradictions() {
        List<Contradiction> kept = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Contradiction found : all.contradictions()) {
            String x = now(found.x());
            String y = now(found.y());
            if (stands(x, y, seen)) {
                kept.add(new Contradiction(
                        found.id(),
                        found.type(),
                        found.scope(),
                        x,
                        y,
                        found.probability(),
                        found.clash().stream()
                                .map(clash -> new Contradiction.Clash(
                                        now(clash.claim()), clash.begin(), clash.end(), clash.text()))
                                .toList(),
                        found.explanation(),
                        found.adjudication()));
            }
        }
        return kept;
    }

    /** Both sides are there, are two, and no more probable finding has come to stand between the same two. */
    private static boolean stands(String x, String y, Set<String> seen) {
        return !x.isEmpty()
                && !y.isEmpty()
                && !x.equals(y)
                && seen.add(x.compareTo(y) < 0 ? x + "\n" + y : y + "\n" + x);
    }

    private List<Message> messages() {
        List<Message> kept = new ArrayList<>();
        for (Message message : all.messages()) {
            List<Claim> claims = message.claims().stream()
                    .filter(staying::containsKey)
                    .map(staying::get)
                    .toList();
            if (!claims.isEmpty()) {
                kept.add(new Message(
                        message.id(),
                        claims.getFirst().text(),
                        claims.getFirst().id(),
                        List.copyOf(
                                new TreeSet<>(claims.stream().map(Claim::vendor).toList())),
                        claims.stream().map(Claim::id).toList()));
            }
        }
        return kept;
    }
}
