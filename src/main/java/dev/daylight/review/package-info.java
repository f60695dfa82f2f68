/** What people decided about findings: the file that keeps it, and what an audit makes of it. */
@NullMarked
package dev.daylight.review;

import org.jspecify.annotations.NullMarked;
