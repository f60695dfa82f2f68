package dev.daylight.compare;

import static dev.daylight.compare.TestClaims.claim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.daylight.claim.Claim;
import dev.daylight.embedding.CrossEncoder;
import dev.daylight.embedding.PairProbabilities;
import dev.daylight.embedding.TextPair;
import dev.daylight.embedding.VendorMask;
import dev.daylight.index.CandidatePair;
import dev.daylight.index.Candidates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OverlapModelTest {
    private final Claim acme = claim("c1", "acme", "Acme encrypts every cargo manifest at rest and in transit.");
    private final Claim beta = claim("c2", "beta.io", "Beta encrypts every cargo manifest at rest and in transit.");
    private final Claim longer = claim(
            "c3",
            "beta.io",
            "We encrypt cargo manifests with keys that customers hold, in 3 regions, at rest and in transit.");
    private final Claim five = claim("c4", "acme", "Trials of the harbour planner last 5 days for teams.");
    private final Claim fifty = claim("c5", "acme", "Trials of the harbour planner last 50 days for teams.");
    private final OverlapModel model = new OverlapModel(TestClaims.VENDORS, List.of(acme, beta, longer, five, fifty));

    @Test
    void judge_sameSentenceWithOwnNames_isVerbatim() {
        OverlapVerdict verdict = model.judge(acme, beta, 0.9, null);
        assertThat(verdict.kind()).isEqualTo(Overlap.Kind.VERBATIM);
        assertThat(verdict.pSame()).isGreaterThan(0.5);
    }

    @Test
    void judge_changedPlaces_isTheMirrorImage() {
        OverlapVerdict forth = model.judge(beta, longer, 0.8, null);
        OverlapVerdict back = model.judge(longer, beta, 0.8, null);
        assertThat(back.pSame()).isEqualTo(forth.pSame(), within(1e-12));
        assertThat(back.pXSpecific()).isEqualTo(forth.pYSpecific(), within(1e-12));
        assertThat(forth.pYSpecific()).isGreaterThan(forth.pXSpecific());
    }

    @Test
    void judge_numbersDiffer_isLessProbableThanTheSameNumber() {
        double differ = model.judge(five, fifty, 0.95, null).pSame();
        double agree = model.judge(five, five, 0.95, null).pSame();
        assertThat(differ).isLessThan(agree);
        assertThat(model.judge(five, fifty, 0.95, null).kind()).isNotEqualTo(Overlap.Kind.VERBATIM);
    }

    @Test
    void judge_unrelatedClaims_isRelatedAtMost() {
        OverlapVerdict verdict = model.judge(acme, five, 0.05, null);
        assertThat(verdict.kind()).isEqualTo(Overlap.Kind.RELATED);
        assertThat(verdict.pSame()).isLessThan(0.1);
    }

    @Test
    void pairing_withReader_readsLikelyPairsOnceWithNamesMasked() {
        List<TextPair> seen = new ArrayList<>();
        CrossEncoder reader = new CrossEncoder() {
            @Override
            public String fingerprint() {
                return "listens";
            }

            @Override
            public List<PairProbabilities> score(List<TextPair> pairs) {
                seen.addAll(pairs);
                return pairs.stream()
                        .map(p -> new PairProbabilities(
                                List.of(0.2, 0.2, 0.2, 0.2, 0.2),
                                List.of(1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0),
                                0.5,
                                0.5,
                                0))
                        .toList();
            }

            @Override
            public void close() {}
        };
        VendorMask mask = new VendorMask(Map.of("acme", List.of("Acme"), "beta.io", List.of("Beta")));
        List<CandidatePair> pairs =
                List.of(new CandidatePair(0, 1, 0.9, 0.9, false), new CandidatePair(1, 2, 0.1, 0, false));
        List<JudgedPair> judged = new ClaimPairing(model, reader, mask)
                .judge(List.of(acme, beta, longer), new Candidates(pairs, List.of()), i -> 0);
        assertThat(judged).hasSize(2);
        assertThat(judged.get(0).probabilities()).isNotNull();
        // The budget is two a claim, so a market as small as this one is read whole; each pair once.
        assertThat(seen).doesNotHaveDuplicates().hasSize(2);
        assertThat(seen)
                .contains(new TextPair(
                        "we encrypts every cargo manifest at rest and in transit.",
                        "we encrypts every cargo manifest at rest and in transit.",
                        TextPair.Speakers.OTHER));
    }
}
