package dev.daylight.spark;

import org.apache.spark.Success$;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** Hears of every task that is done. */
final class TaskCounter extends SparkListener {
    private final Runnable done;

    TaskCounter(Runnable done) {
        this.done = done;
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd end) {
        if (end.reason() == Success$.MODULE$) {
            done.run();
        }
    }
}
