package dev.daylight.review;

import dev.daylight.claim.Claim;
import dev.daylight.compare.Apart;
import dev.daylight.compare.Contradiction;
import dev.daylight.compare.Contradiction.Scope;
import dev.daylight.compare.Overlap;
import dev.daylight.review.Reviewed.Finding;
import dev.daylight.review.Reviewed.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Decisions, as of a day. The day is told, never looked up: of two audits of the same documents on two days, the results differ only
 * where a decision ran out between them.
 *
 * @param sha256 of the file they are from; null when there is none
 * @param day on which decisions hold or have run out
 * @param byId by id of the finding
 */
public record Decisions(@Nullable String sha256, LocalDate day, SortedMap<String, Decision> byId) {
    public Decisions {
        byId = Collections.unmodifiableSortedMap(new TreeMap<>(byId));
    }

    /** None at all. */
    public static Decisions none(LocalDate day) {
        return new Decisions(null, day, new TreeMap<>());
    }

    /** Whether a finding is neither shown nor counted. */
    public boolean setsAside(String id) {
        Decision decision = byId.get(id);
        return decision != null && decision.setsAside() && decision.holds(day);
    }

    /**
     * By id of a finding whether a person found it to be right, also where that has run out: a judgement stays what it is. What was
     * suppressed says neither and is not among them.
     */
    public SortedMap<String, Boolean> judged() {
        SortedMap<String, Boolean> judged = new TreeMap<>();
        byId.values().stream()
                .filter(decision -> decision.kind() != Decision.Kind.SUPPRESS)
                .forEach(decision -> judged.put(decision.id(), decision.kind() == Decision.Kind.ACCEPT));
        return judged;
    }

    /** What a result depends on: the file, and which of its decisions ran out; not the day itself. */
    public String fingerprint() {
        return sha256 + "|"
                + String.join(
                        ",",
                        byId.values().stream()
                                .filter(decision -> !decision.holds(day))
                                .map(Decision::id)
                                .toList());
    }

    /** The overlaps that stay, in their order. */
    public List<Overlap> overlaps(List<Overlap> found) {
        return found.stream().filter(overlap -> !setsAside(overlap.id())).toList();
    }

    /** The contradictions that stay, in their order. */
    public List<Contradiction> contradictions(List<Contradiction> found) {
        return found.stream().filter(one -> !setsAside(one.id())).toList();
    }

    /** Pairs of claims, by place, that must not stand in one message: whose overlap is set aside. */
    public List<Apart> apart(List<Overlap> found, List<Claim> claims) {
        Set<String> aside = new HashSet<>();
        byId.keySet().stream().filter(this::setsAside).forEach(aside::add);
        List<Apart> apart = new ArrayList<>();
        if (aside.isEmpty()) {
            return apart;
        }
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < claims.size(); i++) {
            places.put(claims.get(i).id(), i);
        }
        for (Overlap overlap : found) {
            if (aside.contains(overlap.id())) {
                apart.add(new Apart(
                        Objects.requireNonNull(places.get(overlap.x())),
                        Objects.requireNonNull(places.get(overlap.y()))));
            }
        }
        return apart;
    }

    /**
     * What each decision does.
     *
     * @param overlaps all that were found, with those that are set aside; so are the contradictions
     */
    public Review review(List<Overlap> overlaps, List<Contradiction> contradictions, List<Claim> claims) {
        if (byId.isEmpty()) {
            return new Review(sha256, List.of());
        }
        Map<String, String> vendors = new HashMap<>();
        claims.forEach(claim -> vendors.put(claim.id(), claim.vendor()));
        Map<String, Reviewed> found = new HashMap<>();
        for (Overlap overlap : overlaps) {
            Decision decision = byId.get(overlap.id());
            if (decision != null) {
                boolean within = Objects.equals(vendors.get(overlap.x()), vendors.get(overlap.y()));
                found.put(
                        overlap.id(),
                        reviewed(
                                decision,
                                Finding.OVERLAP,
                                overlap.kind().name(),
                                within ? Scope.WITHIN : Scope.ACROSS,
                                overlap.x(),
                                overlap.y(),
                                overlap.pSame()));
            }
        }
        for (Contradiction one : contradictions) {
            Decision decision = byId.get(one.id());
            if (decision != null) {
                found.put(
                        one.id(),
                        reviewed(
                                decision,
                                Finding.CONTRADICTION,
                                one.type().name(),
                                one.scope(),
                                one.x(),
                                one.y(),
                                one.probability()));
            }
        }
        return new Review(
                sha256,
                byId.values().stream()
                        .map(decision -> found.getOrDefault(decision.id(), missing(decision)))
                        .toList());
    }

    private Reviewed reviewed(
            Decision decision, Finding finding, String type, Scope scope, String x, String y, double probability) {
        State state = !decision.holds(day) ? State.EXPIRED : decision.setsAside() ? State.SET_ASIDE : State.CONFIRMED;
        return new Reviewed(
                decision.id(),
                decision.kind(),
                state,
                decision.who(),
                decision.date(),
                decision.until(),
                decision.reason(),
                finding,
                type,
                scope,
                x,
                y,
                probability);
    }

    private static Reviewed missing(Decision decision) {
        return new Reviewed(
                decision.id(),
                decision.kind(),
                State.NOT_FOUND,
                decision.who(),
                decision.date(),
                decision.until(),
                decision.reason(),
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
