/** Texts and text pairs to numbers: the home of ONNX Runtime. */
@NullMarked
package dev.daylight.embedding;

import org.jspecify.annotations.NullMarked;
