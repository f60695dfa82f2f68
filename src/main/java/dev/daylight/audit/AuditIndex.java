package dev.daylight.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An audit with its cross references resolved: claim to document to vendor, findings of a claim. */
public final class AuditIndex {
    private final Audit audit;
    private final Map<String, Audit.Vendor> vendors = new LinkedHashMap<>();
    private final Map<String, Audit.Asset> assets = new LinkedHashMap<>();
    private final Map<String, Audit.Claim> claims = new LinkedHashMap<>();
    private final Map<String, Audit.Message> messages = new LinkedHashMap<>();
    private final Map<String, List<Audit.Contradiction>> contradictions = new HashMap<>();
    private final Map<String, List<dev.daylight.compare.Overlap>> overlaps = new HashMap<>();

    public AuditIndex(Audit audit) {
        this.audit = audit;
        audit.vendors().forEach(vendor -> vendors.put(vendor.id(), vendor));
        audit.assets().forEach(asset -> assets.put(asset.id(), asset));
        audit.claims().forEach(claim -> claims.put(claim.id(), claim));
        audit.messages().forEach(message -> messages.put(message.id(), message));
        audit.contradictions().forEach(found -> {
            add(contradictions, found.x(), found);
            add(contradictions, found.y(), found);
        });
        audit.overlaps().forEach(found -> {
            add(overlaps, found.x(), found);
            add(overlaps, found.y(), found);
        });
    }

    public Audit audit() {
        return audit;
    }

    /** @throws IllegalArgumentException when there is none of this id; so do the following */
    public Audit.Claim claim(String id) {
        return known(claims.get(id), id);
    }

    public Audit.Asset asset(String id) {
        return known(assets.get(id), id);
    }

    public Audit.Message message(String id) {
        return known(messages.get(id), id);
    }

    /** The document of a claim. */
    public Audit.Asset assetOf(String claim) {
        return asset(claim(claim).asset());
    }

    /** Id of the vendor who makes a claim. */
    public String vendorOf(String claim) {
        return assetOf(claim).vendor();
    }

    /** The name to show of a vendor. */
    public String name(String vendor) {
        Audit.Vendor known = vendors.get(vendor);
        return known == null ? vendor : known.name();
    }

    public String ownName() {
        return name(audit.own());
    }

    public boolean own(String claim) {
        return vendorOf(claim).equals(audit.own());
    }

    /** Contradictions that a claim takes part in, most probable first. */
    public List<Audit.Contradiction> contradictions(String claim) {
        return contradictions.getOrDefault(claim, List.of());
    }

    /** Overlaps that a claim takes part in, most probable first. */
    public List<dev.daylight.compare.Overlap> overlaps(String claim) {
        return overlaps.getOrDefault(claim, List.of());
    }

    /** Claims of a document, in its order. */
    public List<Audit.Claim> claimsOf(String asset) {
        return audit.claims().stream()
                .filter(claim -> claim.asset().equals(asset))
                .toList();
    }

    boolean hasClaim(String id) {
        return claims.containsKey(id);
    }

    boolean hasAsset(String id) {
        return assets.containsKey(id);
    }

    boolean hasMessage(String id) {
        return messages.containsKey(id);
    }

    private static <T> void add(Map<String, List<T>> lists, String key, T value) {
        lists.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
    }

    private static <T> T known(@Nullable T value, String id) {
        if (value == null) {
            throw new IllegalArgumentException("the audit refers to '" + id + "', which it doesn't hold");
        }
        return value;
    }
}
