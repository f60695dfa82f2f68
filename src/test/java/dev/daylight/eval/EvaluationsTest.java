package dev.daylight.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daylight.problem.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Six sentences of an invented market through the real models. */
class EvaluationsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Evaluator evaluator = new Evaluations(1);

    @TempDir
    private Path folder;

    private Path claims() throws IOException {
        return Files.write(
                folder.resolve("claims.jsonl"),
                List.of(
                        claim(1, "Brinewatch tracks every vessel in the harbour by the minute.", 1),
                        claim(2, "Berth plans are encrypted at rest with keys that you hold.", 1),
                        claim(3, "Port operators cut waiting time by 18 percent in the first year.", 1),
                        claim(4, "Would you like to see it?", 0),
                        claim(5, "Book a demo today.", 0),
                        claim(6, "All rights reserved.", 0)));
    }

    private static String claim(int id, String text, int claim) {
        return "{\"id\": \"s%d\", \"market\": \"harbours\", \"vendor\": \"brinewatch\", \"text\": \"%s\", \"claim\": %d}"
                .formatted(id, text, claim);
    }

    private Path pairs() throws IOException {
        return Files.write(
                folder.resolve("pairs.jsonl"),
                List.of(
                        pair(
                                1,
                                "quaylight",
                                "Brinewatch tracks every vessel in the harbour by the minute.",
                                "Quaylight tracks every vessel in the harbour by the minute.",
                                "same",
                                "none"),
                        pair(
                                2,
                                "brinewatch",
                                "Berth plans are encrypted at rest.",
                                "Berth plans are not encrypted at rest.",
                                "related",
                                "negation"),
                        pair(
                                3,
                                "quaylight",
                                "Trials last ten days.",
                                "Tugs can be dispatched from a phone.",
                                "unrelated",
                                "none")));
    }

    private static String pair(int id, String vendor, String x, String y, String relation, String contradiction) {
        return ("{\"id\": \"p%d\", \"market\": \"harbours\", \"x_vendor\": \"brinewatch\", \"x\": \"%s\", \"y_vendor\": \"%s\","
                        + " \"y\": \"%s\", \"relation\": \"%s\", \"contradiction\": \"%s\"}")
                .formatted(id, x, vendor, y, relation, contradiction);
    }

    private List<JsonNode> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(JSON::readTree).toList();
    }

    @Test
    void evaluate_claims_givesFiguresAndAPredictionALine() throws IOException {
        Path out = folder.resolve("new/predictions.jsonl");
        EvalReport report = evaluator.evaluate("claims", claims(), null, out);
        JsonNode first = JSON.readTree(report.json()).get("rows").get(0);
        assertThat(first.get("items").asInt()).isEqualTo(6);
        assertThat(first.get("averagePrecision").asDouble()).isEqualTo(1);
        assertThat(lines(out))
                .hasSize(6)
                .allSatisfy(line -> assertThat(line.propertyNames()).containsExactly("id", "claim", "label"));
        assertThat(lines(out).get(4).get("label").asInt()).isZero();
    }

    @Test
    void evaluate_pairs_speaksTheLabelsLanguage() throws IOException {
        Path out = folder.resolve("predictions.jsonl");
        evaluator.evaluate("overlap", pairs(), null, out);
        assertThat(lines(out))
                .extracting(line -> line.get("relation").asString())
                .startsWith("same")
                .endsWith("unrelated");
        EvalReport report = evaluator.evaluate("contradiction", pairs(), null, out);
        assertThat(report.text()).contains("as an audit reports");
        assertThat(lines(out).get(1).get("p_contradiction").asDouble())
                .isGreaterThan(lines(out).get(2).get("p_contradiction").asDouble());
    }

    @Test
    void evaluate_foldWithoutTheMarket_namesTheMissingFolder() throws IOException {
        Files.createDirectories(folder.resolve("folds/reader/airports"));
        Path gold = claims();
        assertThatThrownBy(() -> evaluator.evaluate("claims", gold, folder.resolve("folds"), null))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(folder.resolve("folds/reader/harbours").toString());
    }

    @Test
    void evaluate_predictionsNowhereToGo_isRefusedAtOnce() throws IOException {
        Path gold = claims();
        assertThatThrownBy(() -> evaluator.evaluate("claims", gold, null, gold.resolve("below-a-file.jsonl")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("predictions");
    }
}
