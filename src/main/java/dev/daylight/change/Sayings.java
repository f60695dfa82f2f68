package dev.daylight.change;

import dev.daylight.audit.Audit;
import dev.daylight.audit.AuditIndex;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who says what in an audit. Ids of claims hang on their document, and ids of messages on their most central claim; what stays from
 * audit to audit is that a vendor says a text, so that is what two audits are matched by.
 */
final class Sayings {
    private final AuditIndex index;
    private final Map<String, String> messageOf = new HashMap<>();

    Sayings(Audit audit) {
        this.index = new AuditIndex(audit);
        audit.claims().forEach(claim -> messageOf.putIfAbsent(key(claim), claim.message()));
    }

    AuditIndex index() {
        return index;
    }

    Audit audit() {
        return index.audit();
    }

    /** A vendor and what he says. */
    String key(Audit.Claim claim) {
        return index.asset(claim.asset()).vendor() + "\0" + claim.text();
    }

    String key(String claim) {
        return key(index.claim(claim));
    }

    boolean says(String key) {
        return messageOf.containsKey(key);
    }

    /** Id of the message that a saying makes. */
    @Nullable
    String message(String key) {
        return messageOf.get(key);
    }

    List<Audit.Claim> claims(Audit.Message message) {
        return message.claims().stream().map(index::claim).toList();
    }

    boolean ours(Audit.Message message) {
        return message.vendors().contains(audit().own());
    }

    Change.Quote quote(Audit.Claim claim) {
        Audit.Asset asset = index.asset(claim.asset());
        return new Change.Quote(
                claim.id(),
                asset.vendor(),
                asset.channel(),
                asset.path(),
                claim.anchor().describe(),
                claim.text());
    }

    /** One cause a document, in the order of the claims. */
    List<Change.Cause> causes(Change.Why why, Collection<Audit.Claim> claims) {
        Map<String, Change.Cause> byPath = new TreeMap<>();
        for (Audit.Claim claim : claims) {
            Change.Quote quote = quote(claim);
            byPath.putIfAbsent(quote.path(), new Change.Cause(why, quote));
        }
        return List.copyOf(byPath.values());
    }
}
