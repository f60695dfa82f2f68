/** Claims against claims: overlap, contradiction and the messages they form. */
@NullMarked
package dev.daylight.compare;

import org.jspecify.annotations.NullMarked;
