/** What changed between two audits, and because of which document. */
@NullMarked
package dev.daylight.change;

import org.jspecify.annotations.NullMarked;
