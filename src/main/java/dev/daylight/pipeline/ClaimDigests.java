package dev.daylight.pipeline;

import dev.daylight.claim.Claim;
import dev.daylight.claim.Token;
import dev.daylight.digest.Sha256;
import dev.daylight.embedding.Workers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/** What the rules are told of each claim, as 128 bits: equal digests, equal verdicts. */
final class ClaimDigests {
    private static final int PORTION = 256;

    private final long[] high;
    private final long[] low;

    private ClaimDigests(int size) {
        high = new long[size];
        low = new long[size];
    }

    static ClaimDigests of(List<Claim> claims, Workers workers) {
        ClaimDigests digests = new ClaimDigests(claims.size());
        workers.forEach((claims.size() + PORTION - 1) / PORTION, portion -> {
            MessageDigest sha256 = Sha256.fresh();
            StringBuilder told = new StringBuilder();
            for (int i = portion * PORTION; i < Math.min(claims.size(), (portion + 1) * PORTION); i++) {
                told.setLength(0);
                tell(claims.get(i), told);
                ByteBuffer digest =
                        ByteBuffer.wrap(sha256.digest(told.toString().getBytes(StandardCharsets.UTF_8)));
                digests.high[i] = digest.getLong();
                digests.low[i] = digest.getLong();
            }
        });
        return digests;
    }

    /** Quantities, polarity and the like follow from text and words, by code whose version is part of the key. */
    private static void tell(Claim claim, StringBuilder into) {
        into.append(claim.id()).append('\n').append(claim.asset()).append('\n');
        into.append(claim.vendor()).append('\n').append(claim.channel()).append('\n');
        into.append(claim.text()).append('\n');
        for (Token token : claim.tokens()) {
            into.append(token.lemma()).append(' ').append(token.tag()).append(' ');
            into.append(token.begin()).append(' ').append(token.end()).append('\n');
        }
    }

    /** The first half of the key of a pair, in the order given, of which something more is known. */
    long high(int x, int y, long more) {
        return mix(mix(mix(high[x]) + high[y]) ^ more);
    }

    /** The second half. */
    long low(int x, int y, long more) {
        return mix(mix(mix(low[x] ^ 0x9E3779B97F4A7C15L) + low[y]) ^ Long.rotateLeft(more, 32));
    }

    /** Spreads every bit over all others (the finalizer of SplitMix64). */
    static long mix(long bits) {
        long z = bits + 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
