package dev.daylight.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.daylight.score.Explanation;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What the report's script shows in lists. References are positions in the lists of this record: a file of 20,000 claims
 * stays small that way. Made by {@link ReportDataBuilder}.
 *
 * @param assets documents; only those shown or quoted
 * @param claims only those quoted
 * @param totals how many there are of each kind, shown or not
 */
record ReportData(
        List<VendorItem> vendors,
        List<JobItem> jobs,
        List<String> channels,
        List<AssetItem> assets,
        List<ClaimItem> claims,
        List<MessageItem> messages,
        List<ContradictionItem> contradictions,
        Totals totals) {
    record VendorItem(String name, boolean own) {}

    record JobItem(String id, String name) {}

    /**
     * @param vendor position
     * @param channel position
     * @param url where it was saved from the web; null when it wasn't
     * @param age years older than the newest document of the market, or null
     * @param messages number of messages it makes
     * @param alone how many of them no other vendor makes
     * @param carries positions of its most telling messages among those in this file
     * @param alike which other vendors make its messages too, most first
     * @param near the document that makes most of its messages too; null when none does
     * @param nearShare which share of its messages that document makes
     * @param clashes contradictions it takes part in
     * @param jobs positions of the jobs it serves
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AssetItem(
            String id,
            int vendor,
            int channel,
            String path,
            String title,
            String format,
            String link,
            @Nullable String url,
            @Nullable String date,
            @Nullable Double age,
            int words,
            int claims,
            String status,
            @Nullable String reason,
            int messages,
            int alone,
            List<Integer> carries,
            List<Alike> alike,
            @Nullable String near,
            double nearShare,
            int clashes,
            List<Integer> jobs) {}

    /**
     * Another vendor who makes messages of a document.
     *
     * @param vendor position
     * @param share which share of the document's messages, in (0, 1]
     */
    record Alike(int vendor, double share) {}

    /**
     * @param asset position
     * @param place for people, may be empty
     * @param at what follows the document's link
     * @param cut whether the text was shortened
     * @param before what stands before it in its document; null where the report doesn't unfold it
     * @param after what stands after it; null where the report doesn't unfold it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ClaimItem(
            String id,
            int asset,
            String text,
            String place,
            String at,
            boolean cut,
            @Nullable String before,
            @Nullable String after) {}

    /**
     * @param claims positions of those quoted
     * @param all number of its claims
     * @param copies positions of those quoted that are word for word another's
     * @param copied whether a rival or we copied the other's words
     * @param channels positions of the own channels that make it
     * @param confirmed how many of its overlaps a person said are right; null for none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MessageItem(
            String id,
            String text,
            String status,
            double distinctness,
            double weight,
            List<Integer> vendors,
            List<Integer> claims,
            int all,
            List<Integer> copies,
            boolean copied,
            int pairs,
            List<Integer> jobs,
            List<Integer> channels,
            @Nullable Integer confirmed,
            @Nullable Explanation why) {}

    /**
     * @param side whose contradiction it is: {@code OURS}, {@code RIVAL_AND_US}, {@code WITHIN_RIVAL}, {@code RIVALS}
     * @param x position of a claim
     * @param y position of another
     * @param asked what a language model answered; null when none was asked
     * @param clashX pairs of begin and end within x's text
     * @param clashY pairs of begin and end within y's text
     * @param confirmed true where a person said that it is right, else null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ContradictionItem(
            String id,
            String type,
            String side,
            int x,
            int y,
            double probability,
            String why,
            @Nullable String asked,
            List<List<Integer>> clashX,
            List<List<Integer>> clashY,
            List<Integer> jobs,
            @Nullable Boolean confirmed) {}

    /**
     * @param byStatus messages by status, where there are any
     * @param bySide contradictions by side, where there are any
     */
    record Totals(
            int contradictions,
            int messages,
            int overlapping,
            int assets,
            SortedMap<String, Integer> byStatus,
            SortedMap<String, Integer> bySide) {}
}
