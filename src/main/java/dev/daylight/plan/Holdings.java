package dev.daylight.plan;

import dev.daylight.claim.Claim;
import dev.daylight.compare.Message;
import dev.daylight.job.Job;
import dev.daylight.passage.Asset;
import dev.daylight.score.MessageScore;
import dev.daylight.score.Scorer;
import dev.daylight.score.Scores;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which own asset holds what: every own message, and every buyer question that a channel of ours answers now. Questions are held per
 * channel, so that no channel's completion falls; messages in all, for a message that is repeated from channel to channel is what
 * overloads.
 */
final class Holdings {
    /** A completed question weighs as much as so many average messages. A convention. */
    private static final double QUESTION = 10;

    /** No message weighs nothing, even one that every rival makes. */
    private static final double LEAST = 0.01;

    private final List<Asset> assets;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Element> elements = new ArrayList<>();
    private final List<BitSet> sets = new ArrayList<>();
    /** Per asset: ids of the claims by which it holds an element. */
    private final List<Map<Integer, TreeSet<String>>> claims = new ArrayList<>();

    private Holdings(List<Asset> assets) {
        this.assets = List.copyOf(assets);
        for (Asset asset : this.assets) {
            places.put(asset.id(), places.size());
            sets.add(new BitSet());
            claims.add(new TreeMap<>());
        }
    }

    static Holdings of(Basis basis, Scores scores) {
        Holdings holdings = new Holdings(basis.ownAssets());
        Map<String, Claim> claims = new HashMap<>();
        basis.comparison().claims().forEach(claim -> claims.put(claim.id(), claim));
        Map<String, MessageScore> scoreOf = new HashMap<>();
        scores.messages().forEach(score -> scoreOf.put(score.message(), score));
        for (Message message : basis.comparison().messages()) {
            MessageScore score = scoreOf.get(message.id());
            double weight = score == null ? 0 : score.weight() * score.distinctness();
            holdings.add(
                    new Element.Said(
                            message.id(), ownWords(message, claims, basis.own().id()), Math.max(LEAST, weight)),
                    message.claims().stream().map(id -> claim(claims, id)).toList());
        }
        double mean = holdings.elements.stream()
                .mapToDouble(Element::weight)
                .average()
                .orElse(1);
        for (Job job : basis.jobs()) {
            for (Job.Question question : job.questions()) {
                Map<String, List<Claim>> channels = new TreeMap<>();
                basis.answers().find(job, question).stream()
                        .filter(found -> found.probability() >= Scorer.ANSWERED)
                        .map(found -> claim(claims, found.claim()))
                        .forEach(claim -> channels.computeIfAbsent(claim.channel(), key -> new ArrayList<>())
                                .add(claim));
                channels.forEach((channel, answering) -> holdings.add(
                        new Element.Answered(job.id(), question.id(), question.text(), channel, QUESTION * mean),
                        answering));
            }
        }
        return holdings;
    }

    /** A message as we put it where we make it: its most central sentence may be a rival's, with the rival's name in it. */
    static String ownWords(Message message, Map<String, Claim> claims, String own) {
        return message.claims().stream()
                .map(id -> claim(claims, id))
                .filter(claim -> claim.vendor().equals(own))
                .findFirst()
                .map(Claim::text)
                .orElse(message.text());
    }

    private static Claim claim(Map<String, Claim> claims, String id) {
        Claim claim = claims.get(id);
        if (claim == null) {
            throw new IllegalArgumentException("the comparison names claim " + id + " but does not list it");
        }
        return claim;
    }

    private void add(Element element, List<Claim> holding) {
        boolean ours = false;
        for (Claim claim : holding) {
            Integer place = places.get(claim.asset());
            if (place != null) {
                ours = true;
                sets.get(place).set(elements.size());
                claims.get(place)
                        .computeIfAbsent(elements.size(), key -> new TreeSet<>())
                        .add(claim.id());
            }
        }
        if (ours) {
            elements.add(element);
        }
    }

    /** The own assets that were analyzed; all else goes by their places in this list. */
    List<Asset> assets() {
        return assets;
    }

    List<Element> elements() {
        return elements;
    }

    /** A copy of what each asset holds, as places in {@link #elements}. */
    List<BitSet> sets() {
        List<BitSet> copies = new ArrayList<>();
        sets.forEach(set -> copies.add((BitSet) set.clone()));
        return copies;
    }

    BitSet of(int asset) {
        return (BitSet) sets.get(asset).clone();
    }

    /** What some assets hold together. */
    BitSet of(BitSet some) {
        BitSet held = new BitSet();
        some.stream().forEach(asset -> held.or(sets.get(asset)));
        return held;
    }

    /** What one asset holds and some others, itself apart, don't. */
    BitSet alone(int asset, BitSet others) {
        BitSet rest = (BitSet) others.clone();
        rest.clear(asset);
        BitSet alone = of(asset);
        alone.andNot(of(rest));
        return alone;
    }

    /** The messages among some elements. */
    BitSet messages(BitSet some) {
        BitSet messages = new BitSet();
        some.stream()
                .filter(element -> elements.get(element) instanceof Element.Said)
                .forEach(messages::set);
        return messages;
    }

    /** Share of one asset's messages that another makes, too, in [0, 1]; 0 when it makes none. */
    double share(int asset, int other) {
        BitSet both = messages(of(asset));
        int all = both.cardinality();
        both.and(sets.get(other));
        return all == 0 ? 0 : both.cardinality() / (double) all;
    }

    /** The claims by which an asset holds an element. */
    TreeSet<String> claims(int asset, int element) {
        return claims.get(asset).getOrDefault(element, new TreeSet<>());
    }

    double[] weights() {
        return elements.stream().mapToDouble(Element::weight).toArray();
    }
}
