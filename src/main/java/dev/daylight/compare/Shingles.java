package dev.daylight.compare;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The runs of five words that a text contains, each once. Two texts that share most of them were copied from one another
 * (Broder, "On the resemblance and containment of documents", 1997). Exact: no hashing, no sampling.
 *
 * <p>A text of fewer than five words has one shingle: itself.
 */
public final class Shingles {
    /** Words in a shingle. */
    public static final int LENGTH = 5;

    private final Set<String> shingles;
    private final int words;

    private Shingles(Set<String> shingles, int words) {
        this.shingles = shingles;
        this.words = words;
    }

    /** Shingles of the lower-cased words of a text. */
    public static Shingles of(String text) {
        return of(Words.of(text));
    }

    static Shingles of(List<String> words) {
        Set<String> shingles = new HashSet<>();
        if (!words.isEmpty() && words.size() < LENGTH) {
            shingles.add(String.join(" ", words));
        }
        for (int i = 0; i + LENGTH <= words.size(); i++) {
            shingles.add(String.join(" ", words.subList(i, i + LENGTH)));
        }
        return new Shingles(shingles, words.size());
    }

    /** How many words the text has. */
    public int words() {
        return words;
    }

    /** Shared shingles of all shingles of both, in [0, 1]; symmetric. Two empty texts: 0. */
    public double resemblance(Shingles other) {
        int shared = shared(other);
        int union = shingles.size() + other.shingles.size() - shared;
        return union == 0 ? 0 : shared / (double) union;
    }

    /** Share of this text's shingles that the other also has, in [0, 1]. An empty text: 0. */
    public double containedIn(Shingles other) {
        return shingles.isEmpty() ? 0 : shared(other) / (double) shingles.size();
    }

    /** Containment of the one with fewer shingles in the other, in [0, 1]; symmetric. */
    public double containment(Shingles other) {
        int smaller = Math.min(shingles.size(), other.shingles.size());
        return smaller == 0 ? 0 : shared(other) / (double) smaller;
    }

    private int shared(Shingles other) {
        Set<String> few = shingles.size() <= other.shingles.size() ? shingles : other.shingles;
        Set<String> many = few == shingles ? other.shingles : shingles;
        int count = 0;
        for (String shingle : few) {
            count += many.contains(shingle) ? 1 : 0;
        }
        return count;
    }
}
