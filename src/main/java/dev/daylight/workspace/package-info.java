/** The {@code .daylight} folder: caches by content and model, and the last audit. */
@NullMarked
package dev.daylight.workspace;

import org.jspecify.annotations.NullMarked;
