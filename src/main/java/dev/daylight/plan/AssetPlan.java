package dev.daylight.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to do with one own asset, and why.
 *
 * @param asset its id
 * @param path path below the market's folder
 * @param verdict what to do
 * @param into path of the asset to merge it into; null unless the verdict is MERGE
 * @param reasons in plain words, the weightiest first; at least one
 * @param messages how many messages it carries
 * @param alone messages that it alone carries among the own assets of today
 * @param repeats own assets that make its messages, too, most first
 * @param contradictions own ones it takes part in, most probable first
 * @param date when it was last changed, ISO 8601, or null when unknown
 * @param ageMonths months between that and the newest document of the market, or null when unknown
 * @param templateShare share of its words that recur across our assets, in [0, 1]
 * @param usage how much it is used, or null when not told
 * @param gain minutes of a buyer's time that doing it saves; 0 when there is nothing to do
 * @param effort work it takes, 1 being the removal of a document; 0 when there is nothing to do
 * @param rank place in the order of work, from 1; 0 when there is nothing to do
 */
public record AssetPlan(
        String asset,
        String path,
        Verdict verdict,
        @Nullable String into,
        List<String> reasons,
        int messages,
        List<Message> alone,
        List<Repeat> repeats,
        List<Clash> contradictions,
        @Nullable String date,
        @Nullable Integer ageMonths,
        double templateShare,
        @Nullable Usage usage,
        double gain,
        double effort,
        int rank) {
    /**
     * @param id of the message
     * @param text its most central claim
     */
    public record Message(String id, String text) {}

    /**
     * @param path of the other asset
     * @param share of this asset's messages, in (0, 1]
     */
    public record Repeat(String path, double share) {}

    /**
     * A possible contradiction.
     *
     * @param id of the finding
     * @param probability in [0, 1]
     * @param here what this asset says
     * @param there what the other says
     * @param path of the other asset; may be the same
     */
    public record Clash(String id, double probability, String here, String there, String path) {}

    public AssetPlan {
        reasons = List.copyOf(reasons);
        alone = List.copyOf(alone);
        repeats = List.copyOf(repeats);
        contradictions = List.copyOf(contradictions);
    }

    AssetPlan ranked(int place) {
        return new AssetPlan(
                asset,
                path,
                verdict,
                into,
                reasons,
                messages,
                alone,
                repeats,
                contradictions,
                date,
                ageMonths,
                templateShare,
                usage,
                gain,
                effort,
                place);
    }

    double gainPerEffort() {
        return effort == 0 ? 0 : gain / effort;
    }
}
