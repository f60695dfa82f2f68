package dev.daylight.report;

import dev.daylight.audit.Audit;
import dev.daylight.audit.PlainText;
import dev.daylight.report.Facts.Side;
import dev.daylight.score.MessageStatus;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The audit on one screen of a terminal: at most 24 lines, without colour, safe against what documents contain. */
public final class TerminalSummary {
    private static final int LINES = 24;
    private static final int NARROWEST = 60;
    private static final int BAR = 20;

    private final Facts facts;
    private final int width;
    private final List<String> lines = new ArrayList<>();

    private TerminalSummary(Audit audit, int width) {
        this.facts = new Facts(audit);
        this.width = Math.max(NARROWEST, width);
    }

    /**
     * @param audit what to show
     * @param report where the report is, named in the last line
     * @param width columns of the terminal; lines are no longer than that, but at least 60
     * @return at most 24 lines, each ended by a line feed
     */
    public static String render(Audit audit, Path report, int width) {
        return new TerminalSummary(audit, width).render(report);
    }

    private String render(Path report) {
        Audit audit = facts.audit();
        line(facts.own() + " in the market " + audit.market() + ": "
                + Words.count(audit.assets().size(), "document")
                + ", " + Words.count(audit.claims().size(), "claim") + ", "
                + Words.count(audit.messages().size(), "message"));
        messages("Only " + facts.own() + " says", MessageStatus.UNIQUE, 3);
        messages("Everybody says", MessageStatus.TABLE_STAKES, 2);
        contradictions();
        judges();
        boolean reviewed = !audit.review().isEmpty();
        jobs(reviewed ? 4 : 3);
        if (reviewed) {
            line("Reviewed: " + ReviewWords.sentence(audit.review()));
        }
        unread();
        line("Report: " + report);
        return String.join("\n", lines.subList(0, Math.min(LINES, lines.size()))) + "\n";
    }

    private void messages(String title, MessageStatus status, int most) {
        List<Audit.Message> messages = facts.messages(status);
        line(title + " (" + Words.count(messages.size(), "message") + ")");
        messages.stream()
                .limit(most)
                .forEach(message -> line("  “" + PlainText.of(OwnWords.of(facts, message), width - 4) + "”"));
    }

    private void contradictions() {
        List<Audit.Contradiction> ours = facts.contradictions(Side.OURS);
        List<Audit.Contradiction> against = facts.contradictions(Side.RIVAL_AND_US);
        line("Possible contradictions: " + Words.number(ours.size()) + " within " + facts.own() + " ("
                + Facts.likely(ours) + "), " + Words.number(against.size()) + " with rivals");
        List<Audit.Contradiction> loud = facts.loud(Side.OURS);
        (loud.isEmpty() ? facts.loud(Side.RIVAL_AND_US) : loud)
                .stream().limit(1).forEach(found -> {
                    line("  “" + PlainText.of(facts.index().claim(found.x()).text(), width - 4) + "”");
                    line("  “" + PlainText.of(facts.index().claim(found.y()).text(), width - 19) + "”  " + found.id());
                });
    }

    /** What is to be known where others than Daylight's own models took part. */
    private void judges() {
        String calibration = facts.audit().parameters().calibration();
        if (!calibration.isEmpty()) {
            line("Probabilities are " + calibration);
        }
        if (!facts.asked().isEmpty()) {
            line(facts.asked());
        }
    }

    /** @param below lines that follow, and the heading */
    private void jobs(int below) {
        // A market with more jobs than fit shows the hardest ones.
        int room = Math.max(1, LINES - lines.size() - below);
        List<Audit.Job> jobs = facts.audit().jobs();
        if (jobs.size() > room) {
            jobs = jobs.stream()
                    .sorted((x, y) ->
                            Double.compare(y.overload().score(), x.overload().score()))
                    .limit(room)
                    .toList();
        }
        line(String.format(Locale.ROOT, "%-24s %-14s %-" + BAR + "s %s", "Buying job", "Overload", "", "Differs"));
        for (Audit.Job job : jobs) {
            if (!Facts.measured(job.overload().explanation())) {
                line(String.format(Locale.ROOT, "%-24s   – (nothing to measure)", PlainText.of(job.name(), 24)));
                continue;
            }
            line(String.format(
                    Locale.ROOT,
                    "%-24s %3s %-10s %-" + BAR + "s %3s (%s–%s)",
                    PlainText.of(job.name(), 24),
                    Words.score(job.overload().score()),
                    "(" + Words.score(job.overload().low()) + "–"
                            + Words.score(job.overload().high()) + ")",
                    "█".repeat(Math.clamp(Math.round(job.overload().score() * BAR / 100), 0, BAR)),
                    Words.score(job.differentiation().score()),
                    Words.score(job.differentiation().low()),
                    Words.score(job.differentiation().high())));
        }
    }

    private void unread() {
        List<Audit.Asset> unread = facts.unread();
        if (unread.isEmpty()) {
            line("Every document was read.");
        } else {
            Audit.Asset first = unread.get(0);
            line(Words.count(unread.size(), "document") + " not analyzed: " + first.path() + ": " + first.reason()
                    + (unread.size() > 1 ? " …" : ""));
        }
    }

    /** One line; only the last one, the path of the report, may be longer than the terminal is wide. */
    private void line(String text) {
        lines.add(text.startsWith("Report: ") ? PlainText.of(text) : cut(text));
    }

    private String cut(String text) {
        // Leading blanks mean something here.
        String plain = PlainText.of(text).stripTrailing();
        if (plain.length() <= width) {
            return plain;
        }
        return plain.substring(0, width - 1) + "…";
    }
}
