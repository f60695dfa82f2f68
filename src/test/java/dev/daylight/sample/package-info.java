/** The sample corpus, audited from files to reports, against the truths that were planted in it. */
@NullMarked
package dev.daylight.sample;

import org.jspecify.annotations.NullMarked;
