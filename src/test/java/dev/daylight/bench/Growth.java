package dev.daylight.bench;

/** How time grows with size: t = c · n^exponent through two measurements; 1 is linear. */
final class Growth {
    private Growth() {}

    static double exponent(double smaller, double larger, double timeOfSmaller, double timeOfLarger) {
        if (smaller <= 0 || larger <= smaller || timeOfSmaller <= 0 || timeOfLarger <= 0) {
            throw new IllegalArgumentException("two sizes and two times are needed, the smaller first");
        }
        return Math.log(timeOfLarger / timeOfSmaller) / Math.log(larger / smaller);
    }
}
