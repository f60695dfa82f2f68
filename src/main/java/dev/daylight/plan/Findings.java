package dev.daylight.plan;

import dev.daylight.claim.Claim;
import dev.daylight.compare.Overlap;
import dev.daylight.plan.WhatIfReport.Finding;
import dev.daylight.plan.WhatIfReport.Kind;
import dev.daylight.score.JobScore;
import dev.daylight.score.MessageStatus;
import dev.daylight.score.Scores;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What an audit of a market would find, flat, so that two can be compared by ids. */
final class Findings {
    private final Basis basis;
    private final Map<String, Claim> claims = new HashMap<>();
    private final Map<String, String> paths = new HashMap<>();
    private final List<Finding> all = new ArrayList<>();

    private Findings(Basis basis) {
        this.basis = basis;
        basis.comparison().claims().forEach(claim -> claims.put(claim.id(), claim));
        basis.comparison().assets().forEach(asset -> paths.put(asset.id(), asset.path()));
    }

    static List<Finding> of(Basis basis, Scores scores) {
        Findings findings = new Findings(basis);
        findings.messages(scores);
        findings.questions(scores);
        findings.pairs();
        return findings.all;
    }

    /** Those of the first list that the second hasn't. */
    static List<Finding> without(List<Finding> some, List<Finding> others) {
        Set<String> known = new HashSet<>();
        others.forEach(finding -> known.add(finding.kind() + finding.id()));
        return some.stream()
                .filter(finding -> !known.contains(finding.kind() + finding.id()))
                .sorted(Comparator.comparing(Finding::kind))
                .toList();
    }

    private void messages(Scores scores) {
        String own = basis.own().id();
        for (int i = 0; i < scores.messages().size(); i++) {
            var message = basis.comparison().messages().get(i);
            if (message.vendors().contains(own)) {
                all.add(new Finding(Kind.MESSAGE, message.id(), Holdings.ownWords(message, claims, own)));
            } else if (scores.messages().get(i).status() == MessageStatus.MISSING) {
                all.add(new Finding(Kind.MISSING, message.id(), message.text()));
            }
        }
    }

    private void questions(Scores scores) {
        for (JobScore job : scores.jobs()) {
            JobScore.Completion completion = job.completion().get(JobChange.ALL);
            if (completion != null) {
                completion.answers().stream()
                        .filter(JobScore.Answer::answered)
                        .forEach(answer ->
                                all.add(new Finding(Kind.ANSWER, job.job() + "." + answer.question(), answer.text())));
            }
        }
        scores.whiteSpace()
                .forEach(space ->
                        all.add(new Finding(Kind.WHITE_SPACE, space.job() + "." + space.question(), space.text())));
    }

    private void pairs() {
        basis.comparison()
                .contradictions()
                .forEach(found -> all.add(new Finding(
                        Kind.CONTRADICTION,
                        found.id(),
                        Reasons.percent(found.probability()) + " " + said(found.x()) + " against " + said(found.y()))));
        basis.comparison().overlaps().stream()
                .filter(found -> found.kind() != Overlap.Kind.RELATED)
                .forEach(found ->
                        all.add(new Finding(Kind.OVERLAP, found.id(), said(found.x()) + " and " + said(found.y()))));
    }

    private String said(String id) {
        Claim claim = Objects.requireNonNull(claims.get(id));
        return "“" + claim.text() + "” (" + paths.get(claim.asset()) + ")";
    }
}
