/** The lists that people work through, the same in every form that has lists. */
@NullMarked
package dev.daylight.report.list;

import org.jspecify.annotations.NullMarked;
