/** What would be read: the vendors of a market, their documents, and what {@code corpus.yaml} says of them. */
@NullMarked
package dev.daylight.corpus;

import org.jspecify.annotations.NullMarked;
