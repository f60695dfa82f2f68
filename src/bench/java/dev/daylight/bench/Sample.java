package dev.daylight.bench;

import dev.daylight.claim.Annotator;
import dev.daylight.claim.Claim;
import dev.daylight.claim.ClaimMaker;
import dev.daylight.embedding.Vectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Made-up input, the same in every run. */
final class Sample {
    private static final int DIMENSION = 384;

    private Sample() {}

    static List<String> sentences(int count) {
        Prose prose = new Prose(new SplittableRandom(11));
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String vendor = SyntheticMarket.VENDORS.get(i % SyntheticMarket.VENDORS.size());
            sentences.add(prose.sentence(name(vendor), SyntheticMarket.VENDORS));
        }
        return sentences;
    }

    private static String name(String vendor) {
        return vendor.substring(0, 1).toUpperCase(Locale.ROOT) + vendor.substring(1);
    }

    /** Claims of six vendors; claims of an asset stand together. */
    static List<Claim> claims(int count) {
        ClaimMaker maker = new ClaimMaker(Annotator.load(), 0.5);
        List<String> sentences = sentences(count);
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String vendor = SyntheticMarket.VENDORS.get(i / 22 % SyntheticMarket.VENDORS.size());
            claims.add(maker.fromText(sentences.get(i), vendor, name(vendor)).inAsset("asset" + i / 22));
        }
        return claims;
    }

    /**
     * Vectors of unit length that are the nearer the more words two texts share: each word adds its own random direction. For measuring what
     * comes after an encoder, without one.
     */
    static Vectors vectors(List<Claim> claims) {
        float[] values = new float[claims.size() * DIMENSION];
        for (int i = 0; i < claims.size(); i++) {
            double squares = 0;
            for (String word : claims.get(i).text().toLowerCase(Locale.ROOT).split("\\W+")) {
                SplittableRandom direction = new SplittableRandom(word.hashCode());
                for (int k = 0; k < DIMENSION; k++) {
                    values[i * DIMENSION + k] += (float) (direction.nextDouble() - 0.5);
                }
            }
            for (int k = 0; k < DIMENSION; k++) {
                squares += values[i * DIMENSION + k] * values[i * DIMENSION + k];
            }
            float length = (float) Math.sqrt(squares);
            for (int k = 0; k < DIMENSION; k++) {
                values[i * DIMENSION + k] /= length;
            }
        }
        return new Vectors(values, DIMENSION);
    }
}
