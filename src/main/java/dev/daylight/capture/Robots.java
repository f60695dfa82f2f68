package dev.daylight.capture;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What each site's robots.txt lets us take (RFC 9309): asked once for each origin, before anything else. No such file: everything; a site
 * that fails or can't be reached: nothing.
 */
final class Robots implements Fetcher.Gate {
    /** The name that sites know us by. */
    static final String TOKEN = "daylight";

    /** RFC 9309 lets us stop reading here. */
    private static final int MOST_BYTES = 512 * 1024;

    private final Fetcher fetcher;
    private final Reach reach;
    private final Pace pace;
    private final Map<String, Rules> known = new HashMap<>();

    private record Rules(SimpleRobotRules rules, @Nullable String failure) {}

    Robots(Fetcher fetcher, Reach reach, Pace pace) {
        this.fetcher = fetcher;
        this.reach = reach;
        this.pace = pace;
    }

    @Override
    public Optional<String> refusal(@Nullable PageUrl from, PageUrl to) throws InterruptedException {
        Optional<String> unreachable = reach.refusal(from, to);
        if (unreachable.isPresent()) {
            return unreachable;
        }
        Rules rules = rules(to);
        if (rules.failure() != null) {
            return Optional.of("robots.txt of " + to.host() + " can't be had: " + rules.failure());
        }
        return rules.rules().isAllowed(to.toString()) ? Optional.empty() : Optional.of("robots.txt forbids it");
    }

    /** Sitemaps that the site's robots.txt names, in its order. */
    List<String> sitemaps(PageUrl url) throws InterruptedException {
        return rules(url).rules().getSitemaps();
    }

    private Rules rules(PageUrl url) throws InterruptedException {
        Rules rules = known.get(url.origin());
        if (rules == null) {
            rules = fetched(url);
            known.put(url.origin(), rules);
        }
        return rules;
    }

    private Rules fetched(PageUrl url) throws InterruptedException {
        PageUrl place = url.resolve("/robots.txt").orElseThrow(() -> new IllegalStateException("of " + url));
        Fetched fetched = fetcher.get(null, place, Map.of(), MOST_BYTES, (from, to) -> reach.refusal(from, to));
        return switch (fetched) {
            case Fetched.Failed failed -> new Rules(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE), failed.reason());
            case Fetched.Answer answer when answer.status() == 200 -> parsed(url, place, answer.body());
            case Fetched.Answer answer
            when answer.status() >= 400 && answer.status() < 500 ->
                new Rules(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), null);
            case Fetched.Answer answer ->
                new Rules(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE), "HTTP " + answer.status());
        };
    }

    private Rules parsed(PageUrl url, PageUrl place, byte[] body) {
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
        parser.setExactUserAgentMatching(true);
        SimpleRobotRules rules = parser.parseContent(place.toString(), body, "text/plain", List.of(TOKEN));
        if (rules.getCrawlDelay() > 0) {
            pace.slower(url.host(), Duration.ofMillis(rules.getCrawlDelay()));
        }
        return new Rules(rules, null);
    }
}
