package dev.daylight.pipeline;

import dev.daylight.audit.Audit;
import dev.daylight.audit.AuditIndex;
import dev.daylight.audit.NearIds;
import dev.daylight.audit.PlainText;
import dev.daylight.compare.Contradiction.Clash;
import dev.daylight.compare.Contradiction.Scope;
import dev.daylight.compare.Overlap;
import dev.daylight.problem.InputException;
import dev.daylight.review.Decision;
import dev.daylight.review.Reviewed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The findings of an audit, and what is decided about them. Decisions are in the file as soon as they are made. */
public final class ReviewDesk {
    private final Path market;
    private final ReviewFile file;
    private final Map<String, ReviewFinding> findings = new LinkedHashMap<>();
    private final boolean audited;

    ReviewDesk(Path market, Optional<Audit> audit, ReviewFile file) {
        this.market = market;
        this.file = file;
        this.audited = audit.isPresent();
        SortedMap<String, Decision> decisions = file.all();
        audit.ifPresent(last -> new Laying(last, decisions).all());
    }

    /** Where decisions are kept. */
    public Path file() {
        return file.file();
    }

    /** What is decided, by id of the finding. */
    public SortedMap<String, Decision> decisions() {
        return file.all();
    }

    /**
     * Which findings to go through.
     *
     * @param which those to show
     * @return contradictions first, then overlaps; the most probable first
     * @throws InputException when the market wasn't audited
     */
    public List<ReviewFinding> findings(Predicate<ReviewFinding> which) {
        checkAudited();
        return findings.values().stream()
                .filter(which)
                .sorted(Comparator.comparing((ReviewFinding finding) -> !finding.contradiction())
                        .thenComparing(finding -> -finding.probability())
                        .thenComparing(ReviewFinding::id))
                .toList();
    }

    /**
     * Findings that a person found right or wrong, also where that has run out: as the last audit shows them, else as they were when it
     * was decided. What was suppressed says neither and is not among them.
     */
    public List<JudgedFinding> judged() {
        List<JudgedFinding> judged = new ArrayList<>();
        for (Decision decision : decisions().values()) {
            ReviewFinding finding = findings.get(decision.id());
            Decision.Subject then = decision.finding();
            boolean right = decision.kind() == Decision.Kind.ACCEPT;
            if (decision.kind() == Decision.Kind.SUPPRESS) {
                continue;
            }
            if (finding != null) {
                judged.add(new JudgedFinding(
                        finding.contradiction(), finding.type(), finding.within(), finding.probability(), right));
            } else if (then != null) {
                judged.add(
                        new JudgedFinding(then.contradiction(), then.type(), then.within(), then.probability(), right));
            }
        }
        return judged;
    }

    /** Empty when the last audit has none of this id. */
    public Optional<ReviewFinding> known(String id) {
        return Optional.ofNullable(findings.get(id));
    }

    /** @throws InputException when the last audit has none of this id, with the ids that come near */
    public ReviewFinding find(String id) {
        checkAudited();
        ReviewFinding finding = findings.get(id);
        if (finding == null) {
            throw unknown("the last audit has no contradiction or overlap '", id, findings.keySet());
        }
        return finding;
    }

    /** @throws InputException when nothing is decided about it, with the ids that come near */
    public Decision decided(String id) {
        SortedMap<String, Decision> decisions = decisions();
        Decision decision = decisions.get(id);
        if (decision == null) {
            throw unknown("nothing is decided about '", id, decisions.keySet());
        }
        return decision;
    }

    /** The decision with what it is about, as the last audit shows it. */
    public Decision about(ReviewFinding finding, Decision decision) {
        return new Decision(
                decision.id(),
                decision.kind(),
                decision.who(),
                decision.date(),
                decision.until(),
                decision.reason(),
                finding.subject());
    }

    /**
     * Keeps and takes back decisions, all at once.
     *
     * @throws InputException when the file can't be written
     */
    public void change(Collection<Decision> keep, Collection<String> withdraw) {
        file.change(text -> {
            var changed = text;
            for (Decision decision : keep) {
                changed = changed.with(decision);
            }
            for (String id : withdraw) {
                changed = changed.without(id);
            }
            return changed;
        });
    }

    private void checkAudited() {
        if (!audited) {
            throw new InputException(
                    "there is no audit whose findings could be reviewed",
                    market.toString(),
                    "Run 'daylight audit' on the market first; where that had a --workspace, name it here, too.");
        }
    }

    private InputException unknown(String what, String id, Collection<String> ids) {
        List<String> near = NearIds.of(id, ids);
        return new InputException(
                what + PlainText.of(id, 60) + "'",
                market.toString(),
                near.isEmpty()
                        ? "Ids stand in the report; 'daylight review --list' shows what is decided."
                        : "Did you mean " + String.join(", ", near) + "?");
    }

    /** Lays out what one audit found. */
    private final class Laying {
        private final Audit audit;
        private final AuditIndex index;
        private final SortedMap<String, Decision> decisions;

        Laying(Audit audit, SortedMap<String, Decision> decisions) {
            this.audit = audit;
            this.index = new AuditIndex(audit);
            this.decisions = decisions;
        }

        void all() {
            audit.contradictions()
                    .forEach(found -> add(
                            found.id(),
                            true,
                            found.type().name(),
                            found.scope() == Scope.WITHIN,
                            found.probability(),
                            found.explanation(),
                            side(found.x(), found.clash()),
                            side(found.y(), found.clash())));
            List<Reviewed> aside = audit.review().in(Reviewed.State.SET_ASIDE);
            aside.stream()
                    .filter(one -> one.finding() == Reviewed.Finding.CONTRADICTION)
                    .forEach(this::add);
            audit.overlaps().stream()
                    .filter(overlap -> overlap.kind() != Overlap.Kind.RELATED)
                    .forEach(this::add);
            aside.stream()
                    .filter(one -> one.finding() == Reviewed.Finding.OVERLAP)
                    .forEach(this::add);
        }

        private void add(Overlap overlap) {
            String why = overlap.kind() == Overlap.Kind.SPECIFIC
                    ? "The first says what the second says, and more."
                    : "Both make the same message.";
            boolean within = index.vendorOf(overlap.x()).equals(index.vendorOf(overlap.y()));
            add(
                    overlap.id(),
                    false,
                    overlap.kind().name(),
                    within,
                    overlap.pSame(),
                    why,
                    side(overlap.x(), List.of()),
                    side(overlap.y(), List.of()));
        }

        private void add(Reviewed one) {
            if (one.x() != null && one.y() != null && one.type() != null && one.probability() != null) {
                add(
                        one.id(),
                        one.finding() == Reviewed.Finding.CONTRADICTION,
                        one.type(),
                        one.scope() == Scope.WITHIN,
                        one.probability(),
                        "",
                        side(one.x(), List.of()),
                        side(one.y(), List.of()));
            }
        }

        private void add(
                String id,
                boolean contradiction,
                String type,
                boolean within,
                double probability,
                String why,
                ReviewFinding.Side says,
                ReviewFinding.Side against) {
            @Nullable Decision decision = decisions.get(id);
            findings.put(
                    id, new ReviewFinding(id, contradiction, type, within, probability, why, says, against, decision));
        }

        private ReviewFinding.Side side(String id, List<Clash> clash) {
            Audit.Claim claim = index.claim(id);
            Audit.Asset asset = index.assetOf(id);
            List<String> words = new ArrayList<>();
            clash.stream().filter(one -> one.claim().equals(id)).forEach(one -> words.add(one.text()));
            return new ReviewFinding.Side(
                    asset.vendor(),
                    index.name(asset.vendor()),
                    asset.channel(),
                    asset.path(),
                    claim.anchor().describe(),
                    claim.text(),
                    words);
        }
    }
}
