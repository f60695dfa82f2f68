package dev.daylight.capture;

import crawlercommons.domains.EffectiveTldFinder;
import crawlercommons.filters.basic.BasicURLNormalizer;
import dev.daylight.problem.InputException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address of a page in the one form that tells pages apart: host in lower case, no default port, no fragment, no {@code .} and
 * {@code ..}, one way of escaping, nothing that only counts visitors.
 *
 * @param uri http or https, with a host, without a user's name
 */
public record PageUrl(URI uri) {
    private static final int LONGEST = 2000;
    private static final List<String> COUNTING = List.of(
            "utm_source",
            "utm_medium",
            "utm_campaign",
            "utm_term",
            "utm_content",
            "utm_id",
            "gclid",
            "gbraid",
            "wbraid",
            "dclid",
            "fbclid",
            "msclkid",
            "mc_cid",
            "mc_eid",
            "_ga",
            "_gl",
            "_hsenc",
            "_hsmi");
    private static final Pattern NAMED = Pattern.compile("\\s*[A-Za-z][A-Za-z0-9+.-]*:/*[^/?#]*@");
    private static final BasicURLNormalizer NORMALIZER =
            BasicURLNormalizer.newBuilder().queryParamsToRemove(COUNTING).build();

    /** @throws InputException when it can't be one; without a scheme it is taken for https */
    static PageUrl written(String text) {
        String address = text.strip();
        String full = address.matches("(?i)[a-z][a-z0-9+.-]*://.*") ? address : "https://" + address;
        return found(full)
                .orElseThrow(() -> new InputException(
                        "this is no address of a public page",
                        text,
                        "Write it as in a browser, for example https://example.com/product/; without a user's name"));
    }

    /** @return empty when the text is no address of a page */
    static Optional<PageUrl> found(String text) {
        // The normalizer would take a user's name away without a word.
        if (text.length() > LONGEST || NAMED.matcher(text).lookingAt()) {
            return Optional.empty();
        }
        try {
            String normal = NORMALIZER.filter(text.strip());
            if (normal == null) {
                return Optional.empty();
            }
            URI uri = new URI(normal);
            String scheme = String.valueOf(uri.getScheme());
            boolean usable = (scheme.equals("http") || scheme.equals("https"))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getPort() <= 65535
                    && uri.getPort() != 0;
            return usable ? Optional.of(new PageUrl(uri)) : Optional.empty();
        } catch (URISyntaxException | RuntimeException e) {
            // Whatever a stranger's sitemap holds, the normalizer included: it is no address.
            return Optional.empty();
        }
    }

    /** Another address as a page of this one names it. */
    Optional<PageUrl> resolve(String reference) {
        try {
            return found(uri.resolve(reference.strip().replace(" ", "%20")).toString());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String host() {
        return String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
    }

    /** The host without {@code www.}: both are one site. */
    String site() {
        return site(host());
    }

    static String site(String host) {
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    /** The port, the scheme's where none is written. */
    int port() {
        return uri.getPort() >= 0 ? uri.getPort() : secure() ? 443 : 80;
    }

    boolean secure() {
        return "https".equals(uri.getScheme());
    }

    /** Scheme, host and port. */
    String origin() {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    /** The path without its first slash, as patterns are matched with it. */
    String path() {
        String path = String.valueOf(uri.getPath());
        return path.startsWith("/") ? path.substring(1) : path;
    }

    /** An address that stands for all below it. */
    boolean folder() {
        return uri.getRawQuery() == null
                && (uri.getRawPath().isEmpty() || uri.getRawPath().endsWith("/"));
    }

    boolean below(PageUrl folder) {
        return site().equals(folder.site()) && path().startsWith(folder.path());
    }

    boolean sitemap() {
        String path = path().toLowerCase(Locale.ROOT);
        return path.endsWith(".xml") || path.endsWith(".xml.gz");
    }

    /** How deep it lies: the site's first page 0. */
    int depth() {
        return (int) path().chars().filter(c -> c == '/').count() + (folder() || path().isEmpty() ? 0 : 1);
    }

    /** The same for both schemes, since it is the same page. */
    String key() {
        return uri.getPort() < 0
                ? "https" + toString().substring(uri.getScheme().length())
                : toString();
    }

    /** The word that people know a company by: {@code acme} of {@code docs.acme.co.uk}; null when the host has none. */
    @Nullable
    String company() {
        String domain = EffectiveTldFinder.getAssignedDomain(host(), true, true);
        return domain == null || !domain.contains(".") ? null : domain.substring(0, domain.indexOf('.'));
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
