package dev.daylight.embedding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Which column of a model's output is which of the three labels. */
final class NliLabels {
    private static final List<String> STEMS = List.of("entail", "neutral", "contradict");

    private final List<Integer> columns;

    private NliLabels(List<Integer> columns) {
        this.columns = columns;
    }

    /**
     * @param names of the columns, in any case, in the model's order; {@code entailment} and {@code entails} are the same
     * @return empty unless they are the three, each once
     */
    static Optional<NliLabels> of(List<String> names) {
        if (names.size() != STEMS.size()) {
            return Optional.empty();
        }
        List<Integer> columns = new ArrayList<>();
        for (String stem : STEMS) {
            List<Integer> fitting = IntStream.range(0, names.size())
                    .filter(i -> names.get(i).strip().toLowerCase(Locale.ROOT).startsWith(stem))
                    .boxed()
                    .toList();
            if (fitting.size() != 1) {
                return Optional.empty();
            }
            columns.add(fitting.getFirst());
        }
        return Optional.of(new NliLabels(columns));
    }

    NliReading.Inference inference(float[] logits) {
        double[] p = Logits.softmax(logits, 1);
        return new NliReading.Inference(p[columns.get(0)], p[columns.get(1)], p[columns.get(2)]);
    }

    /** Columns of entailment, neutral and contradiction, for fingerprints. */
    @Override
    public String toString() {
        return columns.toString();
    }
}
