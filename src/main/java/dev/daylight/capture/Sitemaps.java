package dev.daylight.capture;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The pages that a site lists in its sitemaps (sitemaps.org), indexes and gzip included. */
final class Sitemaps {
    private static final int MOST_BYTES = 50 << 20;
    private static final int MOST_SITEMAPS = 50;
    private static final int MOST_PAGES = 50_000;

    private final Fetcher fetcher;
    private final Robots robots;
    private final Reach reach;
    private final BiConsumer<String, String> skipped;
    private final Set<String> read = new HashSet<>();

    /**
     * A page as a sitemap lists it.
     *
     * @param from the sitemap
     */
    record Listed(PageUrl url, PageUrl from) {}

    /** @param skipped hears of each address that isn't followed, and why */
    Sitemaps(Fetcher fetcher, Robots robots, Reach reach, BiConsumer<String, String> skipped) {
        this.fetcher = fetcher;
        this.robots = robots;
        this.reach = reach;
        this.skipped = skipped;
    }

    /** Of the site that the address belongs to: those that robots.txt names, else {@code /sitemap.xml}. */
    List<Listed> ofSite(PageUrl url) throws InterruptedException {
        List<PageUrl> declared = new ArrayList<>();
        for (String text : robots.sitemaps(url)) {
            PageUrl.found(text).ifPresentOrElse(declared::add, () -> skipped.accept(text, "no address of a sitemap"));
        }
        if (!declared.isEmpty()) {
            // A file that robots.txt names is meant to be read, whatever else it says.
            return listed(declared, url, reach::refusal, true);
        }
        List<PageUrl> usual = url.resolve("/sitemap.xml").stream().toList();
        return listed(usual, url, robots, false);
    }

    /** Of the sitemap at this address, which the user named. */
    List<Listed> of(PageUrl sitemap) throws InterruptedException {
        return listed(List.of(sitemap), null, robots, true);
    }

    private record Waiting(PageUrl url, @Nullable PageUrl from) {}

    /** @param expected whether it is worth a word when the first can't be had */
    private List<Listed> listed(List<PageUrl> first, @Nullable PageUrl from, Fetcher.Gate gate, boolean expected)
            throws InterruptedException {
        Deque<Waiting> waiting = new ArrayDeque<>();
        first.forEach(url -> waiting.add(new Waiting(url, from)));
        List<Listed> pages = new ArrayList<>();
        while (!waiting.isEmpty() && pages.size() < MOST_PAGES) {
            Waiting next = waiting.remove();
            if (!read.add(next.url().key())) {
                continue;
            }
            if (read.size() > MOST_SITEMAPS) {
                skipped.accept(next.url().toString(), "more than " + MOST_SITEMAPS + " sitemaps");
                break;
            }
            switch (fetcher.get(next.from(), next.url(), Map.of(), MOST_BYTES, gate)) {
                case Fetched.Failed failed -> skipped.accept(next.url().toString(), "sitemap: " + failed.reason());
                case Fetched.Answer answer
                when answer.status() != 200 -> {
                    if (expected) {
                        skipped.accept(next.url().toString(), "sitemap: HTTP " + answer.status());
                    }
                }
                case Fetched.Answer answer -> parse(answer, waiting, pages);
            }
        }
        return pages;
    }

    private void parse(Fetched.Answer answer, Deque<Waiting> waiting, List<Listed> pages) {
        PageUrl place = answer.url();
        try {
            byte[] body = answer.body();
            boolean packed = body.length > 2 && body[0] == 0x1F && body[1] == (byte) 0x8B;
            AbstractSiteMap map = new SiteMapParser(false, true)
                    .parseSiteMap(packed ? Fetcher.unzipped(body, MOST_BYTES) : body, url(place));
            switch (map) {
                case SiteMapIndex index ->
                    index.getSitemaps(true)
                            .forEach(one -> PageUrl.found(String.valueOf(one.getUrl()))
                                    .ifPresent(url -> waiting.add(new Waiting(url, place))));
                case SiteMap leaf -> leaf.getSiteMapUrls().forEach(page -> list(page, place, pages));
                default -> skipped.accept(place.toString(), "sitemap: not understood");
            }
        } catch (LimitedBody.TooLong e) {
            skipped.accept(place.toString(), "sitemap: unpacks to more than " + (MOST_BYTES >> 20) + " MB");
        } catch (UnknownFormatException | IOException e) {
            skipped.accept(place.toString(), "sitemap: not understood");
        }
    }

    private void list(SiteMapURL page, PageUrl from, List<Listed> pages) {
        String text = String.valueOf(page.getUrl());
        PageUrl.found(text)
                .ifPresentOrElse(
                        url -> {
                            if (pages.size() < MOST_PAGES) {
                                pages.add(new Listed(url, from));
                            }
                        },
                        () -> skipped.accept(text, "no address of a page"));
    }

    private static URL url(PageUrl place) throws MalformedURLException {
        return place.uri().toURL();
    }
}
