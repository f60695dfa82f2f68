@NullMarked
package dev.daylight.spark;

import org.jspecify.annotations.NullMarked;
