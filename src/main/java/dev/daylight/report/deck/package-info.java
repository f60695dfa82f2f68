/** {@code audit.pptx}: the story of the audit as slides, in the look of the user's own template. */
@NullMarked
package dev.daylight.report.deck;

import org.jspecify.annotations.NullMarked;
