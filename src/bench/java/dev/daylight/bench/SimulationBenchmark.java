package dev.daylight.bench;

import dev.daylight.compare.Comparison;
import dev.daylight.score.GeneratedMarket;
import dev.daylight.score.Scorer;
import dev.daylight.score.Scores;
import java.util.List;
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
import org.openjdk.jmh.annotations.Warmup;

/** All scores of a market, the simulation of a thousand buying groups for each job among them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 3)
@Fork(1)
public class SimulationBenchmark {
    @Param({"70", "280"})
    public int assetsOfEach;

    private Comparison market;

    @Setup
    public void make() {
        market = GeneratedMarket.of(7, 6, assetsOfEach, 22);
    }

    @Benchmark
    public Scores score() {
        return Scorer.score(market, GeneratedMarket.JOBS, (job, question) -> List.of(), 7);
    }
}
