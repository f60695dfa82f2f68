package dev.daylight.passage;

import dev.daylight.extract.Block;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Tells blocks that a vendor repeats on many pages (calls to sign up, licence lines, "was this helpful?") from what a page says
 * itself. Such a block is template when it recurs in at least {@link #FEWEST_ASSETS} of the vendor's assets and in at least
 * {@link #SHARE} of them.
 */
public final class TemplateFinder {
    public static final int FEWEST_ASSETS = 4;
    public static final double SHARE = 0.08;

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

        /** @param passages all passages of one asset */
        public Counter add(String vendor, Iterable<Passage> passages) {
            Set<String> keys = new HashSet<>();
            for (Passage passage : passages) {
                for (Block block : passage.blocks()) {
                    if (block.kind() != Block.Kind.HEADING) {
                        keys.add(key(passage.text()
                                .substring(block.begin() - passage.begin(), block.end() - passage.begin())));
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
                double needed = Math.max(FEWEST_ASSETS, SHARE * assets.getOrDefault(vendor, 0));
                Set<String> texts = new HashSet<>();
                counts.forEach((key, count) -> {
                    if (count >= needed) {
                        texts.add(key);
                    }
                });
                templates.put(vendor, Set.copyOf(texts));
            });
            return new TemplateFinder(Map.copyOf(templates));
        }
    }
}
