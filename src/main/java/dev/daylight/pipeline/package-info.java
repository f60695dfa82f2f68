/** Drives the stages in order, reuses what the workspace has, and reports progress. Knows no Spring. */
@NullMarked
package dev.daylight.pipeline;

import org.jspecify.annotations.NullMarked;
