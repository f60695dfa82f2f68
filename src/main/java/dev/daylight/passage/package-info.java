/** Text to passages: blocks with an anchor that a person can go to, template blocks set aside. */
@NullMarked
package dev.daylight.passage;

import org.jspecify.annotations.NullMarked;
