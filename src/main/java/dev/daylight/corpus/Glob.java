package dev.daylight.corpus;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A pattern over paths with forward slashes: {@code *} and {@code ?} within a folder, {@code **} over any number of folders
 * (none, too), {@code {a,b}} either, {@code [abc]} one of.
 *
 * <p>Not the platform's own: there a pattern for any {@code drafts} folder misses the one at the top, and letters' case depends on
 * the machine. Not a regular expression either: with many stars that takes longer than anybody waits. All ways through the pattern are
 * followed at once (Thompson 1968), so that the time is at most the product of both lengths.
 */
public final class Glob {
    private static final int LONGEST = 1_000;

    /** Braces within braces. */
    private static final int DEEPEST = 20;

    /**
     * One step.
     *
     * @param takes which characters it takes; null: none, it goes on to both others
     * @param next the step after it
     * @param other another step after it; the same as next where there is only one
     */
    private record Step(@Nullable IntPredicate takes, int next, int other) {}

    private final List<Step> steps = new ArrayList<>();

    /** @throws PatternSyntaxException when a bracket or brace isn't closed, or the pattern is longer than anybody would write */
    public Glob(String glob) {
        if (glob.length() > LONGEST) {
            throw new PatternSyntaxException(
                    "it is longer than " + LONGEST + " characters", glob.substring(0, 50) + "…", LONGEST);
        }
        int end = new Parser(glob).alternative(0, 0);
        if (end < glob.length()) {
            throw new IllegalStateException("the pattern was read to " + end + ": " + glob);
        }
    }

    public boolean matches(String path) {
        BitSet now = new BitSet(steps.size() + 1);
        enter(0, now);
        int[] characters = path.codePoints().toArray();
        for (int c : characters) {
            BitSet after = new BitSet(steps.size() + 1);
            for (int i = now.nextSetBit(0); i >= 0 && i < steps.size(); i = now.nextSetBit(i + 1)) {
                Step step = steps.get(i);
                if (step.takes != null && step.takes.test(c)) {
                    enter(step.next, after);
                }
            }
            now = after;
        }
        return now.get(steps.size());
    }

    /** Sets the step and those that are reached from it without a character. */
    private void enter(int first, BitSet reached) {
        List<Integer> open = new ArrayList<>(List.of(first));
        while (!open.isEmpty()) {
            int i = open.removeLast();
            if (!reached.get(i)) {
                reached.set(i);
                if (i < steps.size() && steps.get(i).takes == null) {
                    open.add(steps.get(i).next);
                    open.add(steps.get(i).other);
                }
            }
        }
    }

    /** Appends steps. Each construct begins at the step that is next when it is met and ends before the one that is next afterwards. */
    private final class Parser {
        private final String glob;

        Parser(String glob) {
            this.glob = glob;
        }

        /**
         * Up to the end or, within braces, up to their comma or end.
         *
         * @return where it ended
         */
        int alternative(int begin, int depth) {
            int i = begin;
            while (i < glob.length()) {
                int c = glob.codePointAt(i);
                if (depth > 0 && (c == ',' || c == '}')) {
                    return i;
                }
                if (glob.startsWith("**/", i)) {
                    folders();
                    i += 3;
                } else if (glob.startsWith("**", i)) {
                    repeat(any -> true);
                    i += 2;
                } else if (c == '*') {
                    repeat(Parser::name);
                    i++;
                } else if (c == '?') {
                    one(Parser::name);
                    i++;
                } else if (c == '{') {
                    i = either(i, depth + 1);
                } else if (c == '[') {
                    i = oneOf(i);
                } else {
                    one(other -> other == c);
                    i += Character.charCount(c);
                }
            }
            if (depth > 0) {
                throw new PatternSyntaxException("'{' is never closed", glob, glob.length());
            }
            return i;
        }

        private static boolean name(int c) {
            return c != '/';
        }

        private void one(IntPredicate takes) {
            steps.add(new Step(takes, steps.size() + 1, steps.size() + 1));
        }

        private void repeat(IntPredicate takes) {
            int fork = steps.size();
            steps.add(new Step(null, fork + 1, fork + 2));
            steps.add(new Step(takes, fork, fork));
        }

        /** Nothing, or anything that ends with a slash. */
        private void folders() {
            int fork = steps.size();
            steps.add(new Step(null, fork + 1, fork + 4));
            repeat(any -> true);
            one(c -> c == '/');
        }

        private int either(int open, int depth) {
            if (depth > DEEPEST) {
                throw new PatternSyntaxException("more than " + DEEPEST + " braces in each other", glob, open);
            }
            List<Integer> ends = new ArrayList<>();
            int i = open;
            do {
                int fork = steps.size();
                steps.add(new Step(null, fork + 1, fork + 1));
                i = alternative(i + 1, depth);
                ends.add(steps.size());
                steps.add(new Step(null, 0, 0));
                if (glob.charAt(i) == ',') {
                    steps.set(fork, new Step(null, fork + 1, steps.size()));
                }
            } while (glob.charAt(i) == ',');
            ends.forEach(end -> steps.set(end, new Step(null, steps.size(), steps.size())));
            return i + 1;
        }

        private int oneOf(int open) {
            int close = glob.indexOf(']', open + 1);
            if (close < 0) {
                throw new PatternSyntaxException("'[' is never closed", glob, open);
            }
            String inside = glob.substring(open + 1, close)
                    .replace("\\", "\\\\")
                    .replace("[", "\\[")
                    .replace("&", "\\&");
            Pattern pattern = Pattern.compile(
                    "[" + (inside.startsWith("!") ? "^" + inside.substring(1) : inside) + "]", Pattern.DOTALL);
            one(c -> pattern.matcher(Character.toString(c)).matches());
            return close + 1;
        }
    }
}
