package dev.daylight.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.daylight.digest.Sha256;
import dev.daylight.problem.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class ModelFolderTest {
    @TempDir
    Path folder;

    @Test
    void open_otherBytesThanDescribed_isRefused() throws IOException {
        byte[] weights = "weights".getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve("model.onnx"), weights);
        Files.writeString(
                folder.resolve("model.json"), "{\"name\":\"reader\",\"sha256\":\"" + Sha256.of(weights) + "\"}");
        assertThat(ModelFolder.open(folder).name()).isEqualTo("reader");
        String fingerprint = ModelFolder.open(folder).fingerprint();
        Files.writeString(folder.resolve("tokenizer.json"), "{}");
        assertThat(ModelFolder.open(folder).fingerprint()).isNotEqualTo(fingerprint);
        Files.writeString(folder.resolve("model.onnx"), "weightz");
        assertThatThrownBy(() -> ModelFolder.open(folder))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("model.onnx");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reader", "pairs"})
    void open_deliveredModelWithOneFlippedByte_namesFileAndRemedy(String name) throws IOException {
        Path delivered = ModelFolder.root().resolve(name);
        Assumptions.assumeTrue(Files.isDirectory(delivered), "model not delivered: " + name);
        Files.copy(delivered.resolve("model.json"), folder.resolve("model.json"));
        byte[] weights = Files.readAllBytes(delivered.resolve("model.onnx"));
        Files.write(folder.resolve("model.onnx"), weights);
        assertThat(ModelFolder.open(folder).name()).isNotEmpty();
        weights[weights.length / 2] ^= 1;
        Files.write(folder.resolve("model.onnx"), weights);
        assertThatThrownBy(() -> ModelFolder.open(folder))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(folder.resolve("model.onnx").toString())
                .hasMessageContaining("Restore the models folder as it was delivered");
    }

    @Test
    void open_brokenCard_saysWhere() throws IOException {
        Files.writeString(folder.resolve("model.onnx"), "weights");
        Files.writeString(folder.resolve("model.json"), "{\n\"name\": oops}");
        assertThatThrownBy(() -> ModelFolder.open(folder))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("line 2");
        Files.writeString(folder.resolve("model.json"), "{}");
        assertThatThrownBy(() -> ModelFolder.open(folder))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("sha256");
    }

    @Test
    void open_nothingThere_saysSo() {
        assertThatThrownBy(() -> ModelFolder.open(folder)).isInstanceOf(InputException.class);
    }

    // Every delivered model carries inputs of its own with the token ids and the 32-bit scores its makers got.
    @ParameterizedTest
    @ValueSource(strings = {"reader", "pairs"})
    void run_referenceInputs_givesTheReferenceScores(String name) throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(ModelFolder.root().resolve(name)), "model not delivered: " + name);
        ModelFolder model = ModelFolder.find(name).orElseThrow();
        JsonNode reference = new ObjectMapper()
                .readTree(Files.readAllBytes(ModelFolder.root().resolve(name).resolve("reference.json")));
        assertThat(reference.get("items").size()).isGreaterThanOrEqualTo(20);
        try (OnnxModel onnx = model.model();
                Tokenizer tokenizer = model.tokenizer()) {
            for (JsonNode item : reference.get("items")) {
                TokenSequence tokens = encode(model, tokenizer, item);
                JsonNode ids = item.get("ids");
                assertThat(tokens.length()).isEqualTo(ids.size());
                for (int i = 0; i < ids.size(); i++) {
                    assertThat(tokens.id(i)).isEqualTo(ids.get(i).asLong());
                    assertThat(tokens.type(i))
                            .isEqualTo(item.get("types").get(i).asInt());
                }
                compare(onnx, tokens, item);
                for (int j = 0; j < item.path("cues").size(); j++) {
                    String job = model.texts("heads", "jobs", "labels").get(j);
                    assertThat(new JobCues(model.texts("cues", job))
                                    .score(
                                            item.get("a").asString(),
                                            item.get("b").asString()))
                            .isCloseTo(item.get("cues").get(j).asDouble(), within(2e-4));
                }
            }
        }
        for (JsonNode one : reference.path("masking")) {
            assertThat(mask(one)
                            .mask(one.get("text").asString(), one.get("speaker").asString()))
                    .isEqualTo(one.get("masked").asString());
        }
        for (JsonNode one : reference.path("segmentA")) {
            assertThat(ReaderModel.segment(
                            one.get("path").asString(),
                            one.get("title").asString(),
                            one.get("speaker").asString(),
                            mask(one)))
                    .isEqualTo(one.get("a").asString());
        }
    }

    private static VendorMask mask(JsonNode one) {
        Map<String, List<String>> names = new java.util.TreeMap<>();
        one.get("vendors").forEach(vendor -> names.put(vendor.asString(), List.of(vendor.asString())));
        return new VendorMask(names);
    }

    private static TokenSequence encode(ModelFolder model, Tokenizer tokenizer, JsonNode item) {
        String task = item.path("task").asString("pair");
        String a = item.get("a").asString();
        return switch (task) {
            case "claim" -> tokenizer.encode(a, (int) model.number("maxTokens", "claim"));
            case "jobs" ->
                tokenizer.encode(
                        a,
                        (int) model.number("maxTokens", "jobsA"),
                        item.get("b").asString(),
                        (int) model.number("maxTokens", "jobsB"));
            default ->
                tokenizer.encode(
                        a, (int) model.number("maxTokens", "A"), item.get("b").asString(), (int)
                                model.number("maxTokens", "B"));
        };
    }

    private static void compare(OnnxModel onnx, TokenSequence tokens, JsonNode item) {
        JsonNode int8 = item.get("int8");
        if (int8.isArray()) {
            check(onnx, tokens, item.get("task").asString(), int8);
        } else {
            int8.propertyNames().forEach(head -> check(onnx, tokens, head, int8.get(head)));
        }
    }

    // Against int8 of the makers' machine: other processors round the same integers, so logits may differ by a few
    // tenths; a wrong token or output differs by more.
    private static void check(OnnxModel onnx, TokenSequence tokens, String output, JsonNode expected) {
        float[] logits = onnx.run(tokens, List.of(output)).getFirst();
        for (int k = 0; k < expected.size(); k++) {
            assertThat((double) logits[k]).isCloseTo(expected.get(k).asDouble(), within(0.5));
        }
    }
}
