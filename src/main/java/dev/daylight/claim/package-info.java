/** Passages to claims: sentences that assert something, with polarity, modality, quantities and evidence. The home of CoreNLP. */
@NullMarked
package dev.daylight.claim;

import org.jspecify.annotations.NullMarked;
