package dev.daylight.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.daylight.problem.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The tiny models of {@code own/make.py}, which also made their reference with HuggingFace tokenizers and ONNX Runtime in Python. */
class OwnCrossEncoderTest {
    private static final Path OWN = Path.of("src/test/resources/dev/daylight/embedding/own");

    @TempDir
    private Path folder;

    private record Case(TextPair pair, List<Long> ids, List<Long> types, List<Double> p) {}

    private static List<Case> reference(String kind) throws IOException {
        JsonNode root =
                new ObjectMapper().readTree(Files.readAllBytes(OWN.resolve(kind).resolve("reference.json")));
        List<Case> cases = new ArrayList<>();
        for (JsonNode one : root.path("cases")) {
            List<Long> ids = new ArrayList<>();
            one.path("ids").forEach(id -> ids.add(id.asLong()));
            List<Long> types = new ArrayList<>();
            one.path("types").forEach(type -> types.add(type.asLong()));
            List<Double> p = new ArrayList<>();
            one.path("p").forEach(value -> p.add(value.asDouble()));
            cases.add(new Case(
                    new TextPair(one.path("x").asString(), one.path("y").asString()), ids, types, p));
        }
        // Long and empty texts are among them.
        assertThat(cases).hasSize(18);
        return cases;
    }

    private static OwnModelSettings settings(Path place) {
        return new OwnModelSettings(place, List.of(), 48);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wordpiece", "bpe", "unigram"})
    void read_anyKindOfTokenizer_isWhatTheReferenceSays(String kind) throws IOException {
        List<Case> cases = reference(kind);
        try (OwnCrossEncoder encoder = new OwnCrossEncoder(settings(OWN.resolve(kind)), 2)) {
            List<NliReading> readings =
                    encoder.read(cases.stream().map(Case::pair).toList());
            for (int i = 0; i < cases.size(); i++) {
                Case one = cases.get(i);
                TokenSequence tokens = encoder.encode(one.pair().x(), one.pair().y());
                List<Long> ids = new ArrayList<>();
                List<Long> types = new ArrayList<>();
                for (int k = 0; k < tokens.length(); k++) {
                    ids.add(tokens.id(k));
                    types.add(tokens.type(k));
                }
                assertThat(ids).as(one.pair().toString()).isEqualTo(one.ids());
                assertThat(types).as(one.pair().toString()).isEqualTo(one.types());
                NliReading.Inference forward = readings.get(i).forward();
                assertThat(forward.entailment()).isCloseTo(one.p().get(0), within(1e-5));
                assertThat(forward.neutral()).isCloseTo(one.p().get(1), within(1e-5));
                assertThat(forward.contradiction()).isCloseTo(one.p().get(2), within(1e-5));
            }
        }
    }

    @Test
    void read_pairTheOtherWay_isTheFirstBackward() {
        TextPair pair = new TextPair("We keep backups for 30 days.", "They delete backups after 14 days.");
        try (OwnCrossEncoder encoder = new OwnCrossEncoder(settings(OWN.resolve("bpe")), 1)) {
            NliReading there = encoder.read(List.of(pair)).getFirst();
            NliReading back = encoder.read(List.of(pair.swapped())).getFirst();
            assertThat(back).isEqualTo(new NliReading(there.backward(), there.forward()));
            assertThat(there.forward()).isNotEqualTo(there.backward());
        }
    }

    /** Halves of surrogate pairs, NUL, a word of 10,000 characters: read, not a crash of the native side. */
    @ParameterizedTest
    @ValueSource(strings = {"wordpiece", "bpe", "unigram"})
    void read_hostileText_isRead(String kind) {
        String hostile = "\uD83D broken \u0000 \u202Eright to left </s> [SEP] <s> " + "a".repeat(10_000);
        try (OwnCrossEncoder encoder = new OwnCrossEncoder(settings(OWN.resolve(kind)), 1)) {
            assertThat(encoder.read(List.of(new TextPair(hostile, hostile)))).hasSize(1);
        }
    }

    /** Padding is hidden by the mask: an export of one length says what the open one says. */
    @Test
    void read_exportOfOneLength_padsAndSaysTheSame() throws IOException {
        List<TextPair> pairs = reference("wordpiece").stream().map(Case::pair).toList();
        copy("wordpiece", folder);
        Files.copy(OWN.resolve("odd/fixed-64.onnx"), folder.resolve("model.onnx"), REPLACE);
        try (OwnCrossEncoder open = new OwnCrossEncoder(settings(OWN.resolve("wordpiece")), 1);
                OwnCrossEncoder fixed = new OwnCrossEncoder(settings(folder), 1)) {
            List<NliReading> a = open.read(pairs);
            List<NliReading> b = fixed.read(pairs);
            for (int i = 0; i < pairs.size(); i++) {
                assertThat(b.get(i).forward().contradiction())
                        .isCloseTo(a.get(i).forward().contradiction(), within(1e-5));
            }
        }
    }

    @Test
    void fingerprint_ofOtherFilesOrSettings_isAnother() throws IOException {
        copy("wordpiece", folder);
        String first = fingerprint(settings(folder));
        assertThat(fingerprint(settings(OWN.resolve("wordpiece"))))
                .as("not of the folder")
                .isEqualTo(first);
        assertThat(fingerprint(new OwnModelSettings(folder))).isNotEqualTo(first);
        assertThat(fingerprint(new OwnModelSettings(folder, List.of("neutral", "entailment", "contradiction"), 48)))
                .isNotEqualTo(first);
        Files.writeString(folder.resolve("tokenizer.json"), "\n", java.nio.file.StandardOpenOption.APPEND);
        assertThat(fingerprint(settings(folder))).isNotEqualTo(first);
    }

    private static String fingerprint(OwnModelSettings settings) {
        try (OwnCrossEncoder encoder = new OwnCrossEncoder(settings, 1)) {
            return encoder.fingerprint();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "two-labels, 'output logits is FLOAT of the shape [-1, 2]', three-way NLI",
        "int32, 'is of type INT32, not INT64', int64",
        "more-inputs, 'input_ids, attention_mask, token_type_ids, pixel_values', Export",
        "fixed-batch, 'one pair at a time', open sizes"
    })
    void open_unfitModel_saysFileAndRemedy(String file, String what, String remedy) throws IOException {
        copy("wordpiece", folder);
        Files.copy(OWN.resolve("odd/" + file + ".onnx"), folder.resolve("model.onnx"), REPLACE);
        refused(settings(folder), what, "model.onnx", remedy);
    }

    @Test
    void open_weightsInAnotherFile_saysHowToJoinThem() throws IOException {
        copy("wordpiece", folder);
        Files.copy(OWN.resolve("odd/external/model.onnx"), folder.resolve("model.onnx"), REPLACE);
        Files.copy(OWN.resolve("odd/external/model.onnx_data"), folder.resolve("model.onnx_data"));
        refused(settings(folder), "keeps its weights in another file", "model.onnx", "onnx.save");
    }

    @Test
    void open_somethingMissing_saysWhatAndWhere() throws IOException {
        refused(settings(folder.resolve("none")), "there is no such folder", "none", "model.onnx");
        refused(settings(folder), "holds no ONNX file", folder.toString(), "model.onnx");
        copy("wordpiece", folder);
        Files.delete(folder.resolve("tokenizer.json"));
        refused(settings(folder), "tokenizer.json is missing", "tokenizer.json", "save_pretrained");
        Files.writeString(folder.resolve("tokenizer.json"), "{\"model\": 3}");
        refused(settings(folder), "tokenizer can't be read", "tokenizer.json", "Save it anew");
        Files.writeString(folder.resolve("model.onnx"), "no model");
        copyOne("wordpiece", "tokenizer.json");
        refused(settings(folder), "ONNX Runtime does not take", "model.onnx", "whole");
        Files.copy(folder.resolve("model.onnx"), folder.resolve("a.onnx"));
        Files.move(folder.resolve("model.onnx"), folder.resolve("b.onnx"));
        refused(settings(folder), "2 ONNX files", folder.toString(), "model.onnx");
    }

    @Test
    void open_labels_areNeededAndMayBeToldInsteadOfRead() throws IOException {
        copy("wordpiece", folder);
        Path config = folder.resolve("config.json");
        Files.writeString(config, "{\"id2label\": {\"0\": \"LABEL_0\", \"1\": \"LABEL_1\", \"2\": \"LABEL_2\"}}");
        refused(settings(folder), "LABEL_0, LABEL_1, LABEL_2", "config.json", "labels:");
        Files.writeString(config, "{\"id2label\": {\"0\": \"entailment\", \"1\": \"not_entailment\"}}");
        refused(settings(folder), "this model has 2", "config.json", "three-way");
        Files.writeString(config, "{\"id2label\": {\"0\": \"entailment\", \"1\": \"entailment\", \"2\": \"neutral\"}}");
        refused(settings(folder), "entailment, entailment, neutral", "config.json", "labels:");
        Files.delete(config);
        refused(settings(folder), "nowhere named", "config.json", "labels:");
        TextPair pair = reference("wordpiece").getFirst().pair();
        List<String> order = List.of("Contradiction", "entails", "neutral");
        try (OwnCrossEncoder told = new OwnCrossEncoder(new OwnModelSettings(folder, order, 48), 1);
                OwnCrossEncoder read = new OwnCrossEncoder(settings(OWN.resolve("wordpiece")), 1)) {
            assertThat(told.read(List.of(pair))).isEqualTo(read.read(List.of(pair)));
        }
    }

    @Test
    void open_moreTokensThanTheModelHasPlacesFor_isRefused() throws IOException {
        copy("bpe", folder);
        refused(new OwnModelSettings(folder, List.of(), 512), "at most 510 tokens", "config.json", "longest");
    }

    private static final java.nio.file.StandardCopyOption REPLACE = java.nio.file.StandardCopyOption.REPLACE_EXISTING;

    private static void refused(OwnModelSettings settings, String what, String where, String remedy) {
        assertThatThrownBy(() -> new OwnCrossEncoder(settings, 1).close())
                .isInstanceOf(InputException.class)
                .hasMessageContaining(what)
                .hasMessageContaining(where)
                .hasMessageContaining(remedy);
    }

    private void copyOne(String kind, String name) throws IOException {
        Files.copy(OWN.resolve(kind).resolve(name), folder.resolve(name), REPLACE);
    }

    private static void copy(String kind, Path to) throws IOException {
        for (String name : List.of("model.onnx", "tokenizer.json", "config.json")) {
            Files.copy(OWN.resolve(kind).resolve(name), to.resolve(name), REPLACE);
        }
    }
}
