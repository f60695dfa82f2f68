package dev.daylight.change;

import dev.daylight.change.Change.Cause;
import dev.daylight.change.Change.Kind;
import dev.daylight.change.Change.Message;
import dev.daylight.score.MessageStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Changes in words, the same wherever they are shown. */
public final class ChangeWords {
    /** A score that moves by less than this is shown as not moved. */
    private static final double SHOWN = 0.05;

    private static final double SHOWN_DISTINCTNESS = 0.005;

    private ChangeWords() {}

    /**
     * Who did what to a message, without where.
     *
     * @param who name of the cause's vendor
     * @param ours the message is ours
     * @param byUs the cause is a sentence of ours
     */
    public static String said(Cause cause, String who, boolean ours, boolean byUs) {
        String what = ours && !byUs ? "our message" : "it";
        return switch (cause.why()) {
            case SAYS_NOW -> who + " now says " + what;
            case SAYS_NO_MORE -> who + " no longer says " + what;
            case COUNTS_NOW -> who + "'s sentence now counts as saying " + what;
            case COUNTS_NO_MORE -> who + "'s sentence no longer counts as saying " + what;
            case COMES_NEAR -> who + " now comes near " + what;
            case NEAR_NO_MORE -> who + " no longer comes near " + what;
            case CONTRADICTS -> who + " now contradicts " + what;
        };
    }

    /** What became of a message's status and distinctness; empty where neither moved. */
    public static String status(Message message) {
        String before = word(message.statusBefore());
        String after = word(message.statusAfter());
        List<String> parts = new ArrayList<>();
        if (!before.isEmpty() && !after.isEmpty() && !before.equals(after)) {
            parts.add("was " + before + ", now " + after);
        }
        if (message.kind() == Kind.CHANGED
                && message.ours()
                && Math.abs(message.distinctnessAfter() - message.distinctnessBefore()) >= SHOWN_DISTINCTNESS) {
            parts.add(String.format(
                    Locale.ROOT,
                    "distinctness %.2f → %.2f",
                    message.distinctnessBefore(),
                    message.distinctnessAfter()));
        }
        return String.join("; ", parts);
    }

    /** The probability of a finding in the audits that hold it. */
    public static String probability(Change.Finding finding) {
        Double before = finding.before();
        Double after = finding.after();
        if (before != null && after != null) {
            return String.format(Locale.ROOT, "%.2f → %.2f", before, after);
        }
        double one = after != null ? after : before != null ? before : 0;
        return String.format(Locale.ROOT, "%.2f", one);
    }

    /** {@code 94.1 → 93.0 (-1.1; within the 95 % intervals)}. */
    public static String move(Change.Move move) {
        if (!moved(move.points())) {
            return String.format(Locale.ROOT, "%.1f, as before", move.after());
        }
        return String.format(
                Locale.ROOT,
                "%.1f → %.1f (%+.1f%s)",
                move.before(),
                move.after(),
                move.points(),
                move.clear() ? "" : "; within the 95 % intervals");
    }

    /** Points of 100 that are worth telling. */
    public static boolean moved(double points) {
        return Math.abs(points) >= SHOWN;
    }

    /** The reasons of a job that are large enough to be told, the largest first. */
    public static List<Change.Reason> told(Change.Job job, int most) {
        return JobChanges.told(job, most);
    }

    /** What a component was made from, where it differs; empty where nothing does. */
    public static String measures(Change.Component component) {
        return String.join(
                ", ",
                component.measures().stream()
                        .filter(measure -> !number(measure.before()).equals(number(measure.after())))
                        .map(measure -> spaced(measure.name()) + " " + number(measure.before()) + " → "
                                + number(measure.after()))
                        .toList());
    }

    /** {@code 1 new, 0 gone, 2 changed}. */
    public static String counts(List<Kind> kinds) {
        List<String> counts = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            counts.add(kinds.stream().filter(kind::equals).count() + " " + word(kind));
        }
        return String.join(", ", counts);
    }

    /** {@code 2 messages}. */
    public static String count(long n, String noun) {
        return n + " " + noun + (n == 1 ? "" : "s");
    }

    public static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    public static String word(Change.Effect effect) {
        return switch (effect) {
            case NEW_MESSAGE -> "new";
            case GONE_MESSAGE -> "gone";
            case LESS_DISTINCT -> "less distinct";
            case MORE_DISTINCT -> "more distinct";
            case OTHER_WEIGHT -> "said more or less";
            case REGROUPED -> "put together anew";
        };
    }

    private static String word(@Nullable MessageStatus status) {
        return switch (status) {
            case null -> "";
            case UNIQUE -> "said by us alone";
            case RARE -> "rare";
            case SHARED -> "shared";
            case TABLE_STAKES -> "table stakes";
            case CONTESTED -> "contested";
            case SELF_CONTRADICTED -> "contradicted by ourselves";
            case MISSING -> "table stakes that we don't say";
            case RIVAL -> "said by rivals only";
        };
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value != Math.rint(value) && Math.abs(value) < 100 ? "%.2f" : "%.0f", value);
    }

    private static String spaced(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    }
}
