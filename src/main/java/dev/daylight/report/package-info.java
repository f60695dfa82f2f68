/** What people look at: the HTML report. */
@NullMarked
package dev.daylight.report;

import org.jspecify.annotations.NullMarked;
