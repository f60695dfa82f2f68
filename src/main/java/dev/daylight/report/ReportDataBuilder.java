package dev.daylight.report;

import dev.daylight.audit.Audit;
import dev.daylight.audit.AuditIndex;
import dev.daylight.compare.Overlap;
import dev.daylight.report.Facts.Side;
import dev.daylight.review.Reviewed.Finding;
import dev.daylight.review.Reviewed.State;
import dev.daylight.score.MessageStatus;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Chooses what of an audit the report's lists show, within {@link Caps}, and puts it into {@link ReportData}. */
final class ReportDataBuilder {
    /** A quote longer than this is shortened; nobody reads on. */
    static final int LONGEST_TEXT = 900;

    private final Facts facts;
    private final Audit audit;
    private final AuditIndex index;
    private final Caps caps;
    private final SourceLinks links;
    private final List<String> vendors = new ArrayList<>();
    private final List<String> jobs = new ArrayList<>();
    private final List<String> channels;
    private final Map<String, Integer> assets = new LinkedHashMap<>();
    private final Map<String, Integer> claims = new LinkedHashMap<>();
    private final Map<String, Integer> claimsOfAsset = new HashMap<>();
    private final Map<String, Integer> clashesOfAsset = new HashMap<>();
    private final Set<String> unfolding = new HashSet<>();
    private final Context context;
    private final @Nullable LocalDate newest;

    private ReportDataBuilder(Facts facts, Caps caps, SourceLinks links, Context context) {
        this.facts = facts;
        this.audit = facts.audit();
        this.index = facts.index();
        this.caps = caps;
        this.links = links;
        this.context = context;
        audit.vendors().forEach(vendor -> vendors.add(vendor.id()));
        audit.jobs().forEach(job -> jobs.add(job.id()));
        this.channels = audit.assets().stream()
                .map(Audit.Asset::channel)
                .distinct()
                .sorted()
                .toList();
        for (Audit.Claim claim : audit.claims()) {
            claimsOfAsset.merge(claim.asset(), 1, Integer::sum);
        }
        for (Audit.Contradiction found : audit.contradictions()) {
            String x = index.claim(found.x()).asset();
            String y = index.claim(found.y()).asset();
            clashesOfAsset.merge(x, 1, Integer::sum);
            if (!x.equals(y)) {
                clashesOfAsset.merge(y, 1, Integer::sum);
            }
        }
        this.newest = audit.assets().stream()
                .map(Audit.Asset::date)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    static ReportData build(Facts facts, Caps caps, SourceLinks links, Context context) {
        return new ReportDataBuilder(facts, caps, links, context).build();
    }

    private ReportData build() {
        // Our own and unread documents first: what has to give way to the cap is what can be done without.
        audit.assets().stream()
                .sorted(Comparator.comparing(
                        asset -> asset.reason() == null && !asset.vendor().equals(audit.own())))
                .limit(caps.assets())
                .forEach(asset -> assetAt(asset.id()));
        List<ReportData.ContradictionItem> contradictions = new ArrayList<>();
        for (Side side : Side.values()) {
            facts.contradictions(side).stream()
                    .limit(caps.contradictions() - (long) contradictions.size())
                    .forEach(found -> contradictions.add(contradiction(found, side)));
        }
        List<Audit.Message> chosen = chosen();
        List<ReportData.MessageItem> messages =
                chosen.stream().map(this::message).toList();
        Carried carried = new Carried(index, chosen, caps.carried());
        return new ReportData(
                audit.vendors().stream()
                        .map(vendor -> new ReportData.VendorItem(
                                vendor.name(), vendor.id().equals(audit.own())))
                        .toList(),
                audit.jobs().stream()
                        .map(job -> new ReportData.JobItem(job.id(), job.name()))
                        .toList(),
                channels,
                assets.keySet().stream()
                        .map(id -> asset(index.asset(id), carried))
                        .toList(),
                claims.keySet().stream().map(id -> claim(index.claim(id))).toList(),
                messages,
                contradictions,
                new ReportData.Totals(
                        audit.contradictions().size(),
                        (int) audit.messages().stream().filter(this::listed).count(),
                        (int) audit.messages().stream()
                                .filter(this::overlapping)
                                .count(),
                        audit.assets().size(),
                        byStatus(),
                        bySide()));
    }

    private SortedMap<String, Integer> byStatus() {
        SortedMap<String, Integer> numbers = new TreeMap<>();
        audit.messages().stream()
                .filter(this::listed)
                .forEach(message -> numbers.merge(message.status().name(), 1, Integer::sum));
        return numbers;
    }

    private SortedMap<String, Integer> bySide() {
        SortedMap<String, Integer> numbers = new TreeMap<>();
        audit.contradictions().forEach(found -> numbers.merge(facts.side(found).name(), 1, Integer::sum));
        return numbers;
    }

    /** Messages of every status in turn, the most telling of each first, so that none crowds out another. */
    private List<Audit.Message> chosen() {
        List<Audit.Message> chosen = new ArrayList<>();
        Map<MessageStatus, List<Audit.Message>> waiting = new LinkedHashMap<>();
        for (MessageStatus status : MessageStatus.values()) {
            waiting.put(
                    status, facts.messages(status).stream().filter(this::listed).toList());
        }
        int longest = waiting.values().stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < longest && chosen.size() < caps.messages(); i++) {
            for (List<Audit.Message> list : waiting.values()) {
                if (i < list.size() && chosen.size() < caps.messages()) {
                    chosen.add(list.get(i));
                }
            }
        }
        return chosen;
    }

    /** What only one rival says would crowd out the rest. */
    private boolean listed(Audit.Message message) {
        return message.vendors().contains(audit.own()) || overlapping(message);
    }

    private boolean overlapping(Audit.Message message) {
        return message.vendors().size() > 1;
    }

    private ReportData.MessageItem message(Audit.Message message) {
        List<Integer> quoted = new ArrayList<>();
        Set<Integer> copies = new TreeSet<>();
        Set<String> pairs = new TreeSet<>();
        boolean copied = false;
        List<String> shown = quotes(message);
        for (String claim : shown) {
            int position = claimAt(claim);
            quoted.add(position);
            for (Overlap overlap : index.overlaps(claim)) {
                if (overlap.kind() == Overlap.Kind.VERBATIM) {
                    copies.add(position);
                    copied |= !index.vendorOf(overlap.x()).equals(index.vendorOf(overlap.y()));
                }
            }
        }
        message.claims()
                .forEach(claim -> index.overlaps(claim).stream()
                        .filter(overlap -> overlap.kind() != Overlap.Kind.RELATED)
                        .forEach(overlap -> pairs.add(overlap.id())));
        boolean ours = message.vendors().contains(audit.own());
        return new ReportData.MessageItem(
                message.id(),
                shortened(message.text()),
                message.status().name(),
                rounded(message.distinctness()),
                rounded(message.weight()),
                message.vendors().stream().map(vendors::indexOf).toList(),
                quoted,
                message.claims().size(),
                List.copyOf(copies),
                copied,
                pairs.size(),
                jobs(message.jobs()),
                facts.ownChannels(message).stream().map(channels::indexOf).toList(),
                confirmed(message),
                ours ? message.explanation() : null);
    }

    /** Of every vendor the same number of quotes, most central first; word for word copies before the rest. */
    private List<String> quotes(Audit.Message message) {
        int each = Math.max(1, caps.quotes() / message.vendors().size());
        Map<String, Integer> taken = new HashMap<>();
        return message.claims().stream()
                .sorted(Comparator.comparing((String claim) ->
                        index.overlaps(claim).stream().noneMatch(overlap -> overlap.kind() == Overlap.Kind.VERBATIM)))
                .filter(claim -> taken.merge(index.vendorOf(claim), 1, Integer::sum) <= each)
                .sorted(Comparator.comparingInt(claim -> vendors.indexOf(index.vendorOf(claim))))
                .toList();
    }

    private ReportData.ContradictionItem contradiction(Audit.Contradiction found, Side side) {
        SortedMap<String, Double> both = new TreeMap<>(index.claim(found.x()).jobs());
        index.claim(found.y()).jobs().forEach((job, p) -> both.merge(job, p, Math::max));
        return new ReportData.ContradictionItem(
                found.id(),
                found.type().name(),
                side.name(),
                unfoldingAt(found.x()),
                unfoldingAt(found.y()),
                rounded(found.probability()),
                shortened(found.explanation()),
                found.adjudication() == null ? null : found.adjudication().describe(),
                clashes(found, found.x()),
                clashes(found, found.y()),
                jobs(both),
                audit.review().confirmed(found.id()) ? true : null);
    }

    private @Nullable Integer confirmed(Audit.Message message) {
        int confirmed = (int) audit.review().in(State.CONFIRMED).stream()
                .filter(one ->
                        one.finding() == Finding.OVERLAP && message.claims().containsAll(ReviewWords.claims(one)))
                .count();
        return confirmed == 0 ? null : confirmed;
    }

    /** Only spans that lie within what is shown of the text. */
    private List<List<Integer>> clashes(Audit.Contradiction found, String claim) {
        int length = Math.min(index.claim(claim).text().length(), LONGEST_TEXT);
        return found.clash().stream()
                .filter(clash -> clash.claim().equals(claim))
                .filter(clash -> clash.begin() >= 0 && clash.begin() < clash.end() && clash.end() <= length)
                .map(clash -> List.of(clash.begin(), clash.end()))
                .sorted(Comparator.comparing(span -> span.get(0)))
                .toList();
    }

    private ReportData.ClaimItem claim(Audit.Claim claim) {
        String place = SourceLinks.place(index.asset(claim.asset()).path(), claim);
        // What a browser can't open at the place is shown here.
        Context.Around around = unfolding.contains(claim.id()) || place.isEmpty() ? context.around(claim) : null;
        return new ReportData.ClaimItem(
                claim.id(),
                assetAt(claim.asset()),
                shortened(claim.text()),
                shortened(claim.anchor().describe()),
                place,
                claim.text().length() > LONGEST_TEXT,
                around == null ? null : around.before(),
                around == null ? null : around.after());
    }

    private ReportData.AssetItem asset(Audit.Asset asset, Carried carried) {
        Carried.Near near = carried.nearest(asset.id());
        return new ReportData.AssetItem(
                asset.id(),
                vendors.indexOf(asset.vendor()),
                channels.indexOf(asset.channel()),
                asset.path(),
                shortened(asset.title()),
                asset.format(),
                links.document(asset.path()),
                asset.url() == null ? null : shortened(asset.url()),
                asset.date() == null ? null : asset.date().toString(),
                age(asset),
                asset.words(),
                claimsOfAsset.getOrDefault(asset.id(), 0),
                asset.status().name(),
                asset.reason() == null ? null : shortened(asset.reason()),
                carried.messages(asset.id()),
                carried.alone(asset.id()),
                carried.shown(asset.id()),
                carried.alike(asset.id()).entrySet().stream()
                        .map(entry -> new ReportData.Alike(vendors.indexOf(entry.getKey()), rounded(entry.getValue())))
                        .sorted(Comparator.comparingDouble(ReportData.Alike::share)
                                .reversed()
                                .thenComparing(ReportData.Alike::vendor))
                        .toList(),
                near == null ? null : shortened(index.asset(near.asset()).path()),
                near == null ? 0 : rounded(near.share()),
                clashesOfAsset.getOrDefault(asset.id(), 0),
                jobs(asset.jobs()));
    }

    private @Nullable Double age(Audit.Asset asset) {
        LocalDate date = asset.date();
        return newest == null || date == null ? null : rounded(ChronoUnit.DAYS.between(date, newest) / 365.25);
    }

    /** Two sentences that clash are judged by what stands around them. */
    private int unfoldingAt(String id) {
        unfolding.add(id);
        return claimAt(id);
    }

    private int claimAt(String id) {
        assetAt(index.claim(id).asset());
        return claims.computeIfAbsent(id, c -> claims.size());
    }

    private int assetAt(String id) {
        return assets.computeIfAbsent(id, a -> assets.size());
    }

    /** Positions of the jobs it belongs to. */
    private List<Integer> jobs(Map<String, Double> probabilities) {
        return facts.jobs(probabilities).stream().map(jobs::indexOf).toList();
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }
}
