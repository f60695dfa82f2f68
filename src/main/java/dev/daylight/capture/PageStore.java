package dev.daylight.capture;

import dev.daylight.audit.AtomicFile;
import dev.daylight.corpus.CaptureLog;
import dev.daylight.digest.Sha256;
import dev.daylight.problem.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The captured pages of one channel's folder, and the record of them, which is written after each page: what was captured before a break
 * needn't be asked for again.
 */
final class PageStore {
    /** A capture that was broken off longer ago begins anew. */
    private static final Duration GOES_ON = Duration.ofHours(24);

    private final Path market;
    private final Path folder;
    private final InstantSource clock;
    private final Map<String, CaptureLog.Page> pages = new TreeMap<>();
    /** Address by file, in lower case: some systems don't tell names apart by case. */
    private final Map<String, String> files = new HashMap<>();
    /** Address by hash of the bytes, of this run. */
    private final Map<String, String> seen = new HashMap<>();

    /** Address asked for by the address that it led to. */
    private final Map<String, String> asked = new HashMap<>();

    private final boolean resumed;
    private final Instant began;

    /** @param folder of the channel, in the market */
    PageStore(Path market, Path folder, InstantSource clock) {
        this.market = market;
        this.folder = folder;
        this.clock = clock;
        checkLinks(folder);
        CaptureLog log = CaptureLog.read(folder);
        log.pages().forEach(page -> {
            pages.put(page.url(), page);
            files.put(page.file().toLowerCase(Locale.ROOT), page.url());
            if (page.asked() != null) {
                asked.put(page.asked(), page.url());
            }
        });
        String unfinished = log.unfinished();
        Instant before = unfinished == null ? Instant.MIN : Instant.parse(unfinished);
        resumed = before.isAfter(now().minus(GOES_ON));
        began = resumed ? before : now();
    }

    /** What is known of a page, as long as its file is as it was captured. */
    Optional<CaptureLog.Page> known(PageUrl url) {
        return Optional.ofNullable(pages.get(asked.getOrDefault(url.key(), url.key())))
                .filter(page -> page.sha256().equals(hashOf(folder.resolve(page.file()))));
    }

    /** Whether it was taken in the capture that goes on. */
    boolean taken(CaptureLog.Page page) {
        return resumed && !Instant.parse(page.checked()).isBefore(began);
    }

    /** The address under which the same bytes were taken in this run, when it is another one. */
    Optional<String> twin(PageUrl url, byte[] bytes) {
        String first = seen.putIfAbsent(hash(bytes), url.key());
        return Optional.ofNullable(first).filter(key -> !key.equals(url.key()));
    }

    /** The site says that nothing changed. */
    CaptureReport.Page unchanged(CaptureLog.Page page, CaptureReport.State state) {
        note(new CaptureLog.Page(
                page.url(),
                page.asked(),
                page.file(),
                page.captured(),
                state == CaptureReport.State.KEPT ? page.checked() : now().toString(),
                page.sha256(),
                page.etag(),
                page.lastModified()));
        return new CaptureReport.Page(state, page.url(), path(page.file()));
    }

    /** @param from the address that led there */
    CaptureReport.Page save(
            PageUrl from,
            PageUrl url,
            byte[] bytes,
            String extension,
            @Nullable String etag,
            @Nullable String modified) {
        Optional<CaptureLog.Page> before = known(url);
        String hash = hash(bytes);
        String time = now().toString();
        boolean same = before.filter(page -> page.sha256().equals(hash)).isPresent();
        String file = file(url, extension);
        if (!same) {
            Path target = folder.resolve(file).normalize();
            if (!target.startsWith(folder.normalize())) {
                throw new IllegalStateException("outside of the folder: " + file);
            }
            checkLinks(target);
            AtomicFile.write(target, bytes);
        }
        note(new CaptureLog.Page(
                url.key(),
                from.key().equals(url.key()) ? null : from.key(),
                file,
                same ? before.get().captured() : time,
                time,
                hash,
                etag,
                modified));
        CaptureReport.State state = same
                ? CaptureReport.State.UNCHANGED
                : before.isPresent() ? CaptureReport.State.CHANGED : CaptureReport.State.NEW;
        return new CaptureReport.Page(state, url.toString(), path(file));
    }

    /** The capture came to its end: the next begins anew. */
    void finish() {
        write(null);
    }

    private void note(CaptureLog.Page page) {
        pages.put(page.url(), page);
        files.put(page.file().toLowerCase(Locale.ROOT), page.url());
        write(began);
    }

    private void write(@Nullable Instant unfinished) {
        AtomicFile.write(
                folder.resolve(CaptureLog.FILE),
                CaptureLog.of(unfinished, List.copyOf(pages.values())).bytes());
    }

    /** The file it has, else one that nothing else has or is in the way of. */
    private String file(PageUrl url, String extension) {
        CaptureLog.Page page = pages.get(url.key());
        if (page != null && page.file().endsWith("." + extension)) {
            return page.file();
        }
        String name = FileNames.of(url, extension);
        return free(name, url) ? name : FileNames.other(url, extension);
    }

    private boolean free(String name, PageUrl url) {
        String owner = files.get(name.toLowerCase(Locale.ROOT));
        Path target = folder.resolve(name);
        if (owner != null ? !owner.equals(url.key()) : Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        for (Path at = target.getParent(); at != null && at.startsWith(folder); at = at.getParent()) {
            if (Files.exists(at, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(at, LinkOption.NOFOLLOW_LINKS)) {
                return false;
            }
        }
        return true;
    }

    /** A link would lead what is written out of the market; and links aren't read by an audit. */
    private void checkLinks(Path target) {
        for (Path at = target; at != null && at.startsWith(market) && !at.equals(market); at = at.getParent()) {
            if (Files.isSymbolicLink(at)) {
                throw new InputException(
                        "this is a link to another place, and captured pages would go there",
                        at.toString(),
                        "Replace it by a folder");
            }
        }
    }

    private String path(String file) {
        return market.relativize(folder.resolve(file)).toString().replace('\\', '/');
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static String hash(byte[] bytes) {
        return Sha256.of(bytes);
    }

    private static String hashOf(Path file) {
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? hash(Files.readAllBytes(file)) : "";
        } catch (IOException e) {
            return "";
        }
    }
}
