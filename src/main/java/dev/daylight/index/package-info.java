/** The Lucene index over claims: search for people, and candidate pairs for {@code compare}. */
@NullMarked
package dev.daylight.index;

import org.jspecify.annotations.NullMarked;
