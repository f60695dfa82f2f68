package dev.daylight.index;

import java.util.Arrays;

/** The few best of many, best first; of equals the one with the smaller number. */
public final class Nearest {
    private final float[] scores;
    private final int[] numbers;
    private int size;

    /** @param most how many are kept */
    public Nearest(int most) {
        scores = new float[most];
        numbers = new int[most];
    }

    /** What a score has to exceed to matter, or be equal to with a smaller number. */
    float bar() {
        return size < scores.length ? Float.NEGATIVE_INFINITY : scores.length == 0 ? Float.MAX_VALUE : scores[size - 1];
    }

    public void offer(int number, float score) {
        if (scores.length == 0 || (size == scores.length && !before(score, number, size - 1))) {
            return;
        }
        int at = size < scores.length ? size++ : size - 1;
        while (at > 0 && before(score, number, at - 1)) {
            scores[at] = scores[at - 1];
            numbers[at] = numbers[at - 1];
            at--;
        }
        scores[at] = score;
        numbers[at] = number;
    }

    private boolean before(float score, int number, int at) {
        return score > scores[at] || (score == scores[at] && number < numbers[at]);
    }

    int size() {
        return size;
    }

    /** The number at a rank, the best at 0. */
    int number(int rank) {
        return numbers[rank];
    }

    float score(int rank) {
        return scores[rank];
    }

    /** Whose scores {@link #scores} are. */
    public int[] numbers() {
        return Arrays.copyOf(numbers, size);
    }

    /** Falling. */
    public float[] scores() {
        return Arrays.copyOf(scores, size);
    }
}
