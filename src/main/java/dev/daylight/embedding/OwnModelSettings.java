package dev.daylight.embedding;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cross-encoder that the user brings.
 *
 * @param folder with the ONNX file, {@code tokenizer.json} and, unless {@code labels} says the labels, {@code config.json}
 * @param labels the three labels in the order of the model's output; empty: as {@code config.json} says
 * @param longest most tokens of a pair, special tokens included; null: {@value #USUAL}, or less where the model takes less
 */
public record OwnModelSettings(
        Path folder, List<String> labels, @Nullable Integer longest) {
    /** Two claims of an audit seldom have more. */
    static final int USUAL = 256;

    public static final int SHORTEST = 16;
    public static final int LONGEST = 4096;

    public OwnModelSettings {
        labels = List.copyOf(labels);
        if (longest != null && (longest < SHORTEST || longest > LONGEST)) {
            throw new IllegalArgumentException("from " + SHORTEST + " to " + LONGEST + " tokens, not " + longest);
        }
    }

    public OwnModelSettings(Path folder) {
        this(folder, List.of(), null);
    }
}
