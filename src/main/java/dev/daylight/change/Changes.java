package dev.daylight.change;

import dev.daylight.audit.Audit;
import dev.daylight.change.Change.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Compares two audits of a market. */
public final class Changes {
    private Changes() {}

    /**
     * @param before the earlier audit, or its {@link Brief}
     * @param beforeName what to call it
     * @param after the later audit, or its {@link Brief}
     * @param afterName what to call it
     */
    public static Change between(Audit before, String beforeName, Audit after, String afterName) {
        Sayings old = new Sayings(before);
        Sayings now = new Sayings(after);
        MessageMatch match = new MessageMatch(old, now);
        MessageChanges messages = new MessageChanges(old, now, match);
        return new Change(
                after.market(),
                after.own(),
                side(before, beforeName),
                side(after, afterName),
                notes(before, after),
                documents(before, after),
                messages.all(),
                messages.regrouped(),
                FindingChanges.contradictions(old, now),
                FindingChanges.overlaps(old, now),
                new JobChanges(old, now, match, messages).all());
    }

    private static Change.Side side(Audit audit, String name) {
        return new Change.Side(
                name,
                audit.assets().size(),
                audit.claims().size(),
                audit.messages().size());
    }

    private static List<String> notes(Audit before, Audit after) {
        List<String> notes = new ArrayList<>();
        if (!before.market().equals(after.market())) {
            notes.add("These are audits of two markets: " + before.market() + " and " + after.market() + ".");
        }
        if (!before.own().equals(after.own())) {
            notes.add("The own vendor was " + before.own() + " and is now " + after.own() + ".");
        }
        if (!before.parameters().models().equals(after.parameters().models())
                || !before.parameters().methods().equals(after.parameters().methods())
                || !before.parameters().thresholds().equals(after.parameters().thresholds())) {
            notes.add("The audits were made with different models, settings or versions of Daylight: "
                    + "some changes may come from that and not from documents.");
        }
        if (before.parameters().seed() != after.parameters().seed()) {
            notes.add("The audits were made with different seeds: small moves of scores may come from that.");
        }
        int aside = FindingChanges.setAside(before, after);
        if (aside > 0) {
            notes.add("People set " + aside + (aside == 1 ? " finding" : " findings")
                    + " aside since then, which moves scores and messages, too.");
        }
        int back = FindingChanges.back(before, after);
        if (back > 0) {
            notes.add(back + (back == 1 ? " finding that was" : " findings that were")
                    + " set aside then came back, because a decision ran out or was withdrawn.");
        }
        return notes;
    }

    private static List<Change.Document> documents(Audit before, Audit after) {
        Map<String, Audit.Asset> old = new HashMap<>();
        before.assets().forEach(asset -> old.put(asset.path(), asset));
        Map<String, Change.Document> documents = new TreeMap<>();
        for (Audit.Asset asset : after.assets()) {
            Audit.Asset was = old.remove(asset.path());
            if (was == null) {
                documents.put(asset.path(), document(Kind.NEW, asset));
            } else if (!was.sha256().equals(asset.sha256()) || was.status() != asset.status()) {
                documents.put(asset.path(), document(Kind.CHANGED, asset));
            }
        }
        old.values().forEach(asset -> documents.put(asset.path(), document(Kind.GONE, asset)));
        return List.copyOf(documents.values());
    }

    private static Change.Document document(Kind kind, Audit.Asset asset) {
        return new Change.Document(kind, asset.vendor(), asset.channel(), asset.path());
    }
}
