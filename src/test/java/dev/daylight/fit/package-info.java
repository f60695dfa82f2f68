/** How the small models were fitted: logistic regression, leave-one-market-out, and the figures. Test scope; deterministic. */
@NullMarked
package dev.daylight.fit;

import org.jspecify.annotations.NullMarked;
