/** Documents to text with structure: one forked process that may die, around Tika and the readers of plain formats. */
@NullMarked
package dev.daylight.extract;

import org.jspecify.annotations.NullMarked;
