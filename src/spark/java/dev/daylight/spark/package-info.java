/** Daylight's heavy work on Apache Spark. Knows Spark and Hadoop's file systems, and of documents only that they are bytes. */
@NullMarked
package dev.daylight.spark;

import org.jspecify.annotations.NullMarked;
