/** Public pages saved as documents: the only package that asks web sites, and only when the user calls it. */
@NullMarked
package dev.daylight.capture;

import org.jspecify.annotations.NullMarked;
