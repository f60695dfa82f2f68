package dev.daylight.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daylight.capture.CaptureReport.State;
import dev.daylight.corpus.CaptureLog;
import dev.daylight.corpus.Captured;
import dev.daylight.corpus.Corpus;
import dev.daylight.corpus.CorpusReader;
import dev.daylight.corpus.Glob;
import dev.daylight.pipeline.Progress;
import dev.daylight.problem.InputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Captures against a real server on this machine, which the user named: so it may be asked. */
@Timeout(60)
class SiteCapturerTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temporary;

    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private LocalSite site;

    private Instant now = Instant.parse("2026-03-04T05:06:07Z");

    @BeforeEach
    void start() throws IOException {
        folder = Files.createDirectories(temporary.resolve("market"));
        site = new LocalSite();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void capture_ofASite_takesFirstPageAndSitemapInTheGentlestOrder() throws Exception {
        site.html("/", "<title>Home</title>")
                .html("/a/b/deep", "<p>deep")
                .html("/pricing", "<p>pricing")
                .text("/robots.txt", "text/plain", "User-agent: *\nSitemap: " + site.at("/maps/index.xml") + "\n")
                .text("/maps/index.xml", "application/xml", """
                        <?xml version="1.0"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                        <sitemap><loc>%s</loc></sitemap><sitemap><loc>%s</loc></sitemap></sitemapindex>
                        """.formatted(
                                site.at("/maps/one.xml.gz"), site.at("/maps/gone.xml")))
                .page(
                        "/maps/one.xml.gz",
                        exchange -> LocalSite.send(
                                exchange, 200, "application/gzip", gzip(site.sitemap("/a/b/deep", "/pricing", "/"))));
        CaptureReport report = capture(site.at("/"));
        assertThat(files(report)).containsExactly("index.html", "pricing.html", "a/b/deep.html");
        assertThat(site.asked())
                .containsExactly(
                        "/robots.txt",
                        "/maps/index.xml",
                        "/maps/one.xml.gz",
                        "/maps/gone.xml",
                        "/",
                        "/pricing",
                        "/a/b/deep");
        assertThat(reasons(report)).containsEntry(site.at("/maps/gone.xml"), "sitemap: HTTP 404");
        assertThat(site.agents()).allMatch(agent -> agent.matches("Daylight/\\S+ \\(.*robots\\.txt: daylight\\)"));
    }

    @Test
    void page_thatWasCaptured_isASourceWithItsDateAndAddressByteForByte() throws Exception {
        byte[] latin = "<title>Größe</title><p>Preis".getBytes(StandardCharsets.ISO_8859_1);
        site.page("/p", exchange -> LocalSite.send(exchange, 200, "text/html", latin));
        CaptureReport report = capture(site.at("/p?utm_source=x#top"));
        Path file = report.folder().resolveSibling("website").resolve(host() + "/p.html");
        assertThat(file).hasBinaryContent(latin);
        Corpus corpus = new CorpusReader().read(folder, "acme");
        assertThat(corpus.sources()).singleElement().satisfies(source -> {
            assertThat(source.captured()).isEqualTo(new Captured(site.at("/p"), LocalDate.of(2026, 3, 4)));
            assertThat(source.channel()).isEqualTo("website");
        });
        assertThat(corpus.ignored())
                .singleElement()
                .satisfies(ignored -> assertThat(ignored.path()).endsWith("capture.json"));
    }

    @Test
    void capture_again_asksConditionallyAndKeepsTheDateOfWhatDidNotChange() throws Exception {
        AtomicInteger whole = new AtomicInteger();
        String[] text = {"first"};
        site.page("/tagged", exchange -> {
                    exchange.getResponseHeaders().set("ETag", "\"v1\"");
                    if ("\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                        LocalSite.send(exchange, 304, "", new byte[0]);
                    } else {
                        whole.incrementAndGet();
                        LocalSite.send(exchange, 200, "text/html", "<p>tagged".getBytes(StandardCharsets.UTF_8));
                    }
                })
                .html("/same", "<p>same")
                .page(
                        "/changes",
                        exchange ->
                                LocalSite.send(exchange, 200, "text/html", text[0].getBytes(StandardCharsets.UTF_8)))
                .html("/goes", "<p>goes");
        String[] all = {site.at("/tagged"), site.at("/same"), site.at("/changes"), site.at("/goes")};
        capture(all);
        text[0] = "second";
        site.page("/goes", exchange -> LocalSite.send(exchange, 410, "text/html", new byte[0]));
        now = Instant.parse("2026-04-01T00:00:00Z");
        CaptureReport again = capture(all);
        assertThat(again.pages().stream().map(CaptureReport.Page::state))
                .containsExactly(State.UNCHANGED, State.UNCHANGED, State.CHANGED);
        assertThat(whole).hasValue(1);
        assertThat(reasons(again).get(site.at("/goes"))).contains("HTTP 410", "stays");
        Map<String, String> captured = CaptureLog.read(again.folder()).pages().stream()
                .collect(Collectors.toMap(page -> page.url().replaceFirst(".*/", ""), CaptureLog.Page::captured));
        assertThat(captured)
                .containsEntry("tagged", "2026-03-04T05:06:07Z")
                .containsEntry("same", "2026-03-04T05:06:07Z")
                .containsEntry("goes", "2026-03-04T05:06:07Z")
                .containsEntry("changes", "2026-04-01T00:00:00Z");
        assertThat(again.folder().resolve(host() + "/changes.html")).hasContent("second");
    }

    @Test
    void robots_groupsLongestMatchAndWildcards_areObeyed() throws Exception {
        site.text("/robots.txt", "text/plain", """
                User-agent: other
                Disallow: /

                User-agent: Daylight
                Disallow: /private
                Allow: /private/press
                Disallow: /*.pdf$
                Disallow: /*?session=

                User-agent: *
                Disallow: /
                """)
                .html("/open", "<p>open")
                .html("/private/press", "<p>press")
                .html("/private/x", "<p>x")
                .html("/open?session=1", "<p>s");
        CaptureReport report = capture(
                site.at("/open"),
                site.at("/private/press"),
                site.at("/private/x"),
                site.at("/a.pdf"),
                site.at("/open?session=1"));
        assertThat(files(report)).containsExactly("open.html", "private/press.html");
        assertThat(reasons(report).values())
                .containsOnly("robots.txt forbids it")
                .hasSize(3);
        assertThat(site.asked()).containsExactly("/robots.txt", "/open", "/private/press");
    }

    @Test
    void robots_thatFails_forbidsEverything() {
        site.page("/robots.txt", exchange -> LocalSite.send(exchange, 500, "", new byte[0]))
                .html("/", "<p>home");
        assertThatThrownBy(() -> capture(site.at("/")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("robots.txt of 127.0.0.1 can't be had: HTTP 500");
        assertThat(site.asked()).doesNotContain("/");
    }

    @Test
    void delay_ofTheUserOrOfRobots_isKeptBetweenRequests() throws Exception {
        site.text("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 1\n")
                .html("/a", "<p>a")
                .html("/b", "<p>b");
        CaptureRequest request = request(List.of(site.at("/a"), site.at("/b")), Duration.ofMillis(10), 10, 1 << 20);
        new SiteCapturer(() -> now).capture(request, Progress.SILENT);
        List<Long> times = site.times();
        assertThat(times).hasSize(3);
        assertThat(times.get(2) - times.get(1))
                .isGreaterThanOrEqualTo(Duration.ofMillis(990).toNanos());
    }

    @Test
    void redirect_onTheSite_isFollowedAndOffItIsNot() throws Exception {
        try (LocalSite other = new LocalSite()) {
            other.html("/secret", "<p>secret");
            site.redirect("/old", "/new")
                    .html("/new", "<p>new")
                    .redirect("/away", other.at("/secret"))
                    .redirect("/out", "https://example.invalid/")
                    .redirect("/loop", "/loop")
                    .redirect("/odd", "gopher://x/")
                    .redirect("/closed", "/private/x")
                    .text("/robots.txt", "text/plain", "User-agent: *\nDisallow: /private\n");
            CaptureReport report = capture(
                    site.at("/old"),
                    site.at("/new"),
                    site.at("/away"),
                    site.at("/out"),
                    site.at("/loop"),
                    site.at("/odd"),
                    site.at("/closed"));
            assertThat(files(report)).containsExactly("new.html");
            Map<String, String> reasons = reasons(report);
            assertThat(reasons.get(site.at("/new"))).contains("the same page");
            assertThat(reasons.get(site.at("/away"))).contains("another port");
            assertThat(reasons.get(site.at("/out"))).contains("another host, example.invalid");
            assertThat(reasons.get(site.at("/loop"))).contains("more than 5 times");
            assertThat(reasons.get(site.at("/odd"))).contains("no address");
            assertThat(reasons.get(site.at("/closed"))).contains("robots.txt forbids it");
            assertThat(other.asked()).isEmpty();
        }
    }

    @Test
    void page_thatNamesAProperAddress_isTakenOnce() throws Exception {
        site.html("/a?ref=1", "<head><link rel=canonical href='/a'></head><p>a and more")
                .html("/a", "<head><link rel=canonical href='/a'></head><p>a")
                .html("/twin", "<head><link rel=canonical href='/a'></head><p>a")
                .html("/foreign", "<head><link rel=canonical href='https://example.invalid/x'></head><p>mine");
        CaptureReport report = capture(site.at("/a?ref=1"), site.at("/a"), site.at("/twin"), site.at("/foreign"));
        assertThat(files(report)).containsExactly("a.html", "foreign.html");
        assertThat(site.asked()).doesNotContain("/a");
        assertThat(reasons(report).get(site.at("/twin"))).contains("the same page as " + site.at("/a"));
    }

    @Test
    void answers_thatAreNoPages_areSkippedWithTheirReason() throws Exception {
        site.html("/good", "<p>good")
                .text("/picture", "image/png", "x")
                .page("/untyped", exchange -> LocalSite.send(exchange, 200, "", new byte[] {'x'}))
                .page("/empty", exchange -> LocalSite.send(exchange, 200, "text/html", new byte[0]))
                .page("/huge", exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", "text/html");
                    exchange.sendResponseHeaders(200, 0);
                    try (OutputStream out = exchange.getResponseBody()) {
                        for (int i = 0; i < 10_000; i++) {
                            out.write(new byte[100_000]);
                        }
                    }
                })
                .page("/bomb", exchange -> {
                    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                    LocalSite.send(exchange, 200, "text/html", gzip("a".repeat(2_000_000)));
                })
                .page("/zipped", exchange -> {
                    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                    LocalSite.send(exchange, 200, "text/html", gzip("<p>zipped"));
                })
                .page("/login", exchange -> LocalSite.send(exchange, 403, "text/html", new byte[] {'x'}))
                .page(
                        "/a.pdf",
                        exchange -> LocalSite.send(
                                exchange, 200, "Application/PDF", "%PDF-1.4".getBytes(StandardCharsets.UTF_8)));
        CaptureReport report = capture(Stream.of(
                        "/good",
                        "/picture",
                        "/untyped",
                        "/empty",
                        "/huge",
                        "/bomb",
                        "/zipped",
                        "/login",
                        "/a.pdf",
                        "/404")
                .map(site::at)
                .toArray(String[]::new));
        assertThat(files(report)).containsExactly("good.html", "zipped.html", "a.pdf");
        assertThat(report.folder().resolve(host() + "/zipped.html")).hasContent("<p>zipped");
        Map<String, String> reasons = reasons(report);
        assertThat(reasons)
                .containsEntry(site.at("/picture"), "neither a web page nor a PDF: image/png")
                .containsEntry(site.at("/untyped"), "neither a web page nor a PDF: no type")
                .containsEntry(site.at("/empty"), "empty")
                .containsEntry(site.at("/huge"), "larger than 1 MB (--max-size allows more)")
                .containsEntry(site.at("/bomb"), "larger than 1 MB (--max-size allows more)")
                .containsEntry(site.at("/login"), "not public (HTTP 403)")
                .containsEntry(site.at("/404"), "not there (HTTP 404)");
    }

    @Test
    void site_thatIsBusy_isAskedAgainAfterTheTimeItWants() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        site.page("/busy", exchange -> {
                    if (asked.incrementAndGet() == 1) {
                        exchange.getResponseHeaders().set("Retry-After", "1");
                        LocalSite.send(exchange, 429, "", new byte[0]);
                    } else {
                        LocalSite.send(exchange, 200, "text/html", "<p>at last".getBytes(StandardCharsets.UTF_8));
                    }
                })
                .page("/much-later", exchange -> {
                    exchange.getResponseHeaders().set("Retry-After", "7200");
                    LocalSite.send(exchange, 503, "", new byte[0]);
                });
        CaptureReport report = capture(site.at("/busy"), site.at("/much-later"));
        assertThat(files(report)).containsExactly("busy.html");
        assertThat(site.times().get(2) - site.times().get(1))
                .isGreaterThanOrEqualTo(Duration.ofMillis(990).toNanos());
        assertThat(reasons(report))
                .containsEntry(
                        site.at("/much-later"), "the site is busy (HTTP 503) and asks to come back in 120 minutes");
    }

    @Test
    void site_thatIsSlowOrDead_isGivenUp() throws Exception {
        site.html("/fast", "<p>fast").page("/drips", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            for (int i = 0; i < 100; i++) {
                out.write('x');
                out.flush();
                Thread.sleep(100);
            }
        });
        CaptureRequest request = request(
                List.of(
                        site.at("/fast"),
                        site.at("/drips"),
                        site.at("/drips?2"),
                        site.at("/drips?3"),
                        site.at("/fast?4")),
                Duration.ZERO,
                1,
                1 << 20);
        for (String path : List.of("/drips?2", "/drips?3")) {
            site.page(path, exchange -> Thread.sleep(5000));
        }
        CaptureReport report = new SiteCapturer(() -> now).capture(request, Progress.SILENT);
        assertThat(files(report)).containsExactly("fast.html");
        assertThat(reasons(report))
                .containsEntry(site.at("/drips"), "no whole answer within 1 s")
                .containsEntry(site.at("/drips?3"), "no whole answer within 1 s")
                .containsEntry(
                        site.at("/fast?4"), "given up on 127.0.0.1, which left 3 requests in a row without an answer");

        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        assertThatThrownBy(() -> capture("http://127.0.0.1:" + closed + "/"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no connection");
    }

    @Test
    void capture_thatWasBrokenOff_goesOnWhereItEnded() throws Exception {
        for (int i = 0; i < 4; i++) {
            site.html("/p" + i, "<p>page " + i);
        }
        Thread here = Thread.currentThread();
        site.page("/p2", exchange -> {
            here.interrupt();
            Thread.sleep(3000);
        });
        String[] all = Stream.of("/p0", "/p1", "/p2", "/p3").map(site::at).toArray(String[]::new);
        assertThatThrownBy(() -> capture(all)).isInstanceOf(InterruptedException.class);
        site.html("/p2", "<p>page 2").forget();
        now = now.plusSeconds(600);
        CaptureReport report = capture(all);
        assertThat(report.pages().stream().map(CaptureReport.Page::state))
                .containsExactly(State.KEPT, State.KEPT, State.NEW, State.NEW);
        assertThat(site.asked()).containsExactly("/robots.txt", "/p2", "/p3");
        site.forget();
        now = now.plusSeconds(600);
        // It came to its end, so the next one begins anew.
        assertThat(capture(all).count(State.UNCHANGED)).isEqualTo(4);
        assertThat(site.asked()).hasSize(5);
    }

    @Test
    void sitemap_withHostileAddresses_writesNothingOutsideAndAsksNobodyElse() throws Exception {
        List<String> hostile = List.of(
                "/../../../etc/passwd",
                "/..%2f..%2fup",
                "/%2e%2e/%2e%2e/up2",
                "/.hidden/.env",
                "/con:aux|x%00y",
                "/" + "long".repeat(100),
                "/quote%22%3Cscript%3E",
                "/a/" + "b/".repeat(40) + "c",
                "/UPPER",
                "/upper",
                "/folder",
                "/folder.html/inside",
                "/%E2%80%AEtxt.exe");
        for (String path : hostile) {
            for (String form :
                    List.of(path, PageUrl.written(site.at(path)).uri().getRawPath())) {
                site.html(form, "<p>" + form);
            }
        }
        List<String> listed = new ArrayList<>(hostile);
        listed.add("http://169.254.169.254/latest/meta-data/");
        listed.add("http://10.0.0.1/");
        listed.add("file:///etc/passwd");
        listed.add("http://user:secret@127.0.0.1/");
        listed.add("javascript:alert(1)");
        site.text("/sitemap.xml", "text/xml", site.sitemap(listed.toArray(String[]::new)))
                .html("/", "<p>home");
        Path before = Files.writeString(folder.resolveSibling("beside.txt"), "as it was");
        CaptureReport report = capture(site.at("/"));
        assertThat(report.pages()).hasSizeGreaterThanOrEqualTo(hostile.size() - 2);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = folder.relativize(file).toString();
                assertThat(path).matches("competitors/acme/website/(capture\\.json|[\\p{L}\\p{N}._/-]+\\.html)");
                assertThat(path).doesNotContain("/.").doesNotContain("..");
            }
        }
        assertThat(before).hasContent("as it was");
        assertThat(files(report).stream().map(String::toLowerCase)).doesNotHaveDuplicates();
        Map<String, String> reasons = reasons(report);
        assertThat(reasons.get("http://169.254.169.254/latest/meta-data/")).contains("another host");
        assertThat(reasons.get("http://10.0.0.1/")).contains("another host");
        // The corpus sees every page that was written.
        assertThat(new CorpusReader().read(folder, "acme").sources())
                .hasSize(report.pages().size());
    }

    @Test
    void sitemap_withLimitsAndPatterns_isCutDown() throws Exception {
        site.html("/", "<p>home")
                .html("/product/", "<p>product")
                .html("/product/a", "<p>a")
                .html("/product/b", "<p>b");
        site.text(
                "/sitemap.xml", "text/xml", site.sitemap("/blog/x", "/product/b", "/product/a", "/product/", "/legal"));
        CaptureReport below = capture(site.at("/product/"));
        assertThat(files(below)).containsExactly("product/index.html", "product/b.html", "product/a.html");
        CaptureRequest request = new CaptureRequest(
                List.of(site.at("/")),
                folder,
                "acme",
                false,
                "website",
                true,
                List.of(),
                List.of(new Glob("product/**")),
                List.of(new Glob("**/b")),
                2,
                Duration.ZERO,
                Duration.ofSeconds(5),
                1 << 20);
        CaptureReport report = new SiteCapturer(() -> now).capture(request, Progress.SILENT);
        assertThat(files(report)).containsExactly("index.html", "product/index.html");
        assertThat(reasons(report))
                .containsEntry(site.at("/product/a"), "more than 2 pages (--max-pages allows more)")
                .containsEntry(site.at("/product/b"), "left out by --include or --exclude");
    }

    @Test
    void folder_thatIsALink_isNotWrittenThrough() throws Exception {
        site.html("/p", "<p>p");
        Path elsewhere = Files.createDirectories(folder.resolveSibling("elsewhere"));
        Files.createDirectories(folder.resolve("competitors/acme"));
        Files.createSymbolicLink(folder.resolve("competitors/acme/website"), elsewhere);
        assertThatThrownBy(() -> capture(site.at("/p")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("link to another place");
        assertThat(elsewhere).isEmptyDirectory();
    }

    private CaptureReport capture(String... addresses) throws InterruptedException {
        return new SiteCapturer(() -> now)
                .capture(request(List.of(addresses), Duration.ZERO, 5, 1 << 20), Progress.SILENT);
    }

    private CaptureRequest request(List<String> addresses, Duration delay, int seconds, int most) {
        return new CaptureRequest(
                addresses,
                folder,
                "acme",
                false,
                "website",
                true,
                List.of(),
                List.of(),
                List.of(),
                100,
                delay,
                Duration.ofSeconds(seconds),
                most);
    }

    private String host() {
        return "127.0.0.1_" + site.at("").replaceFirst(".*:", "");
    }

    private List<String> files(CaptureReport report) {
        String below = "competitors/acme/website/" + host() + "/";
        return report.pages().stream()
                .map(page -> page.file().replace(below, ""))
                .toList();
    }

    private static Map<String, String> reasons(CaptureReport report) {
        return report.skipped().stream()
                .collect(Collectors.toMap(
                        CaptureReport.Skipped::url, CaptureReport.Skipped::reason, (first, second) -> first));
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }
}
