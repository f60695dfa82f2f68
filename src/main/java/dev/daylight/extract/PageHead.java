package dev.daylight.extract;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** What a web page says of itself to machines. */
public final class PageHead {
    private PageHead() {}

    /**
     * The address that the page is to be known by ({@code rel=canonical}, RFC 6596), as written there.
     *
     * @param html bytes of the page; an address is ASCII in whichever encoding a page on the web is in
     */
    public static Optional<String> canonical(byte[] html) {
        Element link = HtmlReader.parse(new String(html, StandardCharsets.ISO_8859_1))
                .selectFirst("head > link[rel=canonical][href]");
        return Optional.ofNullable(link).map(found -> found.attr("href")).filter(href -> !href.isBlank());
    }
}
