package dev.daylight.compare;

import dev.daylight.problem.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fitted weights of the overlap model, read from {@code overlap-model.json}; the file names every input, so that a person can
 * read it and a changed input can't meet an old weight.
 *
 * @param plain for pairs that no cross-encoder has read
 * @param withPair for pairs that one has read; null while none was fitted: then its opinion is not used
 * @param verbatimFloor least probability of a pair that is copied word for word: the share that is right in the labelled data
 */
public record OverlapWeights(Stages plain, @Nullable Stages withPair, double verbatimFloor) {
    static final String FILE = "overlap-model.json";

    /**
     * Three questions, one after the other.
     *
     * @param overlap same message at all?
     * @param specific if so: does one say more than the other?
     * @param direction if so: is it x?
     */
    public record Stages(Line overlap, Line specific, Line direction) {
        private int hash() {
            return Arrays.hashCode(new int[] {overlap.hash(), specific.hash(), direction.hash()});
        }
    }

    /** One logistic model. */
    public static final class Line {
        private final double intercept;
        private final double[] weights;

        Line(double intercept, double[] weights) {
            this.intercept = intercept;
            this.weights = weights.clone();
        }

        private int hash() {
            return 31 * Double.hashCode(intercept) + Arrays.hashCode(weights);
        }

        double probability(double[] row) {
            double z = intercept;
            for (int i = 0; i < weights.length; i++) {
                z += weights[i] * row[i];
            }
            return 1 / (1 + StrictMath.exp(-z));
        }
    }

    /** The weights that come with Daylight. */
    public static OverlapWeights load() {
        try (InputStream in = OverlapWeights.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from the jar");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " can't be read", e);
        }
    }

    /** @param folder holds an {@value #FILE}, for example one fitted without a market */
    public static OverlapWeights load(Path folder) {
        try (InputStream in = Files.newInputStream(folder.resolve(FILE))) {
            return read(in);
        } catch (IOException e) {
            throw new InputException(
                    "weights of the overlap model can't be read",
                    folder.resolve(FILE).toString(),
                    "Fit them again.");
        }
    }

    /** Changes whenever a verdict could. Part of every cache key. */
    public String fingerprint() {
        return "overlap-v1;"
                + Integer.toHexString(Arrays.hashCode(
                        new int[] {plain.hash(), withPair == null ? 0 : withPair.hash(), Double.hashCode(verbatimFloor)
                        }));
    }

    private static OverlapWeights read(InputStream in) throws IOException {
        JsonNode root = new JsonMapper().readTree(in.readAllBytes());
        List<String> pair = concat(OverlapFeatures.PLAIN, OverlapFeatures.PAIR);
        List<String> pairDirection = concat(OverlapFeatures.DIRECTION, OverlapFeatures.PAIR_DIRECTION);
        return new OverlapWeights(
                stages(root.path("plain"), OverlapFeatures.PLAIN, OverlapFeatures.DIRECTION),
                root.has("withPair") ? stages(root.path("withPair"), pair, pairDirection) : null,
                root.path("verbatimFloor").asDouble());
    }

    private static List<String> concat(List<String> a, List<String> b) {
        return java.util.stream.Stream.concat(a.stream(), b.stream()).toList();
    }

    private static Stages stages(JsonNode node, List<String> names, List<String> direction) {
        return new Stages(
                line(node.path("overlap"), names),
                line(node.path("specific"), names),
                line(node.path("direction"), direction));
    }

    private static Line line(JsonNode node, List<String> names) {
        JsonNode weights = node.path("weights");
        if (weights.size() != names.size()) {
            throw new IllegalStateException("overlap-model.json has " + weights.size() + " weights for " + names.size()
                    + " inputs; run OverlapFit again");
        }
        double[] values = new double[names.size()];
        for (int i = 0; i < values.length; i++) {
            JsonNode weight = weights.path(names.get(i));
            if (!weight.isNumber()) {
                throw new IllegalStateException(
                        "overlap-model.json has no weight for '" + names.get(i) + "'; run OverlapFit again");
            }
            values[i] = weight.asDouble();
        }
        return new Line(node.path("intercept").asDouble(), values);
    }
}
