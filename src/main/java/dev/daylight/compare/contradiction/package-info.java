/** Whether two claims, read as about the same thing at the same time, can hardly both be true: one detector a kind of clash, behind a same-subject gate, fused by a small readable model. */
@NullMarked
package dev.daylight.compare.contradiction;

import org.jspecify.annotations.NullMarked;
