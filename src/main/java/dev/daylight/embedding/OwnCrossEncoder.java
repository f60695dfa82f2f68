package dev.daylight.embedding;

import dev.daylight.digest.Sha256;
import dev.daylight.embedding.OnnxModel.Port;
import dev.daylight.problem.InputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;

/**
 * A three-way NLI model that the user brings: any ONNX export of a sequence classifier.
 *
 * <p>It is shown the same texts as our pair model (vendors' names are "we", "they" and "others"), but without our model's words on who speaks, which
 * mean nothing to it. Pairs are read one at a time and without padding, for the reason that {@link OnnxModel} gives; only an export whose
 * sequences have one fixed length gets padding.
 */
public final class OwnCrossEncoder implements NliReader {
    private static final Set<String> INPUTS = Set.of("input_ids", "attention_mask", "token_type_ids");
    private static final String EXPORT =
            "Export the model anew with int64 inputs input_ids, attention_mask and, where it has them, token_type_ids, and open sizes of batch and sequence.";

    private final OnnxModel model;
    private final PairTokenizer tokenizer;
    private final NliLabels labels;
    private final Workers workers;
    private final String fingerprint;
    private final String output;
    private final long padding;
    /** Length that every sequence must have; 0: any. */
    private final int fixed;

    /**
     * @param threads pairs read at once; the result doesn't depend on it
     * @throws InputException when a file is missing or unfit
     */
    public OwnCrossEncoder(OwnModelSettings settings, int threads) {
        OwnModelFolder folder = new OwnModelFolder(settings);
        this.labels = folder.labels();
        this.padding = folder.padding();
        byte[] tokens = folder.tokenizer();
        ByteBuffer weights = folder.map();
        String place = folder.weightsFile().toString();
        this.model = model(weights, place);
        try {
            this.fixed = fixedLength(model.takes(), place);
            this.output = output(model.gives(), place);
            int longest = fixed == 0 ? folder.longest() : Math.min(folder.longest(), fixed);
            this.fingerprint = "own v1, onnx sha256 " + Sha256.of(weights) + ", tokenizer sha256 " + Sha256.of(tokens)
                    + ", columns " + labels + ", " + longest + " tokens, padding " + padding;
            this.tokenizer = tokenizer(tokens, longest, folder);
        } catch (InputException e) {
            model.close();
            throw e;
        }
        try {
            check(place);
        } catch (InputException e) {
            tokenizer.close();
            model.close();
            throw e;
        }
        this.workers = new Workers(threads, "own");
    }

    private static OnnxModel model(ByteBuffer weights, String place) {
        try {
            return OnnxModel.of(weights, place);
        } catch (IllegalStateException e) {
            String why = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
            throw new InputException(
                    "ONNX Runtime does not take this model: " + why,
                    place,
                    "Check that the file is whole; else export the model anew for opset 21 or older.");
        }
    }

    private static PairTokenizer tokenizer(byte[] json, int longest, OwnModelFolder folder) {
        try {
            return PairTokenizer.of(json, longest);
        } catch (IOException e) {
            throw new InputException(
                    "this tokenizer can't be read: " + e.getMessage(),
                    folder.tokenizerFile().toString(),
                    "Save it anew with a HuggingFace tokenizers library of 2024 or 2025.");
        }
    }

    private static int fixedLength(List<Port> inputs, String place) {
        List<String> names = inputs.stream().map(Port::name).toList();
        if (!INPUTS.containsAll(names) || !names.contains("input_ids") || !names.contains("attention_mask")) {
            throw new InputException("the model has the inputs " + String.join(", ", names), place, EXPORT);
        }
        int length = 0;
        for (Port input : inputs) {
            if (!input.type().equals("INT64")) {
                throw new InputException(
                        "the model's input " + input.name() + " is of type " + input.type() + ", not INT64",
                        place,
                        EXPORT);
            }
            if (input.shape().size() != 2 || input.shape().get(0) > 1) {
                throw new InputException(
                        "the model's input " + input.name() + " has the shape " + input.shape()
                                + "; one pair at a time is needed",
                        place,
                        EXPORT);
            }
            length = (int) Math.max(length, input.shape().get(1));
        }
        return length;
    }

    private static String output(List<Port> outputs, String place) {
        List<String> names = outputs.stream().map(Port::name).toList();
        Port logits = outputs.stream()
                .filter(port -> outputs.size() == 1 || port.name().equals("logits"))
                .findFirst()
                .orElseThrow(() -> new InputException(
                        "none of the model's outputs is called logits: " + String.join(", ", names),
                        place,
                        "Export it as a sequence classifier."));
        long columns = logits.shape().isEmpty() ? 0 : logits.shape().getLast();
        if (!logits.type().equals("FLOAT") || logits.shape().size() != 2 || (columns > 0 && columns != 3)) {
            throw new InputException(
                    "the model's output " + logits.name() + " is " + logits.type() + " of the shape " + logits.shape()
                            + "; needed is FLOAT with three columns",
                    place,
                    columns == 2 || columns == 1
                            ? "Take a model that was trained on three-way NLI (MNLI, ANLI, XNLI)."
                            : "Export it as a sequence classifier with 32-bit output.");
        }
        return logits.name();
    }

    /** Reads one pair, so that what doesn't fit together is found before an audit has worked for minutes. */
    private void check(String place) {
        try {
            NliReading.Inference unused = read("This is a test.", "This is another.");
        } catch (IllegalStateException | IllegalArgumentException e) {
            String why = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
            throw new InputException(
                    "the model fails on a pair of short sentences: " + why,
                    place,
                    "Check that tokenizer.json belongs to this model.");
        }
    }

    @Override
    public String fingerprint() {
        return fingerprint;
    }

    @Override
    public List<NliReading> read(List<TextPair> pairs) {
        NliReading[] results = new NliReading[pairs.size()];
        workers.forEach(pairs.size(), i -> {
            TextPair pair = pairs.get(i);
            results[i] = new NliReading(read(pair.x(), pair.y()), read(pair.y(), pair.x()));
        });
        return List.of(results);
    }

    private NliReading.Inference read(String premise, String hypothesis) {
        TokenSequence tokens = encode(premise, hypothesis);
        float[] logits = model.run(tokens, fixed == 0 ? tokens.length() : fixed, padding, List.of(output))
                .getFirst();
        if (logits.length != 3) {
            throw new IllegalStateException("it gives " + logits.length + " values, not 3");
        }
        return labels.inference(logits);
    }

    TokenSequence encode(String premise, String hypothesis) {
        return tokenizer.encode(premise, hypothesis);
    }

    @Override
    public void close() {
        workers.close();
        model.close();
        tokenizer.close();
    }
}
