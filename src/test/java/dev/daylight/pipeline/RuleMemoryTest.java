package dev.daylight.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.claim.Annotator;
import dev.daylight.claim.Claim;
import dev.daylight.claim.ClaimMaker;
import dev.daylight.claim.Token;
import dev.daylight.embedding.Workers;
import dev.daylight.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleMemoryTest {
    private static final ClaimMaker MAKER = new ClaimMaker(Annotator.load(), 0.5);

    @TempDir
    Path folder;

    private final Workers workers = new Workers(2, "test");
    private final AtomicInteger asked = new AtomicInteger();

    @AfterEach
    void close() {
        workers.close();
    }

    /** Three documents of two claims each; every claim is paired with all after it. */
    private static List<Claim> claims(String last) {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String text = i == 5 ? last : "Acme keeps " + (i + 2) + " logs.";
            claims.add(MAKER.fromText(text, "acme", "Acme").inAsset("asset" + i / 2));
        }
        return claims;
    }

    private double[] recall(List<Claim> claims, String fingerprint, long more) {
        asked.set(0);
        List<int[]> pairs = new ArrayList<>();
        for (int x = 0; x < claims.size(); x++) {
            for (int y = x + 1; y < claims.size(); y++) {
                pairs.add(new int[] {x, y});
            }
        }
        try (Workspace workspace = Workspace.open(folder)) {
            RuleMemory memory = new RuleMemory("rules", fingerprint, workspace.cache(), new StageClock());
            return memory.recall(
                    claims,
                    ClaimDigests.of(claims, workers),
                    new RuleMemory.Pairs(pairs.size(), i -> pairs.get(i)[0], i -> pairs.get(i)[1], i -> more),
                    i -> {
                        asked.incrementAndGet();
                        return pairs.get(i)[0] + pairs.get(i)[1] / 10.0;
                    },
                    workers);
        }
    }

    @Test
    void recall_secondRun_asksForNothingAndSaysTheSame() {
        double[] first = recall(claims("Acme keeps 9 logs."), "v1", 1);
        assertThat(asked).hasValue(15);
        assertThat(recall(claims("Acme keeps 9 logs."), "v1", 1)).containsExactly(first);
        assertThat(asked).hasValue(0);
    }

    @Test
    void recall_oneClaimChanged_asksForItsPairsAlone() {
        double[] first = recall(claims("Acme keeps 9 logs."), "v1", 1);
        assertThat(recall(claims("Acme keeps no logs."), "v1", 1)).containsExactly(first);
        assertThat(asked).hasValue(5);
    }

    @Test
    void recall_otherFingerprintOrWhatElseIsKnown_asksForAll() {
        recall(claims("Acme keeps 9 logs."), "v1", 1);
        recall(claims("Acme keeps 9 logs."), "v2", 1);
        assertThat(asked).hasValue(15);
        recall(claims("Acme keeps 9 logs."), "v1", 2);
        assertThat(asked).hasValue(15);
    }

    @Test
    void find_bytesOfNoFigures_nothing() {
        assertThat(PairFigures.of(new byte[] {1, 2, 3}).find(1, 2)).isNaN();
        PairFigures one = PairFigures.of(PairFigures.bytes(new long[] {7, 8, 7, 9}, new double[] {0.25, 0.5}));
        assertThat(one.find(7, 8)).isEqualTo(0.25);
        assertThat(one.find(7, 9)).isEqualTo(0.5);
        assertThat(one.find(7, 10)).isNaN();
    }

    @Test
    void digests_claimsThatDifferInAnyWay_differ() {
        Claim claim = MAKER.fromText("Acme keeps 9 logs.", "acme", "Acme");
        List<Claim> claims = List.of(
                claim,
                claim.inAsset("other"),
                MAKER.fromText("Acme keeps 9 logs.", "beta", "Beta"),
                MAKER.fromText("Acme keeps 8 logs.", "acme", "Acme"));
        ClaimDigests digests = ClaimDigests.of(claims, workers);
        List<Long> highs = new ArrayList<>();
        List<Long> lows = new ArrayList<>();
        for (int x = 0; x < claims.size(); x++) {
            for (int y = 0; y < claims.size(); y++) {
                highs.add(digests.high(x, y, 0));
                lows.add(digests.low(x, y, 0));
            }
        }
        // Order counts, too.
        assertThat(highs).doesNotHaveDuplicates();
        assertThat(lows).doesNotHaveDuplicates();
    }

    @Test
    void negations_secondRun_needNoParser() {
        List<Token> tokens =
                MAKER.fromText("Acme never keeps logs.", "acme", "Acme").tokens();
        List<Boolean> scope = List.of(false, false, true, true, false);
        try (Workspace workspace = Workspace.open(folder)) {
            RememberingNegations first = new RememberingNegations(
                    words -> {
                        asked.incrementAndGet();
                        return scope;
                    },
                    "v1",
                    workspace.cache());
            assertThat(first.of(tokens)).isEqualTo(scope);
        }
        try (Workspace workspace = Workspace.open(folder)) {
            RememberingNegations second = new RememberingNegations(
                    words -> {
                        throw new IllegalStateException("no parser is here");
                    },
                    "v1",
                    workspace.cache());
            assertThat(second.of(tokens)).isEqualTo(scope);
        }
        assertThat(asked).hasValue(1);
    }
}
