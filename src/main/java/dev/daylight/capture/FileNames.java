package dev.daylight.capture;

import dev.daylight.digest.Sha256;
import java.util.ArrayList;
import java.util.List;

/**
 * A file's path of a page's address: {@code www.acme.com/product/pricing.html}. Whatever the address holds, the path has only letters,
 * digits, {@code - . _}, never leads upwards, has no hidden part, and ends as its format does. An address that doesn't fit gets a few
 * digits of its hash, so that two pages don't meet.
 */
final class FileNames {
    private static final int LONGEST = 60;
    private static final int DEEPEST = 10;

    private FileNames() {}

    /** @param extension without a dot */
    static String of(PageUrl url, String extension) {
        List<String> parts = new ArrayList<>();
        boolean exact = url.uri().getRawQuery() == null;
        String path = url.path();
        for (String part : path.split("/")) {
            String clean = clean(part);
            exact &= clean.equals(part) || part.isEmpty();
            if (!clean.isEmpty()) {
                parts.add(clean);
            }
        }
        if (parts.size() > DEEPEST) {
            parts = new ArrayList<>(parts.subList(0, DEEPEST));
            exact = false;
        }
        String last = path.isEmpty() || path.endsWith("/") || parts.isEmpty() ? "index" : parts.removeLast();
        if (last.toLowerCase(java.util.Locale.ROOT).matches(".*\\.(html?|xhtml|pdf)")) {
            last = last.substring(0, last.lastIndexOf('.'));
        }
        parts.addFirst(host(url));
        parts.add((exact ? last : last + "-" + hash(url)) + "." + extension);
        return String.join("/", parts);
    }

    /** Another one, where that is taken. */
    static String other(PageUrl url, String extension) {
        return host(url) + "/page-" + hash(url) + "." + extension;
    }

    /** A vendor's or host's name as the name of a folder; empty when nothing of it can stand in one. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder();
        text.codePoints().forEach(point -> {
            boolean usable = Character.isLetterOrDigit(point) || point == '-' || point == '.' || point == '_';
            if (usable) {
                clean.appendCodePoint(point);
            } else if (!clean.isEmpty() && clean.charAt(clean.length() - 1) != '-') {
                clean.append('-');
            }
        });
        String name = clean.toString().replaceAll("^[-._]+|[-.]+$", "");
        return name.codePointCount(0, name.length()) <= LONGEST
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST)).replaceAll("[-.]+$", "");
    }

    private static String host(PageUrl url) {
        String host = clean(url.host());
        return url.uri().getPort() < 0 ? host : host + "_" + url.uri().getPort();
    }

    private static String hash(PageUrl url) {
        return Sha256.of(url.key()).substring(0, 8);
    }
}
