package dev.daylight.shell.command;

import dev.daylight.pipeline.ReviewFinding;
import dev.daylight.review.Decision;
import dev.daylight.shell.terminal.Paragraph;
import dev.daylight.shell.terminal.PlainText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A finding on a terminal, for a person who decides about it. */
final class FindingText {
    /** A quote of more lines than this is cut. */
    private static final int MOST_LINES = 10;

    private FindingText() {}

    /**
     * @param place such as {@code 3 of 57}; may be empty
     * @param width columns to keep to
     */
    static String of(ReviewFinding finding, String place, LocalDate day, int width) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        String head = (finding.contradiction() ? "Possible contradiction" : "Overlap") + ", "
                + finding.type().toLowerCase(Locale.ROOT) + ", "
                + (finding.within() ? "within " + finding.says().name() : "across vendors") + ", "
                + Math.round(100 * finding.probability()) + " %";
        lines.addAll(Paragraph.wrap(
                head + "  [" + finding.id() + "]" + (place.isEmpty() ? "" : "  " + place), "", "  ", width));
        lines.add("");
        quote(lines, finding.says(), width);
        quote(lines, finding.against(), width);
        if (!finding.says().clash().isEmpty() || !finding.against().clash().isEmpty()) {
            lines.addAll(Paragraph.wrap(
                    words(finding.says()) + " against " + words(finding.against()), "  Clash:  ", "          ", width));
        }
        if (!finding.why().isBlank()) {
            lines.addAll(Paragraph.wrap(finding.why(), "  Why:    ", "          ", width));
        }
        Decision decision = finding.decision();
        if (decision != null) {
            lines.addAll(Paragraph.wrap(
                    decided(decision) + (decision.holds(day) ? "" : " (has run out)"),
                    "  So far: ",
                    "          ",
                    width));
        }
        return String.join("\n", lines);
    }

    /** {@code rejected by anna on 2026-11-24 until 2027-03-01: why}. */
    static String decided(Decision decision) {
        return verb(decision.kind())
                + (decision.who() == null ? "" : " by " + decision.who())
                + (decision.date() == null ? "" : " on " + decision.date())
                + (decision.until() == null ? "" : " until " + decision.until())
                + (decision.reason().isBlank() ? "" : ": " + decision.reason());
    }

    static String verb(Decision.Kind kind) {
        return switch (kind) {
            case ACCEPT -> "accepted";
            case REJECT -> "rejected";
            case SUPPRESS -> "suppressed";
        };
    }

    private static void quote(List<String> lines, ReviewFinding.Side side, int width) {
        List<String> quote =
                new ArrayList<>(Paragraph.wrap("“" + side.text() + "”", "  ", "   ", Math.min(width, 100)));
        if (quote.size() > MOST_LINES) {
            quote = new ArrayList<>(quote.subList(0, MOST_LINES));
            quote.add("   …");
        }
        lines.addAll(quote);
        lines.addAll(Paragraph.wrap(
                side.name() + ", " + side.path() + (side.place().isBlank() ? "" : ", " + side.place()),
                "     ",
                "     ",
                width));
        lines.add("");
    }

    private static String words(ReviewFinding.Side side) {
        return side.clash().isEmpty()
                ? "the other"
                : side.clash().stream()
                        .map(word -> "“" + PlainText.oneLine(word) + "”")
                        .collect(Collectors.joining(", "));
    }
}
