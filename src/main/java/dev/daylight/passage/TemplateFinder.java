package dev.daylight.passage;

import dev.daylight.extract.Block;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells blocks that a vendor repeats on many pages (calls to sign up, licence lines, "was this helpful?") from what a page says
 * itself. Such a block is template when it recurs in at least {@link #FEWEST_ASSETS} of the vendor's assets and in at least
 * {@link #SHARE} of them. A block of a single sentence may be what the vendor wants to be known for, said again and again: it is template only
 * when it stands in at least {@link #SHARE_OF_SENTENCE} of the assets.
 */
public final class TemplateFinder {
    public static final int FEWEST_ASSETS = 4;
    public static final double SHARE = 0.08;
    public static final double SHARE_OF_SENTENCE = 0.25;

    /** A sentence that ends before the block does. */
    private static final Pattern SEVERAL = Pattern.compile("[.!?]\\s+\\S");

    private final Map<String, Set<String>> templates;

    private TemplateFinder(Map<String, Set<String>> templates) {
        this.templates = templates;
    }

    public boolean isTemplate(String vendor, String blockText) {
        return templates.getOrDefault(vendor, Set.of()).contains(key(blockText));
    }

    /** How many different template texts the vendor has. */
    public int count(String vendor) {
        return templates.getOrDefault(vendor, Set.of()).size();
    }

    /** Only what is said counts: letters and digits, in small letters. */
    private static String key(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /** Counts blocks over the assets of a market. Exact duplicates of an asset should be added once only. */
    public static final class Counter {
        private final Map<String, Integer> assets = new HashMap<>();
        private final Map<String, Map<String, Integer>> blocks = new HashMap<>();
        private final Set<String> sentences = new HashSet<>();

        /** @param passages all passages of one asset */
        public Counter add(String vendor, Iterable<Passage> passages) {
            Set<String> keys = new HashSet<>();
            for (Passage passage : passages) {
                for (Block block : passage.blocks()) {
                    if (block.kind() != Block.Kind.HEADING) {
                        String text = passage.text()
                                .substring(block.begin() - passage.begin(), block.end() - passage.begin());
                        keys.add(key(text));
                        if (!SEVERAL.matcher(text).find()) {
                            sentences.add(key(text));
                        }
                    }
                }
            }
            keys.remove("");
            assets.merge(vendor, 1, Integer::sum);
            Map<String, Integer> counts = blocks.computeIfAbsent(vendor, name -> new HashMap<>());
            keys.forEach(key -> counts.merge(key, 1, Integer::sum));
            return this;
        }

        public TemplateFinder find() {
            Map<String, Set<String>> templates = new HashMap<>();
            blocks.forEach((vendor, counts) -> {
                int all = assets.getOrDefault(vendor, 0);
                Set<String> texts = new HashSet<>();
                counts.forEach((key, count) -> {
                    double share = sentences.contains(key) ? SHARE_OF_SENTENCE : SHARE;
                    if (count >= Math.max(FEWEST_ASSETS, share * all)) {
                        texts.add(key);
                    }
                });
                templates.put(vendor, Set.copyOf(texts));
            });
            return new TemplateFinder(Map.copyOf(templates));
        }
    }
}
