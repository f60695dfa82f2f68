package dev.daylight.report;

import dev.daylight.audit.Audit;
import dev.daylight.audit.PlainText;
import dev.daylight.report.Facts.Side;
import dev.daylight.score.MessageStatus;
import dev.daylight.score.Scores.WhiteSpace;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The audit in five sentences that can be read aloud, and the three things to do first. Plain text: it quotes documents
 * and must be escaped where it is shown.
 *
 * @param sentences five, the first says what was read
 * @param actions at most three, the most urgent first
 * @param reserve why no contradiction is among the actions though some are listed; empty where there is nothing to explain
 */
public record Summary(List<String> sentences, List<Action> actions, String reserve) {
    /**
     * From which probability on a contradiction is among the things to do first. A list may hold what is worth a look, since a
     * reader of a list chooses; an order to act must seldom be wrong. At 0.6 more are real than not,
     * and the two sentences stand beside it.
     */
    public static final double SURE = 0.6;

    private static final int LONGEST_QUOTE = 130;

    /**
     * Something to do.
     *
     * @param title what to do
     * @param detail with which words, in which document
     * @param place where in the report the evidence is, as the fragment of a link
     */
    public record Action(String title, String detail, String place) {}

    public Summary {
        sentences = List.copyOf(sentences);
        actions = List.copyOf(actions);
    }

    public static Summary of(Facts facts) {
        return new Summary(
                List.of(read(facts), said(facts), different(facts), hard(facts), contradicted(facts)),
                actions(facts).stream().limit(3).toList(),
                reserve(facts));
    }

    private static String read(Facts facts) {
        Audit audit = facts.audit();
        int rivals = audit.vendors().size() - 1;
        int all = audit.assets().size();
        int unread = facts.unread().size();
        return "Daylight read "
                + (unread == 0
                        ? "all " + Words.count(all, "document")
                        : Words.number(all - unread) + " of " + Words.count(all, "document"))
                + " of " + facts.own() + " and " + Words.count(rivals, "rival") + "; they make "
                + Words.count(audit.claims().size(), "claim") + ", which come down to "
                + Words.count(audit.messages().size(), "different message") + ".";
    }

    private static String said(Facts facts) {
        int missing = facts.messages(MessageStatus.MISSING).size();
        return "Of the " + Words.count(facts.ownMessages(), "message") + " that " + facts.own() + " makes, "
                + Words.number(facts.messages(MessageStatus.UNIQUE).size()) + " are made by no rival and "
                + Words.number(facts.messages(MessageStatus.TABLE_STAKES).size())
                + " by most vendors of the market"
                + (missing == 0
                        ? "."
                        : "; " + Words.number(missing) + " more that most vendors make " + (missing == 1 ? "is" : "are")
                                + " missing at " + facts.own() + ".");
    }

    private static String different(Facts facts) {
        Optional<Audit.Job> most = facts.mostDifferent();
        Optional<Audit.Job> least = facts.leastDifferent();
        if (most.isEmpty() || least.isEmpty()) {
            return "No buying job was scored.";
        }
        Audit.Differentiation high = most.get().differentiation();
        Audit.Differentiation low = least.get().differentiation();
        String nearest = facts.nearestRival()
                .map(same -> "; the nearest rival, " + facts.index().name(same.to()) + ", makes "
                        + Words.percent(same.semantic()) + " of its messages too")
                .orElse("");
        // A sentence for the meeting must not claim an order that the intervals don't carry.
        if (high.low() <= low.high()) {
            return facts.own() + " differs about as much in every buying job (between " + Words.score(low.score())
                    + " and " + Words.score(high.score()) + " of 100, within the margin of error)" + nearest + ".";
        }
        return facts.own() + " differs most from its rivals in " + most.get().name() + " (" + Words.score(high.score())
                + " of 100) and least in " + least.get().name() + " (" + Words.score(low.score()) + ")" + nearest
                + ".";
    }

    private static String hard(Facts facts) {
        return facts.hardest()
                .map(job -> "Buyers have the hardest time in " + job.name() + ", where the overload is "
                        + Words.score(job.overload().score()) + " of 100 (95 % interval "
                        + Words.score(job.overload().low()) + " to "
                        + Words.score(job.overload().high()) + "), "
                        + Facts.mainCause(job) + ".")
                .orElse("No overload was measured.");
    }

    private static String contradicted(Facts facts) {
        List<Audit.Contradiction> ours = facts.contradictions(Side.OURS);
        List<Audit.Contradiction> against = facts.contradictions(Side.RIVAL_AND_US);
        String self = ours.isEmpty()
                ? facts.own() + " was not found to contradict itself"
                : facts.own() + " may contradict itself in " + Words.count(ours.size(), "place") + about(ours);
        return self + ", and "
                + (against.isEmpty()
                        ? "no contradiction between " + facts.own() + " and a rival was found."
                        : Words.count(against.size(), "possible contradiction")
                                + (against.size() == 1 ? " stands" : " stand") + " between " + facts.own()
                                + " and its rivals" + about(against) + ".");
    }

    private static String about(List<Audit.Contradiction> found) {
        return " (" + Facts.likely(found) + ")";
    }

    private static List<Action> actions(Facts facts) {
        List<Action> actions = new ArrayList<>();
        facts.loud(Side.OURS).stream()
                .filter(found -> sure(facts, found))
                .findFirst()
                .ifPresent(found -> actions.add(new Action(
                        "Settle what you say about yourself", both(facts, found), "#contradictions?id=" + found.id())));
        quiet(facts)
                .ifPresent(message -> actions.add(new Action(
                        "Say louder what only you say",
                        quote(message.text()) + " is said by no rival, and by you in only "
                                + Words.count(documents(facts, message), "document") + ".",
                        "#differentiation?id=" + message.id())));
        facts.audit().whiteSpace().stream()
                .findFirst()
                .ifPresent(space -> actions.add(new Action(
                        "Answer what nobody answers",
                        "Buyers ask " + quote(space.text()) + " (" + name(facts, space) + "); no document of "
                                + "this market was found to answer it.",
                        "#questions?job=" + space.job())));
        facts.loud(Side.RIVAL_AND_US).stream()
                .filter(found -> sure(facts, found))
                .findFirst()
                .ifPresent(found -> actions.add(new Action(
                        "Take a side where a rival says the opposite",
                        both(facts, found),
                        "#contradictions?id=" + found.id())));
        facts.messages(MessageStatus.MISSING).stream()
                .findFirst()
                .ifPresent(message -> actions.add(new Action(
                        "Decide whether to say what most others say",
                        quote(message.text()) + " is said by "
                                + Words.list(message.vendors().stream()
                                        .map(facts.index()::name)
                                        .toList())
                                + ", but not by you.",
                        "#differentiation?id=" + message.id())));
        facts.hardest()
                .ifPresent(job -> actions.add(new Action(
                        "Make " + job.name() + " easier", job.overload().story(), "#overload?job=" + job.id())));
        return actions;
    }

    /** Probable enough, or a person said so. */
    private static boolean sure(Facts facts, Audit.Contradiction found) {
        return found.probability() >= SURE || facts.audit().review().confirmed(found.id());
    }

    private static String reserve(Facts facts) {
        List<Side> ours = List.of(Side.OURS, Side.RIVAL_AND_US);
        if (ours.stream().allMatch(side -> facts.loud(side).isEmpty())
                && ours.stream().anyMatch(side -> !facts.contradictions(side).isEmpty())) {
            return "No contradiction is among them: a language model called each of those listed compatible.";
        }
        List<Audit.Contradiction> loud =
                ours.stream().flatMap(side -> facts.loud(side).stream()).toList();
        double most = loud.stream()
                .mapToDouble(Audit.Contradiction::probability)
                .max()
                .orElse(0);
        return loud.isEmpty() || loud.stream().anyMatch(found -> sure(facts, found))
                ? ""
                : "No contradiction is among them: that takes a probability of " + Words.percent(SURE)
                        + ", and the most probable of those listed has " + Words.percent(most)
                        + ". Check the listed ones before you act on them.";
    }

    /** The message most worth repeating: only we make it, prominently put, yet in hardly any document. */
    private static Optional<Audit.Message> quiet(Facts facts) {
        return facts.messages(MessageStatus.UNIQUE).stream()
                .filter(message -> documents(facts, message) <= 2)
                .findFirst();
    }

    private static long documents(Facts facts, Audit.Message message) {
        Set<String> documents = new LinkedHashSet<>();
        message.claims().stream()
                .filter(facts.index()::own)
                .forEach(claim -> documents.add(facts.index().claim(claim).asset()));
        return documents.size();
    }

    private static String both(Facts facts, Audit.Contradiction found) {
        return facts.index().assetOf(found.x()).path() + " says "
                + quote(facts.index().claim(found.x()).text()) + " while "
                + facts.index().assetOf(found.y()).path() + " says "
                + quote(facts.index().claim(found.y()).text());
    }

    private static String quote(String text) {
        return "“" + PlainText.of(text, LONGEST_QUOTE) + "”";
    }

    private static String name(Facts facts, WhiteSpace space) {
        return facts.audit().jobs().stream()
                .filter(job -> job.id().equals(space.job()))
                .map(Audit.Job::name)
                .findFirst()
                .orElse(space.job());
    }
}
