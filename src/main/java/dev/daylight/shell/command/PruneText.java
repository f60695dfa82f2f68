package dev.daylight.shell.command;

import dev.daylight.plan.AssetPlan;
import dev.daylight.plan.PrunePlan;
import dev.daylight.plan.Verdict;
import dev.daylight.shell.terminal.Console;
import dev.daylight.shell.terminal.Paragraph;
import dev.daylight.shell.terminal.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A prune plan on a terminal. */
final class PruneText {
    private static final int MOST_LOST = 10;

    private final PrunePlan plan;
    private final Console console;
    private final String folder;

    private PruneText(PrunePlan plan, Console console) {
        this.plan = plan;
        this.console = console;
        this.folder =
                PlanTables.folder(plan.assets().stream().map(AssetPlan::path).toList());
    }

    static void print(PrunePlan plan, Console console) {
        new PruneText(plan, console).print();
    }

    private void print() {
        wrapped(plan.own() + " in the market " + plan.market() + ": "
                + plan.assets().size() + " own documents"
                + (folder.isEmpty() ? "" : ", all in " + folder)
                + (plan.job() == null ? "" : ", for the job " + plan.job()));
        wrapped(plan.summary());
        plan.notes().forEach(note -> wrapped("Note: " + note + "."));
        work();
        lost();
        console.print("\n");
        console.print(PlanTables.jobs(plan.jobs()));
        kept();
        cover();
    }

    private void work() {
        List<AssetPlan> work = plan.assets().stream()
                .filter(asset -> asset.verdict() != Verdict.KEEP)
                .toList();
        console.print(work.isEmpty() ? "\nNothing to do.\n" : "\nWork, most gain for the effort first\n");
        for (AssetPlan asset : work) {
            String into = asset.into() == null ? "" : " into " + below(asset.into());
            lines(Paragraph.wrap(
                    asset.verdict() + " " + below(asset.path()) + into,
                    String.format(Locale.ROOT, "%3d. ", asset.rank()),
                    "     ",
                    console.width()));
            asset.reasons()
                    .forEach(reason -> lines(Paragraph.wrap(shortened(reason), "     - ", "       ", console.width())));
        }
    }

    private void lost() {
        if (plan.lost().isEmpty()) {
            return;
        }
        console.print("\nGiven up for the budget: " + plan.lost().size() + "\n");
        plan.lost().stream()
                .limit(MOST_LOST)
                .forEach(one -> lines(Paragraph.wrap(
                        one.kind() + " “" + one.text() + "”" + (one.channel() == null ? "" : ", on " + one.channel()),
                        "  - ",
                        "    ",
                        console.width())));
        if (plan.lost().size() > MOST_LOST) {
            console.print("  and " + (plan.lost().size() - MOST_LOST) + " more: --json lists all\n");
        }
    }

    private void kept() {
        List<List<String>> rows = new ArrayList<>();
        for (AssetPlan asset : plan.assets()) {
            if (asset.verdict() == Verdict.KEEP) {
                rows.add(List.of(
                        below(asset.path()),
                        "" + asset.messages(),
                        "" + asset.alone().size(),
                        shortened(asset.reasons().getFirst())));
            }
        }
        if (!rows.isEmpty()) {
            console.print("\nKeep\n");
            console.print(new Table(List.of("Document", " Messages", " Alone", "Why"), rows));
        }
    }

    private void cover() {
        PrunePlan.Cover cover = plan.cover();
        double over = cover.lowerBound() <= 0 ? 0 : cover.cost() / cover.lowerBound() - 1;
        console.print("\n");
        wrapped(String.format(
                Locale.ROOT,
                "Of %d documents that were analyzed, %d hold every message and every answer; no choice of less to read would do"
                        + "%s. Gain and effort order the work and are conventions.",
                cover.documents(),
                cover.chosen(),
                over < 0.0005
                        ? ""
                        : String.format(Locale.ROOT, " that is more than %.1f %% better", 100 * over / (1 + over))));
    }

    private String below(String path) {
        return path.startsWith(folder) ? path.substring(folder.length()) : path;
    }

    private String shortened(String reason) {
        return folder.isEmpty() ? reason : reason.replace(folder, "");
    }

    private void wrapped(String text) {
        lines(Paragraph.wrap(text, "", "", console.width()));
    }

    private void lines(List<String> lines) {
        lines.forEach(console::print);
    }
}
