package dev.daylight.pipeline;

import dev.daylight.claim.Claim;
import dev.daylight.claim.Parse;
import dev.daylight.compare.OverlapModel;
import dev.daylight.compare.OverlapVerdict;
import dev.daylight.compare.contradiction.ContradictionModel;
import dev.daylight.corpus.Corpus;
import dev.daylight.corpus.Source;
import dev.daylight.embedding.CrossEncoder;
import dev.daylight.embedding.NliReader;
import dev.daylight.embedding.NliReading;
import dev.daylight.embedding.PairProbabilities;
import dev.daylight.embedding.TextPair;
import dev.daylight.embedding.Workers;
import dev.daylight.extract.DocumentReader;
import dev.daylight.index.CandidatePair;
import dev.daylight.index.NeighbourSearch;
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
    private @Nullable Parcel parses;

    WorkSpread(Engine engine, StageClock clock, Progress progress) {
        this.engine = engine;
        this.clock = clock;
        this.progress = progress;
    }

    /** Tells workers which models to load, and of what market. */
    void equip(WorkerSetup what) {
        setup = Parcel.of(what.bytes());
    }

    @Override
    public Extraction extraction(Corpus corpus, DocumentReader reader, StageCache cache) throws InterruptedException {
        List<Source> sources = corpus.sources();
        String fingerprint = reader.fingerprint();
        Map<String, Extracted> known = new HashMap<>();
        // Worth a look only where something may be known.
        if (cache instanceof dev.daylight.workspace.ContentCache kept && kept.size(ExtractStage.STAGE) > 0) {
            List<byte[]> digests = map(Work.DIGEST, List.of(), sources.stream()
                    .map(WorkSpread::path)
                    .toList());
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
        List<byte[]> read = map(Work.EXTRACT, List.of(), open.stream()
                .map(WorkSpread::path)
                .toList());
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
    public NeighbourSearch neighbours(List<Claim> claims, Workers workers) {
        market = Parcel.of(Wire.claims(claims));
        return new SpreadSearch(engine.slots(), market, (work, parcels, items) -> {
            try {
                return map(work, parcels, items);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw (CancellationException) new CancellationException("interrupted").initCause(e);
            }
        });
    }

    @Override
    public double[] contradictions(
            List<Claim> claims, List<CandidatePair> pairs, ContradictionModel model, Workers workers)
            throws InterruptedException {
        parse(claims, model);
        List<byte[]> told = map(
                Work.CONTRADICTIONS,
                List.of(setup(), Objects.requireNonNull(market), Objects.requireNonNull(parses)),
                cut(pairs, piece(pairs.size(), PAIRS), Wire::pairs));
        return Wire.numbers(told, pairs.size());
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

    /** Denials are parsed once, each by one worker, before all workers and this machine use them. */
    private void parse(List<Claim> claims, ContradictionModel model) throws InterruptedException {
        List<Integer> denials = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            if (model.denies(claims.get(i))) {
                denials.add(i);
            }
        }
        List<Parse> all = new ArrayList<>();
        map(
                        Work.PARSE,
                        List.of(setup(), Objects.requireNonNull(market)),
                        cut(denials, piece(denials.size(), PAIRS), Wire::places))
                .forEach(told -> all.addAll(Wire.parses(told)));
        for (int i = 0; i < denials.size(); i++) {
            model.remember(claims.get(denials.get(i)), all.get(i));
        }
        parses = Parcel.of(Wire.parses(denials, all));
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
        String stage = "cluster-" + work.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
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
