package dev.daylight.embedding;

import java.util.List;

/** Tells entailment, neutral and contradiction, in both orders. */
public interface NliReader extends AutoCloseable {
    /** Names model, tokenizer and settings; changes whenever a probability could. Part of every cache key. */
    String fingerprint();

    /** One result a pair, in order. */
    List<NliReading> read(List<TextPair> pairs);

    @Override
    void close();
}
