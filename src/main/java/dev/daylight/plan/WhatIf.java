package dev.daylight.plan;

import dev.daylight.claim.Claim;
import dev.daylight.compare.Comparison;
import dev.daylight.compare.Contradiction;
import dev.daylight.compare.Message;
import dev.daylight.compare.Overlap;
import dev.daylight.corpus.Vendor;
import dev.daylight.passage.Asset;
import dev.daylight.score.Scores;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a market would look like without some documents, or with a draft. Both sides are scored from one comparison, in which every pair was
 * judged once, so that all that differs comes from the documents. An audit after the fact may differ by a hair: how rare a word is
 * depends on all documents.
 */
public final class WhatIf {
    private static final int MOST_SAID = 3;

    private final Comparison comparison;
    private final Map<String, Claim> claims = new HashMap<>();
    private final Map<String, Asset> assets = new HashMap<>();
    private final Map<String, String> names;
    private final String own;
    private final Set<String> added;

    private WhatIf(Basis basis, Set<String> added) {
        this.comparison = basis.comparison();
        this.own = basis.own().id();
        this.added = added;
        comparison.claims().forEach(claim -> claims.put(claim.id(), claim));
        comparison.assets().forEach(asset -> assets.put(asset.id(), asset));
        names = comparison.vendors().stream().collect(Collectors.toMap(Vendor::id, Vendor::name));
    }

    /**
     * @param all the market with the drafts in it
     * @param removed ids of the assets that go
     * @param added ids of the assets of the drafts
     */
    public static WhatIfReport report(Basis all, Set<String> removed, Set<String> added) {
        Basis before = all.without(added);
        Basis after = all.without(removed);
        Scores was = before.scores();
        Scores is = after.scores();
        var found = Findings.of(before, was);
        var left = Findings.of(after, is);
        return new WhatIfReport(
                all.market(),
                all.own().name(),
                paths(all, removed),
                paths(all, added),
                JobChange.of(was, is),
                Findings.without(found, left),
                Findings.without(left, found),
                new WhatIf(after, added).draft(),
                notes(all, removed, added));
    }

    private static List<String> paths(Basis basis, Set<String> ids) {
        return basis.comparison().assets().stream()
                .filter(asset -> ids.contains(asset.id()))
                .map(Asset::path)
                .toList();
    }

    private static List<String> notes(Basis all, Set<String> removed, Set<String> added) {
        List<String> notes = new ArrayList<>();
        List<Asset> assets = all.comparison().assets();
        for (Asset asset : assets) {
            if (added.contains(asset.id()) && !asset.analyzed()) {
                notes.add(asset.path() + " is not analyzed: " + asset.reason());
            }
            boolean copyStays = assets.stream()
                    .anyMatch(other -> !other.analyzed()
                            && !removed.contains(other.id())
                            && other.vendor().equals(asset.vendor())
                            && other.channel().equals(asset.channel())
                            && other.sha256().equals(asset.sha256()));
            if (removed.contains(asset.id()) && asset.analyzed() && copyStays) {
                notes.add("an exact copy of " + asset.path() + " stays, so buyers still read all of it");
            }
        }
        return notes;
    }

    private List<DraftClaim> draft() {
        List<DraftClaim> draft = new ArrayList<>();
        for (Claim claim : comparison.claims()) {
            if (added.contains(claim.asset())) {
                Set<String> saying = saying(claim);
                draft.add(new DraftClaim(
                        claim.id(),
                        claim.text(),
                        claim.anchor().describe(),
                        standing(saying),
                        saying.stream().limit(MOST_SAID).map(this::said).toList(),
                        against(claim)));
            }
        }
        return draft;
    }

    /** Claims outside the drafts that say the same or more. */
    private Set<String> saying(Claim claim) {
        Set<String> saying = new LinkedHashSet<>();
        for (Overlap overlap : comparison.overlaps()) {
            boolean first = overlap.x().equals(claim.id());
            boolean second = overlap.y().equals(claim.id());
            // Of a specific pair x says more than y.
            boolean same = overlap.kind() == Overlap.Kind.VERBATIM || overlap.kind() == Overlap.Kind.EQUIVALENT;
            if (first && same) {
                saying.add(overlap.y());
            } else if (second && (same || overlap.kind() == Overlap.Kind.SPECIFIC)) {
                saying.add(overlap.x());
            }
        }
        for (Message message : comparison.messages()) {
            if (message.claims().contains(claim.id())) {
                saying.addAll(message.claims());
            }
        }
        saying.removeIf(id -> added.contains(claim(id).asset()));
        return saying;
    }

    private DraftClaim.Standing standing(Set<String> saying) {
        Set<Boolean> ours = new TreeSet<>();
        saying.forEach(id -> ours.add(claim(id).vendor().equals(own)));
        if (ours.isEmpty()) {
            return DraftClaim.Standing.NEW;
        }
        return ours.size() == 2
                ? DraftClaim.Standing.BOTH
                : ours.contains(true) ? DraftClaim.Standing.OURS : DraftClaim.Standing.RIVALS;
    }

    private DraftClaim.Said said(String id) {
        Claim claim = claim(id);
        return new DraftClaim.Said(name(claim), path(claim), claim.text());
    }

    private List<DraftClaim.Against> against(Claim claim) {
        List<DraftClaim.Against> against = new ArrayList<>();
        for (Contradiction found : comparison.contradictions()) {
            if (found.x().equals(claim.id()) || found.y().equals(claim.id())) {
                Claim other = claim(found.x().equals(claim.id()) ? found.y() : found.x());
                against.add(new DraftClaim.Against(
                        found.id(), found.probability(), name(other), path(other), other.text(), found.explanation()));
            }
        }
        return against;
    }

    private Claim claim(String id) {
        return Objects.requireNonNull(claims.get(id), id);
    }

    private String name(Claim claim) {
        return Objects.requireNonNull(names.get(claim.vendor()), claim.vendor());
    }

    private String path(Claim claim) {
        return Objects.requireNonNull(assets.get(claim.asset()), claim.asset()).path();
    }
}
