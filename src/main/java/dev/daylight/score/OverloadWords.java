package dev.daylight.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Overload in words: the story of a buying group, and the explanation that adds up to the score. */
final class OverloadWords {
    /**
     * Two vendors, and how far a buyer could swap one for the other.
     *
     * @param one name of a vendor; empty when there are no two
     * @param other name of another
     * @param share of what was read of the two that both say, in [0, 1]; negative when there are no two
     */
    record Swap(String one, String other, double share) {}

    private final BuyingGroup group;
    private final GroupMeans means;

    OverloadWords(BuyingGroup group, GroupMeans means) {
        this.group = group;
        this.means = means;
    }

    Explanation explanation(double overload, List<JobScore.Component> components, int draws) {
        Explanation overwhelm = Explanation.of(
                components.get(0).value().value(),
                "overwhelm, mean over " + draws + " groups (sum of its parts)",
                Explanation.of(
                        means.time(),
                        text(
                                "half of the mean over groups of the curve of reading hours (mean hours %.1f); half full at the %.1f hours a group has",
                                means.hours(), means.available())),
                Explanation.of(
                        means.repeated(),
                        text(
                                "half of the mean over groups of the curve of repeated messages (mean %.1f %%); half full at %.0f %%",
                                100 * means.repeatShare(), 100 * group.repeatsHalf())));
        Explanation contradiction = Explanation.of(
                components.get(1).value().value(),
                text(
                        "contradiction: mean over groups of the curve of those met (mean %.2f by one person and %.2f between two, which count %.1f); half full at %.0f",
                        means.alone(), means.together(), group.betweenPeople(), group.contradictionsHalf()));
        Explanation indistinctness = Explanation.of(
                components.get(2).value().value(),
                text(
                        "indistinctness: mean over groups of the curve of what was read of two vendors that both say (mean %.1f %%); half full at %.0f %%",
                        100 * means.swappable(), 100 * group.swappableHalf()));
        List<Explanation> values = List.of(overwhelm, contradiction, indistinctness);
        List<Explanation> parts = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            JobScore.Component component = components.get(i);
            double points = 100 * component.weight();
            parts.add(Explanation.of(
                    points * component.value().value(),
                    "points for " + component.id() + " (product of its parts)",
                    Explanation.of(
                            points,
                            text(
                                    "most points it can give: of every %.0f complaints of buyers, %.0f were of it",
                                    group.total(), component.weight() * group.total())),
                    values.get(i)));
        }
        return new Explanation(overload, "overload of 100 (sum of its parts)", parts);
    }

    String story(Swap swap) {
        String start = text(
                "A group of %d reads %s, meets a message again %s and %s",
                group.people(),
                duration(means.hours()),
                count(Math.round(means.repeats()), "time"),
                count(Math.round(means.alone() + means.together()), "contradiction"));
        return swap.share() < 0
                ? start + "; nobody else has anything to read for this job."
                : start
                        + text(
                                ", and could swap %s for %s in %.0f %% of what it read.",
                                swap.one(), swap.other(), 100 * swap.share());
    }

    private static String duration(double hours) {
        return hours < 1 ? count(Math.round(60 * hours), "minute") : count(Math.round(hours), "hour");
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
