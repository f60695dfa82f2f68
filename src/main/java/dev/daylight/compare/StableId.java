package dev.daylight.compare;

import dev.daylight.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Ids that are the same in every run, because they are made from what they name: a letter and ten hexadecimal digits. */
public final class StableId {
    private StableId() {}

    /** The id of one thing; the parts are kept apart, so that {@code ab, c} and {@code a, bc} differ. */
    public static String of(char letter, String... parts) {
        MessageDigest digest = Sha256.fresh();
        for (String part : parts) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return letter + HexFormat.of().formatHex(digest.digest(), 0, 5);
    }

    /** The id of a pair of texts and who says them: the same whichever comes first. */
    public static String ofPair(char letter, String xVendor, String x, String yVendor, String y) {
        boolean ordered = xVendor.compareTo(yVendor) < 0 || (xVendor.equals(yVendor) && x.compareTo(y) <= 0);
        return ordered ? of(letter, xVendor, x, yVendor, y) : of(letter, yVendor, y, xVendor, x);
    }
}
