package dev.daylight.plan;

import dev.daylight.passage.Asset;
import dev.daylight.score.Scorer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Why a verdict is what it is, in plain words. */
final class Reasons {
    /** From which share of template words on it is worth a word. */
    private static final double MUCH_TEMPLATE = 0.25;

    private static final int QUOTED = 90;

    private final Holdings holdings;
    private final AssetFacts facts;
    private final PruneOptions options;
    private final Outcome outcome;
    private final List<String> reasons = new ArrayList<>();

    Reasons(Holdings holdings, AssetFacts facts, PruneOptions options, Outcome outcome) {
        this.holdings = holdings;
        this.facts = facts;
        this.options = options;
        this.outcome = outcome;
    }

    List<String> of(int place, Verdict verdict) {
        reasons.clear();
        switch (verdict) {
            case REMOVE -> removed(place);
            case MERGE -> merged(place);
            case UPDATE -> {
                updated(place);
                kept(place);
            }
            case KEEP -> kept(place);
        }
        double template = facts.templateShare(place);
        if (template >= MUCH_TEMPLATE) {
            reasons.add(percent(template) + " of its words recur in many of your documents");
        }
        Usage usage = facts.usage(place);
        if (usage != null && !(facts.heavilyUsed(place) && verdict == Verdict.KEEP)) {
            reasons.add(usage.words());
        }
        return List.copyOf(reasons);
    }

    private void removed(int place) {
        BitSet lost = holdings.of(place);
        lost.and(outcome.lost());
        BitSet messages = holdings.messages(holdings.of(place));
        if (lost.isEmpty()) {
            reasons.add((messages.cardinality() == 1
                            ? "its only message"
                            : "all its " + messages.cardinality() + " messages")
                    + elsewhere(place));
        } else {
            BitSet lostMessages = holdings.messages(lost);
            reasons.add("given up for the budget: " + count(lostMessages.cardinality(), "message") + " of its "
                    + messages.cardinality() + example(lostMessages));
            lost.andNot(lostMessages);
            lost.stream()
                    .limit(2)
                    .forEach(question -> reasons.add("then nothing answers “"
                            + cut(holdings.elements().get(question).text()) + "”"));
        }
        if (facts.stale(place)) {
            reasons.add(age(place));
        }
    }

    private String elsewhere(int place) {
        List<AssetPlan.Repeat> repeats = facts.repeats(place);
        return repeats.isEmpty()
                ? " stand elsewhere"
                : (holdings.messages(holdings.of(place)).cardinality() == 1 ? " stands" : " stand")
                        + " elsewhere, " + percent(repeats.getFirst().share()) + " of them in "
                        + repeats.getFirst().path();
    }

    private void merged(int place) {
        int to = Objects.requireNonNull(outcome.into().get(place));
        Asset target = facts.asset(to);
        BitSet over = outcome.handedOver(place);
        BitSet messages = holdings.messages(over);
        reasons.add(percent(holdings.share(place, to)) + " of its messages stand in " + target.path());
        reasons.add(
                over.isEmpty()
                        ? "nothing has to be moved"
                        : "move " + count(messages.cardinality(), "message") + " that only it carries"
                                + example(messages));
        if (facts.stale(place)) {
            reasons.add(age(place));
        }
    }

    private void updated(int place) {
        if (facts.stale(place)) {
            reasons.add(age(place));
        }
        for (AssetPlan.Clash clash : facts.toMend(place, outcome.staying())) {
            reasons.add("may contradict " + clash.path() + " (" + percent(clash.probability()) + "): “"
                    + cut(clash.here()) + "” against “" + cut(clash.there()) + "”");
        }
    }

    private void kept(int place) {
        if (options.keep().test(facts.asset(place).path())) {
            reasons.add("you asked to keep it");
        }
        Usage usage = facts.usage(place);
        if (usage != null && facts.heavilyUsed(place)) {
            reasons.add("heavily used: " + usage.words());
        }
        BitSet held = outcome.held(place);
        BitSet others = new BitSet();
        outcome.staying().stream().filter(other -> other != place).forEach(other -> others.or(outcome.held(other)));
        held.andNot(others);
        BitSet messages = holdings.messages(held);
        int all = holdings.messages(holdings.of(place)).cardinality();
        if (all == 0) {
            reasons.add("makes no claim of its own, so nothing here speaks for or against it");
            return;
        }
        if (!messages.isEmpty()) {
            reasons.add("of what stays, it alone says " + count(messages.cardinality(), "message") + example(messages));
        }
        held.andNot(messages);
        held.stream()
                .limit(1)
                .forEach(element -> reasons.add("answers “"
                        + cut(holdings.elements().get(element).text()) + "” as the only one of its channel"));
        if (reasons.isEmpty()) {
            String job = options.job();
            boolean serves = job == null || Scorer.serves(facts.asset(place), job);
            reasons.add("all its " + all + " messages stand elsewhere, too"
                    + (serves ? "" : "; it doesn't serve the job that this plan is for"));
        }
    }

    private String example(BitSet messages) {
        return messages.isEmpty()
                ? ""
                : ", such as “"
                        + cut(holdings.elements().get(messages.nextSetBit(0)).text()) + "”";
    }

    private String age(int place) {
        Integer months = facts.ageMonths(place);
        return "last changed " + facts.asset(place).date() + ", " + months + " months before the newest document";
    }

    static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    /** At a word, with an ellipsis. */
    static String cut(String text) {
        if (text.length() <= QUOTED) {
            return text;
        }
        int blank = text.lastIndexOf(' ', QUOTED);
        int end = blank > QUOTED / 2 ? blank : QUOTED - (Character.isHighSurrogate(text.charAt(QUOTED - 1)) ? 1 : 0);
        return text.substring(0, end).stripTrailing() + "…";
    }
}
