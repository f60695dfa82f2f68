package dev.daylight.capture;

import dev.daylight.audit.AtomicFile;
import dev.daylight.corpus.CaptureLog;
import dev.daylight.corpus.VendorFolder;
import dev.daylight.extract.PageHead;
import dev.daylight.pipeline.Progress;
import dev.daylight.problem.InputException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes the pages one after the other: the whole of a capture, from addresses to files. */
public final class SiteCapturer implements Capturer {
    private final InstantSource clock;

    public SiteCapturer() {
        this(InstantSource.system());
    }

    SiteCapturer(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public CaptureReport capture(CaptureRequest request, Progress progress) throws InterruptedException {
        List<PageUrl> named = request.addresses().stream().map(PageUrl::written).toList();
        List<PageUrl> hosts = request.hosts().stream().map(PageUrl::written).toList();
        Path market = request.market().toAbsolutePath().normalize();
        String vendor = vendor(request, named.getFirst());
        Path folder = VendorFolder.of(market, vendor, request.own()).resolve(request.channel());
        AtomicFile.checkFolder(folder);
        PageStore store = new PageStore(market, folder, clock);
        Pace pace = new Pace(request.delay());
        Reach reach = new Reach(named, hosts);
        try (Fetcher fetcher = new Fetcher(pace, request.timeout(), agent(), progress::note)) {
            Run run = new Run(request, progress, store, fetcher, new Robots(fetcher, reach, pace), reach);
            run.find(named);
            run.take();
            store.finish();
            if (run.pages.isEmpty()) {
                throw nothing(run.skipped, named);
            }
            return new CaptureReport(folder, vendor, run.pages, run.skipped);
        }
    }

    private static String agent() {
        String version = SiteCapturer.class.getPackage().getImplementationVersion();
        return "Daylight/" + (version == null ? "development" : version)
                + " (saves pages for reading by one person; robots.txt: " + Robots.TOKEN + ")";
    }

    private static String vendor(CaptureRequest request, PageUrl first) {
        String told = request.vendor();
        String name = told == null ? Optional.ofNullable(first.company()).orElse("") : told.strip();
        boolean usable = name.matches("[^./\\\\\\p{Cntrl}][^/\\\\\\p{Cntrl}]{0,99}");
        if (!usable || told == null && FileNames.clean(name).isEmpty()) {
            throw new InputException(
                    told == null ? "it isn't clear whose page this is" : "'" + told + "' can't name a vendor's folder",
                    first.toString(),
                    "Name the vendor with --vendor, in letters and digits");
        }
        return name;
    }

    private static InputException nothing(List<CaptureReport.Skipped> skipped, List<PageUrl> named) {
        CaptureReport.Skipped why = skipped.isEmpty()
                ? new CaptureReport.Skipped(named.getFirst().toString(), "nothing was found there")
                : skipped.getFirst();
        return new InputException(
                "no page could be captured: " + why.reason(), why.url(), "Check the address in a browser");
    }

    /** One capture under way. */
    private static final class Run {
        private final CaptureRequest request;
        private final Progress progress;
        private final PageStore store;
        private final Fetcher fetcher;
        private final Robots robots;
        private final Reach reach;
        private final Map<String, Wanted> wanted = new LinkedHashMap<>();
        /** Keys of pages that were taken or are the same as one that was. */
        private final Set<String> done = new HashSet<>();

        final List<CaptureReport.Page> pages = new ArrayList<>();
        final List<CaptureReport.Skipped> skipped = new ArrayList<>();

        /** @param from the sitemap that lists it; null: the user */
        private record Wanted(PageUrl url, @Nullable PageUrl from) {}

        Run(CaptureRequest request, Progress progress, PageStore store, Fetcher fetcher, Robots robots, Reach reach) {
            this.request = request;
            this.progress = progress;
            this.store = store;
            this.fetcher = fetcher;
            this.robots = robots;
            this.reach = reach;
        }

        /** Finds out which pages to take: those that the user named, then those that sitemaps list, the most general ones first. */
        void find(List<PageUrl> named) throws InterruptedException {
            progress.begin("Reading sitemaps", 0);
            Sitemaps sitemaps = new Sitemaps(fetcher, robots, reach, this::skip);
            List<Sitemaps.Listed> listed = new ArrayList<>();
            for (PageUrl url : named) {
                if (url.sitemap()) {
                    listed.addAll(sitemaps.of(url));
                } else {
                    wanted.putIfAbsent(url.key(), new Wanted(url, null));
                    if (url.folder()
                            && request.sitemaps()
                            && robots.refusal(null, url).isEmpty()) {
                        List<Sitemaps.Listed> site = sitemaps.ofSite(url);
                        if (site.isEmpty()) {
                            progress.note(
                                    "No sitemap of " + url.host() + ": name its pages, or the sitemap, one by one.");
                        }
                        site.stream()
                                .filter(page -> page.url().below(url)
                                        || !page.url().site().equals(url.site()))
                                .forEach(listed::add);
                    }
                }
            }
            listed.sort(Comparator.comparingInt(page -> page.url().depth()));
            int left = 0;
            for (Sitemaps.Listed page : listed) {
                if (wanted.containsKey(page.url().key())) {
                    continue;
                }
                if (!request.wants(page.url())) {
                    skip(page.url().toString(), "left out by --include or --exclude");
                } else if (wanted.size() >= request.maxPages()) {
                    left++;
                    skip(page.url().toString(), "more than " + request.maxPages() + " pages (--max-pages allows more)");
                } else {
                    wanted.put(page.url().key(), new Wanted(page.url(), page.from()));
                }
            }
            progress.end();
            if (left > 0) {
                progress.note("The sitemaps list " + (wanted.size() + left) + " pages; the " + wanted.size()
                        + " most general are taken.");
            }
        }

        void take() throws InterruptedException {
            progress.begin("Capturing pages", wanted.size());
            int asked = 0;
            for (Wanted page : wanted.values()) {
                if (done.contains(page.url().key())) {
                    skip(page.url().toString(), "the same page as one that was taken");
                } else {
                    take(page);
                }
                progress.step(++asked);
            }
            progress.end();
        }

        private void take(Wanted page) throws InterruptedException {
            PageUrl url = page.url();
            Optional<CaptureLog.Page> known = store.known(url);
            if (known.isPresent() && store.taken(known.get())) {
                pages.add(store.unchanged(known.get(), CaptureReport.State.KEPT));
                done.add(url.key());
                done.add(known.get().url());
                return;
            }
            switch (fetcher.get(page.from(), url, conditions(known), request.maxBytes(), robots)) {
                case Fetched.Failed failed -> skip(url.toString(), failed.reason());
                case Fetched.Answer answer -> {
                    if (answer.status() == 304 && known.isPresent()) {
                        pages.add(store.unchanged(known.get(), CaptureReport.State.UNCHANGED));
                        done.add(url.key());
                        done.add(known.get().url());
                    } else if (answer.status() != 200) {
                        skip(url.toString(), status(answer.status(), known.isPresent()));
                    } else {
                        keep(url, answer);
                    }
                }
            }
        }

        private void keep(PageUrl asked, Fetched.Answer answer) {
            String type = answer.type();
            String extension = switch (type) {
                case "text/html", "application/xhtml+xml" -> "html";
                case "application/pdf" -> "pdf";
                default -> "";
            };
            if (extension.isEmpty() || answer.body().length == 0) {
                skip(
                        asked.toString(),
                        extension.isEmpty()
                                ? "neither a web page nor a PDF: " + (type.isEmpty() ? "no type" : type)
                                : "empty");
                return;
            }
            PageUrl at = answer.url();
            PageUrl url = extension.equals("html") ? canonical(at, answer.body()) : at;
            Optional<String> twin = store.twin(url, answer.body());
            if (done.contains(url.key()) || twin.isPresent()) {
                skip(asked.toString(), "the same page as " + twin.orElse(url.toString()));
                return;
            }
            pages.add(store.save(
                    asked,
                    url,
                    answer.body(),
                    extension,
                    answer.header("ETag").orElse(null),
                    answer.header("Last-Modified").orElse(null)));
            done.add(asked.key());
            done.add(at.key());
            done.add(url.key());
        }

        /** The address that the page itself says is its proper one, on the same host. */
        private static PageUrl canonical(PageUrl at, byte[] body) {
            return PageHead.canonical(body)
                    .flatMap(at::resolve)
                    .filter(url ->
                            url.site().equals(at.site()) && url.port() == at.port() && url.secure() == at.secure())
                    .orElse(at);
        }

        private static Map<String, String> conditions(Optional<CaptureLog.Page> known) {
            Map<String, String> headers = new LinkedHashMap<>();
            known.ifPresent(page -> {
                if (page.etag() != null) {
                    headers.put("If-None-Match", page.etag());
                }
                if (page.lastModified() != null) {
                    headers.put("If-Modified-Since", page.lastModified());
                }
            });
            return headers;
        }

        private static String status(int status, boolean known) {
            String meaning = switch (status) {
                case 401, 403 -> "not public (HTTP " + status + ")";
                case 404, 410 -> "not there (HTTP " + status + ")";
                default -> "HTTP " + status;
            };
            return known ? meaning + "; what was captured before stays" : meaning;
        }

        private void skip(String url, String reason) {
            skipped.add(new CaptureReport.Skipped(url, reason));
        }
    }
}
