package dev.daylight.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daylight.claim.Claim;
import dev.daylight.claim.Evidence;
import dev.daylight.claim.Modality;
import dev.daylight.claim.Polarity;
import dev.daylight.claim.Quantity;
import dev.daylight.compare.Overlap;
import dev.daylight.compare.OverlapVerdict;
import dev.daylight.corpus.Corpus;
import dev.daylight.corpus.CorpusReader;
import dev.daylight.embedding.Vectors;
import dev.daylight.embedding.Workers;
import dev.daylight.extract.Anchor;
import dev.daylight.extract.DocumentReader;
import dev.daylight.extract.Status;
import dev.daylight.index.CandidateFinder;
import dev.daylight.index.CandidatePair;
import dev.daylight.index.NeighbourMemory;
import dev.daylight.index.NeighbourSearch;
import dev.daylight.problem.InputException;
import dev.daylight.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Work that goes out as bytes and comes back as bytes gives what is found here; Spark itself is tested where its engine is. */
class WorkSpreadTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /** Works in this process, the pieces in any order, as a cluster would. */
    private static final class Bench implements Engine {
        private final Workbench bench;
        private final Map<Work, Integer> items = new EnumMap<>(Work.class);

        Bench(Shelf shelf) {
            bench = new Workbench(shelf, 1);
        }

        @Override
        public int slots() {
            return 2;
        }

        @Override
        public Path outline(Path into) {
            throw new UnsupportedOperationException("the market is here");
        }

        @Override
        public List<byte[]> map(Work work, List<Parcel> shared, List<byte[]> all, Progress progress)
                throws InterruptedException {
            items.merge(work, all.size(), Integer::sum);
            List<Parcel> copies = shared.stream()
                    .map(parcel ->
                            new Parcel(parcel.id(), () -> parcel.content().clone()))
                    .toList();
            byte[][] results = new byte[all.size()][];
            for (int i = all.size() - 1; i >= 0; i--) {
                results[i] = bench.work(work, copies, all.get(i).clone());
            }
            return List.of(results);
        }

        @Override
        public void close() {
            bench.close();
        }
    }

    private Shelf.Loan loan(String path) {
        return new Shelf.Loan() {
            @Override
            public Path file() {
                return folder.resolve("m").resolve(path);
            }

            @Override
            public void close() {}
        };
    }

    @Test
    void candidates_ofOtherMachines_areThoseOfThisOne() throws InterruptedException {
        Random random = new Random(3);
        List<Claim> claims =
                IntStream.range(0, 500).mapToObj(WorkSpreadTest::claim).toList();
        float[] values = new float[500 * 16];
        for (int i = 0; i < values.length; i++) {
            // Few values, so that many products are equal and the order has to decide.
            values[i] = random.nextInt(3) - 1;
        }
        Vectors vectors = new Vectors(values, 16);
        CandidateFinder.Budget budget = new CandidateFinder.Budget(5, 2, 4, 3);
        try (Workers workers = new Workers(2, "test");
                Bench bench = new Bench(this::loan)) {
            NeighbourSearch spread = new WorkSpread(bench, new StageClock(), Progress.SILENT)
                    .neighbours(claims, workers, NeighbourMemory.NONE);
            assertThat(CandidateFinder.find(claims, vectors, budget, spread))
                    .isEqualTo(CandidateFinder.find(claims, vectors, budget, workers));
            assertThat(bench.items).containsEntry(Work.MEANING, 21).containsKey(Work.WORDS);
        }
    }

    @Test
    void extraction_onOtherMachines_readsWhatIsReadHereAndThatOnce() throws IOException, InterruptedException {
        for (String path : List.of("own/acme/website/a.md", "own/acme/website/b.md", "competitors/b/website/a.md")) {
            Path file = folder.resolve("m").resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "# Flags\n\nWe ship flags in " + path.length() + " minutes.");
        }
        Corpus corpus = new CorpusReader().read(folder.resolve("m"), null);
        List<ReadSource> here = extract(corpus, HeavyWork.HERE, "here");
        try (Bench bench = new Bench(this::loan)) {
            HeavyWork spread = new WorkSpread(bench, new StageClock(), Progress.SILENT);
            assertThat(extract(corpus, spread, "spread")).isEqualTo(here);
            assertThat(extract(corpus, spread, "spread")).isEqualTo(here);
            assertThat(bench.items).containsEntry(Work.EXTRACT, 3).containsEntry(Work.DIGEST, 3);
        }
        assertThat(here).allMatch(read -> read.documents().getFirst().status() != Status.UNREADABLE);
    }

    /** A document that nobody may open is a row of the report; one that a worker doesn't see ends the audit. */
    @Test
    void extraction_ofWhatWorkersCantOpen_tellsTheOneFromTheOther() throws IOException, InterruptedException {
        Path file = folder.resolve("m/own/acme/website/a.md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "We ship flags.");
        Corpus corpus = new CorpusReader().read(folder.resolve("m"), null);
        try (Bench bench = new Bench(path -> {
            throw new IOException("Permission denied");
        })) {
            HeavyWork spread = new WorkSpread(bench, new StageClock(), Progress.SILENT);
            assertThat(extract(corpus, spread, "w")
                            .getFirst()
                            .documents()
                            .getFirst()
                            .reason())
                    .contains("can't be opened");
        }
        try (Bench bench = new Bench(path -> {
            throw new InputException("a worker doesn't see the document", path, "Put it there.");
        })) {
            HeavyWork spread = new WorkSpread(bench, new StageClock(), Progress.SILENT);
            assertThatThrownBy(() -> extract(corpus, spread, "w")).isInstanceOf(InputException.class);
        }
    }

    @Test
    void wire_thereAndBack_isTheSame() {
        List<CandidatePair> pairs =
                List.of(new CandidatePair(0, 7, 0.25, 1.0 / 3, true), new CandidatePair(2, 1_000_000, -1, 0, false));
        assertThat(Wire.pairs(Wire.pairs(pairs))).isEqualTo(pairs);
        List<OverlapVerdict> verdicts = List.of(
                new OverlapVerdict(0.9, 0.1, 0.2, Overlap.Kind.EQUIVALENT),
                new OverlapVerdict(1e-300, 0, 0, Overlap.Kind.RELATED));
        assertThat(Wire.verdicts(Wire.verdicts(verdicts))).isEqualTo(verdicts);
        List<Claim> claims = new ArrayList<>(List.of(claim(1), claim(2)));
        assertThat(Wire.claims(Wire.claims(claims))).isEqualTo(claims);
    }

    private List<ReadSource> extract(Corpus corpus, HeavyWork work, String workspace) throws InterruptedException {
        try (Workspace kept = Workspace.open(folder.resolve(workspace));
                DocumentReader reader = new DocumentReader()) {
            return new ExtractStage(kept.cache(), AuditRequest.USUAL_SIZE, new StageClock(), Progress.SILENT)
                    .run(corpus, work.extraction(corpus, reader, kept.cache()), () -> {});
        }
    }

    private static Claim claim(int i) {
        List<Quantity> quantities = new ArrayList<>();
        return new Claim(
                "c" + i,
                "a" + i / 10,
                "vendor" + i % 3,
                "website",
                0,
                Anchor.NONE,
                0,
                1,
                "word" + i % 40 + " thing" + i % 60 + " flag" + i % 100 / 4,
                0.1 + 0.8 / (i + 1),
                i % 5 == 0 ? Polarity.NEGATIVE : Polarity.POSITIVE,
                Modality.PLAIN,
                quantities,
                Evidence.NONE,
                List.of(),
                0,
                new TreeMap<>(Map.of("validation", 1.0 / 3)));
    }
}
