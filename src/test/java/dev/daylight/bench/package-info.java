/** Speed, measured on markets that anyone can make: {@code ./bench}. */
@NullMarked
package dev.daylight.bench;

import org.jspecify.annotations.NullMarked;
