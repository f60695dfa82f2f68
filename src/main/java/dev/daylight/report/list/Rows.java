package dev.daylight.report.list;

import dev.daylight.audit.Audit;
import dev.daylight.audit.AuditIndex;
import dev.daylight.audit.PlainText;
import dev.daylight.report.Facts;
import dev.daylight.report.SourceLinks;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What several lists have in common: columns of jobs, and where a claim stands. */
record Rows(Facts facts, SourceLinks links) {
    private static final int LONGEST_JOB = 60;

    /** Longer addresses are refused by spreadsheets; the document without the place will do. */
    private static final int LONGEST_LINK = 1000;

    Audit audit() {
        return facts.audit();
    }

    AuditIndex index() {
        return facts.index();
    }

    /** A column for each job; all titles differ. */
    List<Column> jobColumns() {
        Set<String> titles = new LinkedHashSet<>();
        for (Audit.Job job : audit().jobs()) {
            titles.add(jobTitle(job, titles));
        }
        return titles.stream().map(title -> Column.of(title, Column.Kind.SHARE)).toList();
    }

    private static String jobTitle(Audit.Job job, Set<String> taken) {
        String title = "Job: " + PlainText.of(job.name(), LONGEST_JOB);
        return taken.contains(title) ? title + " (" + job.id() + ")" : title;
    }

    List<Cell> jobCells(Map<String, Double> jobs) {
        List<Cell> cells = new ArrayList<>();
        audit().jobs().forEach(job -> cells.add(Cell.of(jobs.getOrDefault(job.id(), 0.0))));
        return cells;
    }

    /** Columns for {@link #claimCells}. */
    static List<Column> claimColumns(String mark) {
        return List.of(
                Column.word("Vendor" + mark, 18),
                Column.word("Channel" + mark, 12),
                Column.text("Text" + mark, 60),
                Column.word("Document" + mark, 36),
                Column.word("Place" + mark, 24));
    }

    /** Who says it, how, what, in which document, where there. */
    List<Cell> claimCells(String id) {
        Audit.Claim claim = index().claim(id);
        Audit.Asset asset = index().assetOf(id);
        return List.of(
                Cell.of(index().name(asset.vendor())),
                Cell.of(asset.channel()),
                Cell.of(claim.text()),
                Cell.link(asset.path(), target(asset, claim)),
                Cell.of(claim.anchor().describe()));
    }

    /** A claim as filters see it. */
    Subject.Side side(String id) {
        Audit.Asset asset = index().assetOf(id);
        return new Subject.Side(
                asset.vendor(), asset.channel(), asset.path(), index().claim(id).text());
    }

    /** Ids of the jobs that a pair of claims belongs to. */
    List<String> jobsOfPair(String x, String y) {
        Map<String, Double> both = new TreeMap<>(index().claim(x).jobs());
        index().claim(y).jobs().forEach((job, p) -> both.merge(job, p, Math::max));
        return facts.jobs(both);
    }

    private String target(Audit.Asset asset, Audit.Claim claim) {
        String document = links.document(asset.path());
        String whole = document + SourceLinks.place(asset.path(), claim);
        return document.isEmpty() || whole.length() > LONGEST_LINK ? document : whole;
    }

    /** What a person decided already, in the column for decisions. */
    Cell decisionCell(String finding) {
        return audit().review().confirmed(finding) ? Cell.of("confirmed") : Cell.EMPTY;
    }

    @SafeVarargs
    static <T> List<T> join(List<T>... parts) {
        List<T> all = new ArrayList<>();
        for (List<T> part : parts) {
            all.addAll(part);
        }
        return all;
    }
}
