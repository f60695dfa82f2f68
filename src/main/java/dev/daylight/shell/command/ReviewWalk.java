package dev.daylight.shell.command;

import dev.daylight.pipeline.ReviewDesk;
import dev.daylight.pipeline.ReviewFinding;
import dev.daylight.review.Decision;
import dev.daylight.shell.terminal.Console;
import dev.daylight.shell.terminal.Keyboard;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Goes through findings one by one; every decision is kept at once, so that leaving loses nothing. */
final class ReviewWalk {
    private static final String KEYS =
            "  a accept   r reject   s suppress   n next   u undo   q quit   ? what these mean";
    private static final String HELP = """
              a  accept: it is right; reports mark it as confirmed
              r  reject: it is wrong; no report shows or counts it
              s  suppress: right or wrong, no report shows or counts it
              n  next (or blank): decide later
              u  undo: take back the last decision, or go back one
              q  quit: everything decided so far is kept
            """;

    private final ReviewDesk desk;
    private final Keyboard keyboard;
    private final Console console;
    private final @Nullable String who;
    private final LocalDate day;
    private final Deque<Step> steps = new ArrayDeque<>();
    private int decided;

    ReviewWalk(ReviewDesk desk, Keyboard keyboard, Console console, @Nullable String who, LocalDate day) {
        this.desk = desk;
        this.keyboard = keyboard;
        this.console = console;
        this.who = who;
        this.day = day;
    }

    /**
     * What was done at a finding.
     *
     * @param changed a decision was made, rather than put off
     * @param before what was decided before that; null: nothing
     */
    private record Step(
            String id, boolean changed, @Nullable Decision before) {}

    /** How many decisions were made and not taken back. */
    int decided() {
        return decided;
    }

    /** Until the last one, or until the user leaves. */
    void through(List<ReviewFinding> findings) throws IOException, InterruptedException {
        int at = 0;
        boolean show = true;
        while (at < findings.size()) {
            ReviewFinding finding = findings.get(at);
            if (show) {
                console.print(FindingText.of(finding, (at + 1) + " of " + findings.size(), day, console.width()));
                console.print("\n" + KEYS);
            }
            show = true;
            int key = keyboard.key();
            switch (key) {
                case 'a', 'A' -> at += decide(finding, Decision.Kind.ACCEPT, "", null);
                case 'r', 'R' -> at += ask(finding, Decision.Kind.REJECT, "Why is it wrong?");
                case 's', 'S' -> at += ask(finding, Decision.Kind.SUPPRESS, "Why should it not be shown?");
                case 'n', 'N', ' ' -> {
                    steps.push(new Step(finding.id(), false, null));
                    at++;
                }
                case 'u', 'U' -> at -= undo();
                case 'q', 'Q', Keyboard.GONE -> {
                    return;
                }
                case '?', 'h' -> {
                    console.print(HELP);
                    show = false;
                }
                default -> show = false;
            }
        }
    }

    /** @return 1 when it was decided, else 0 */
    private int ask(ReviewFinding finding, Decision.Kind kind, String question) {
        Optional<String> reason = keyboard.line("  " + question);
        if (reason.isEmpty() || reason.get().isBlank()) {
            console.say("  Nothing decided: it takes a reason, for whoever reads it later.");
            return 0;
        }
        while (true) {
            Optional<String> until = keyboard.line("  Until which day? (2027-03-01; Enter: for good)");
            if (until.isEmpty()) {
                console.say("  Nothing decided.");
                return 0;
            }
            if (until.get().isBlank()) {
                return decide(finding, kind, reason.get(), null);
            }
            try {
                LocalDate last = LocalDate.parse(until.get());
                if (!last.isBefore(day)) {
                    return decide(finding, kind, reason.get(), last);
                }
                console.say("  That day has passed.");
            } catch (DateTimeException e) {
                console.say("  '" + until.get() + "' is no day; write it as 2027-03-01.");
            }
        }
    }

    private int decide(ReviewFinding finding, Decision.Kind kind, String reason, @Nullable LocalDate until) {
        Decision before = desk.decisions().get(finding.id());
        desk.change(
                List.of(desk.about(finding, new Decision(finding.id(), kind, who, day, until, reason, null))),
                List.of());
        steps.push(new Step(finding.id(), true, before));
        decided++;
        console.print("  " + FindingText.verb(kind) + (until == null ? "" : " until " + until) + ".");
        return 1;
    }

    /** @return how many findings to go back */
    private int undo() {
        if (steps.isEmpty()) {
            console.say("  There is nothing to undo.");
            return 0;
        }
        Step last = steps.pop();
        if (last.changed()) {
            Decision before = last.before();
            desk.change(before == null ? List.of() : List.of(before), before == null ? List.of(last.id()) : List.of());
            decided--;
            console.print("  Taken back.");
        }
        return 1;
    }
}
