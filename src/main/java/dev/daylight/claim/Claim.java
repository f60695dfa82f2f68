package dev.daylight.claim;

import dev.daylight.extract.Anchor;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One sentence that asserts something a buyer could believe or doubt.
 *
 * @param id {@code c} and ten hexadecimal digits, made from asset, text and occurrence: the same in every run
 * @param asset id of the asset
 * @param vendor id of the vendor
 * @param channel how it reaches the buyer
 * @param passage ordinal of its passage in the asset
 * @param anchor where a person finds it
 * @param begin first character in the asset's extracted text
 * @param end one past the last
 * @param text the extracted text from begin to end, line breaks and runs of blanks folded to one blank
 * @param probability calibrated probability that it is a claim, in [0, 1]
 * @param polarity whether it is denied
 * @param modality how strongly it is put
 * @param quantities quantities in it, in order
 * @param evidence what it offers as proof
 * @param tokens its words, offsets within {@code text}
 * @param position where it stands in its asset, 0 (first) to 1 (last)
 * @param jobs probability per job that its passage helps with the job, in [0, 1]
 */
public record Claim(
        String id,
        String asset,
        String vendor,
        String channel,
        int passage,
        Anchor anchor,
        int begin,
        int end,
        String text,
        double probability,
        Polarity polarity,
        Modality modality,
        List<Quantity> quantities,
        Evidence evidence,
        List<Token> tokens,
        double position,
        SortedMap<String, Double> jobs) {
    public Claim {
        quantities = List.copyOf(quantities);
        tokens = List.copyOf(tokens);
        jobs = Collections.unmodifiableSortedMap(new TreeMap<>(jobs));
    }

    /** The same said in another asset of the vendor. */
    public Claim inAsset(String other) {
        return new Claim(
                id,
                other,
                vendor,
                channel,
                passage,
                anchor,
                begin,
                end,
                text,
                probability,
                polarity,
                modality,
                quantities,
                evidence,
                tokens,
                position,
                jobs);
    }

    public Claim withJobs(Map<String, Double> probabilities) {
        return new Claim(
                id,
                asset,
                vendor,
                channel,
                passage,
                anchor,
                begin,
                end,
                text,
                probability,
                polarity,
                modality,
                quantities,
                evidence,
                tokens,
                position,
                new TreeMap<>(probabilities));
    }
}
