package dev.daylight.bench;

import dev.daylight.claim.Antonyms;
import dev.daylight.claim.Claim;
import dev.daylight.claim.DependencyParser;
import dev.daylight.compare.JudgedPair;
import dev.daylight.compare.Message;
import dev.daylight.compare.MessageClustering;
import dev.daylight.compare.OverlapModel;
import dev.daylight.compare.contradiction.ContradictionModel;
import dev.daylight.compare.contradiction.Contradictions;
import dev.daylight.compare.contradiction.Negations;
import dev.daylight.corpus.Role;
import dev.daylight.corpus.Vendor;
import dev.daylight.embedding.Vectors;
import dev.daylight.embedding.Workers;
import dev.daylight.index.CandidateFinder;
import dev.daylight.index.Candidates;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What comes between the encoder and the cross-encoder, for a market of so many claims; beside it a plain scan of all pairs on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
public class CandidateBenchmark {
    @Param({"4500", "9000"})
    public int claims;

    private List<Claim> all;
    private Vectors vectors;
    private Workers workers;
    private Candidates candidates;
    private List<JudgedPair> judged;
    private ContradictionModel rules;

    @Setup
    public void make() {
        workers = new Workers(Runtime.getRuntime().availableProcessors(), "bench");
        all = Sample.claims(claims);
        vectors = Sample.vectors(all);
        candidates = search();
        List<Vendor> vendors = SyntheticMarket.VENDORS.stream()
                .map(id -> new Vendor(id, id, id.equals(SyntheticMarket.VENDORS.getFirst()) ? Role.OWN : Role.COMPETITOR))
                .toList();
        OverlapModel overlaps = new OverlapModel(vendors, all);
        judged = candidates.pairs().stream()
                .map(pair -> new JudgedPair(
                        pair, null, overlaps.judge(all.get(pair.x()), all.get(pair.y()), pair.cosine(), null)))
                .toList();
        Map<String, List<String>> names = new TreeMap<>();
        SyntheticMarket.VENDORS.forEach(id -> names.put(id, List.of(id)));
        rules = new ContradictionModel(names, Antonyms.load(), Negations.by(new DependencyParser()));
    }

    @Benchmark
    public Candidates search() {
        return CandidateFinder.find(all, vectors, CandidateFinder.Budget.STANDARD, workers);
    }

    /** The rival: the cosine of every pair, one after the other; only the ten best of each claim are kept. */
    @Benchmark
    public double exhaustiveScan() {
        double sum = 0;
        for (int i = 0; i < all.size(); i++) {
            float[] best = new float[10];
            for (int j = 0; j < all.size(); j++) {
                float cosine = vectors.dot(i, j);
                if (j != i && cosine > best[9]) {
                    int at = 9;
                    while (at > 0 && cosine > best[at - 1]) {
                        best[at] = best[--at];
                    }
                    best[at] = cosine;
                }
            }
            sum += best[0];
        }
        return sum;
    }

    /** Claims have been read before: what is measured is the pairs. */
    @Benchmark
    public double[] contradictionRules() {
        return Contradictions.cheap(all, candidates.pairs(), rules, workers);
    }

    @Benchmark
    public List<Message> clustering() {
        return MessageClustering.cluster(all, judged, candidates.groups());
    }

    @TearDown
    public void close() {
        workers.close();
    }
}
