package dev.daylight.pipeline;

import dev.daylight.audit.RunJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds up how long each stage took, how much it went through and how much of that was known already. */
final class StageClock {
    private final Map<String, Tally> stages = new LinkedHashMap<>();

    /** Runs a piece of a stage's work and counts its time, also when it fails. */
    <T> T time(String stage, Work<T> work) throws InterruptedException {
        long begin = System.nanoTime();
        try {
            return work.run();
        } finally {
            tally(stage).nanos += System.nanoTime() - begin;
        }
    }

    /** The same for work that nothing can interrupt. */
    void run(String stage, Runnable work) {
        long begin = System.nanoTime();
        try {
            work.run();
        } finally {
            tally(stage).nanos += System.nanoTime() - begin;
        }
    }

    /**
     * @param items how many the stage went through
     * @param cached how many of them were known already
     */
    synchronized void count(String stage, long items, long cached) {
        Tally tally = tally(stage);
        tally.items += items;
        tally.cached += cached;
    }

    List<RunJson.Stage> stages() {
        List<RunJson.Stage> all = new ArrayList<>();
        stages.forEach((name, tally) -> all.add(new RunJson.Stage(name, tally.nanos / 1e9, tally.items, tally.cached)));
        return all;
    }

    private synchronized Tally tally(String stage) {
        return stages.computeIfAbsent(stage, name -> new Tally());
    }

    /** A piece of work. */
    interface Work<T> {
        T run() throws InterruptedException;
    }

    private static final class Tally {
        private long nanos;
        private long items;
        private long cached;
    }
}
