package dev.daylight.spark;

import dev.daylight.pipeline.Parcel;
import dev.daylight.pipeline.Work;
import dev.daylight.pipeline.Workbench;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.FlatMapFunction;

/** What an executor does with a part of the items. */
record Task(Work work, String market, Map<String, String> hadoop, List<SentParcel> parcels)
        implements FlatMapFunction<Iterator<byte[]>, byte[]> {
    @Override
    public Iterator<byte[]> call(Iterator<byte[]> items) {
        Workbench bench = ExecutorBench.of(market, hadoop);
        List<Parcel> shared = parcels.stream().map(SentParcel::parcel).toList();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return items.hasNext();
            }

            @Override
            public byte[] next() {
                try {
                    return bench.work(work, shared, items.next());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException("the task was stopped", e);
                }
            }
        };
    }
}
