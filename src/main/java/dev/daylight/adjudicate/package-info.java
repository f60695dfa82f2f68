/** Asks a language model about findings: the only room that opens a connection for it, and the home of LangChain4j. */
@NullMarked
package dev.daylight.adjudicate;

import org.jspecify.annotations.NullMarked;
