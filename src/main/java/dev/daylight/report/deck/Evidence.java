package dev.daylight.report.deck;

import dev.daylight.audit.Audit;
import dev.daylight.audit.AuditIndex;
import dev.daylight.audit.PlainText;
import dev.daylight.report.Facts;
import dev.daylight.report.Words;
import java.util.ArrayList;
import java.util.List;

/** Where a finding stands, in words for a slide and for its notes. */
record Evidence(Facts facts) {
    private static final int LONGEST_NAME = 28;

    /** In a sentence on a slide. */
    String own() {
        return PlainText.of(facts.own(), LONGEST_NAME);
    }

    String name(String vendor) {
        return PlainText.of(facts.index().name(vendor), LONGEST_NAME);
    }

    /** {@code Acme: website/prices.html, page 3}. */
    String source(String claim) {
        return name(facts.index().vendorOf(claim)) + ": " + place(claim);
    }

    /** {@code website/prices.html, page 3}: within the vendor's folder; of a long path the end, which says most. */
    String place(String claim) {
        AuditIndex index = facts.index();
        Audit.Asset asset = index.assetOf(claim);
        String path = PlainText.of(asset.path());
        String folder = asset.vendor() + "/";
        int at = path.indexOf(folder);
        String within = at < 0 ? path : path.substring(at + folder.length());
        int name = within.lastIndexOf('/');
        String file = within.length() <= 60 || name < 0 ? within : "…" + within.substring(name);
        String where = index.claim(claim).anchor().describe();
        return PlainText.of(file, 90) + (where.isEmpty() ? "" : ", " + PlainText.of(where, 60));
    }

    /** The claim of ours that says the message best; of any vendor where we don't say it. */
    String best(Audit.Message message) {
        return message.claims().stream()
                .filter(facts.index()::own)
                .findFirst()
                .orElse(message.claims().get(0));
    }

    /** Lines for the notes: every claim of a message with its place, at most so many. */
    List<String> claims(Audit.Message message, int most) {
        List<String> lines = new ArrayList<>();
        lines.add("[" + message.id() + "] " + Words.status(message.status()) + ", "
                + Words.count(message.claims().size(), "claim") + ", distinctness "
                + Words.percent(message.distinctness()));
        message.claims().stream().limit(most).forEach(claim -> lines.add(line(claim)));
        return lines;
    }

    /** Lines for the notes: both sides of a contradiction, and why it is one. */
    List<String> contradiction(Audit.Contradiction found) {
        return List.of(
                "[" + found.id() + "] " + Words.spaced(found.type().name()) + ", probability "
                        + Words.percent(found.probability()) + ". " + found.explanation(),
                line(found.x()),
                line(found.y()));
    }

    private String line(String claim) {
        Audit.Asset asset = facts.index().assetOf(claim);
        String where = facts.index().claim(claim).anchor().describe();
        return "– “" + PlainText.of(facts.index().claim(claim).text(), 320) + "” ("
                + facts.index().name(asset.vendor()) + ", " + asset.path() + (where.isEmpty() ? "" : ", " + where)
                + ")";
    }
}
