package dev.daylight.shell.command;

import dev.daylight.plan.DraftClaim;
import dev.daylight.plan.WhatIfReport;
import dev.daylight.shell.terminal.Console;
import dev.daylight.shell.terminal.Paragraph;
import java.util.List;
import java.util.Locale;

/** What a change would do, on a terminal. */
final class WhatIfText {
    private static final int MOST = 5;
    private static final int MOST_CLAIMS = 12;

    private final WhatIfReport report;
    private final Console console;

    private WhatIfText(WhatIfReport report, Console console) {
        this.report = report;
        this.console = console;
    }

    static void print(WhatIfReport report, Console console) {
        new WhatIfText(report, console).print();
    }

    private void print() {
        wrapped(report.own() + " in the market " + report.market());
        documents("Without", report.removed());
        documents("With the draft", report.added());
        report.notes().forEach(note -> wrapped("Note: " + note + "."));
        console.print("\n");
        console.print(PlanTables.jobs(report.jobs()));
        draft();
        findings("Vanishes", report.gone());
        findings("Appears", report.come());
    }

    private void documents(String title, List<String> paths) {
        if (!paths.isEmpty()) {
            wrapped(title + ": " + paths.size() + (paths.size() == 1 ? " document" : " documents"));
            paths.stream().limit(MOST_CLAIMS).forEach(this::item);
            more(paths.size() - MOST_CLAIMS);
        }
    }

    private void draft() {
        if (report.draft().isEmpty()) {
            return;
        }
        console.print("\nThe draft makes " + report.draft().size() + " claims\n");
        claims("New: nobody says it", DraftClaim.Standing.NEW);
        claims("Only rivals say it already", DraftClaim.Standing.RIVALS);
        claims("We say it already", DraftClaim.Standing.OURS);
        claims("We and rivals say it already", DraftClaim.Standing.BOTH);
        List<DraftClaim> clashing = report.draft().stream()
                .filter(claim -> !claim.contradicts().isEmpty())
                .toList();
        console.print("May contradict: " + clashing.size());
        clashing.forEach(claim -> {
            item("“" + claim.text() + "”");
            claim.contradicts().stream()
                    .limit(MOST)
                    .forEach(against -> below(String.format(
                            Locale.ROOT,
                            "%.0f %% against %s, %s: “%s”",
                            100 * against.probability(),
                            against.vendor(),
                            against.path(),
                            against.text())));
        });
    }

    private void claims(String title, DraftClaim.Standing standing) {
        List<DraftClaim> claims = report.draft().stream()
                .filter(claim -> claim.standing() == standing)
                .toList();
        console.print(title + ": " + claims.size());
        claims.stream().limit(MOST_CLAIMS).forEach(claim -> {
            item("“" + claim.text() + "”");
            claim.saidBy().stream()
                    .limit(2)
                    .forEach(said -> below(said.vendor() + ", " + said.path() + ": “" + said.text() + "”"));
        });
        more(claims.size() - MOST_CLAIMS);
    }

    private void findings(String title, List<WhatIfReport.Finding> findings) {
        console.print("\n" + title + ": " + findings.size() + (findings.size() == 1 ? " finding\n" : " findings\n"));
        for (WhatIfReport.Kind kind : WhatIfReport.Kind.values()) {
            List<WhatIfReport.Finding> some =
                    findings.stream().filter(finding -> finding.kind() == kind).toList();
            if (!some.isEmpty()) {
                console.print(name(kind) + ": " + some.size());
                some.stream().limit(MOST).forEach(finding -> item(finding.text()));
                more(some.size() - MOST);
            }
        }
    }

    private static String name(WhatIfReport.Kind kind) {
        return switch (kind) {
            case MESSAGE -> "Messages that we make";
            case ANSWER -> "Questions that we answer";
            case WHITE_SPACE -> "Questions that nobody answers";
            case MISSING -> "Messages of the rivals that we don't make";
            case CONTRADICTION -> "Possible contradictions";
            case OVERLAP -> "Pairs of claims that say the same";
        };
    }

    private void item(String text) {
        Paragraph.wrap(text, "  - ", "    ", console.width()).forEach(console::print);
    }

    private void below(String text) {
        Paragraph.wrap(text, "      ", "      ", console.width()).forEach(console::print);
    }

    private void more(int number) {
        if (number > 0) {
            console.print("    and " + number + " more: --json lists all");
        }
    }

    private void wrapped(String text) {
        Paragraph.wrap(text, "", "", console.width()).forEach(console::print);
    }
}
