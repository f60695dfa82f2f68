package dev.daylight.score;

import dev.daylight.claim.Claim;
import dev.daylight.compare.Comparison;
import dev.daylight.compare.Contradiction;
import dev.daylight.compare.Message;
import dev.daylight.compare.Overlap;
import dev.daylight.corpus.Role;
import dev.daylight.corpus.Vendor;
import dev.daylight.embedding.Vectors;
import dev.daylight.extract.Status;
import dev.daylight.fit.GoldClaims;
import dev.daylight.passage.Asset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** A market written down claim by claim: every asset serves the job {@code solution}; vendor {@code own} is ours. */
final class SmallMarket {
    private final List<Asset> assets = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private final Map<String, List<Claim>> messages = new LinkedHashMap<>();
    private final List<Overlap> overlaps = new ArrayList<>();
    private final List<Contradiction> contradictions = new ArrayList<>();

    /** One claim {@code id}, in an asset of its own named {@code id}, in a message. */
    SmallMarket claim(String id, String vendor, String text, String message) {
        TreeMap<String, Double> jobs = new TreeMap<>();
        jobs.put("solution", 1.0);
        Claim plain = GoldClaims.claim(id, vendor, text, List.of());
        Claim claim = new Claim(
                id,
                id,
                vendor,
                plain.channel(),
                plain.passage(),
                plain.anchor(),
                plain.begin(),
                plain.end(),
                text,
                1,
                plain.polarity(),
                plain.modality(),
                plain.quantities(),
                plain.evidence(),
                plain.tokens(),
                0,
                jobs);
        assets.add(new Asset(
                id,
                vendor,
                "website",
                id + ".md",
                "00",
                id,
                "markdown",
                "en",
                null,
                null,
                List.of(),
                0,
                100,
                Status.ANALYZED,
                null,
                60,
                jobs));
        claims.add(claim);
        messages.computeIfAbsent(message, key -> new ArrayList<>()).add(claim);
        return this;
    }

    SmallMarket overlap(Overlap.Kind kind, String x, String y, double pSame, double pXSpecific) {
        overlaps.add(new Overlap("o" + overlaps.size(), kind, x, y, 0.8, pSame, pXSpecific, 0));
        return this;
    }

    SmallMarket contradiction(String x, String y, double probability) {
        contradictions.add(GeneratedMarket.contradiction("x" + contradictions.size(), find(x), find(y), probability));
        return this;
    }

    private Claim find(String id) {
        return claims.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    }

    Comparison build() {
        TreeSet<String> ids = new TreeSet<>();
        claims.forEach(claim -> ids.add(claim.vendor()));
        List<Vendor> vendors = new ArrayList<>();
        vendors.add(new Vendor("own", "Own", Role.OWN));
        ids.stream().filter(id -> !id.equals("own")).forEach(id -> vendors.add(new Vendor(id, id, Role.COMPETITOR)));
        List<Message> all = new ArrayList<>();
        messages.forEach((id, members) -> all.add(new Message(
                id,
                members.get(0).text(),
                members.get(0).id(),
                List.copyOf(new TreeSet<>(members.stream().map(Claim::vendor).toList())),
                members.stream().map(Claim::id).toList())));
        return new Comparison(
                vendors, assets, claims, new Vectors(new float[claims.size()], 1), overlaps, contradictions, all);
    }
}
