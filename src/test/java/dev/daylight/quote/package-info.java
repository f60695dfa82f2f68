/** Proof that what Daylight quotes stands in the original: originals are read here without any code of {@code extract}. */
@NullMarked
package dev.daylight.quote;

import org.jspecify.annotations.NullMarked;
