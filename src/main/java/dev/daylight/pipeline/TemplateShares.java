package dev.daylight.pipeline;

import dev.daylight.extract.Block;
import dev.daylight.passage.Passage;
import dev.daylight.passage.TemplateFinder;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which share of each asset's text recurs across its vendor's assets. */
final class TemplateShares {
    private TemplateShares() {}

    /** @return share of characters in template blocks, in [0, 1], by id of the asset; assets without text are left out */
    static SortedMap<String, Double> of(List<AssetReading> readings) {
        TemplateFinder templates = CompareStage.templates(readings);
        SortedMap<String, Double> shares = new TreeMap<>();
        for (AssetReading reading : readings) {
            long all = 0;
            long template = 0;
            for (Passage passage : reading.passages()) {
                for (Block block : passage.blocks()) {
                    String text =
                            passage.text().substring(block.begin() - passage.begin(), block.end() - passage.begin());
                    all += text.length();
                    template += templates.isTemplate(reading.asset().vendor(), text) ? text.length() : 0;
                }
            }
            if (all > 0) {
                shares.put(reading.asset().id(), template / (double) all);
            }
        }
        return shares;
    }
}
