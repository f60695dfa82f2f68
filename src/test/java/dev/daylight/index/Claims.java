package dev.daylight.index;

import dev.daylight.claim.Claim;
import dev.daylight.claim.Evidence;
import dev.daylight.claim.Modality;
import dev.daylight.claim.Polarity;
import dev.daylight.claim.Quantity;
import dev.daylight.extract.Anchor;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Claims for tests: only what the index looks at is filled. */
final class Claims {
    private Claims() {}

    static Claim of(String id, String vendor, String text) {
        return of(id, vendor, text, Polarity.POSITIVE, List.of());
    }

    static Claim of(String id, String vendor, String text, Polarity polarity, List<Quantity> quantities) {
        return new Claim(
                id,
                "asset-" + vendor,
                vendor,
                text.contains("costs") ? "rep" : "website",
                0,
                Anchor.NONE,
                0,
                text.length(),
                text,
                1,
                polarity,
                Modality.PLAIN,
                quantities,
                Evidence.NONE,
                List.of(),
                0,
                new TreeMap<>(Map.of("supplier", text.contains("costs") ? 0.9 : 0.1)));
    }
}
