package dev.daylight.embedding;

import dev.daylight.problem.InputException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The files of a cross-encoder that the user brings, as export tools write them: an ONNX file (here or in {@code onnx/}), {@code tokenizer.json},
 * {@code config.json}. Whatever is missing or unfit is said with the file and what to do.
 */
final class OwnModelFolder {
    private static final String WEIGHTS = "model.onnx";
    private static final String TOKENIZER = "tokenizer.json";
    private static final String CONFIG = "config.json";
    private static final String LABELS_REMEDY =
            "Name them in corpus.yaml, in the order of the model's output: under models, cross-encoder, 'labels: [contradiction, entailment, neutral]'.";

    /** Begin of an entry "location" in an ONNX file: its weights lie in another file. */
    private static final byte[] ELSEWHERE = {0x0A, 8, 'l', 'o', 'c', 'a', 't', 'i', 'o', 'n', 0x12};

    private final OwnModelSettings settings;
    private final Path weights;
    private final JsonNode config;

    OwnModelFolder(OwnModelSettings settings) {
        this.settings = settings;
        Path folder = settings.folder();
        if (!Files.isDirectory(folder)) {
            throw new InputException(
                    Files.exists(folder)
                            ? "a cross-encoder is a folder, and this is a file"
                            : "there is no such folder of a cross-encoder",
                    folder.toString(),
                    "Name the folder that holds " + WEIGHTS + " and " + TOKENIZER + ".");
        }
        this.weights = weights(folder);
        this.config = config(folder.resolve(CONFIG));
    }

    Path weightsFile() {
        return weights;
    }

    Path tokenizerFile() {
        return settings.folder().resolve(TOKENIZER);
    }

    private static Path weights(Path folder) {
        for (Path usual :
                List.of(folder.resolve(WEIGHTS), folder.resolve("onnx").resolve(WEIGHTS))) {
            if (Files.isRegularFile(usual)) {
                return usual;
            }
        }
        List<Path> found = new ArrayList<>();
        for (Path place : List.of(folder, folder.resolve("onnx"))) {
            if (Files.isDirectory(place)) {
                try (Stream<Path> files = Files.list(place)) {
                    files.filter(file -> String.valueOf(file.getFileName()).endsWith(".onnx"))
                            .sorted()
                            .forEach(found::add);
                } catch (IOException e) {
                    throw unreadable(place, e);
                }
            }
        }
        if (found.size() == 1) {
            return found.getFirst();
        }
        throw new InputException(
                found.isEmpty()
                        ? "this folder holds no ONNX file"
                        : found.size() + " ONNX files lie here, and none is called " + WEIGHTS,
                folder.toString(),
                found.isEmpty()
                        ? "Export the model to ONNX and put it here as " + WEIGHTS + "."
                        : "Call the one to use " + WEIGHTS + ".");
    }

    /** An empty object when there is none. */
    private static JsonNode config(Path file) {
        try {
            return Files.isRegularFile(file)
                    ? new ObjectMapper().readTree(Files.readAllBytes(file))
                    : new ObjectMapper().createObjectNode();
        } catch (IOException e) {
            throw unreadable(file, e);
        } catch (JacksonException e) {
            throw new InputException(
                    "this is not JSON: " + e.getOriginalMessage(),
                    file + ", line " + e.getLocation().getLineNr(),
                    "Take it from where the model is from.");
        }
    }

    /** The ONNX file, mapped into memory. */
    ByteBuffer map() {
        try (FileChannel channel = FileChannel.open(weights, StandardOpenOption.READ)) {
            long size = channel.size();
            long memory = memory();
            if (size > Math.min(Integer.MAX_VALUE, memory / 2)) {
                throw new InputException(
                        "the model is too large: " + (size >> 20) + " MiB",
                        weights.toString(),
                        "A model may have 2 GiB, and half of this machine's memory (" + (memory >> 20)
                                + " MiB). Take an int8 export of it, or a smaller one.");
            }
            ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, size);
            if (contains(bytes, ELSEWHERE)) {
                throw new InputException(
                        "this ONNX file keeps its weights in another file",
                        weights.toString(),
                        "Save it as one file: in Python, onnx.save(onnx.load('" + weights.getFileName()
                                + "'), 'single.onnx').");
            }
            return bytes;
        } catch (IOException e) {
            throw unreadable(weights, e);
        }
    }

    private static long memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : Long.MAX_VALUE;
    }

    private static boolean contains(ByteBuffer bytes, byte[] searched) {
        int last = bytes.limit() - searched.length;
        for (int i = 0; i <= last; i++) {
            int k = 0;
            while (k < searched.length && bytes.get(i + k) == searched[k]) {
                k++;
            }
            if (k == searched.length) {
                return true;
            }
        }
        return false;
    }

    byte[] tokenizer() {
        Path file = tokenizerFile();
        if (!Files.isRegularFile(file)) {
            throw new InputException(
                    TOKENIZER + " is missing",
                    file.toString(),
                    "A vocab.txt or a .model file is not enough: in Python,"
                            + " AutoTokenizer.from_pretrained(MODEL).save_pretrained(FOLDER) writes it.");
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    NliLabels labels() {
        if (!settings.labels().isEmpty()) {
            return NliLabels.of(settings.labels()).orElseThrow(() -> wrong(settings.labels(), "corpus.yaml"));
        }
        Path file = settings.folder().resolve(CONFIG);
        JsonNode named = config.path("id2label");
        if (!named.isObject()) {
            throw new InputException("the model's labels are nowhere named (id2label)", file.toString(), LABELS_REMEDY);
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            names.add(named.path(String.valueOf(i)).asString(""));
        }
        Optional<NliLabels> labels = NliLabels.of(names);
        return labels.orElseThrow(() -> wrong(names, file.toString()));
    }

    private static InputException wrong(List<String> names, String place) {
        return new InputException(
                "three labels are needed, entailment, neutral and contradiction; this model has " + names.size() + ": "
                        + String.join(", ", names),
                place,
                names.size() == 3
                        ? LABELS_REMEDY
                        : "Take a model that was trained on three-way NLI (MNLI, ANLI, XNLI).");
    }

    /** Token id of padding; most models never read it, since the attention mask hides it. */
    long padding() {
        return config.path("pad_token_id").asLong(0);
    }

    /** Most tokens of a pair. */
    int longest() {
        JsonNode places = config.path("max_position_embeddings");
        // Models whose padding isn't 0 number their places from behind it (RoBERTa: 514 places, 512 tokens).
        long taken = padding() > 0 ? padding() + 1 : 0;
        long most = places.isNumber() && places.asLong() > taken + OwnModelSettings.SHORTEST
                ? places.asLong() - taken
                : OwnModelSettings.LONGEST;
        Integer told = settings.longest();
        if (told != null && told > most) {
            throw new InputException(
                    "the model takes at most " + most + " tokens, not " + told,
                    settings.folder().resolve(CONFIG).toString(),
                    "Set 'longest' to " + most + " or less in corpus.yaml.");
        }
        return (int) Math.min(told == null ? OwnModelSettings.USUAL : told, most);
    }

    private static InputException unreadable(Path file, IOException cause) {
        InputException problem = new InputException(
                "this can't be read: " + cause.getMessage(), file.toString(), "Check its permissions.");
        problem.initCause(cause);
        return problem;
    }
}
