package dev.daylight.plan;

import dev.daylight.claim.Claim;
import dev.daylight.compare.Contradiction;
import dev.daylight.passage.Asset;
import dev.daylight.score.Scorer;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is known of each own asset, whatever the plan: by its place in the holdings. */
final class AssetFacts {
    /** Months from which on a document is out of date. A convention. */
    static final int STALE = 24;

    private static final int MOST_REPEATS = 5;

    private final Basis basis;
    private final Holdings holdings;
    private final PruneOptions options;
    private final @Nullable LocalDate newest;
    private final Map<String, Claim> claims = new HashMap<>();
    private final Map<String, Asset> assets = new HashMap<>();
    private final int busy;

    AssetFacts(Basis basis, Holdings holdings, PruneOptions options) {
        this.basis = basis;
        this.holdings = holdings;
        this.options = options;
        this.newest = basis.comparison().assets().stream()
                .map(Asset::date)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        basis.comparison().claims().forEach(claim -> claims.put(claim.id(), claim));
        basis.comparison().assets().forEach(asset -> assets.put(asset.id(), asset));
        List<Integer> views =
                options.usage().values().stream().map(Usage::views).sorted().toList();
        busy = views.isEmpty() ? 0 : Math.max(1, views.get(views.size() * 3 / 4));
    }

    Asset asset(int place) {
        return holdings.assets().get(place);
    }

    @Nullable
    Usage usage(int place) {
        return options.usage().get(asset(place).path());
    }

    /** Among the upper quarter of those whose views are told, or used in a deal. */
    boolean heavilyUsed(int place) {
        Usage usage = usage(place);
        return usage != null && (usage.views() >= busy || usage.deals() > 0);
    }

    /** Months between its last change and the newest document of the market; null when either is unknown. */
    @Nullable
    Integer ageMonths(int place) {
        LocalDate date = asset(place).date();
        return date == null || newest == null ? null : (int) ChronoUnit.MONTHS.between(date, newest);
    }

    boolean stale(int place) {
        Integer age = ageMonths(place);
        return age != null && age >= STALE;
    }

    double minutes(int place) {
        return Scorer.minutes(asset(place));
    }

    /** What a set costs in the cover: minutes to read; twice that for what is old, half for what is used, twice for what nobody opens. */
    double cost(int place) {
        Usage usage = usage(place);
        double used = usage == null ? 1 : usage.views() == 0 && usage.deals() == 0 ? 2 : heavilyUsed(place) ? 0.5 : 1;
        return Math.max(0.1, minutes(place)) * (stale(place) ? 2 : 1) * used;
    }

    /** Share of buyers who take it up for some job, as far as jobs tell: mean over the jobs of how probably it serves them. */
    double readers(int place) {
        return basis.jobs().stream()
                .mapToDouble(job -> asset(place).jobs().getOrDefault(job.id(), 0.0))
                .average()
                .orElse(0);
    }

    double templateShare(int place) {
        return basis.templateShares().getOrDefault(asset(place).id(), 0.0);
    }

    List<AssetPlan.Message> alone(int place) {
        BitSet all = new BitSet();
        all.set(0, holdings.assets().size());
        List<AssetPlan.Message> alone = new ArrayList<>();
        holdings.messages(holdings.alone(place, all)).stream().forEach(element -> {
            if (holdings.elements().get(element) instanceof Element.Said said) {
                alone.add(new AssetPlan.Message(said.message(), said.text()));
            }
        });
        return alone;
    }

    List<AssetPlan.Repeat> repeats(int place) {
        List<AssetPlan.Repeat> repeats = new ArrayList<>();
        for (int other = 0; other < holdings.assets().size(); other++) {
            double share = holdings.share(place, other);
            if (other != place && share > 0) {
                repeats.add(new AssetPlan.Repeat(asset(other).path(), share));
            }
        }
        repeats.sort(Comparator.comparingDouble((AssetPlan.Repeat repeat) -> -repeat.share())
                .thenComparing(AssetPlan.Repeat::path));
        return repeats.subList(0, Math.min(MOST_REPEATS, repeats.size()));
    }

    /** Contradictions with another own asset or within itself, as an audit reports them. */
    List<AssetPlan.Clash> contradictions(int place) {
        return contradictions(place, asset -> true);
    }

    /** Those that it should mend: rather real than not, and the other side stays and is no older. */
    List<AssetPlan.Clash> toMend(int place, BitSet staying) {
        LocalDate date = asset(place).date();
        return contradictions(place, other -> {
                    boolean stays = holdings.assets().indexOf(other) < 0
                            || staying.get(holdings.assets().indexOf(other));
                    LocalDate theirs = other.date();
                    return stays && (date == null || theirs == null || !theirs.isBefore(date));
                })
                .stream()
                .filter(clash -> clash.probability() >= Scorer.CONTRADICTS)
                .toList();
    }

    private List<AssetPlan.Clash> contradictions(int place, Predicate<Asset> others) {
        String id = asset(place).id();
        List<AssetPlan.Clash> found = new ArrayList<>();
        for (Contradiction one : basis.comparison().contradictions()) {
            Claim x = Objects.requireNonNull(claims.get(one.x()));
            Claim y = Objects.requireNonNull(claims.get(one.y()));
            if (one.scope() != Contradiction.Scope.WITHIN
                    || !(x.asset().equals(id) || y.asset().equals(id))) {
                continue;
            }
            Claim here = x.asset().equals(id) ? x : y;
            Claim there = here == x ? y : x;
            Asset other = Objects.requireNonNull(assets.get(there.asset()));
            if (others.test(other)) {
                found.add(new AssetPlan.Clash(one.id(), one.probability(), here.text(), there.text(), other.path()));
            }
        }
        return found;
    }
}
