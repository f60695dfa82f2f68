package dev.daylight.score;

import dev.daylight.claim.Claim;
import dev.daylight.claim.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How far one says what another says: by meaning (share of messages) and, to show what meaning adds, by wording.
 *
 * <p>Wording is the cosine of Hoberg and Phillips (2016, "Text-based network industries"): each vendor is the set of nouns he
 * uses, without those that more than 25 % of the vendors use. They compare thousands of firms; among four vendors 25 % is one
 * vendor and nobody could share a word, so a word that two vendors use is always kept.
 */
final class SamenessScorer {
    static final double COMMON = 0.25;

    private final Market market;

    SamenessScorer(Market market) {
        this.market = market;
    }

    /** For every ordered pair of vendors, by place. */
    List<Sameness> vendors() {
        int n = market.vendors();
        int[][] shared = new int[n][n];
        int[] own = new int[n];
        for (int message = 0; message < market.messages(); message++) {
            BitSet members = new BitSet();
            market.claimsOf(message).forEach(claim -> members.set(market.vendor(claim.vendor())));
            for (int from = members.nextSetBit(0); from >= 0; from = members.nextSetBit(from + 1)) {
                own[from]++;
                for (int to = 0; to < n; to++) {
                    shared[from][to] += market.saidBy(message).get(to) ? 1 : 0;
                }
            }
        }
        double[][] lexical = lexical();
        List<Sameness> all = new ArrayList<>();
        for (int from = 0; from < n; from++) {
            for (int to = 0; to < n; to++) {
                if (from != to) {
                    all.add(new Sameness(
                            market.comparison().vendors().get(from).id(),
                            market.comparison().vendors().get(to).id(),
                            own[from] == 0 ? 0 : shared[from][to] / (double) own[from],
                            lexical[from][to]));
                }
            }
        }
        return all;
    }

    private double[][] lexical() {
        int n = market.vendors();
        Map<String, BitSet> users = new TreeMap<>();
        for (Claim claim : market.comparison().claims()) {
            for (Token token : claim.tokens()) {
                String lemma = token.lemma().toLowerCase(Locale.ROOT);
                if (token.tag().startsWith("NN") && lemma.length() > 1 && Character.isLetter(lemma.charAt(0))) {
                    users.computeIfAbsent(lemma, key -> new BitSet()).set(market.vendor(claim.vendor()));
                }
            }
        }
        double most = Math.max(COMMON * n, 2);
        int[][] shared = new int[n][n];
        for (BitSet by : users.values()) {
            if (by.cardinality() <= most) {
                for (int a = by.nextSetBit(0); a >= 0; a = by.nextSetBit(a + 1)) {
                    for (int b = by.nextSetBit(0); b >= 0; b = by.nextSetBit(b + 1)) {
                        shared[a][b]++;
                    }
                }
            }
        }
        double[][] cosine = new double[n][n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                double norm = Math.sqrt((double) shared[a][a] * shared[b][b]);
                cosine[a][b] = norm == 0 ? 0 : Math.min(1, shared[a][b] / norm);
            }
        }
        return cosine;
    }

    /**
     * Asset against asset: which share of one's messages the other also makes.
     *
     * @param least pairs with a smaller share are left out; above 0
     * @return by falling share, then ids
     */
    List<AssetContainment> assets(double least) {
        List<TreeSet<Integer>> messages = new ArrayList<>();
        for (int asset = 0; asset < market.assets(); asset++) {
            messages.add(new TreeSet<>());
        }
        List<TreeSet<Integer>> carriers = new ArrayList<>();
        for (int message = 0; message < market.messages(); message++) {
            carriers.add(new TreeSet<>());
        }
        for (int claim = 0; claim < market.claims(); claim++) {
            if (market.messageOfClaim(claim) >= 0) {
                messages.get(market.assetOfClaim(claim)).add(market.messageOfClaim(claim));
                carriers.get(market.messageOfClaim(claim)).add(market.assetOfClaim(claim));
            }
        }
        List<AssetContainment> all = new ArrayList<>();
        for (int from = 0; from < market.assets(); from++) {
            Map<Integer, Integer> shared = new TreeMap<>();
            for (int message : messages.get(from)) {
                carriers.get(message).forEach(to -> shared.merge(to, 1, Integer::sum));
            }
            shared.remove(from);
            for (Map.Entry<Integer, Integer> to : shared.entrySet()) {
                double share = to.getValue() / (double) messages.get(from).size();
                if (share >= least) {
                    all.add(new AssetContainment(
                            market.comparison().assets().get(from).id(),
                            market.comparison().assets().get(to.getKey()).id(),
                            share));
                }
            }
        }
        all.sort(Comparator.comparingDouble((AssetContainment c) -> -c.share())
                .thenComparing(AssetContainment::from)
                .thenComparing(AssetContainment::to));
        return all;
    }
}
