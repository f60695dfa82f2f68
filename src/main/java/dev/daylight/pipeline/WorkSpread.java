package dev.daylight.pipeline;

import dev.daylight.claim.Claim;
import dev.daylight.compare.OverlapModel;
import dev.daylight.compare.OverlapVerdict;
import dev.daylight.compare.contradiction.ContradictionModel;
import dev.daylight.corpus.Corpus;
import dev.daylight.corpus.Source;
import dev.daylight.corpus.Vendor;
import dev.daylight.embedding.CrossEncoder;
import dev.daylight.embedding.NliReader;
import dev.daylight.embedding.NliReading;
import dev.daylight.embedding.OwnModelSettings;
import dev.daylight.embedding.PairProbabilities;
import dev.daylight.embedding.TextPair;
import dev.daylight.embedding.Workers;
import dev.daylight.extract.DocumentReader;
import dev.daylight.index.CandidatePair;
import dev.daylight.index.NeighbourMemory;
import dev.daylight.index.NeighbourSearch;
import dev.daylight.job.Job;
import dev.daylight.problem.InputException;
import dev.daylight.workspace.Journal;
import dev.daylight.workspace.StageCache;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * On other machines: cuts the work into pieces, sends them, and puts together what comes back. Everything that isn't named here (which
 * document is a copy, messages, scores, reports) is done on this machine, by the same code as ever.
 */
final class WorkSpread implements HeavyWork {
    /** Pairs that are judged by rules in one piece at most: some tenths of a second. */
    private static final int PAIRS = 2048;
    /** Pairs that a cross-encoder reads in one piece at most: about as long. */
    private static final int READ_PAIRS = 32;
    /** Pieces for each that can be worked on at a time, where there is enough to cut. */
    private static final int PIECES = 16;

    private final Engine engine;
    private final StageClock clock;
    private final Progress progress;
    private @Nullable Parcel setup;
    private @Nullable Parcel market;

    WorkSpread(Engine engine, StageClock clock, Progress progress) {
        this.engine = engine;
        this.clock = clock;
        this.progress = progress;
    }

    @Override
    public void equip(List<Vendor> vendors, List<Job> jobs, @Nullable OwnModelSettings own, Models models) {
        setup = Parcel.of(WorkerSetup.of(vendors, jobs, own, models).bytes());
    }

    /** Nothing: workers load what they need. */
    @Override
    public void prepare(Models models) {}

    @Override
    public Extraction extraction(Corpus corpus, DocumentReader reader, StageCache cache) throws InterruptedException {
        List<Source> sources = corpus.sources();
        String fingerprint = reader.fingerprint();
        Map<String, Extracted> known = new HashMap<>();
        // Worth a look only where something may be known.
        if (cache instanceof dev.daylight.workspace.ContentCache kept && kept.size(ExtractStage.STAGE) > 0) {
            List<byte[]> digests = map(
                    Work.DIGEST,
                    List.of(),
                    sources.stream().map(WorkSpread::path).toList());
            for (int i = 0; i < sources.size(); i++) {
                Source source = sources.get(i);
                String sha256 = new String(digests.get(i), StandardCharsets.US_ASCII);
                if (sha256.isEmpty()
                        || cache.get(ExtractStage.STAGE, ExtractStage.key(source, sha256, fingerprint))
                                .isPresent()) {
                    known.put(source.path(), new Extracted(fingerprint, sha256, null));
                }
            }
        }
        List<Source> open = sources.stream()
                .filter(source -> !known.containsKey(source.path()))
                .toList();
        List<byte[]> read =
                map(Work.EXTRACT, List.of(), open.stream().map(WorkSpread::path).toList());
        for (int i = 0; i < open.size(); i++) {
            Extracted one = Extracted.parse(read.get(i));
            if (!one.fingerprint().equals(fingerprint)) {
                throw new InputException(
                        "workers run another Daylight than this one",
                        "--worker-home",
                        "Copy this folder to every worker, or name the right one there.");
            }
            known.put(open.get(i).path(), one);
        }
        return new FoundExtraction(fingerprint, known);
    }

    @Override
    public void readAhead(List<ReadSource> sources, ReadStage stage, StageCache cache) throws InterruptedException {
        List<byte[]> open = new ArrayList<>();
        for (ReadSource source : sources) {
            if (!source.sha256().isEmpty() && !stage.knows(source)) {
                open.add(Wire.source(source));
            }
        }
        map(Work.READ, List.of(setup()), open).forEach(journal -> Journal.replay(journal, cache));
    }

    @Override
    public NeighbourSearch neighbours(List<Claim> claims, Workers workers, NeighbourMemory memory) {
        market = Parcel.of(Wire.claims(claims));
        return new SpreadSearch(engine.slots(), market, workers, (work, parcels, items) -> {
            try {
                return map(work, parcels, items);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw (CancellationException) new CancellationException("interrupted").initCause(e);
            }
        });
    }

    @Override
    public IntToDoubleFunction rules(
            List<Claim> claims, List<CandidatePair> pairs, ContradictionModel model, StageCache cache)
            throws InterruptedException {
        Parcel denials = denials(claims, model, cache);
        List<byte[]> told = map(
                Work.CONTRADICTIONS,
                List.of(setup(), Objects.requireNonNull(market), denials),
                cut(pairs, piece(pairs.size(), PAIRS), Wire::pairs));
        double[] figures = Wire.numbers(told, pairs.size());
        return i -> figures[i];
    }

    @Override
    public List<OverlapVerdict> overlaps(List<Claim> claims, List<CandidatePair> pairs, OverlapModel model)
            throws InterruptedException {
        List<OverlapVerdict> all = new ArrayList<>();
        map(
                        Work.OVERLAPS,
                        List.of(setup(), Objects.requireNonNull(market)),
                        cut(pairs, piece(pairs.size(), PAIRS), Wire::pairs))
                .forEach(told -> all.addAll(Wire.verdicts(told)));
        return all;
    }

    /** What is denied is parsed once, each claim by one worker, before all workers and this machine use it. */
    private Parcel denials(List<Claim> claims, ContradictionModel model, StageCache cache) throws InterruptedException {
        List<Integer> denials = IntStream.range(0, claims.size())
                .filter(i -> model.denies(claims.get(i)))
                .boxed()
                .toList();
        List<byte[]> journals = map(
                Work.PARSE,
                List.of(Objects.requireNonNull(market)),
                cut(denials, piece(denials.size(), PAIRS), Wire::places));
        journals.forEach(journal -> Journal.replay(journal, cache));
        return Parcel.of(Wire.join(journals));
    }

    @Override
    public CrossEncoder crossEncoder(CrossEncoder model) {
        return new CrossEncoder() {
            @Override
            public String fingerprint() {
                return model.fingerprint();
            }

            @Override
            public List<PairProbabilities> score(List<TextPair> pairs) {
                return read(Work.PAIRS, pairs, RememberingCrossEncoder::decode);
            }

            @Override
            public void close() {
                model.close();
            }
        };
    }

    @Override
    public NliReader opinion(NliReader model) {
        return new NliReader() {
            @Override
            public String fingerprint() {
                return model.fingerprint();
            }

            @Override
            public List<NliReading> read(List<TextPair> pairs) {
                return WorkSpread.this.read(Work.OWN_PAIRS, pairs, RememberingNliReader::decode);
            }

            @Override
            public void close() {
                model.close();
            }
        };
    }

    @Override
    public int portion() {
        // Some minutes of the whole cluster: what is lost with this machine.
        return 16_384 * engine.slots();
    }

    private <T> List<T> read(Work work, List<TextPair> pairs, Function<byte[], T> decode) {
        try {
            List<T> all = new ArrayList<>();
            for (byte[] told : map(work, List.of(setup()), cut(pairs, piece(pairs.size(), READ_PAIRS), Wire::texts))) {
                Wire.blocks(told).forEach(one -> all.add(decode.apply(one)));
            }
            return all;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("interrupted").initCause(e);
        }
    }

    private List<byte[]> map(Work work, List<Parcel> shared, List<byte[]> items) throws InterruptedException {
        if (items.isEmpty()) {
            return List.of();
        }
        String stage =
                "cluster-" + work.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        List<byte[]> results = clock.time(stage, () -> engine.map(work, shared, items, progress));
        clock.count(stage, items.size(), 0);
        return results;
    }

    private Parcel setup() {
        return Objects.requireNonNull(setup, "workers have no models yet");
    }

    private int piece(int size, int most) {
        return Math.clamp(size / (PIECES * engine.slots()), 1, most);
    }

    private static <T> List<byte[]> cut(List<T> all, int size, Function<List<T>, byte[]> encode) {
        List<byte[]> pieces = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            pieces.add(encode.apply(all.subList(from, Math.min(all.size(), from + size))));
        }
        return pieces;
    }

    private static byte[] path(Source source) {
        return source.path().getBytes(StandardCharsets.UTF_8);
    }
}
