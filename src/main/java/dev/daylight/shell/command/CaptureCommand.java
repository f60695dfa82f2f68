package dev.daylight.shell.command;

import dev.daylight.capture.CaptureReport;
import dev.daylight.capture.CaptureReport.State;
import dev.daylight.capture.CaptureRequest;
import dev.daylight.capture.Capturer;
import dev.daylight.corpus.Glob;
import dev.daylight.pipeline.Progress;
import dev.daylight.shell.line.Repeated;
import dev.daylight.shell.line.UsageException;
import dev.daylight.shell.terminal.Console;
import dev.daylight.shell.terminal.PlainText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/** {@code capture}. */
public final class CaptureCommand {
    private static final int SHOWN = 3;
    private static final int MOST_PAGES = 10_000;
    private static final int MOST_MEGABYTES = 200;

    private final Supplier<Capturer> capturer;
    private final Console console;

    public CaptureCommand(Supplier<Capturer> capturer, Console console) {
        this.capturer = capturer;
        this.console = console;
    }

    @Command(
            name = "capture",
            group = "Daylight",
            description = "Save public web pages as documents of a market; uses the network.",
            completionProvider = "values",
            help = """
                    An address that ends with a slash brings that page and those below it that the site's
                    sitemap lists, the most general first; any other address brings that page alone; the
                    address of a sitemap brings its pages. robots.txt is obeyed, one page is asked for
                    at a time, one a second from each host. Only the hosts that you name are asked.

                    Pages go to competitors/VENDOR/CHANNEL/ (or own/, with --own) with their date and
                    address in capture.json. The same command again asks only what changed.

                    Examples:
                      daylight capture https://example.com/ --into "my market"
                      daylight capture https://example.com/pricing https://example.com/product/
                        --into "my market" --vendor example --exclude "blog/**" --max-pages 50
                    """)
    public void capture(
            @Arguments List<String> addresses,
            @Option(longName = "into", description = "the market's folder; made when missing", required = true)
                    Path into,
            @Option(longName = "vendor", description = "folder of the vendor; left out: found from the address")
                    @Nullable
                    String vendor,
            @Option(longName = "own", description = "the pages are yours, not a competitor's") boolean own,
            @Option(longName = "channel", description = "how the pages reach the buyer", defaultValue = "website")
                    String channel,
            @Option(longName = "max-pages", description = "at most so many", defaultValue = "200") Integer maxPages,
            @Option(
                            longName = "include",
                            description = "of a sitemap only pages whose path matches, such as product/**; may be"
                                    + " given often")
                    @Nullable
                    Repeated include,
            @Option(longName = "exclude", description = "of a sitemap no such pages; may be given often") @Nullable
                    Repeated exclude,
            @Option(longName = "host", description = "another host whose pages may be taken; may be given often")
                    @Nullable
                    Repeated host,
            @Option(longName = "no-sitemap", description = "only the pages that are named") boolean noSitemap,
            @Option(
                            longName = "delay",
                            description = "seconds between two requests to a host; robots.txt may ask for more",
                            defaultValue = "1")
                    Double delay,
            @Option(longName = "timeout", description = "seconds for one page", defaultValue = "30") Integer timeout,
            @Option(longName = "max-size", description = "largest page, in MB", defaultValue = "20") Integer maxSize,
            @Option(longName = "json", description = "print JSON, with all that was skipped") boolean json)
            throws InterruptedException {
        if (!channel.matches("[a-z0-9][a-z0-9-]*")) {
            throw new UsageException("'--channel': '" + channel + "' is no channel", "Give one such as website or rep");
        }
        if (Files.exists(into) && !Files.isDirectory(into)) {
            throw new UsageException("'--into': '" + into + "' is a file", "Give the market's folder");
        }
        if (!(delay >= 0 && delay <= 3600)) {
            throw new UsageException("'--delay': " + delay + " is out of range", "Give 0 to 3600 seconds");
        }
        CaptureRequest request = new CaptureRequest(
                addresses,
                into,
                vendor,
                own,
                channel,
                !noSitemap,
                host == null ? List.of() : host.values(),
                globs("--include", include),
                globs("--exclude", exclude),
                inRange("--max-pages", maxPages, MOST_PAGES),
                Duration.ofMillis(Math.round(delay * 1000)),
                Duration.ofSeconds(inRange("--timeout", timeout, 600)),
                inRange("--max-size", maxSize, MOST_MEGABYTES) << 20);
        Progress progress = console.progress();
        CaptureReport report;
        try {
            report = capturer.get().capture(request, progress);
        } finally {
            progress.end();
        }
        if (json) {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("folder", report.folder().toString());
            data.put("vendor", report.vendor());
            data.put("pages", report.pages());
            data.put("skipped", report.skipped());
            console.printJson(data);
        } else {
            report.pages()
                    .forEach(page -> console.print(String.format(
                            Locale.ROOT, "%-9s  %s", word(page.state()), PlainText.oneLine(page.file()))));
        }
        tell(report, into);
    }

    private void tell(CaptureReport report, Path into) {
        List<String> counts = new ArrayList<>();
        for (State state : State.values()) {
            if (report.count(state) > 0) {
                counts.add(report.count(state) + " " + word(state));
            }
        }
        console.say(PlainText.oneLine(report.vendor()) + ": " + String.join(", ", counts) + ", "
                + report.skipped().size() + " skipped.");
        Map<String, List<String>> reasons = new LinkedHashMap<>();
        report.skipped()
                .forEach(one -> reasons.computeIfAbsent(one.reason(), reason -> new ArrayList<>())
                        .add(one.url()));
        reasons.forEach((reason, urls) -> {
            console.say("  " + PlainText.oneLine(reason) + (urls.size() > 1 ? " (" + urls.size() + "):" : ":"));
            urls.stream().limit(SHOWN).forEach(url -> console.say("    " + PlainText.oneLine(url)));
            if (urls.size() > SHOWN) {
                console.say("    … and " + (urls.size() - SHOWN) + " more (--json lists them)");
            }
        });
        console.say("Next: daylight audit " + Quoted.of(into.toString()));
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static List<Glob> globs(String option, @Nullable Repeated patterns) {
        List<Glob> globs = new ArrayList<>();
        for (String pattern : patterns == null ? List.<String>of() : patterns.values()) {
            try {
                globs.add(new Glob(pattern.startsWith("/") ? pattern.substring(1) : pattern));
            } catch (PatternSyntaxException e) {
                throw new UsageException(
                        "'" + option + "': '" + pattern + "' can't be read: " + e.getDescription(), "Close it");
            }
        }
        return globs;
    }

    private static int inRange(String option, int value, int most) {
        if (value < 1 || value > most) {
            throw new UsageException("'" + option + "': " + value + " is out of range", "Give 1 to " + most);
        }
        return value;
    }
}
