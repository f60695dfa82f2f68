package dev.daylight.report;

import dev.daylight.review.Decision;
import dev.daylight.review.Review;
import dev.daylight.review.Reviewed;
import dev.daylight.review.Reviewed.Finding;
import dev.daylight.review.Reviewed.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** Decisions about findings as people say them, the same in every form of the report. */
public final class ReviewWords {
    /** What counts most comes first. */
    public static final List<State> ORDER = List.of(State.SET_ASIDE, State.EXPIRED, State.CONFIRMED, State.NOT_FOUND);

    private ReviewWords() {}

    /** {@code 3 findings set aside (2 rejected, 1 suppressed), 1 confirmed; 1 decision has run out.} */
    public static String sentence(Review review) {
        List<Reviewed> aside = review.in(State.SET_ASIDE);
        long rejected = aside.stream()
                .filter(one -> one.decision() == Decision.Kind.REJECT)
                .count();
        List<String> parts = new ArrayList<>();
        if (!aside.isEmpty()) {
            parts.add(Words.count(aside.size(), "finding") + " set aside (" + Words.number(rejected) + " rejected, "
                    + Words.number(aside.size() - rejected) + " suppressed)");
        }
        int confirmed = review.in(State.CONFIRMED).size();
        if (confirmed > 0) {
            parts.add(Words.count(confirmed, "finding") + " confirmed");
        }
        int expired = review.in(State.EXPIRED).size();
        if (expired > 0) {
            parts.add(
                    expired == 1
                            ? "1 decision has run out, so its finding is back"
                            : Words.number(expired) + " decisions have run out, so their findings are back");
        }
        int unknown = review.in(State.NOT_FOUND).size();
        if (unknown > 0) {
            parts.add(Words.count(unknown, "decision") + (unknown == 1 ? " is about a finding" : " are about findings")
                    + " that this audit doesn’t have");
        }
        return Words.capital(String.join("; ", parts)) + ".";
    }

    public static String title(State state) {
        return switch (state) {
            case SET_ASIDE -> "Set aside";
            case EXPIRED -> "Back, because the decision has run out";
            case CONFIRMED -> "Confirmed";
            case NOT_FOUND -> "Not found in this audit";
        };
    }

    /** {@code possible contradiction, numeric, within one vendor, 64 %}. */
    public static String finding(Reviewed decision) {
        if (decision.finding() == null || decision.type() == null || decision.probability() == null) {
            return decision.id().startsWith("x") ? "Contradiction" : "Overlap";
        }
        return (decision.finding() == Finding.CONTRADICTION ? "Contradiction, " : "Overlap, ")
                + Words.spaced(decision.type())
                + (decision.scope() == dev.daylight.compare.Contradiction.Scope.WITHIN
                        ? ", within one vendor, "
                        : ", across vendors, ")
                + Words.percent(decision.probability());
    }

    /** {@code rejected until 2027-03-01}. */
    public static String verdict(Reviewed decision) {
        String verdict = switch (decision.decision()) {
            case ACCEPT -> "accepted";
            case REJECT -> "rejected";
            case SUPPRESS -> "suppressed";
        };
        return decision.until() == null ? verdict : verdict + " until " + decision.until();
    }

    /** {@code anna, 2026-11-24}; a dash when neither is known. */
    public static String who(Reviewed decision) {
        String known = String.join(
                ", ",
                Stream.of(decision.who(), decision.date())
                        .filter(Objects::nonNull)
                        .map(String::valueOf)
                        .toList());
        return known.isEmpty() ? "–" : known;
    }

    /** Ids of both claims; none where this audit doesn't have the finding. */
    public static List<String> claims(Reviewed decision) {
        String x = decision.x();
        String y = decision.y();
        return x == null || y == null ? List.of() : List.of(x, y);
    }

    /** The state in one word, for lists. */
    public static String state(State state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
