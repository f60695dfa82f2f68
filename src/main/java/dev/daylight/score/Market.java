package dev.daylight.score;

import dev.daylight.claim.Claim;
import dev.daylight.compare.Comparison;
import dev.daylight.compare.Contradiction;
import dev.daylight.compare.Message;
import dev.daylight.compare.Overlap;
import dev.daylight.compare.OverlapModel;
import dev.daylight.corpus.Vendor;
import dev.daylight.passage.Asset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A comparison with its ids turned into places, made once and used by all scores. Places follow the comparison's own order. */
final class Market {
    /** A contradiction less probable than this neither contests a message nor is met by a buyer. */
    static final double CONTRADICTS = 0.5;
    /** How probably a rival says a message when his claim is in it, but no pair with one of ours was judged. */
    static final double MEMBER = OverlapModel.SAME;

    private final Comparison comparison;
    private final Map<String, Integer> vendors = new HashMap<>();
    private final Map<String, Integer> assets = new HashMap<>();
    private final Map<String, Integer> claims = new HashMap<>();
    private final int[] vendorOfAsset;
    private final int[] assetOfClaim;
    private final int[] messageOfClaim;
    private final Copies copies;
    private final List<List<Claim>> claimsOfMessage = new ArrayList<>();
    private final List<BitSet> saidBy = new ArrayList<>();
    /** Per message and vendor that makes it: probability that a rival's asset makes it, too. */
    private final List<Map<Integer, Map<Integer, Double>>> rivals = new ArrayList<>();

    Market(Comparison comparison) {
        this.comparison = comparison;
        for (Vendor vendor : comparison.vendors()) {
            vendors.put(vendor.id(), vendors.size());
        }
        vendorOfAsset = new int[comparison.assets().size()];
        for (Asset asset : comparison.assets()) {
            vendorOfAsset[assets.size()] = place(vendors, asset.vendor(), "vendor");
            assets.put(asset.id(), assets.size());
        }
        assetOfClaim = new int[comparison.claims().size()];
        messageOfClaim = new int[assetOfClaim.length];
        java.util.Arrays.fill(messageOfClaim, -1);
        for (Claim claim : comparison.claims()) {
            assetOfClaim[claims.size()] = place(assets, claim.asset(), "asset");
            claims.put(claim.id(), claims.size());
        }
        copies = new Copies(comparison.claims());
        for (Message message : comparison.messages()) {
            List<Claim> members = new ArrayList<>();
            BitSet by = new BitSet();
            for (String id : message.claims()) {
                int claim = claim(id);
                messageOfClaim[claim] = claimsOfMessage.size();
                members.add(comparison.claims().get(claim));
                by.set(vendorOfClaim(claim));
            }
            claimsOfMessage.add(members);
            saidBy.add(by);
            rivals.add(new TreeMap<>());
        }
        link();
    }

    private static int place(Map<String, Integer> places, String id, String what) {
        Integer place = places.get(id);
        if (place == null) {
            throw new IllegalArgumentException("the comparison names " + what + " " + id + " but does not list it");
        }
        return place;
    }

    private void link() {
        for (Overlap overlap : comparison.overlaps()) {
            int x = claim(overlap.x());
            int y = claim(overlap.y());
            if (vendorOfClaim(x) == vendorOfClaim(y) || messageOfClaim[x] < 0 || messageOfClaim[y] < 0) {
                continue;
            }
            link(x, y, Math.max(0, overlap.pSame() - overlap.pXSpecific()));
            link(y, x, Math.max(0, overlap.pSame() - overlap.pYSpecific()));
            if (overlap.kind() != Overlap.Kind.RELATED) {
                // x says what y says; of a specific pair y doesn't say all of x.
                saidBy.get(messageOfClaim[y]).set(vendorOfClaim(x));
                if (overlap.kind() != Overlap.Kind.SPECIFIC) {
                    saidBy.get(messageOfClaim[x]).set(vendorOfClaim(y));
                }
            }
        }
        for (int message = 0; message < claimsOfMessage.size(); message++) {
            for (Claim one : claimsOfMessage.get(message)) {
                for (Map.Entry<Integer, Map<Integer, Double>> entry : byVendor(message)) {
                    if (entry.getKey() != vendor(one.vendor())) {
                        entry.getValue().putIfAbsent(assetOfClaim[claim(one.id())], MEMBER);
                    }
                }
            }
        }
    }

    private List<Map.Entry<Integer, Map<Integer, Double>>> byVendor(int message) {
        for (Claim claim : claimsOfMessage.get(message)) {
            rivals.get(message).computeIfAbsent(vendor(claim.vendor()), v -> new TreeMap<>());
        }
        return List.copyOf(rivals.get(message).entrySet());
    }

    /** Copies of the own claim are in the same message; those of the rival's are in other assets, which say it as probably. */
    private void link(int own, int rival, double probability) {
        Map<Integer, Double> assets =
                rivals.get(messageOfClaim[own]).computeIfAbsent(vendorOfClaim(own), v -> new TreeMap<>());
        for (int copy : copies.of(rival)) {
            assets.merge(assetOfClaim[copy], probability, Math::max);
        }
    }

    Comparison comparison() {
        return comparison;
    }

    int vendors() {
        return comparison.vendors().size();
    }

    int messages() {
        return claimsOfMessage.size();
    }

    int assets() {
        return vendorOfAsset.length;
    }

    int claims() {
        return assetOfClaim.length;
    }

    int vendor(String id) {
        return place(vendors, id, "vendor");
    }

    int claim(String id) {
        return place(claims, id, "claim");
    }

    int vendorOfAsset(int asset) {
        return vendorOfAsset[asset];
    }

    int vendorOfClaim(int claim) {
        return vendorOfAsset[assetOfClaim[claim]];
    }

    int assetOfClaim(int claim) {
        return assetOfClaim[claim];
    }

    /** Assets that carry the claim or a copy of it, each once, ascending. */
    int[] carriers(int claim) {
        return java.util.Arrays.stream(copies.of(claim))
                .map(copy -> assetOfClaim[copy])
                .sorted()
                .distinct()
                .toArray();
    }

    /** -1 when the claim is in no message. */
    int messageOfClaim(int claim) {
        return messageOfClaim[claim];
    }

    List<Claim> claimsOf(int message) {
        return claimsOfMessage.get(message);
    }

    List<Claim> claimsOf(int message, int vendor) {
        String id = comparison.vendors().get(vendor).id();
        return claimsOfMessage.get(message).stream()
                .filter(claim -> claim.vendor().equals(id))
                .toList();
    }

    /** Vendors that make the message: with a claim in it, or with one that says the same as, or more than, one in it. */
    BitSet saidBy(int message) {
        return saidBy.get(message);
    }

    /** Rival assets that may make the vendor's message, and how probably. */
    Map<Integer, Double> rivals(int message, int vendor) {
        return rivals.get(message).getOrDefault(vendor, Map.of());
    }

    /** Vendors with at least one claim. */
    int speaking() {
        BitSet speaking = new BitSet();
        for (int claim = 0; claim < assetOfClaim.length; claim++) {
            speaking.set(vendorOfClaim(claim));
        }
        return speaking.cardinality();
    }

    /** All that was reported: whoever counts them weighs them by their probability. */
    List<Contradiction> contradictions() {
        return comparison.contradictions();
    }

    /** Contradictions that are rather real than not: what a message's status may rest on. */
    List<Contradiction> likelyContradictions() {
        return comparison.contradictions().stream()
                .filter(c -> c.probability() >= CONTRADICTS)
                .toList();
    }

    String vendorName(int vendor) {
        return comparison.vendors().get(vendor).name();
    }
}
