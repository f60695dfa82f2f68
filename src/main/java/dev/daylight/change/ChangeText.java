package dev.daylight.change;

import dev.daylight.change.Change.Cause;
import dev.daylight.change.Change.Finding;
import dev.daylight.change.Change.Kind;
import dev.daylight.change.Change.Message;
import dev.daylight.change.Change.Quote;
import dev.daylight.score.MessageStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A change in words: the news for us first, then scores with what moved them, then the rest. */
public final class ChangeText {
    private static final int MOST = 12;
    private static final int MOST_CAUSES = 4;
    private static final int MOST_REASONS = 4;

    /** Less than this is shown as no move. */
    private static final double SHOWN = 0.05;

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
        messages("Rivals now say what we say", Message::lost);
        messages("Fewer rivals say what we say", Message::won);
        messages("Other changes of our messages", m -> m.ours() && m.kind() == Kind.CHANGED && !m.lost() && !m.won());
        messages("We say for the first time", m -> m.ours() && m.kind() == Kind.NEW);
        messages("We say no more", m -> m.ours() && m.kind() == Kind.GONE);
        messages("Rivals say for the first time", m -> !m.ours() && m.kind() == Kind.NEW);
        messages("Rivals say no more", m -> !m.ours() && m.kind() == Kind.GONE);
        messages("Other changes of rivals' messages", m -> !m.ours() && m.kind() == Kind.CHANGED);
        if (change.regrouped() > 0) {
            page.line("Not listed: " + count(change.regrouped(), "message")
                    + " that hold nothing new, only sentences put together anew.");
        }
        findings("contradiction", "Possible contradictions", change.contradictions());
        findings("overlap", "Overlaps", change.overlaps());
        differentiation();
        overload();
        return page.finish();
    }

    private static String side(Change.Side side) {
        return side.name() + " (" + count(side.documents(), "document") + ", " + count(side.claims(), "claim") + ", "
                + count(side.messages(), "message") + ")";
    }

    private void documents() {
        if (change.documents().isEmpty()) {
            page.line("The documents are the same.");
            return;
        }
        page.heading("Documents: "
                + counts(change.documents().stream().map(Change.Document::kind).toList()));
        ChangePage.some(
                page,
                change.documents(),
                MOST,
                document -> page.item(0, word(document.kind()) + " " + document.path()));
    }

    private void messages(String title, Predicate<Message> which) {
        List<Message> messages = change.messages().stream().filter(which).toList();
        if (messages.isEmpty()) {
            return;
        }
        page.heading(title + " (" + count(messages.size(), "message") + ")");
        ChangePage.some(page, messages, MOST, message -> {
            page.item(0, ChangePage.quote(message.text()) + "  " + message.id() + status(message));
            causes(1, message.causes(), message.ours());
        });
    }

    private static String status(Message message) {
        String before = word(message.statusBefore());
        String after = word(message.statusAfter());
        List<String> parts = new ArrayList<>();
        if (!before.isEmpty() && !after.isEmpty() && !before.equals(after)) {
            parts.add("was " + before + ", now " + after);
        }
        if (message.kind() == Kind.CHANGED
                && message.ours()
                && Math.abs(message.distinctnessAfter() - message.distinctnessBefore()) >= 0.005) {
            parts.add(String.format(
                    Locale.ROOT,
                    "distinctness %.2f → %.2f",
                    message.distinctnessBefore(),
                    message.distinctnessAfter()));
        }
        return parts.isEmpty() ? "" : " (" + String.join("; ", parts) + ")";
    }

    private void causes(int depth, List<Cause> causes, boolean ours) {
        causes.stream().limit(MOST_CAUSES).forEach(cause -> page.item(depth, cause(cause, ours)));
        if (causes.size() > MOST_CAUSES) {
            page.item(depth, "… and in " + count(causes.size() - MOST_CAUSES, "more document"));
        }
    }

    private String cause(Cause cause, boolean ours) {
        Quote quote = cause.quote();
        String who = name(quote.vendor());
        String what = ours && !quote.vendor().equals(change.own()) ? "our message" : "it";
        String said = switch (cause.why()) {
            case SAYS_NOW -> who + " now says " + what;
            case SAYS_NO_MORE -> who + " no longer says " + what;
            case COUNTS_NOW -> who + "'s sentence now counts as saying " + what;
            case COUNTS_NO_MORE -> who + "'s sentence no longer counts as saying " + what;
            case COMES_NEAR -> who + " now comes near " + what;
            case NEAR_NO_MORE -> who + " no longer comes near " + what;
            case CONTRADICTS -> who + " now contradicts " + what;
        };
        return said + ": " + quote.path() + (quote.place().isEmpty() ? "" : ", " + quote.place());
    }

    private void findings(String noun, String title, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        page.heading(title + ": " + counts(findings.stream().map(Finding::kind).toList()));
        List<Finding> ofWords = findings.stream().filter(Finding::words).toList();
        ChangePage.some(page, ofWords, MOST, finding -> {
            page.item(0, word(finding.kind()) + " " + describe(finding));
            page.item(1, quote(finding.x()));
            page.item(1, quote(finding.y()));
        });
        int others = findings.size() - ofWords.size();
        if (others > 0) {
            page.item(
                    0,
                    count(others, noun) + " between sentences that are in both audits: only the judgement or the rank"
                            + " moved (--json lists them)");
        }
    }

    private static String describe(Finding finding) {
        String probability = finding.before() != null && finding.after() != null
                ? String.format(Locale.ROOT, "%.2f → %.2f", finding.before(), finding.after())
                : String.format(
                        Locale.ROOT,
                        "%.2f",
                        finding.after() == null ? (finding.before() == null ? 0 : finding.before()) : finding.after());
        return finding.id() + ", " + finding.type().toLowerCase(Locale.ROOT) + ", "
                + (finding.within() ? "within one vendor" : "across vendors") + ", probability " + probability;
    }

    private String quote(Quote quote) {
        return ChangePage.quote(quote.text()) + "  " + name(quote.vendor()) + ", " + quote.path()
                + (quote.place().isEmpty() ? "" : ", " + quote.place());
    }

    private void differentiation() {
        page.heading("Differentiation, 0 (all say what we say) to 100 (only we say it)");
        for (Change.Job job : change.jobs()) {
            page.item(0, job.name() + ": " + move(job.differentiation()));
            for (Change.Reason reason : JobChanges.told(job, MOST_REASONS)) {
                page.item(
                        1,
                        String.format(
                                Locale.ROOT,
                                "%+.2f  %s: %s",
                                reason.points(),
                                word(reason.effect()),
                                ChangePage.quote(reason.text())));
                causes(2, reason.causes(), true);
            }
        }
    }

    private void overload() {
        page.heading("Overload, 0 (easy) to 100 (overloaded)");
        for (Change.Job job : change.jobs()) {
            page.item(0, job.name() + ": " + move(job.overload()));
            for (Change.Component component : job.components()) {
                if (Math.abs(component.points()) >= SHOWN) {
                    page.item(
                            1,
                            String.format(Locale.ROOT, "%+.1f  %s", component.points(), component.id())
                                    + measures(component));
                }
            }
        }
    }

    private static String measures(Change.Component component) {
        List<String> measures = component.measures().stream()
                .filter(measure -> !number(measure.before()).equals(number(measure.after())))
                .map(measure ->
                        spaced(measure.name()) + " " + number(measure.before()) + " → " + number(measure.after()))
                .toList();
        return measures.isEmpty() ? "" : " (" + String.join(", ", measures) + ")";
    }

    private static String move(Change.Move move) {
        if (Math.abs(move.points()) < SHOWN) {
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

    private String name(String vendor) {
        return names.getOrDefault(vendor, vendor);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value != Math.rint(value) && Math.abs(value) < 100 ? "%.2f" : "%.0f", value);
    }

    private static String spaced(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    }

    private static String counts(List<Kind> kinds) {
        List<String> counts = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            counts.add(kinds.stream().filter(kind::equals).count() + " " + word(kind));
        }
        return String.join(", ", counts);
    }

    private static String count(long n, String noun) {
        return n + " " + noun + (n == 1 ? "" : "s");
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
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

    private static String word(Change.Effect effect) {
        return switch (effect) {
            case NEW_MESSAGE -> "new";
            case GONE_MESSAGE -> "gone";
            case LESS_DISTINCT -> "less distinct";
            case MORE_DISTINCT -> "more distinct";
            case OTHER_WEIGHT -> "said more or less";
            case REGROUPED -> "put together anew";
        };
    }
}
