package dev.daylight.compare;

import java.util.List;

/**
 * Claims, of any vendors, that say the same thing (a key point).
 *
 * @param id {@code m} and ten hexadecimal digits, made from its most central claim's text and vendor
 * @param text the text of its most central claim
 * @param central id of that claim
 * @param vendors ids of the vendors that say it, sorted
 * @param claims ids of its claims, most central first
 */
public record Message(String id, String text, String central, List<String> vendors, List<String> claims) {
    public Message {
        vendors = List.copyOf(vendors);
        claims = List.copyOf(claims);
        if (claims.isEmpty()) {
            throw new IllegalArgumentException("a message has at least one claim");
        }
    }
}
