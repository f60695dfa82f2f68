package dev.daylight.embedding;

import java.util.Arrays;
import java.util.List;

/**
 * Our cross-encoder. Every pair is read in both orders and the probabilities are averaged, with "x is more specific" and "y is more
 * specific" exchanged in the second, so that the result doesn't depend on which text comes first. Its weights are read with the first pair.
 */
public final class PairModel implements CrossEncoder {
    /** Relations in the order of {@link PairProbabilities#relation()}. */
    static final List<String> RELATIONS = List.of("same", "x_specific", "y_specific", "related", "unrelated");

    /** Kinds in the order of {@link PairProbabilities#contradiction()}. */
    static final List<String> CONTRADICTIONS =
            List.of("none", "negation", "antonym", "numeric", "modality", "stance", "fact");

    static final List<String> INFERENCES = List.of("entailment", "neutral", "contradiction");
    private static final int[] SWAPPED = {0, 2, 1, 3, 4};

    private final Once<OnnxModel> model;
    private final Once<Tokenizer> tokenizer;
    private final Workers workers;
    private final String fingerprint;
    private final int longestFirst;
    private final int longestSecond;
    private final List<Head> heads;
    private final List<String> outputs;

    /** A head: where it comes out, which of its values is which, and its temperature. */
    private record Head(String output, List<Integer> order, double temperature) {
        static Head of(ModelFolder folder, String name, List<String> labels) {
            List<String> written = folder.texts("heads", name, "labels");
            List<Integer> order = labels.stream().map(written::indexOf).toList();
            if (order.contains(-1)) {
                throw new IllegalStateException("head " + name + " has the labels " + written + ", not " + labels);
            }
            double temperature = folder.has("calibration", name, "temperature")
                    ? folder.number("calibration", name, "temperature")
                    : 1;
            return new Head(folder.text("heads", name, "output"), order, temperature);
        }

        double[] probabilities(float[] logits) {
            double[] raw = Logits.softmax(logits, temperature);
            double[] ordered = new double[order.size()];
            for (int i = 0; i < order.size(); i++) {
                ordered[i] = raw[order.get(i)];
            }
            return ordered;
        }
    }

    /** @param threads pairs read at once; the result doesn't depend on it */
    public PairModel(ModelFolder folder, int threads) {
        this.heads = List.of(
                Head.of(folder, "relation", RELATIONS),
                Head.of(folder, "contradiction", CONTRADICTIONS),
                Head.of(folder, "nli", INFERENCES));
        this.outputs = heads.stream().map(Head::output).toList();
        this.longestFirst = (int) folder.number("maxTokens", "A");
        this.longestSecond = (int) folder.number("maxTokens", "B");
        this.fingerprint = folder.fingerprint();
        this.model = new Once<>(folder::model);
        this.tokenizer = new Once<>(folder::tokenizer);
        this.workers = new Workers(threads, "pairs");
    }

    @Override
    public String fingerprint() {
        return fingerprint;
    }

    @Override
    public List<PairProbabilities> score(List<TextPair> pairs) {
        PairProbabilities[] results = new PairProbabilities[pairs.size()];
        workers.forEach(pairs.size(), i -> results[i] = both(pairs.get(i)));
        return List.of(results);
    }

    private PairProbabilities both(TextPair pair) {
        List<double[]> forward = read(pair);
        List<double[]> backward = read(pair.swapped());
        double[] relation = new double[RELATIONS.size()];
        for (int i = 0; i < relation.length; i++) {
            relation[i] = (forward.get(0)[i] + backward.get(0)[SWAPPED[i]]) / 2;
        }
        double[] contradiction = new double[CONTRADICTIONS.size()];
        for (int i = 0; i < contradiction.length; i++) {
            contradiction[i] = (forward.get(1)[i] + backward.get(1)[i]) / 2;
        }
        return new PairProbabilities(
                Arrays.stream(relation).boxed().toList(),
                Arrays.stream(contradiction).boxed().toList(),
                forward.get(2)[0],
                backward.get(2)[0],
                forward.get(2)[2],
                backward.get(2)[2]);
    }

    private List<double[]> read(TextPair pair) {
        TokenSequence tokens =
                tokenizer.get().encode(pair.x(), longestFirst, mark(pair.speakers()) + pair.y(), longestSecond);
        List<float[]> logits = model.get().run(tokens, outputs);
        return List.of(
                heads.get(0).probabilities(logits.get(0)),
                heads.get(1).probabilities(logits.get(1)),
                heads.get(2).probabilities(logits.get(2)));
    }

    /** The model was told in these words whether one vendor says both. */
    private static String mark(TextPair.Speakers speakers) {
        return switch (speakers) {
            case SAME -> "same vendor : ";
            case OTHER -> "other vendor : ";
            case UNKNOWN -> "";
        };
    }

    @Override
    public void close() {
        workers.close();
        model.ifMade(OnnxModel::close);
        tokenizer.ifMade(Tokenizer::close);
    }
}
