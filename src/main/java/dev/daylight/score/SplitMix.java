package dev.daylight.score;

/**
 * SplitMix64 (Steele, Lea, Flood 2014): small, good enough for simulation, and the same on every JDK, which the JDK's own
 * generators do not promise.
 */
final class SplitMix {
    private long state;

    SplitMix(long seed) {
        state = seed;
    }

    /** A generator for one purpose, so that what one score draws doesn't move another. */
    static SplitMix of(long seed, String purpose) {
        long mixed = seed;
        for (int i = 0; i < purpose.length(); i++) {
            mixed = mixed * 31 + purpose.charAt(i);
        }
        return new SplitMix(new SplitMix(mixed).nextLong());
    }

    long nextLong() {
        state += 0x9e3779b97f4a7c15L;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** In [0, 1). */
    double nextDouble() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    /** In [0, bound); the bias of less than bound / 2⁵³ doesn't matter here. */
    int nextInt(int bound) {
        return (int) (nextDouble() * bound);
    }
}
