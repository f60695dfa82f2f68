package dev.daylight.plan;

import dev.daylight.passage.Asset;
import dev.daylight.score.Scorer;
import dev.daylight.score.Scores;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a prune plan: the cheapest own assets that hold every message and every answer ({@link SetCover}); of these, what mostly
 * repeats another is merged into that one ({@link Outcome#merging}); what stays and is out of date or contradicts is to be updated.
 * Only a budget, of documents or of overload, may cost messages ({@link Coverage}), and then the plan lists them.
 *
 * <p>Gain is minutes of a buyer's time: what need not be read any more, and {@value #CLASH} for each contradiction that goes, times
 * its probability; both times how probably the document is taken up. Effort is 1 for a removal, 1 and ½ a message for a merger, 2 and
 * 1 a contradiction for an update. All conventions: they order the work, and are not measured.
 */
public final class PrunePlanner {
    private static final double CLASH = 10;

    private final Basis basis;
    private final PruneOptions options;
    private final Scores before;
    private final Holdings holdings;
    private final AssetFacts facts;
    private final List<String> notes = new ArrayList<>();

    private PrunePlanner(Basis basis, PruneOptions options) {
        this.basis = basis;
        this.options = options;
        this.before = basis.scores();
        this.holdings = Holdings.of(basis, before);
        this.facts = new AssetFacts(basis, holdings, options);
    }

    /** The same basis and options give the same plan. */
    public static PrunePlan plan(Basis basis, PruneOptions options) {
        return new PrunePlanner(basis, options).plan();
    }

    private PrunePlan plan() {
        BitSet forced = forced();
        double[] costs = IntStream.range(0, holdings.assets().size())
                .mapToDouble(facts::cost)
                .toArray();
        SetCover.Solution cover = SetCover.solve(holdings.sets(), costs, forced);
        BitSet kept = new BitSet();
        cover.chosen().forEach(kept::set);
        Outcome outcome = limited(Outcome.merging(holdings, kept, forced), forced);
        Basis after = basis.without(outcome.gone(), outcome.moved());
        return new PrunePlan(
                basis.market(),
                basis.own().name(),
                options.job(),
                assets(outcome),
                JobChange.of(before, after.scores()).stream()
                        .filter(change -> options.job() == null || change.job().equals(options.job()))
                        .toList(),
                new PrunePlan.Cover(
                        holdings.assets().size(),
                        cover.chosen().size(),
                        cover.cost(),
                        cover.lowerBound(),
                        minutes(basis),
                        minutes(after)),
                outcome.lost().stream()
                        .mapToObj(
                                element -> PrunePlan.Lost.of(holdings.elements().get(element)))
                        .toList(),
                notes);
    }

    private static double minutes(Basis basis) {
        return basis.ownAssets().stream().mapToDouble(Scorer::minutes).sum();
    }

    /** What stays as it is: told so, heavily used, of no claim, or of no use for the job. */
    private BitSet forced() {
        BitSet forced = outside();
        for (int place = 0; place < holdings.assets().size(); place++) {
            if (options.keep().test(facts.asset(place).path()) || facts.heavilyUsed(place)) {
                forced.set(place);
            }
        }
        return forced;
    }

    /** What the plan isn't about, so that no budget counts it. */
    private BitSet outside() {
        BitSet outside = new BitSet();
        for (int place = 0; place < holdings.assets().size(); place++) {
            boolean serves = options.job() == null || Scorer.serves(facts.asset(place), options.job());
            if (!serves || holdings.messages(holdings.of(place)).isEmpty()) {
                outside.set(place);
            }
        }
        return outside;
    }

    private Outcome limited(Outcome full, BitSet forced) {
        Integer budget = options.budget();
        Double overload = options.overload();
        if (budget == null && overload == null) {
            return full;
        }
        int[] places = full.staying().stream().toArray();
        List<BitSet> sets = IntStream.of(places).mapToObj(full::held).toList();
        BitSet first = new BitSet();
        IntStream.range(0, places.length).filter(i -> forced.get(places[i])).forEach(first::set);
        BitSet outside = outside();
        int free = (int) IntStream.of(places).filter(outside::get).count();
        int[] order = Coverage.order(sets, holdings.weights(), first).stream()
                .mapToInt(i -> places[i])
                .toArray();
        int most = order.length;
        if (budget != null) {
            if (free > 0 && budget + free < order.length) {
                notes.add(Reasons.count(free, "document")
                        + " that this plan isn't about (of no claim, or of no use for the" + " job) "
                        + (free == 1 ? "stays" : "stay") + " beside the " + budget);
            }
            most = Math.min(most, budget + free);
            if (most < first.cardinality()) {
                most = first.cardinality();
                notes.add("more than " + budget + " documents must stay: you asked for it, or they are heavily used");
            }
        }
        if (overload != null) {
            most = within(full, order, first.cardinality(), most, overload);
        }
        return full.keeping(firstOf(order, most));
    }

    /** Largest number of documents, of the first in the order, by which no job is overloaded more than told. */
    private int within(Outcome full, int[] order, int least, int most, double overload) {
        if (worst(full.keeping(firstOf(order, most))) <= overload) {
            return most;
        }
        double lowest = worst(full.keeping(firstOf(order, least)));
        if (lowest > overload) {
            notes.add("an overload of " + overload + " can't be reached by removing own documents: with "
                    + Reasons.count(least, "own document") + " left it is " + Math.round(lowest)
                    + ", and rivals make that; nothing was given up for it");
            return most;
        }
        int fits = least;
        int tooMany = most;
        while (tooMany - fits > 1) {
            int middle = (fits + tooMany) / 2;
            if (worst(full.keeping(firstOf(order, middle))) <= overload) {
                fits = middle;
            } else {
                tooMany = middle;
            }
        }
        return fits;
    }

    private static BitSet firstOf(int[] order, int number) {
        BitSet first = new BitSet();
        IntStream.range(0, number).forEach(i -> first.set(order[i]));
        return first;
    }

    private double worst(Outcome outcome) {
        return basis.without(outcome.gone(), outcome.moved()).scores().jobs().stream()
                .filter(job -> options.job() == null || job.job().equals(options.job()))
                .mapToDouble(job -> job.overload().value())
                .max()
                .orElse(0);
    }

    private List<AssetPlan> assets(Outcome outcome) {
        Reasons reasons = new Reasons(holdings, facts, options, outcome);
        List<AssetPlan> plans = new ArrayList<>();
        for (int place = 0; place < holdings.assets().size(); place++) {
            Verdict verdict = verdict(place, outcome);
            Integer into = outcome.into().get(place);
            plans.add(plan(place, verdict, into, reasons.of(place, verdict), outcome));
        }
        plans.addAll(notAnalyzed());
        List<AssetPlan> work = plans.stream()
                .filter(plan -> plan.verdict() != Verdict.KEEP)
                .sorted(Comparator.comparingDouble((AssetPlan plan) -> -plan.gainPerEffort())
                        .thenComparing(AssetPlan::path))
                .toList();
        List<AssetPlan> ordered = new ArrayList<>();
        work.forEach(plan -> ordered.add(plan.ranked(ordered.size() + 1)));
        plans.stream()
                .filter(plan -> plan.verdict() == Verdict.KEEP)
                .sorted(Comparator.comparing(AssetPlan::path))
                .forEach(ordered::add);
        return ordered;
    }

    private Verdict verdict(int place, Outcome outcome) {
        if (outcome.into().containsKey(place)) {
            return Verdict.MERGE;
        }
        if (!outcome.staying().get(place)) {
            return Verdict.REMOVE;
        }
        boolean mend =
                facts.stale(place) || !facts.toMend(place, outcome.staying()).isEmpty();
        return mend ? Verdict.UPDATE : Verdict.KEEP;
    }

    private AssetPlan plan(int place, Verdict verdict, @Nullable Integer into, List<String> reasons, Outcome outcome) {
        Asset asset = facts.asset(place);
        List<AssetPlan.Clash> clashes = facts.contradictions(place);
        double readers = facts.readers(place);
        double clashing = CLASH
                * clashes.stream().mapToDouble(AssetPlan.Clash::probability).sum();
        int moving = holdings.messages(outcome.handedOver(place)).cardinality();
        double share = into == null ? 1 : holdings.share(place, into);
        double gain = switch (verdict) {
            case KEEP -> 0;
            case UPDATE -> readers * (clashing + (facts.stale(place) ? facts.minutes(place) : 0));
            case MERGE -> readers * (clashing + facts.minutes(place) * share);
            case REMOVE -> readers * (clashing + facts.minutes(place));
        };
        double effort = switch (verdict) {
            case KEEP -> 0;
            case UPDATE -> 2 + facts.toMend(place, outcome.staying()).size();
            case MERGE -> 1 + moving / 2.0;
            case REMOVE -> 1;
        };
        return new AssetPlan(
                asset.id(),
                asset.path(),
                verdict,
                into == null ? null : facts.asset(into).path(),
                reasons,
                holdings.messages(holdings.of(place)).cardinality(),
                facts.alone(place),
                facts.repeats(place),
                clashes,
                asset.date() == null ? null : asset.date().toString(),
                facts.ageMonths(place),
                facts.templateShare(place),
                facts.usage(place),
                gain,
                effort,
                0);
    }

    /** Exact copies can go; of what could not be read nothing is known. */
    private List<AssetPlan> notAnalyzed() {
        List<AssetPlan> plans = new ArrayList<>();
        for (Asset asset : basis.comparison().assets()) {
            if (!asset.vendor().equals(basis.own().id()) || asset.analyzed()) {
                continue;
            }
            Asset original = original(asset);
            boolean told = options.keep().test(asset.path());
            boolean copy = original != null && !told;
            double minutes = copy ? Scorer.minutes(asset) : 0;
            double readers =
                    original == null ? 0 : facts.readers(holdings.assets().indexOf(original));
            plans.add(new AssetPlan(
                    asset.id(),
                    asset.path(),
                    copy ? Verdict.REMOVE : Verdict.KEEP,
                    null,
                    List.of(
                            copy
                                    ? "an exact copy of "
                                            + Objects.requireNonNull(original).path()
                                    : told ? "you asked to keep it" : "not analyzed: " + asset.reason()),
                    0,
                    List.of(),
                    List.of(),
                    List.of(),
                    asset.date() == null ? null : asset.date().toString(),
                    null,
                    0,
                    options.usage().get(asset.path()),
                    minutes * readers,
                    copy ? 1 : 0,
                    0));
        }
        return plans;
    }

    private @Nullable Asset original(Asset copy) {
        String member = member(copy);
        return holdings.assets().stream()
                .filter(asset -> asset.sha256().equals(copy.sha256())
                        && asset.channel().equals(copy.channel())
                        && member(asset).equals(member))
                .findFirst()
                .orElse(null);
    }

    private static String member(Asset asset) {
        int at = asset.path().indexOf("!/");
        return at < 0 ? "" : asset.path().substring(at);
    }
}
