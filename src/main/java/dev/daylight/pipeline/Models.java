package dev.daylight.pipeline;

import dev.daylight.audit.Audit;
import dev.daylight.claim.Annotator;
import dev.daylight.claim.Antonyms;
import dev.daylight.claim.Claim;
import dev.daylight.claim.ClaimMaker;
import dev.daylight.claim.DependencyParser;
import dev.daylight.claim.LinguisticClaimScorer;
import dev.daylight.claim.Sentence;
import dev.daylight.claim.SentenceFilter;
import dev.daylight.compare.OverlapModel;
import dev.daylight.compare.OverlapWeights;
import dev.daylight.compare.contradiction.ContradictionModel;
import dev.daylight.compare.contradiction.Negations;
import dev.daylight.corpus.Vendor;
import dev.daylight.embedding.CrossEncoder;
import dev.daylight.embedding.MiniLmEncoder;
import dev.daylight.embedding.ModelFolder;
import dev.daylight.embedding.NliReader;
import dev.daylight.embedding.OpinionOfAnother;
import dev.daylight.embedding.OwnCrossEncoder;
import dev.daylight.embedding.OwnModelSettings;
import dev.daylight.embedding.PairModel;
import dev.daylight.embedding.ReaderModel;
import dev.daylight.embedding.SentenceEncoder;
import dev.daylight.embedding.VendorMask;
import dev.daylight.job.Job;
import dev.daylight.job.JobClassifier;
import dev.daylight.job.JobClassifiers;
import dev.daylight.passage.Passage;
import dev.daylight.problem.InputException;
import dev.daylight.workspace.StageCache;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Everything that judges language, for the vendors of one market: an audit and {@code eval} get the same from here, so that what is
 * measured is what runs.
 */
public final class Models implements AutoCloseable {
    /** Least probability of a claim where the reader model doesn't say its own. */
    private static final double CLAIM = 0.5;

    private final List<Job> jobs;
    private final VendorMask mask;
    private final Map<String, List<String>> names;
    private final Annotator annotator;
    private final MiniLmEncoder encoder;
    private final SentenceEncoder remembering;
    private final @Nullable StageCache cache;
    private final @Nullable ReaderModel reader;
    private final @Nullable CrossEncoder pairs;
    private final @Nullable NliReader opinion;
    private final @Nullable LinguisticClaimScorer linguistic;
    private final @Nullable Path fusion;
    private final ClaimMaker maker;
    private final JobClassifier classifier;
    private final OverlapWeights overlapWeights;
    private Aside ahead = Aside.NOTHING;

    private Models(
            List<Vendor> vendors,
            List<Job> jobs,
            Optional<ModelFolder> reader,
            Optional<ModelFolder> pairs,
            @Nullable Path fusion,
            @Nullable OwnModelSettings own,
            @Nullable StageCache cache,
            int threads) {
        this.cache = cache;
        this.fusion = fusion;
        this.overlapWeights = fusion == null ? OverlapWeights.load() : OverlapWeights.load(fusion);
        this.jobs = List.copyOf(jobs);
        this.names = names(vendors);
        this.mask = new VendorMask(names);
        this.annotator = Annotator.load();
        this.encoder = MiniLmEncoder.load(threads);
        this.remembering = cache == null ? encoder : new RememberingEncoder(encoder, cache);
        this.reader =
                reader.map(folder -> new ReaderModel(folder, mask, threads)).orElse(null);
        this.pairs = pairs.map(folder -> new PairModel(folder, threads)).orElse(null);
        this.opinion = own == null ? null : opinion(own, this.pairs != null, threads);
        this.linguistic = this.reader == null ? new LinguisticClaimScorer(annotator) : null;
        this.maker = new ClaimMaker(annotator, this.reader == null ? CLAIM : this.reader.claimThreshold());
        this.classifier = JobClassifiers.of(jobs, Optional.ofNullable(this.reader), encoder, remembering);
    }

    private static NliReader opinion(OwnModelSettings own, boolean paired, int threads) {
        if (!paired) {
            throw new InputException(
                    "a cross-encoder of your own replaces a part of Daylight's pair model, which isn't installed",
                    "models/pairs",
                    "Put its folder beside the program.");
        }
        return new OwnCrossEncoder(own, threads);
    }

    /**
     * Loads what is installed; takes a few seconds.
     *
     * @param vendors of the market, for their names
     * @param jobs the buying jobs
     * @param own a cross-encoder that the user brings, or null
     * @param threads texts read at once; results don't depend on it
     */
    public static Models open(List<Vendor> vendors, List<Job> jobs, @Nullable OwnModelSettings own, int threads) {
        return new Models(
                vendors, jobs, ModelFolder.find("reader"), ModelFolder.find("pairs"), null, own, null, threads);
    }

    /** @param cache asked before a model is loaded, where the same texts come from run to run */
    static Models open(
            List<Vendor> vendors, List<Job> jobs, @Nullable OwnModelSettings own, StageCache cache, int threads) {
        return new Models(
                vendors, jobs, ModelFolder.find("reader"), ModelFolder.find("pairs"), null, own, cache, threads);
    }

    /** Without a model of the user's own. */
    public static Models open(List<Vendor> vendors, List<Job> jobs, int threads) {
        return open(vendors, jobs, null, threads);
    }

    /**
     * The same with other weights than the installed ones; empty: without that model.
     *
     * @param fusion folder with weights of the overlap and the contradiction model; null: those that come with Daylight
     * @param own a cross-encoder that the user brings, or null
     */
    public static Models open(
            List<Vendor> vendors,
            List<Job> jobs,
            Optional<ModelFolder> reader,
            Optional<ModelFolder> pairs,
            @Nullable Path fusion,
            @Nullable OwnModelSettings own,
            int threads) {
        return open(vendors, jobs, reader, pairs, fusion, own, null, threads);
    }

    /** @param cache asked before a model is loaded; null: none */
    static Models open(
            List<Vendor> vendors,
            List<Job> jobs,
            Optional<ModelFolder> reader,
            Optional<ModelFolder> pairs,
            @Nullable Path fusion,
            @Nullable OwnModelSettings own,
            @Nullable StageCache cache,
            int threads) {
        return new Models(vendors, jobs, reader, pairs, fusion, own, cache, threads);
    }

    private static Map<String, List<String>> names(List<Vendor> vendors) {
        Map<String, List<String>> names = new TreeMap<>();
        for (Vendor vendor : vendors) {
            names.put(
                    vendor.id(),
                    vendor.name().equals(vendor.id()) ? List.of(vendor.id()) : List.of(vendor.name(), vendor.id()));
        }
        return names;
    }

    /** Ids of the jobs, in their order. */
    public List<String> jobIds() {
        return jobs.stream().map(Job::id).toList();
    }

    public Annotator annotator() {
        return annotator;
    }

    public SentenceEncoder encoder() {
        return encoder;
    }

    /** The same, for texts that are the same from run to run. */
    SentenceEncoder rememberingEncoder() {
        return remembering;
    }

    /**
     * Begins to load what reading a document takes, on threads of its own, so that it is there when the document has been read.
     * What fails here fails again, and is told, where it is needed.
     */
    void prepare() {
        ahead = Aside.of("ahead", () -> {
            try {
                annotator.prepare();
                if (reader != null) {
                    reader.prepare();
                }
                encoder.prepare();
            } catch (RuntimeException | OutOfMemoryError e) {
                return;
            }
        });
    }

    public JobClassifier jobs() {
        return classifier;
    }

    public VendorMask mask() {
        return mask;
    }

    /** Empty when no pair model is installed: overlap and contradiction then rest on words, numbers and cosines. */
    public Optional<CrossEncoder> crossEncoder() {
        return crossEncoder(ours -> ours, other -> other);
    }

    /** The same, with something around its parts. */
    Optional<CrossEncoder> crossEncoder(UnaryOperator<CrossEncoder> ours, UnaryOperator<NliReader> other) {
        if (pairs == null) {
            return Optional.empty();
        }
        CrossEncoder first = ours.apply(pairs);
        return Optional.of(opinion == null ? first : new OpinionOfAnother(first, other.apply(opinion)));
    }

    /** Our own pair model alone. */
    CrossEncoder ownPairs() {
        return java.util.Objects.requireNonNull(pairs, "no pair model");
    }

    /** The user's own model alone. */
    NliReader opinion() {
        return java.util.Objects.requireNonNull(opinion, "no cross-encoder of the user's own");
    }

    /** Whether a cross-encoder of the user's own takes part: then no probability of an overlap or contradiction is calibrated. */
    boolean hasOwnCrossEncoder() {
        return opinion != null;
    }

    /** Remembers what it read of each claim, as long as it lives. */
    public ContradictionModel contradictions() {
        return contradictions(negations(new DependencyParser(), cache));
    }

    /** @param cache asked before anything is parsed; null: none */
    static Negations negations(DependencyParser parser, @Nullable StageCache cache) {
        Negations negations = Negations.by(parser);
        return cache == null ? negations : new RememberingNegations(negations, parser.fingerprint(), cache);
    }

    private ContradictionModel contradictions(Negations negations) {
        Antonyms antonyms = Antonyms.load();
        return fusion == null
                ? new ContradictionModel(names, antonyms, negations)
                : new ContradictionModel(names, antonyms, negations, fusion);
    }

    /** @param claims of the market; which words are rare is told from them */
    public OverlapModel overlaps(List<Vendor> vendors, List<Claim> claims) {
        return new OverlapModel(vendors, claims, overlapWeights);
    }

    /** Changes whenever a claim could. Part of every cache key. */
    String claimFingerprint() {
        return maker.fingerprint() + "|" + scorerFingerprint();
    }

    /** Fingerprints by role, for {@code audit.json}. */
    Map<String, String> fingerprints() {
        Map<String, String> all = new TreeMap<>();
        all.put("annotator", annotator.fingerprint());
        all.put("claims", scorerFingerprint());
        all.put("contradictions", contradictions().fingerprint());
        if (opinion != null) {
            all.put(Audit.Parameters.CROSS_ENCODER, opinion.fingerprint());
        }
        all.put("jobs", classifier.fingerprint());
        all.put("overlaps", overlapWeights.fingerprint());
        all.put("pairs", pairs == null ? "none" : pairs.fingerprint());
        all.put("sentences", encoder.fingerprint());
        return all;
    }

    /** The sentences of a document that may be claims: what exact rules exclude is gone. */
    List<Sentence> candidates(List<Passage> passages) {
        return annotator.sentences(passages).stream()
                .filter(sentence -> SentenceFilter.reject(sentence).isEmpty())
                .toList();
    }

    /** The claims among a document's candidates. */
    List<Claim> claims(String asset, Vendor vendor, String channel, int length, List<Sentence> candidates) {
        double[] probabilities =
                probabilities(candidates.stream().map(Sentence::text).toList(), vendor.id());
        return maker.claims(asset, vendor.id(), vendor.name(), channel, length, candidates, probabilities);
    }

    /**
     * How probably each sentence is a claim. The exact rules come first, as in an audit.
     *
     * @param vendor id of the vendor who says them
     * @return in [0, 1], one a sentence
     */
    public double[] claimProbabilities(List<String> sentences, String vendor) {
        double[] all = new double[sentences.size()];
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < all.length; i++) {
            String text = sentences.get(i);
            if (SentenceFilter.reject(text, annotator.tokens(text)).isEmpty()) {
                open.add(i);
            }
        }
        double[] told = probabilities(open.stream().map(sentences::get).toList(), vendor);
        for (int i = 0; i < told.length; i++) {
            all[open.get(i)] = told[i];
        }
        return all;
    }

    /** From which probability on a sentence is taken for a claim. */
    public double claimThreshold() {
        return reader == null ? CLAIM : reader.claimThreshold();
    }

    /** A labelled sentence as a claim, read by the same code as any other. */
    public Claim claim(String text, String vendor) {
        return maker.fromText(
                text, vendor, names.getOrDefault(vendor, List.of(vendor)).getFirst());
    }

    private double[] probabilities(List<String> sentences, String vendor) {
        return reader != null
                ? reader.claims(sentences, vendor)
                : java.util.Objects.requireNonNull(linguistic).probabilities(sentences);
    }

    private String scorerFingerprint() {
        return reader != null
                ? reader.fingerprint()
                : java.util.Objects.requireNonNull(linguistic).fingerprint();
    }

    @Override
    public void close() {
        // Nobody closes a model, or ends Java, while one is being loaded.
        ahead.await();
        encoder.close();
        if (reader != null) {
            reader.close();
        }
        if (pairs != null) {
            pairs.close();
        }
        if (opinion != null) {
            opinion.close();
        }
        annotator.close();
    }
}
