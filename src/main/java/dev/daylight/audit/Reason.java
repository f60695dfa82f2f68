package dev.daylight.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.daylight.score.Explanation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why something is in the audit: a tree of values, words and quotes.
 *
 * @param id what can be explained further, or null
 * @param value the value, or null where there is none
 * @param text what it is and how it follows from its parts, for people
 * @param quote the original's own words and where they stand, or null
 * @param parts may be empty
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Reason(
        @Nullable String id, @Nullable Double value, String text, @Nullable Quote quote, List<Reason> parts) {
    /**
     * Words of a document.
     *
     * @param claim id of the claim
     * @param vendor name of the vendor
     * @param channel how it reaches the buyer
     * @param path path of the document below the market's folder
     * @param place page, slide, headings, timecode; may be empty
     * @param text the words
     */
    public record Quote(String claim, String vendor, String channel, String path, String place, String text) {}

    public Reason {
        parts = List.copyOf(parts);
    }

    static Reason text(String text, Reason... parts) {
        return new Reason(null, null, text, null, List.of(parts));
    }

    static Reason of(Explanation explanation) {
        List<Reason> parts = new ArrayList<>();
        explanation.parts().forEach(part -> parts.add(of(part)));
        return new Reason(null, explanation.value(), explanation.description(), null, parts);
    }
}
