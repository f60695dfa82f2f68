package dev.daylight.eval;

import dev.daylight.claim.Claim;
import dev.daylight.compare.ClaimPairing;
import dev.daylight.compare.OverlapModel;
import dev.daylight.compare.OverlapVerdict;
import dev.daylight.compare.Shingles;
import dev.daylight.compare.contradiction.ContradictionModel;
import dev.daylight.compare.contradiction.Verdict;
import dev.daylight.corpus.Role;
import dev.daylight.corpus.Vendor;
import dev.daylight.embedding.PairProbabilities;
import dev.daylight.embedding.Vectors;
import dev.daylight.pipeline.Models;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The pairs of one market. */
record MarketJudge(List<Gold.PairItem> items, List<Integer> places, Models models) {
    void run(Judged into) {
        List<Claim> xs = places.stream()
                .map(items::get)
                .map(item -> models.claim(item.x(), item.xVendor()).inAsset(item.xFile()))
                .toList();
        List<Claim> ys = places.stream()
                .map(items::get)
                .map(item -> models.claim(item.y(), item.yVendor()).inAsset(item.yFile()))
                .toList();
        List<Claim> all = new ArrayList<>(xs);
        all.addAll(ys);
        Vectors a = encode(xs);
        Vectors b = encode(ys);
        @Nullable PairProbabilities[] read = read(xs, ys);
        List<Vendor> vendors = new TreeSet<>(all.stream().map(Claim::vendor).toList())
                .stream().map(id -> new Vendor(id, id, Role.COMPETITOR)).toList();
        OverlapModel overlaps = models.overlaps(vendors, all);
        ContradictionModel contradictions = models.contradictions();
        for (int n = 0; n < places.size(); n++) {
            int i = places.get(n);
            Claim x = xs.get(n);
            Claim y = ys.get(n);
            PairProbabilities pair = read[n];
            into.read |= pair != null;
            into.cosine[i] = Math.max(-1, Math.min(1, a.dot(n, b, n)));
            into.words[i] = Shingles.of(x.text()).resemblance(Shingles.of(y.text())) + jaccard(x, y);
            OverlapVerdict plain = overlaps.judge(x, y, into.cosine[i], null);
            // As an audit does: pairs of little promise are judged without the cross-encoder.
            double promise =
                    ClaimPairing.promise(plain.pSame(), contradictions.amongCandidates(x, y, into.cosine[i], null));
            PairProbabilities asked = promise >= ClaimPairing.LEAST_PROMISE ? pair : null;
            into.promising += asked != null ? 1 : 0;
            OverlapVerdict same = overlaps.judge(x, y, into.cosine[i], asked);
            into.same[i] = same.pSame();
            into.samePlain[i] = plain.pSame();
            into.verdicts.put(i, same);
            Verdict verdict = contradictions.judge(x, y, into.cosine[i], asked);
            into.contradiction[i] = verdict.probability();
            into.reported[i] = verdict.amongCandidates();
            into.contradictionPlain[i] =
                    contradictions.judge(x, y, into.cosine[i], null).probability();
            into.types.put(i, verdict.type().name().toLowerCase(Locale.ROOT));
            if (pair != null) {
                into.relation[i] = pair.relation().subList(0, 3).stream()
                        .mapToDouble(Double::doubleValue)
                        .sum();
                into.nli[i] = pair.contradicts();
            }
        }
    }

    /** As an audit does: with the vendors' names masked. */
    private Vectors encode(List<Claim> claims) {
        return models.encoder()
                .encode(claims.stream()
                        .map(claim -> models.mask().mask(claim.text(), claim.vendor()))
                        .toList());
    }

    private @Nullable PairProbabilities[] read(List<Claim> xs, List<Claim> ys) {
        @Nullable PairProbabilities[] read = new @Nullable PairProbabilities[xs.size()];
        models.crossEncoder().ifPresent(encoder -> {
            List<PairProbabilities> told = encoder.score(IntStream.range(0, xs.size())
                    .mapToObj(n -> models.mask()
                            .pair(
                                    xs.get(n).text(),
                                    xs.get(n).vendor(),
                                    ys.get(n).text(),
                                    ys.get(n).vendor()))
                    .toList());
            for (int n = 0; n < read.length; n++) {
                read[n] = told.get(n);
            }
        });
        return read;
    }

    private static double jaccard(Claim x, Claim y) {
        Set<String> a = content(x);
        Set<String> b = content(y);
        long both = a.stream().filter(b::contains).count();
        return both == 0 ? 0 : both / (double) (a.size() + b.size() - both);
    }

    private static Set<String> content(Claim claim) {
        return new TreeSet<>(Arrays.asList(claim.tokens().stream()
                .filter(token -> token.tag().matches("[NVJR].*|CD"))
                .map(token -> token.lemma())
                .toArray(String[]::new)));
    }
}
