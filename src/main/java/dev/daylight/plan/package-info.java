/** From finding to doing: which of the own assets to keep, merge, update or remove, and what a change would do to the scores. */
@NullMarked
package dev.daylight.plan;

import org.jspecify.annotations.NullMarked;
