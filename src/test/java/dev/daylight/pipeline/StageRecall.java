package dev.daylight.pipeline;

import dev.daylight.claim.Claim;
import dev.daylight.compare.ClaimPairing;
import dev.daylight.compare.JudgedPair;
import dev.daylight.compare.contradiction.ContradictionModel;
import dev.daylight.compare.contradiction.Contradictions;
import dev.daylight.compare.contradiction.Verdict;
import dev.daylight.corpus.Corpus;
import dev.daylight.corpus.CorpusReader;
import dev.daylight.embedding.CrossEncoder;
import dev.daylight.embedding.Vectors;
import dev.daylight.embedding.Workers;
import dev.daylight.extract.DocumentReader;
import dev.daylight.fit.GoldPair;
import dev.daylight.index.CandidateFinder;
import dev.daylight.index.CandidatePair;
import dev.daylight.index.Candidates;
import dev.daylight.job.JobsFile;
import dev.daylight.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * How far each labelled overlap and contradiction of a market gets on its way through an audit: whether its sentences are found, are taken for
 * claims, become a candidate, are read by the cross-encoder, and how probable the verdict is. Planted pairs stand in no document and are left out.
 *
 * <p>{@code java … StageRecall MARKET_FOLDER OWN WORKSPACE PAIRS.jsonl…}: prints a line a labelled pair and the shares.
 */
public final class StageRecall {
    private static final int THREADS = 2;

    private StageRecall() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path market = Path.of(arguments[0]);
        Progress quiet = Progress.SILENT;
        StageClock clock = new StageClock();
        Corpus corpus = new CorpusReader().read(market, arguments[1]);
        List<GoldPair> gold = new ArrayList<>();
        for (int i = 3; i < arguments.length; i++) {
            GoldPair.read(Path.of(arguments[i])).stream()
                    .filter(pair -> pair.market().equals(market.getFileName().toString()))
                    .filter(pair -> !pair.stratum().equals("planted") && (pair.overlap() || pair.contradicts()))
                    .forEach(gold::add);
        }
        try (Workspace workspace = Workspace.open(Path.of(arguments[2]));
                Parallel parallel = new Parallel(THREADS);
                DocumentReader reader = new DocumentReader();
                Models models = Models.open(corpus.vendors(), JobsFile.builtIn(), THREADS);
                Workers workers = new Workers(THREADS, "recall")) {
            List<ReadSource> sources =
                    new ExtractStage(workspace.cache(), AuditRequest.USUAL_SIZE, clock, quiet).run(corpus, reader);
            List<AssetReading> readings =
                    new ReadStage(workspace.cache(), clock, quiet, models, corpus).run(sources, parallel);
            List<Claim> claims =
                    readings.stream().flatMap(r -> r.claims().stream()).toList();
            Vectors vectors = VectorCodec.concat(
                    readings.stream().map(AssetReading::vectors).toList(),
                    models.encoder().dimension());
            StringBuilder all = new StringBuilder();
            sources.forEach(source -> source.documents()
                    .forEach(document -> all.append(plain(document.text())).append('\n')));
            String texts = all.toString();
            Candidates candidates = CandidateFinder.find(claims, vectors, CandidateFinder.Budget.STANDARD, workers);
            ContradictionModel model = models.contradictions();
            double[] cheap = Contradictions.cheap(claims, candidates.pairs(), model, workers);
            CrossEncoder pairs =
                    new RememberingCrossEncoder(models.crossEncoder().orElseThrow(), workspace.cache(), clock, quiet);
            List<JudgedPair> judged = new ClaimPairing(models.overlaps(corpus.vendors(), claims), pairs, models.mask())
                    .judge(claims, candidates, i -> cheap[i]);
            double[] probability = new double[judged.size()];
            Map<String, Integer> placeOf = new HashMap<>();
            for (int i = 0; i < judged.size(); i++) {
                CandidatePair pair = judged.get(i).pair();
                Claim x = claims.get(pair.x());
                Claim y = claims.get(pair.y());
                Verdict verdict = model.judge(x, y, pair.cosine(), judged.get(i).probabilities());
                probability[i] = verdict.amongCandidates();
                placeOf.put(key(x, y), i);
                placeOf.put(key(y, x), i);
            }
            double[] sorted = java.util.Arrays.stream(probability).sorted().toArray();
            Map<String, Claim> byText = new HashMap<>();
            claims.forEach(claim -> byText.putIfAbsent(claim.vendor() + plain(claim.text()), claim));
            Map<String, int[]> shares = new TreeMap<>();
            for (GoldPair pair : gold) {
                Claim x = byText.get(pair.xVendor() + plain(pair.x()));
                Claim y = byText.get(pair.yVendor() + plain(pair.y()));
                boolean found = texts.contains(plain(pair.x())) && texts.contains(plain(pair.y()));
                Integer at = x == null || y == null ? null : placeOf.get(key(x, y));
                boolean read = at != null && judged.get(at).probabilities() != null;
                String kind = pair.contradicts() ? "contradiction" : "overlap";
                int[] share = shares.computeIfAbsent(kind, k -> new int[5]);
                boolean[] reached = {true, found, x != null && y != null, at != null, read};
                IntStream.range(0, 5).forEach(i -> share[i] += reached[i] ? 1 : 0);
                if (pair.contradicts()) {
                    System.out.printf(
                            Locale.ROOT,
                            "%s %s %s found=%s claims=%.2f/%.2f candidate=%s read=%s cheap=%s p=%s rank=%s%n   %s%n   %s%n",
                            pair.id(),
                            pair.stratum(),
                            pair.contradiction(),
                            found,
                            models.claimProbabilities(List.of(pair.x()), pair.xVendor())[0],
                            models.claimProbabilities(List.of(pair.y()), pair.yVendor())[0],
                            at != null,
                            read,
                            at == null ? "-" : String.format(Locale.ROOT, "%.4f", cheap[at]),
                            at == null ? "-" : String.format(Locale.ROOT, "%.4f", probability[at]),
                            at == null ? "-" : sorted.length - lower(sorted, probability[at]),
                            pair.x(),
                            pair.y());
                }
            }
            System.out.printf("%d claims, %d candidates%n", claims.size(), judged.size());
            shares.forEach((kind, share) -> System.out.printf(
                    "%s: %d labelled, sentences found %d, both claims %d, candidate %d, read %d%n",
                    kind, share[0], share[1], share[2], share[3], share[4]));
        }
    }

    private static int lower(double[] sorted, double value) {
        int at = java.util.Arrays.binarySearch(sorted, value);
        return at < 0 ? -at - 1 : at;
    }

    private static String key(Claim x, Claim y) {
        return x.vendor() + plain(x.text()) + "\n" + y.vendor() + plain(y.text());
    }

    /** Letters and digits only: markup inside a labelled sentence was dropped. */
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
