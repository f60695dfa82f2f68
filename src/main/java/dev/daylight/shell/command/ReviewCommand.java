package dev.daylight.shell.command;

import dev.daylight.pipeline.ReviewDesk;
import dev.daylight.pipeline.ReviewFinding;
import dev.daylight.pipeline.Reviewer;
import dev.daylight.review.Decision;
import dev.daylight.shell.line.Repeated;
import dev.daylight.shell.line.UsageException;
import dev.daylight.shell.terminal.Console;
import dev.daylight.shell.terminal.Keyboard;
import dev.daylight.shell.terminal.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** {@code review}. */
public final class ReviewCommand {
    private final Supplier<Reviewer> reviewer;
    private final Markets markets;
    private final Console console;

    public ReviewCommand(Supplier<Reviewer> reviewer, Markets markets, Console console) {
        this.reviewer = reviewer;
        this.markets = markets;
        this.console = console;
    }

    @Command(
            name = "review",
            group = "Daylight",
            description = "Decide about findings: accept, reject or suppress them, one key each; audits heed it.",
            completionProvider = "values",
            help = """
                    Goes through the findings of the last audit, contradictions first, the most
                    probable first. Decisions are kept in review.yaml in the market's folder, a text
                    file for git. The next audit shows accepted findings as confirmed, and neither
                    shows nor counts rejected and suppressed ones until their day has passed.
                    Ids may be given several at a time, with commas between.

                    Examples:
                      daylight review corpus --kind contradiction --scope within --limit 20
                      daylight review corpus --list
                      daylight review corpus --accept xc08b8de438 --reject o1f00aa23b4
                        --reason "two products" --until 2027-03-01
                    """)
    public void review(
            @Argument(index = 0, description = "the market's folder; left out: that of the last audit") @Nullable
                    Path market,
            @Option(longName = "kind", description = "only contradiction or overlap") @Nullable String kind,
            @Option(longName = "scope", description = "only within one vendor, or across vendors") @Nullable
                    String scope,
            @Option(longName = "type", description = "only one type, such as numeric, negation, verbatim, specific")
                    @Nullable
                    String type,
            @Option(longName = "vendor", description = "only where this vendor says one of the two") @Nullable
                    String vendor,
            @Option(longName = "limit", description = "most findings to go through; 0: all", defaultValue = "0")
                    Integer limit,
            @Option(longName = "all", description = "also those that are decided") boolean all,
            @Option(longName = "accept", description = "id of a finding that is right; may be given often") @Nullable
                    Repeated accept,
            @Option(longName = "reject", description = "id of a finding that is wrong; may be given often") @Nullable
                    Repeated reject,
            @Option(longName = "suppress", description = "id of a finding not to show; may be given often") @Nullable
                    Repeated suppress,
            @Option(longName = "withdraw", description = "id of a finding whose decision goes; may be given often")
                    @Nullable
                    Repeated withdraw,
            @Option(longName = "reason", description = "why, for --reject and --suppress") @Nullable String reason,
            @Option(longName = "until", description = "last day on which the decision holds; left out: for good")
                    @Nullable
                    String until,
            @Option(longName = "who", description = "who decides; left out: your name on this machine") @Nullable
                    String who,
            @Option(longName = "list", description = "list what is decided") boolean list,
            @Option(
                            longName = "review",
                            description = "file of decisions; left out: review.yaml in the market's folder")
                    @Nullable
                    Path review,
            @Option(longName = "workspace", description = "folder where the market's audits keep what they found")
                    @Nullable
                    Path workspace,
            @Option(longName = "as-of", description = "day on which it is decided; left out: today") @Nullable
                    String asOf,
            @Option(longName = "json", description = "print JSON, of --list or of what would be gone through")
                    boolean json)
            throws IOException, InterruptedException {
        LocalDate day = Days.asOf(asOf);
        if (limit < 0) {
            throw new UsageException("'--limit': " + limit + " is out of range", "Give 1 or more");
        }
        ReviewFilter filter = new ReviewFilter(kind, scope, type, vendor, all, day);
        Map<String, Decision.Kind> chosen = new LinkedHashMap<>();
        collect(chosen, accept, Decision.Kind.ACCEPT);
        collect(chosen, reject, Decision.Kind.REJECT);
        collect(chosen, suppress, Decision.Kind.SUPPRESS);
        List<String> gone = ids(withdraw);
        Path folder = markets.market(market, "Name one: 'daylight review FOLDER'");
        ReviewDesk desk = reviewer.get().open(folder, markets.workspace(market, workspace), review);
        String name = who == null ? System.getProperty("user.name", "") : who;
        if (!chosen.isEmpty() || !gone.isEmpty()) {
            decide(desk, chosen, gone, reason == null ? "" : reason.strip(), until, name, day);
        } else if (list) {
            list(desk, day, json);
        } else {
            walk(desk, filter, limit, name.isBlank() ? null : name, day, json);
        }
    }

    private static List<String> ids(@Nullable Repeated told) {
        return told == null
                ? List.of()
                : told.values().stream()
                        .flatMap(value -> Stream.of(value.split("[,\\s]+")))
                        .filter(id -> !id.isEmpty())
                        .toList();
    }

    private static void collect(Map<String, Decision.Kind> chosen, @Nullable Repeated told, Decision.Kind kind) {
        for (String id : ids(told)) {
            Decision.Kind before = chosen.put(id, kind);
            if (before != null && before != kind) {
                throw new UsageException("'" + id + "' is decided in two ways", "Give it once");
            }
        }
    }

    private void decide(
            ReviewDesk desk,
            Map<String, Decision.Kind> chosen,
            List<String> withdraw,
            String reason,
            @Nullable String until,
            String who,
            LocalDate day) {
        boolean aside = chosen.values().stream().anyMatch(kind -> kind != Decision.Kind.ACCEPT);
        if (aside && reason.isEmpty()) {
            throw new UsageException(
                    "A finding is set aside for a reason, for whoever reads it later", "Give '--reason \"…\"'");
        }
        LocalDate last = until == null ? null : Days.day("--until", until);
        if (last != null && last.isBefore(day)) {
            throw new UsageException("'--until': " + last + " has passed", "Give a day to come");
        }
        // All of them are looked up before any is kept.
        List<Decision> keep = new ArrayList<>();
        chosen.forEach((id, kind) -> {
            ReviewFinding finding = desk.find(id);
            // Next to findings that are set aside, the reason is theirs.
            String why = aside && kind == Decision.Kind.ACCEPT ? "" : reason;
            keep.add(desk.about(
                    finding, new Decision(id, kind, who.isBlank() ? null : who.strip(), day, last, why, null)));
        });
        withdraw.forEach(id -> {
            if (chosen.containsKey(id)) {
                throw new UsageException("'" + id + "' is decided and withdrawn", "Give it once");
            }
            desk.decided(id);
        });
        desk.change(keep, withdraw);
        keep.forEach(decision -> console.print(FindingText.verb(decision.kind()) + " " + decision.id()
                + (decision.until() == null ? "" : " until " + decision.until())));
        withdraw.forEach(id -> console.print("withdrawn " + id));
        console.say("Kept in " + desk.file() + "; the next audit heeds it.");
    }

    private void list(ReviewDesk desk, LocalDate day, boolean json) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Decision decision : desk.decisions().values()) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("id", decision.id());
            row.put("decision", decision.kind().name().toLowerCase(Locale.ROOT));
            row.put(
                    "state",
                    desk.known(decision.id()).isEmpty()
                            ? "not found in the last audit"
                            : decision.holds(day) ? "holds" : "has run out");
            row.put("who", decision.who());
            row.put("date", decision.date() == null ? null : decision.date().toString());
            row.put("until", decision.until() == null ? null : decision.until().toString());
            row.put("reason", decision.reason());
            rows.add(row);
        }
        if (json) {
            console.printJson(rows);
        } else if (rows.isEmpty()) {
            console.say("Nothing is decided yet: there is no " + desk.file() + " with decisions.");
        } else {
            List<String> columns = List.of("id", "decision", "state", "who", "date", "until", "reason");
            console.print(new Table(
                    List.of("Id", "Decision", "State", "Who", "Date", "Until", "Reason"),
                    rows.stream()
                            .map(row -> columns.stream()
                                    .map(column -> row.get(column) == null ? "" : String.valueOf(row.get(column)))
                                    .toList())
                            .toList()));
        }
    }

    private void walk(
            ReviewDesk desk, ReviewFilter filter, int limit, @Nullable String who, LocalDate day, boolean json)
            throws IOException, InterruptedException {
        if (filter.vendor() != null) {
            checkVendor(desk, filter.vendor());
        }
        List<ReviewFinding> all = desk.findings(filter);
        List<ReviewFinding> findings = limit == 0 ? all : all.subList(0, Math.min(limit, all.size()));
        if (json) {
            console.printJson(findings);
            return;
        }
        if (findings.isEmpty()) {
            console.say("There is nothing to decide: no finding of the last audit fits, or all are decided ('--all').");
            return;
        }
        if (!console.facts().interactive()) {
            throw new UsageException(
                    "'review' asks for keys, and this is no terminal",
                    "Decide with '--accept ID', '--reject ID --reason …' or '--suppress ID --reason …'; '--json' prints"
                            + " the " + findings.size() + " findings, '--list' what is decided");
        }
        try (Keyboard keyboard = Keyboard.open()) {
            ReviewWalk walk = new ReviewWalk(desk, keyboard, console, who, day);
            try {
                walk.through(findings);
            } finally {
                // Also after Ctrl-C: what was decided by then is kept.
                int decided = walk.decided();
                console.say(
                        decided == 0
                                ? "Nothing decided."
                                : decided + (decided == 1 ? " decision" : " decisions") + " kept in " + desk.file()
                                        + "; the next audit heeds " + (decided == 1 ? "it." : "them."));
            }
        }
    }

    private static void checkVendor(ReviewDesk desk, String vendor) {
        TreeSet<String> known = new TreeSet<>();
        for (ReviewFinding finding : desk.findings(any -> true)) {
            known.add(finding.says().vendor());
            known.add(finding.against().vendor());
            if (vendor.equalsIgnoreCase(finding.says().name())
                    || vendor.equalsIgnoreCase(finding.against().name())) {
                return;
            }
        }
        if (known.stream().noneMatch(vendor::equalsIgnoreCase)) {
            throw new UsageException(
                    "'--vendor': no finding is of '" + vendor + "'",
                    "Vendors with findings: " + String.join(", ", known));
        }
    }
}
