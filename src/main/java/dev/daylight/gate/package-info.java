/** Conditions on an audit that let an automatic build fail. */
@NullMarked
package dev.daylight.gate;

import org.jspecify.annotations.NullMarked;
