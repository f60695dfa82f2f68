package dev.daylight.spark;

import dev.daylight.pipeline.Parcel;
import java.io.Serializable;
import org.apache.spark.broadcast.Broadcast;

/** A parcel on its way: each executor fetches it once, in pieces, also from other executors. */
record SentParcel(String id, Broadcast<byte[]> content) implements Serializable {
    Parcel parcel() {
        return new Parcel(id, content::value);
    }
}
