package dev.daylight.embedding;

import java.util.ArrayList;
import java.util.List;

/**
 * Our pair model with another model's opinion of entailment and contradiction in the place of its own NLI head.
 *
 * <p>A three-way model says nothing of what our two other heads say (same message or more specific; kind of contradiction), so these
 * stay ours. What weighs all of them was fitted with our NLI head: with another opinion its probabilities are no longer calibrated.
 */
public final class OpinionOfAnother implements CrossEncoder {
    private final CrossEncoder ours;
    private final NliReader other;

    /** Closes both when it is closed. */
    public OpinionOfAnother(CrossEncoder ours, NliReader other) {
        this.ours = ours;
        this.other = other;
    }

    @Override
    public String fingerprint() {
        return ours.fingerprint() + "+" + other.fingerprint();
    }

    @Override
    public List<PairProbabilities> score(List<TextPair> pairs) {
        List<PairProbabilities> told = ours.score(pairs);
        List<NliReading> opinions = other.read(pairs);
        List<PairProbabilities> joined = new ArrayList<>(pairs.size());
        for (int i = 0; i < pairs.size(); i++) {
            PairProbabilities p = told.get(i);
            NliReading opinion = opinions.get(i);
            joined.add(new PairProbabilities(
                    p.relation(),
                    p.contradiction(),
                    opinion.forward().entailment(),
                    opinion.backward().entailment(),
                    opinion.forward().contradiction(),
                    opinion.backward().contradiction()));
        }
        return List.copyOf(joined);
    }

    @Override
    public void close() {
        ours.close();
        other.close();
    }
}
