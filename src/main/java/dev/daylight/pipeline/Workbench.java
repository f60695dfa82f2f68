package dev.daylight.pipeline;

import dev.daylight.claim.Claim;
import dev.daylight.claim.DependencyParser;
import dev.daylight.compare.ClaimPairing;
import dev.daylight.compare.OverlapModel;
import dev.daylight.compare.contradiction.ContradictionModel;
import dev.daylight.compare.contradiction.Contradictions;
import dev.daylight.compare.contradiction.Negations;
import dev.daylight.corpus.Corpus;
import dev.daylight.corpus.Source;
import dev.daylight.embedding.Workers;
import dev.daylight.extract.DocumentReader;
import dev.daylight.index.CandidateFinder;
import dev.daylight.index.CandidatePair;
import dev.daylight.index.MeaningNeighbours;
import dev.daylight.index.WordIndex;
import dev.daylight.workspace.Journal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/**
 * What a worker works with: bytes in, bytes out, through the same stages as on one machine. Models are loaded once, when first needed,
 * and used by all who work here at the same time.
 */
public final class Workbench implements AutoCloseable {
    private final Shelf shelf;
    private final int threads;
    private final Workers workers;
    private final Parallel parallel;
    private final Map<String, Object> opened = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<DocumentReader> readers = new ConcurrentLinkedQueue<>();

    /**
     * @param shelf where documents are
     * @param threads pieces of work that come at the same time, at least 1
     */
    public Workbench(Shelf shelf, int threads) {
        this.shelf = shelf;
        this.threads = threads;
        this.workers = new Workers(threads, "workbench");
        this.parallel = new Parallel(threads);
    }

    /**
     * @param shared what {@link Engine#map} was given
     * @param item one of the items
     * @return its result
     */
    public byte[] work(Work work, List<Parcel> shared, byte[] item) throws InterruptedException {
        return switch (work) {
            case DIGEST -> digest(text(item)).getBytes(StandardCharsets.US_ASCII);
            case EXTRACT -> extract(text(item)).bytes();
            case READ -> read(outfit(shared.get(0)), Wire.source(item));
            case MEANING -> meaning(shared, Wire.places(item));
            case WORDS -> words(shared.get(0), Wire.places(item));
            case PARSE -> parse(claims(shared.get(0)), Wire.places(item));
            case CONTRADICTIONS ->
                contradictions(outfit(shared.get(0)), claims(shared.get(1)), shared.get(2), Wire.pairs(item));
            case OVERLAPS -> overlaps(outfit(shared.get(0)), shared.get(1), Wire.pairs(item));
            case PAIRS ->
                Wire.join(outfit(shared.get(0)).models().ownPairs().score(Wire.texts(item)).stream()
                        .map(RememberingCrossEncoder::encode)
                        .toList());
            case OWN_PAIRS ->
                Wire.join(outfit(shared.get(0)).models().opinion().read(Wire.texts(item)).stream()
                        .map(RememberingNliReader::encode)
                        .toList());
        };
    }

    private String digest(String path) {
        try (Shelf.Loan loan = shelf.take(path)) {
            return Digests.of(loan.file());
        } catch (IOException e) {
            // A document that may not be opened is a row in the report, here as anywhere.
            return "";
        }
    }

    private Extracted extract(String path) {
        DocumentReader known = readers.poll();
        DocumentReader reader = known == null ? new DocumentReader() : known;
        String fingerprint = open("reader", id -> reader.fingerprint());
        try (Shelf.Loan loan = shelf.take(path)) {
            String sha256 = Digests.of(loan.file());
            return new Extracted(fingerprint, sha256, reader.attempt(source(path, loan.file())));
        } catch (IOException e) {
            return new Extracted(fingerprint, "", null);
        } finally {
            readers.add(reader);
        }
    }

    private static Source source(String path, Path file) {
        return new Source("", "", path, file, 0, null, null, List.of(), List.of());
    }

    private byte[] read(Outfit outfit, ReadSource source) throws InterruptedException {
        Journal journal = new Journal();
        Corpus corpus = new Corpus("", Path.of(""), outfit.setup().vendors(), List.of(), List.of());
        new ReadStage(journal, new StageClock(), Progress.SILENT, outfit.models(), corpus)
                .run(List.of(source), parallel);
        return journal.bytes();
    }

    private byte[] meaning(List<Parcel> shards, int[] item) {
        MeaningNeighbours.Part rows = SpreadSearch.part(shards.get(item[0]).content());
        MeaningNeighbours.Part columns = item[0] == item[1]
                ? rows
                : SpreadSearch.part(shards.get(item[1]).content());
        MeaningNeighbours.Found found = MeaningNeighbours.search(rows, columns, item[2], item[3], item[4], workers);
        return Wire.join(List.of(
                SpreadSearch.bytes(found.rows()), rows == columns ? new byte[0] : SpreadSearch.bytes(found.columns())));
    }

    private byte[] words(Parcel market, int[] item) {
        List<Claim> claims = claims(market);
        WordIndex index = open("words" + market.id(), id -> new WordIndex(CandidateFinder.distinct(claims), workers));
        return Wire.join(index.find(SpreadSearch.kinds(item), item[0], item[1], workers).stream()
                .map(Wire::rows)
                .toList());
    }

    private byte[] parse(List<Claim> claims, int[] places) {
        Journal journal = new Journal();
        Negations negations = Models.negations(open("parser", id -> new DependencyParser()), journal);
        for (int place : places) {
            negations.of(claims.get(place).tokens());
        }
        return journal.bytes();
    }

    private byte[] contradictions(Outfit outfit, List<Claim> claims, Parcel denials, List<CandidatePair> pairs) {
        ContradictionModel model = open("contradictions" + denials.id(), id -> {
            Wire.blocks(denials.content()).forEach(journal -> Journal.replay(journal, outfit.memory()));
            return outfit.models().contradictions();
        });
        return Wire.numbers(Contradictions.cheap(claims, pairs, model, workers));
    }

    private byte[] overlaps(Outfit outfit, Parcel market, List<CandidatePair> pairs) {
        List<Claim> claims = claims(market);
        OverlapModel model = open(
                "overlaps" + market.id(),
                id -> outfit.models().overlaps(outfit.setup().vendors(), claims));
        return Wire.verdicts(ClaimPairing.cheap(claims, pairs.stream(), model));
    }

    private List<Claim> claims(Parcel market) {
        return open("claims" + market.id(), id -> Wire.claims(market.content()));
    }

    private Outfit outfit(Parcel setup) {
        return open("outfit" + setup.id(), id -> Outfit.of(WorkerSetup.parse(setup.content()), threads));
    }

    /** Opens something once; whoever wants it meanwhile waits. */
    @SuppressWarnings("unchecked")
    private <T> T open(String id, Function<String, T> opener) {
        return (T) opened.computeIfAbsent(id, opener);
    }

    private static String text(byte[] item) {
        return new String(item, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        readers.forEach(DocumentReader::close);
        opened.values().forEach(one -> {
            if (one instanceof Outfit outfit) {
                outfit.close();
            }
        });
        workers.close();
        parallel.close();
    }
}
