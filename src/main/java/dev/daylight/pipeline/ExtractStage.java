package dev.daylight.pipeline;

import dev.daylight.corpus.Corpus;
import dev.daylight.corpus.Source;
import dev.daylight.extract.Document;
import dev.daylight.extract.DocumentCodec;
import dev.daylight.extract.DocumentReader;
import dev.daylight.workspace.CacheKey;
import dev.daylight.workspace.StageCache;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Files to documents. What was read once is read again only when its bytes or the readers change. */
final class ExtractStage {
    static final String STAGE = "extract";

    private final StageCache cache;
    private final long largest;
    private final StageClock clock;
    private final Progress progress;
    private Runnable ahead = () -> {};

    /** @param largest size in bytes of the largest file to read */
    ExtractStage(StageCache cache, long largest, StageClock clock, Progress progress) {
        this.cache = cache;
        this.largest = largest;
        this.clock = clock;
        this.progress = progress;
    }

    /** Without anything to prepare. */
    List<ReadSource> run(Corpus corpus, DocumentReader reader) throws InterruptedException {
        return run(corpus, Extraction.here(reader), () -> {});
    }

    /**
     * One result a source, in order.
     *
     * @param reader opens documents, wherever that is
     * @param ahead called once, when the first document is met that isn't known: what is done with it later may be prepared meanwhile
     */
    List<ReadSource> run(Corpus corpus, Extraction reader, Runnable ahead) throws InterruptedException {
        this.ahead = ahead;
        return all(corpus, reader);
    }

    /** Exact copies within a vendor's channel are skipped, the first by path stays. */
    private List<ReadSource> all(Corpus corpus, Extraction reader) throws InterruptedException {
        progress.begin("Reading documents", corpus.sources().size());
        String fingerprint = reader.fingerprint();
        List<ReadSource> read = new ArrayList<>();
        Map<String, String> first = new HashMap<>();
        for (Source source : corpus.sources()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            ReadSource one = clock.time(STAGE, () -> read(source, reader, fingerprint));
            String original = one.sha256().isEmpty()
                    ? null
                    : first.putIfAbsent(
                            String.join("/", source.vendor(), source.channel(), one.sha256()), source.path());
            read.add(original == null ? one : copyOf(original, one));
            progress.step(read.size());
        }
        progress.end();
        return read;
    }

    private ReadSource read(Source source, Extraction reader, String fingerprint) throws InterruptedException {
        if (source.bytes() > largest) {
            String reason = "larger than the " + size(largest) + " that --max-file allows";
            return new ReadSource(source, "", List.of(Document.unreadable("", ending(source), reason)));
        }
        String sha256;
        try {
            sha256 = reader.sha256(source);
        } catch (IOException e) {
            return new ReadSource(
                    source,
                    "",
                    List.of(Document.unreadable(
                            "", ending(source), "can't be opened (no permission, or it went away)")));
        }
        CacheKey key = key(source, sha256, fingerprint);
        Optional<List<Document>> known = cache.get(STAGE, key).flatMap(ExtractStage::decode);
        clock.count(STAGE, 1, known.isPresent() ? 1 : 0);
        if (known.isPresent()) {
            return new ReadSource(source, sha256, known.get());
        }
        ahead.run();
        ahead = () -> {};
        DocumentReader.Attempt attempt = reader.attempt(source);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (attempt.lasting()) {
            cache.put(STAGE, key, DocumentCodec.encode(attempt.documents()));
        }
        return new ReadSource(source, sha256, attempt.documents());
    }

    static CacheKey key(Source source, String sha256, String fingerprint) {
        return CacheKey.of(STAGE, sha256, ending(source), fingerprint);
    }

    private static Optional<List<Document>> decode(byte[] bytes) {
        try {
            return Optional.of(DocumentCodec.decode(bytes));
        } catch (IOException e) {
            // An entry of another version or a damaged one: the document is read again.
            return Optional.empty();
        }
    }

    private static ReadSource copyOf(String original, ReadSource copy) {
        return new ReadSource(
                copy.source(),
                copy.sha256(),
                copy.documents().stream()
                        .map(document -> document.skipped("an exact copy of " + original))
                        .toList());
    }

    /** In the unit in which it was most likely written. */
    private static String size(long bytes) {
        List<String> units = List.of("bytes", "kB", "MB", "GB");
        int unit = Math.min(Long.numberOfTrailingZeros(bytes) / 10, units.size() - 1);
        return (bytes >> 10 * unit) + " " + units.get(unit);
    }

    private static String ending(Source source) {
        String path = source.path();
        int dot = path.lastIndexOf('.');
        return dot < 0 ? "" : path.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
