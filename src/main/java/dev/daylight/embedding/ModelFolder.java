package dev.daylight.embedding;

import dev.daylight.digest.Sha256;
import dev.daylight.problem.InputException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * One of our own models on disk: {@code model.onnx}, and {@code model.json}, which says what goes in and what comes out. The ONNX file is
 * used only if its SHA-256 is the one in {@code model.json}.
 */
public final class ModelFolder {
    private static final String REMEDY = "Restore the models folder as it was delivered";

    private final Path folder;
    private final JsonNode card;
    private final byte[] weights;
    private final byte @Nullable [] tokenizer;

    private ModelFolder(Path folder, JsonNode card, byte[] weights, byte @Nullable [] tokenizer) {
        this.folder = folder;
        this.card = card;
        this.weights = weights;
        this.tokenizer = tokenizer;
    }

    /**
     * A model by name, if it was delivered with this installation.
     *
     * @param name name of its folder, such as {@code reader}
     */
    public static Optional<ModelFolder> find(String name) {
        Path folder = root().resolve(name);
        return Files.isDirectory(folder) ? Optional.of(open(folder)) : Optional.empty();
    }

    /** Where our models are: {@code -Ddaylight.models}, else {@code models} in the project of the running jar, else here. */
    public static Path root() {
        String told = System.getProperty("daylight.models");
        if (told != null) {
            return Path.of(told);
        }
        Path code = codeFolder();
        for (Path up = code; up != null; up = up.getParent()) {
            // The jar or the classes lie in target/, beside which the models are.
            if (up.getFileName() != null && up.getFileName().toString().equals("target")) {
                Path models = up.resolveSibling("models");
                if (Files.isDirectory(models)) {
                    return models;
                }
            }
        }
        return Path.of("models");
    }

    private static @Nullable Path codeFolder() {
        CodeSource source = ModelFolder.class.getProtectionDomain().getCodeSource();
        try {
            return source == null ? null : Path.of(source.getLocation().toURI());
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null; // not from a file: then only the property and the working folder count
        }
    }

    /** @throws InputException when a file is missing or damaged */
    public static ModelFolder open(Path folder) {
        try {
            JsonNode card = new ObjectMapper().readTree(Files.readAllBytes(folder.resolve("model.json")));
            Path file = folder.resolve(card.path("file").asString("model.onnx"));
            byte[] weights = Files.readAllBytes(file);
            Path own = folder.resolve("tokenizer.json");
            ModelFolder model =
                    new ModelFolder(folder, card, weights, Files.exists(own) ? Files.readAllBytes(own) : null);
            String digest = Sha256.of(weights);
            if (!digest.equals(model.text("sha256"))) {
                throw new InputException(
                        "the model file is not the one that model.json describes", file.toString(), REMEDY);
            }
            return model;
        } catch (IOException e) {
            throw new InputException("the model can't be read: " + e.getMessage(), folder.toString(), REMEDY);
        } catch (JacksonException e) {
            throw new InputException(
                    "model.json is not JSON: " + e.getOriginalMessage(),
                    folder.resolve("model.json") + ", line " + e.getLocation().getLineNr(),
                    REMEDY);
        }
    }

    public String name() {
        return text("name");
    }

    /** Name and content of the model, of what is said of it, and of its own tokenizer; part of every cache key. */
    public String fingerprint() {
        return name() + "/" + text("sha256").substring(0, 16) + "/"
                + Sha256.of(card.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .substring(0, 8)
                + (tokenizer == null ? "" : "/" + Sha256.of(tokenizer).substring(0, 8));
    }

    /** Figures of the model's card, as written there; missing when it has none. */
    public JsonNode figures() {
        return card.path("figures");
    }

    OnnxModel model() {
        return OnnxModel.of(weights, name());
    }

    /**
     * Another file of the folder, such as a cut of the model for one head; the model itself when model.json names none.
     *
     * @param file field of model.json with the file's name
     * @param sha256 field of model.json with its digest
     */
    OnnxModel model(String file, String sha256) {
        if (!has(file)) {
            return model();
        }
        Path path = folder.resolve(text(file));
        try {
            byte[] part = Files.readAllBytes(path);
            if (!Sha256.of(part).equals(text(sha256))) {
                throw new InputException(
                        "the model file is not the one that model.json describes", path.toString(), REMEDY);
            }
            return OnnxModel.of(part, name() + "/" + file);
        } catch (IOException e) {
            throw new InputException("the model can't be read: " + e.getMessage(), path.toString(), REMEDY);
        }
    }

    /** Its own {@code tokenizer.json}, else the one of all-MiniLM-L6-v2. */
    Tokenizer tokenizer() {
        return Tokenizer.of(tokenizer == null ? MiniLmEncoder.tokenizer() : tokenizer);
    }

    /** Whether model.json has something at a path of names. */
    boolean has(String... path) {
        return !at(path).isMissingNode();
    }

    /** @throws InputException when model.json has no number there */
    double number(String... path) {
        JsonNode node = at(path);
        if (!node.isNumber()) {
            throw lacks("a number", path);
        }
        return node.asDouble();
    }

    String text(String... path) {
        JsonNode node = at(path);
        if (!node.isString()) {
            throw lacks("a text", path);
        }
        return node.asString();
    }

    List<String> texts(String... path) {
        JsonNode node = at(path);
        if (!node.isArray()) {
            throw lacks("a list", path);
        }
        List<String> texts = new ArrayList<>();
        node.forEach(one -> texts.add(one.asString()));
        return texts;
    }

    private JsonNode at(String... path) {
        JsonNode node = card;
        for (String name : path) {
            node = node.path(name);
        }
        return node;
    }

    private InputException lacks(String what, String... path) {
        return new InputException(
                "model.json lacks " + what + " at " + String.join(".", path),
                folder.resolve("model.json").toString(),
                REMEDY);
    }
}
