package dev.daylight.change;

import dev.daylight.change.Change.Cause;
import dev.daylight.change.Change.Finding;
import dev.daylight.change.Change.Message;
import dev.daylight.change.Change.Quote;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A change in words: the news for us first, then scores with what moved them, then the rest. */
public final class ChangeText {
    private static final int MOST = 12;
    private static final int MOST_CAUSES = 4;
    private static final int MOST_REASONS = 4;

    private final Change change;
    private final Map<String, String> names;
    private final ChangePage page;

    private ChangeText(Change change, Map<String, String> names, ChangePage page) {
        this.change = change;
        this.names = names;
        this.page = page;
    }

    /**
     * For a terminal.
     *
     * @param names name to show by vendor id; a vendor without one is shown by his id
     */
    public static String plain(Change change, Map<String, String> names) {
        return new ChangeText(change, names, new ChangePage.Plain()).write();
    }

    /** The same as Markdown. */
    public static String markdown(Change change, Map<String, String> names) {
        return new ChangeText(change, names, new ChangePage.Markdown()).write();
    }

    private String write() {
        page.title("Changes in the market " + change.market());
        page.line("From " + side(change.before()) + " to " + side(change.after()) + ".");
        change.notes().forEach(note -> page.line("Mind: " + note));
        boolean nothing = change.documents().isEmpty()
                && change.messages().isEmpty()
                && change.contradictions().isEmpty()
                && change.overlaps().isEmpty();
        if (nothing) {
            page.line("Nothing changed.");
            return page.finish();
        }
        documents();
        for (MessageGroup group : MessageGroup.values()) {
            messages(group.title(), group.of(change));
        }
        if (change.regrouped() > 0) {
            page.line("Not listed: " + ChangeWords.count(change.regrouped(), "message")
                    + " that hold nothing new, only sentences put together anew.");
        }
        findings("contradiction", "Possible contradictions", change.contradictions());
        findings("overlap", "Overlaps", change.overlaps());
        differentiation();
        overload();
        return page.finish();
    }

    private static String side(Change.Side side) {
        return side.name() + " (" + ChangeWords.count(side.documents(), "document") + ", "
                + ChangeWords.count(side.claims(), "claim") + ", " + ChangeWords.count(side.messages(), "message")
                + ")";
    }

    private void documents() {
        if (change.documents().isEmpty()) {
            page.line("The documents are the same.");
            return;
        }
        page.heading("Documents: "
                + ChangeWords.counts(
                        change.documents().stream().map(Change.Document::kind).toList()));
        ChangePage.some(
                page,
                change.documents(),
                MOST,
                document -> page.item(0, ChangeWords.word(document.kind()) + " " + document.path()));
    }

    private void messages(String title, List<Message> messages) {
        if (messages.isEmpty()) {
            return;
        }
        page.heading(title + " (" + ChangeWords.count(messages.size(), "message") + ")");
        ChangePage.some(page, messages, MOST, message -> {
            page.item(0, ChangePage.quote(message.text()) + "  " + message.id() + status(message));
            causes(1, message.causes(), message.ours());
        });
    }

    private static String status(Message message) {
        String status = ChangeWords.status(message);
        return status.isEmpty() ? "" : " (" + status + ")";
    }

    private void causes(int depth, List<Cause> causes, boolean ours) {
        causes.stream().limit(MOST_CAUSES).forEach(cause -> page.item(depth, cause(cause, ours)));
        if (causes.size() > MOST_CAUSES) {
            page.item(depth, "… and in " + ChangeWords.count(causes.size() - MOST_CAUSES, "more document"));
        }
    }

    private String cause(Cause cause, boolean ours) {
        Quote quote = cause.quote();
        String who = name(quote.vendor());
        String said = ChangeWords.said(cause, who, ours, quote.vendor().equals(change.own()));
        return said + ": " + quote.path() + (quote.place().isEmpty() ? "" : ", " + quote.place());
    }

    private void findings(String noun, String title, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        page.heading(title + ": "
                + ChangeWords.counts(findings.stream().map(Finding::kind).toList()));
        List<Finding> ofWords = findings.stream().filter(Finding::words).toList();
        ChangePage.some(page, ofWords, MOST, finding -> {
            page.item(0, ChangeWords.word(finding.kind()) + " " + describe(finding));
            page.item(1, quote(finding.x()));
            page.item(1, quote(finding.y()));
        });
        int others = findings.size() - ofWords.size();
        if (others > 0) {
            page.item(
                    0,
                    ChangeWords.count(others, noun)
                            + " between sentences that are in both audits: only the judgement or the rank"
                            + " moved (--json lists them)");
        }
    }

    private static String describe(Finding finding) {
        return finding.id() + ", " + finding.type().toLowerCase(Locale.ROOT) + ", "
                + (finding.within() ? "within one vendor" : "across vendors") + ", probability "
                + ChangeWords.probability(finding);
    }

    private String quote(Quote quote) {
        return ChangePage.quote(quote.text()) + "  " + name(quote.vendor()) + ", " + quote.path()
                + (quote.place().isEmpty() ? "" : ", " + quote.place());
    }

    private void differentiation() {
        page.heading("Differentiation, 0 (all say what we say) to 100 (only we say it)");
        for (Change.Job job : change.jobs()) {
            page.item(0, job.name() + ": " + ChangeWords.move(job.differentiation()));
            for (Change.Reason reason : JobChanges.told(job, MOST_REASONS)) {
                page.item(
                        1,
                        String.format(
                                Locale.ROOT,
                                "%+.2f  %s: %s",
                                reason.points(),
                                ChangeWords.word(reason.effect()),
                                ChangePage.quote(reason.text())));
                causes(2, reason.causes(), true);
            }
        }
    }

    private void overload() {
        page.heading("Overload, 0 (easy) to 100 (overloaded)");
        for (Change.Job job : change.jobs()) {
            page.item(0, job.name() + ": " + ChangeWords.move(job.overload()));
            for (Change.Component component : job.components()) {
                if (ChangeWords.moved(component.points())) {
                    page.item(
                            1,
                            String.format(Locale.ROOT, "%+.1f  %s", component.points(), component.id())
                                    + measures(component));
                }
            }
        }
    }

    private static String measures(Change.Component component) {
        String measures = ChangeWords.measures(component);
        return measures.isEmpty() ? "" : " (" + measures + ")";
    }

    private String name(String vendor) {
        return names.getOrDefault(vendor, vendor);
    }
}
