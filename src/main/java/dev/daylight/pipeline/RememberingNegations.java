package dev.daylight.pipeline;

import dev.daylight.claim.Token;
import dev.daylight.compare.contradiction.Negations;
import dev.daylight.workspace.CacheKey;
import dev.daylight.workspace.StageCache;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** What is denied in sentences, so that none is parsed twice, in this run or a later one; a run without new denials needs no parser. */
final class RememberingNegations implements Negations {
    static final String STAGE = "negations";

    private final Negations inner;
    private final String fingerprint;
    private final StageCache cache;

    /** @param fingerprint of the parser and of what makes scopes from its parses */
    RememberingNegations(Negations inner, String fingerprint, StageCache cache) {
        this.inner = inner;
        this.fingerprint = fingerprint;
        this.cache = cache;
    }

    @Override
    public List<Boolean> of(List<Token> tokens) {
        StringBuilder words = new StringBuilder();
        tokens.forEach(token -> words.append(token.text())
                .append('\t')
                .append(token.lemma())
                .append('\t')
                .append(token.tag())
                .append('\n'));
        CacheKey key = CacheKey.of(STAGE, fingerprint, words.toString());
        BitSet known = cache.get(STAGE, key).map(BitSet::valueOf).orElse(null);
        if (known != null) {
            return IntStream.range(0, tokens.size()).mapToObj(known::get).toList();
        }
        List<Boolean> scope = inner.of(tokens);
        BitSet bits = new BitSet();
        for (int i = 0; i < scope.size(); i++) {
            bits.set(i, scope.get(i));
        }
        cache.put(STAGE, key, bits.toByteArray());
        return scope;
    }
}
