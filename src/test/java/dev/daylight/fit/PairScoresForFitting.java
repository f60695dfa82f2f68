package dev.daylight.fit;

import dev.daylight.embedding.MiniLmEncoder;
import dev.daylight.embedding.ModelFolder;
import dev.daylight.embedding.PairModel;
import dev.daylight.embedding.PairProbabilities;
import dev.daylight.embedding.SentenceEncoder;
import dev.daylight.embedding.TextPair;
import dev.daylight.embedding.Vectors;
import dev.daylight.embedding.VendorMask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the cosine and a cross-encoder that hasn't seen the market say of every labelled pair: input of {@code OverlapFit} and {@code ContradictionFit}.
 *
 * <p>{@code java … dev.daylight.fit.PairScoresForFitting OUT.jsonl [FOLDS]}: FOLDS holds {@code pairs/MARKET/model.onnx}; without it only cosines are written.
 * {@code -Ddaylight.read=PAIRS.jsonl} adds further pairs in the same form.
 */
public final class PairScoresForFitting {
    private PairScoresForFitting() {}

    public static void main(String[] arguments) throws IOException {
        Path gold = SharedData.folder().resolve("data/gold");
        List<GoldPair> all = new ArrayList<>(GoldPair.read(gold.resolve("pairs.train.jsonl")));
        all.addAll(GoldPair.read(gold.resolve("pairs.dev.jsonl")));
        String more = System.getProperty("daylight.read");
        if (more != null) {
            all.addAll(GoldPair.read(Path.of(more)));
        }
        Map<String, List<GoldPair>> markets = new TreeMap<>();
        all.forEach(pair ->
                markets.computeIfAbsent(pair.market(), m -> new ArrayList<>()).add(pair));
        JsonMapper json = new JsonMapper();
        StringBuilder out = new StringBuilder();
        try (SentenceEncoder encoder = MiniLmEncoder.load(2)) {
            for (Map.Entry<String, List<GoldPair>> market : markets.entrySet()) {
                List<GoldPair> pairs = market.getValue();
                TreeSet<String> vendors = new TreeSet<>();
                pairs.forEach(pair -> vendors.addAll(List.of(pair.xVendor(), pair.yVendor())));
                VendorMask mask = new VendorMask(vendors.stream().collect(Collectors.toMap(v -> v, List::of)));
                Vectors x = encoder.encode(
                        pairs.stream().map(p -> mask.mask(p.x(), p.xVendor())).toList());
                Vectors y = encoder.encode(
                        pairs.stream().map(p -> mask.mask(p.y(), p.yVendor())).toList());
                List<PairProbabilities> read = arguments.length > 1
                        ? read(fold(Path.of(arguments[1], "pairs"), market.getKey()), pairs, mask)
                        : List.of();
                for (int i = 0; i < pairs.size(); i++) {
                    Map<String, Object> line = new LinkedHashMap<>();
                    line.put("id", pairs.get(i).id());
                    line.put("cosine", (double) x.dot(i, y, i));
                    if (!read.isEmpty()) {
                        line.put("relation", read.get(i).relation());
                        line.put("contradiction", read.get(i).contradiction());
                        line.put("entailsForward", read.get(i).entailsForward());
                        line.put("entailsBackward", read.get(i).entailsBackward());
                        line.put("contradicts", read.get(i).contradicts());
                    }
                    out.append(json.writeValueAsString(line)).append('\n');
                }
            }
        }
        Files.writeString(Path.of(arguments[0]), out);
    }

    /** A market of which no pair was trained on needs no model without it. */
    private static Path fold(Path folds, String market) {
        Path fold = folds.resolve(market);
        return Files.isDirectory(fold) ? fold : ModelFolder.root().resolve("pairs");
    }

    private static List<PairProbabilities> read(Path folder, List<GoldPair> pairs, VendorMask mask) {
        try (PairModel model = new PairModel(ModelFolder.open(folder), 2)) {
            List<TextPair> texts = pairs.stream()
                    .map(p -> mask.pair(p.x(), p.xVendor(), p.y(), p.yVendor()))
                    .toList();
            return model.score(texts);
        }
    }
}
