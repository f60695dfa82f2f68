package dev.daylight.report;

import dev.daylight.audit.Audit;
import dev.daylight.audit.AuditIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands before and after a claim in its document, in the document's own words. From its text where that is at hand;
 * else from the claims next to it, which are all that an audit holds, with an ellipsis where something lies between.
 */
final class Context {
    /** Characters on each side: some forty words, enough to see what "it" is and which plan is meant. */
    static final int REACH = 260;

    private final AuditIndex index;
    private final Originals originals;
    private final Map<String, Optional<String>> texts = new HashMap<>();
    private final Map<String, List<Audit.Claim>> claims = new HashMap<>();

    /**
     * @param before ends where the claim begins; may be empty
     * @param after begins where the claim ends; may be empty
     */
    record Around(String before, String after) {}

    Context(AuditIndex index, Originals originals) {
        this.index = index;
        this.originals = originals;
        index.audit()
                .claims()
                .forEach(claim -> claims.computeIfAbsent(claim.asset(), asset -> new ArrayList<>())
                        .add(claim));
    }

    Around around(Audit.Claim claim) {
        return texts.computeIfAbsent(claim.asset(), asset -> originals.text(index.asset(asset)))
                .filter(text -> holds(text, claim))
                .map(text -> new Around(before(text, claim.begin()), after(text, claim.end())))
                .orElseGet(() -> neighbours(claim));
    }

    /** A text that has changed since would put foreign words around the quote. */
    private static boolean holds(String text, Audit.Claim claim) {
        return claim.begin() >= 0
                && claim.begin() < claim.end()
                && claim.end() <= text.length()
                && folded(text.substring(claim.begin(), claim.end())).equals(folded(claim.text()));
    }

    private static String before(String text, int begin) {
        int from = Math.max(0, begin - REACH);
        String part = text.substring(from, begin);
        int blank = from == 0 ? -1 : firstBlank(part);
        return (blank < 0 && from == 0 ? "" : "… ") + folded(part.substring(blank + 1));
    }

    private static String after(String text, int end) {
        int to = Math.min(text.length(), end + REACH);
        String part = text.substring(end, to);
        int blank = to == text.length() ? part.length() : lastBlank(part);
        return folded(part.substring(0, blank)) + (to == text.length() ? "" : " …");
    }

    private static int firstBlank(String part) {
        for (int i = 0; i < part.length(); i++) {
            if (Character.isWhitespace(part.charAt(i))) {
                return i;
            }
        }
        return part.length() - 1;
    }

    private static int lastBlank(String part) {
        for (int i = part.length() - 1; i >= 0; i--) {
            if (Character.isWhitespace(part.charAt(i))) {
                return i;
            }
        }
        return 0;
    }

    private Around neighbours(Audit.Claim claim) {
        List<Audit.Claim> all = claims.getOrDefault(claim.asset(), List.of());
        int at = all.indexOf(claim);
        Audit.Claim previous = at > 0 ? all.get(at - 1) : null;
        Audit.Claim next = at >= 0 && at + 1 < all.size() ? all.get(at + 1) : null;
        return new Around(
                previous == null ? "" : tail(previous.text()) + gap(claim.begin() - previous.end()),
                next == null ? "" : gap(next.begin() - claim.end()) + head(next.text()));
    }

    /** Between two sentences of a paragraph stands a blank or two, no more. */
    private static String gap(int characters) {
        return characters > 2 ? " … " : "";
    }

    private static String tail(String text) {
        return text.length() <= REACH ? text : before(text, text.length());
    }

    private static String head(String text) {
        return text.length() <= REACH ? text : after(text, 0);
    }

    private static String folded(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
