package dev.daylight.fit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A labelled pair of sentences, one line of {@code gold/pairs.*.jsonl}.
 *
 * @param id unique over train and dev
 * @param stratum how the pair was found
 * @param market the market it comes from
 * @param x first sentence
 * @param y second sentence
 * @param relation {@code same, x_specific, y_specific, related, unrelated}
 * @param contradiction {@code none, negation, antonym, numeric, modality, stance, fact}
 * @param sure whether the annotator was sure
 */
public record GoldPair(
        String id,
        String stratum,
        String market,
        String xVendor,
        String xFile,
        String x,
        String yVendor,
        String yFile,
        String y,
        String relation,
        String contradiction,
        boolean sure) {
    public static List<GoldPair> read(Path file) {
        JsonMapper mapper = new JsonMapper();
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .map(mapper::readTree)
                    .map(GoldPair::of)
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static GoldPair of(JsonNode node) {
        return new GoldPair(
                node.path("id").asString(),
                node.path("stratum").asString(),
                node.path("market").asString(),
                node.path("x_vendor").asString(),
                node.path("x_file").asString(),
                node.path("x").asString(),
                node.path("y_vendor").asString(),
                node.path("y_file").asString(),
                node.path("y").asString(),
                node.path("relation").asString(),
                node.path("contradiction").asString(),
                node.path("sure").asInt() == 1);
    }

    /** Same message, one of them perhaps more specific. */
    public boolean overlap() {
        return relation.equals("same") || relation.endsWith("_specific");
    }

    public boolean contradicts() {
        return !contradiction.equals("none");
    }
}
