package dev.daylight.claim;

import java.util.List;
import java.util.Objects;

/**
 * Tells claims by their grammar and a few telling words, without any embedding: the fallback where the reader model is missing, and the
 * baseline beside it. Its inputs stand in {@link ClaimFeatures}, its weights in {@code claim-weights.txt}; what {@link SentenceFilter} rejects is none.
 */
public final class LinguisticClaimScorer implements ClaimScorer {
    private static final double REJECTED = 0.01;

    private final Annotator annotator;
    private final Logistic model;

    public LinguisticClaimScorer(Annotator annotator) {
        this(
                annotator,
                Logistic.read(
                        Objects.requireNonNull(LinguisticClaimScorer.class.getResourceAsStream("claim-weights.txt"))));
    }

    LinguisticClaimScorer(Annotator annotator, Logistic model) {
        this.annotator = annotator;
        this.model = model;
    }

    @Override
    public String fingerprint() {
        return "linguistic-v1;" + annotator.fingerprint() + ';'
                + Integer.toHexString(model.write("").hashCode());
    }

    @Override
    public double[] probabilities(List<String> texts) {
        return texts.stream()
                .mapToDouble(text -> probability(text, annotator.tokens(text)))
                .toArray();
    }

    /** The same for a sentence whose words are known. */
    public double probability(String text, List<Token> tokens) {
        return SentenceFilter.reject(text, tokens).isPresent()
                ? REJECTED
                : model.probability(ClaimFeatures.of(text, tokens));
    }
}
