package dev.daylight.spark;

import dev.daylight.pipeline.Workbench;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.SparkEnv;

/**
 * The workbench of this Java process. Spark makes a new copy of a task's objects for every task, so what shall live longer, such as
 * models, can only be found from a static field.
 */
final class ExecutorBench {
    private static final Map<String, Workbench> BENCHES = new ConcurrentHashMap<>();

    private ExecutorBench() {}

    /** The same for all tasks of a market. */
    static Workbench of(String market, Map<String, String> hadoop) {
        return BENCHES.computeIfAbsent(market, key -> {
            Workbench bench = new Workbench(new HadoopShelf(market, hadoop), threads());
            Runtime.getRuntime().addShutdownHook(new Thread(bench::close));
            return bench;
        });
    }

    private static int threads() {
        SparkEnv environment = SparkEnv.get();
        int cores = environment == null ? 1 : environment.conf().getInt("spark.executor.cores", 1);
        return Math.max(1, cores);
    }
}
