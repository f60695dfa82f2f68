package dev.daylight.eval;

import dev.daylight.compare.OverlapVerdict;
import java.util.Map;
import java.util.TreeMap;

/** What each system says of each pair; place i is of item i. */
final class Judged {
    final double[] same;
    final double[] samePlain;
    final double[] relation;
    final double[] cosine;
    final double[] words;
    final double[] contradiction;
    /** The same probability as an audit shows it: contradictions are rarer among its candidates than among labelled pairs. */
    final double[] reported;

    final double[] contradictionPlain;
    final double[] nli;
    final Map<Integer, OverlapVerdict> verdicts = new TreeMap<>();
    final Map<Integer, String> types = new TreeMap<>();
    /** Whether there is a cross-encoder. */
    boolean read;
    /** How many pairs are promising enough for an audit to ask it. */
    int promising;

    Judged(int size) {
        same = new double[size];
        samePlain = new double[size];
        relation = new double[size];
        cosine = new double[size];
        words = new double[size];
        contradiction = new double[size];
        reported = new double[size];
        contradictionPlain = new double[size];
        nli = new double[size];
    }
}
