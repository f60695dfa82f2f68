package dev.daylight.spark;

import dev.daylight.pipeline.Engine;
import dev.daylight.pipeline.EngineOptions;
import dev.daylight.pipeline.Parcel;
import dev.daylight.pipeline.Progress;
import dev.daylight.pipeline.Work;
import dev.daylight.problem.InputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.ExecutionException;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/**
 * A Spark application for one audit. Items go out in as many tasks as keep all executors busy to the end; what was lost with a worker,
 * Spark begins anew elsewhere. Results come back in the order of the items, so they don't depend on who did what when.
 */
final class SparkEngine implements Engine {
    /** Tasks for each that can run at a time: the last of them to end lets the others wait for a sixteenth of the stage at most. */
    private static final int TASKS = 16;

    private final JavaSparkContext spark;
    private final String master;
    private final String market;
    private final Map<String, Broadcast<byte[]>> sent = new HashMap<>();

    private SparkEngine(JavaSparkContext spark, String master, String market) {
        this.spark = spark;
        this.master = master;
        this.market = market;
    }

    static SparkEngine open(EngineOptions options, Progress progress) {
        String master = Objects.requireNonNull(options.master(), "no master");
        String market = Objects.requireNonNull(options.market(), "no market");
        SparkConf conf = Settings.of(options);
        if (Settings.isOpen(conf)) {
            progress.note("Texts of the documents go to " + master + ", not encrypted on their way: docs/scale.md says how"
                    + " to change that.");
        }
        try {
            return new SparkEngine(new JavaSparkContext(conf), master, market);
        } catch (RuntimeException e) {
            throw new InputException(
                    "there is no Spark to work on: " + Reasons.of(e),
                    master,
                    "Check the address, and that its version is " + org.apache.spark.package$.MODULE$.SPARK_VERSION()
                            + "; 'local[2]' works without a cluster.");
        }
    }

    @Override
    public int slots() {
        return Math.max(1, spark.defaultParallelism());
    }

    @Override
    public Path outline(Path into) {
        try {
            return Outline.of(market, spark.hadoopConfiguration(), into);
        } catch (IOException | RuntimeException e) {
            if (e instanceof InputException told) {
                throw told;
            }
            throw new InputException(
                    "the market can't be listed: " + Reasons.of(e),
                    market,
                    "Check the address, and what the file system wants to know in --spark-settings.");
        }
    }

    @Override
    public List<byte[]> map(Work work, List<Parcel> shared, List<byte[]> items, Progress progress)
            throws InterruptedException {
        try {
            return run(work, shared, items, progress);
        } catch (IllegalStateException e) {
            // Spark gives a cluster up on a thread of its own; whoever asks it next hears only that it is stopped.
            if (spark.sc().isStopped()) {
                throw new InputException(
                        "the Spark cluster can't be reached, or has gone",
                        master,
                        "Check the address, and that master and workers run; 'local[2]' works without a cluster.");
            }
            throw e;
        }
    }

    private List<byte[]> run(Work work, List<Parcel> shared, List<byte[]> items, Progress progress)
            throws InterruptedException {
        int tasks = Math.min(items.size(), TASKS * slots());
        Task task = new Task(work, market, Settings.hadoop(spark.hadoopConfiguration()), parcels(shared));
        AtomicInteger done = new AtomicInteger();
        TaskCounter counter = new TaskCounter(() -> progress.step(done.incrementAndGet()));
        progress.begin(work.title(), tasks);
        spark.sc().addSparkListener(counter);
        JavaFutureAction<List<byte[]>> running =
                spark.parallelize(items, tasks).mapPartitions(task).collectAsync();
        try {
            return List.copyOf(running.get());
        } catch (InterruptedException e) {
            running.cancel(true);
            throw e;
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            if (cause instanceof SparkException || cause instanceof InputException) {
                throw new InputException(
                        "the workers gave up: " + Reasons.of(cause),
                        master,
                        "The workers' own logs say more.");
            }
            throw new IllegalStateException("Spark failed at " + work, cause);
        } finally {
            if (!spark.sc().isStopped()) {
                spark.sc().removeSparkListener(counter);
            }
            progress.end();
        }
    }

    private List<SentParcel> parcels(List<Parcel> shared) {
        List<SentParcel> parcels = new ArrayList<>();
        for (Parcel parcel : shared) {
            parcels.add(new SentParcel(
                    parcel.id(), sent.computeIfAbsent(parcel.id(), id -> spark.broadcast(parcel.content()))));
        }
        return parcels;
    }

    @Override
    public void close() {
        spark.close();
    }
}
