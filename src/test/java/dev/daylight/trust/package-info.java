/** What a user must be able to rely on: nothing leaves the machine, nothing stays behind, the same input gives the same bytes. */
@NullMarked
package dev.daylight.trust;

import org.jspecify.annotations.NullMarked;
