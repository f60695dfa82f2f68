package dev.daylight.capture;

import dev.daylight.corpus.Glob;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to save, from where, how gently.
 *
 * @param addresses as the user wrote them; at least one
 * @param market the market's folder; made when missing
 * @param vendor folder's name; null: found from the host
 * @param own the vendor is the user's own
 * @param channel how the pages reach the buyer
 * @param sitemaps also take the pages that sitemaps list below an address that ends with a slash
 * @param hosts further hosts whose pages may be taken
 * @param include of pages from sitemaps only those whose path matches one; empty: all
 * @param exclude none of those
 * @param maxPages at most so many, at least 1
 * @param delay between two requests to one host; a longer one in robots.txt goes before it
 * @param timeout for one request with its answer
 * @param maxBytes larger answers are not taken
 */
public record CaptureRequest(
        List<String> addresses,
        Path market,
        @Nullable String vendor,
        boolean own,
        String channel,
        boolean sitemaps,
        List<String> hosts,
        List<Glob> include,
        List<Glob> exclude,
        int maxPages,
        Duration delay,
        Duration timeout,
        int maxBytes) {
    public CaptureRequest {
        addresses = List.copyOf(addresses);
        hosts = List.copyOf(hosts);
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
        if (addresses.isEmpty() || maxPages < 1 || maxBytes < 1 || delay.isNegative() || !timeout.isPositive()) {
            throw new IllegalArgumentException("addresses, pages, bytes and time must be there");
        }
    }

    /** Whether a page that a sitemap lists is wanted. */
    boolean wants(PageUrl url) {
        String path = url.path();
        return (include.isEmpty() || include.stream().anyMatch(glob -> glob.matches(path)))
                && exclude.stream().noneMatch(glob -> glob.matches(path));
    }
}
