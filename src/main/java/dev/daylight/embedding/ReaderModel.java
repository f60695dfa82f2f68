package dev.daylight.embedding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Our model that reads one text: is this sentence a claim, and which buying jobs does this passage help with?
 *
 * <p>Its weights are read with the first text. Texts are masked here (see {@link VendorMask}). Every text is read by itself, so results don't depend on neighbours.
 */
public final class ReaderModel implements AutoCloseable {
    private static final Set<String> CHANNELS = Set.of("website", "rep", "event", "third-party", "own", "competitors");
    private static final Pattern EXTENSION = Pattern.compile("\\.\\w+$");
    private static final Pattern FILE_NAME = Pattern.compile("[\\w-]+\\.(html|mdx?|rst|txt|pdf|docx|pptx)");

    /**
     * A passage to be read.
     *
     * @param speaker id of the vendor who published it
     * @param path path of its asset below the vendor's folder; may be empty
     * @param title title of its asset; may be empty
     * @param text the passage
     */
    public record PassageInput(String speaker, String path, String title, String text) {}

    /** How a job's logit and its cues become a probability: a logistic regression on both. */
    private record JobFit(double logit, double cue, double intercept, JobCues cues) {
        static JobFit of(ModelFolder folder, String job) {
            return new JobFit(
                    folder.number("calibration", "jobs", job, "logit"),
                    folder.number("calibration", "jobs", job, "cue"),
                    folder.number("calibration", "jobs", job, "intercept"),
                    new JobCues(folder.texts("cues", job)));
        }

        double apply(double value, String segment, String passage) {
            return Logits.platt(1, logit * value + cue * cues.score(segment, passage), intercept);
        }
    }

    private final Once<OnnxModel> model;
    private final Once<OnnxModel> claimModel;
    private final Once<Tokenizer> tokenizer;
    private final VendorMask mask;
    private final Workers workers;
    private final String fingerprint;
    private final String claimOutput;
    private final String jobsOutput;
    private final int longestClaim;
    private final int longestTitle;
    private final int longestPassage;
    private final double claimSlope;
    private final double claimOffset;
    private final double claimThreshold;
    private final List<String> jobs;
    private final List<JobFit> jobFits = new ArrayList<>();

    /** @param threads texts read at once; the result doesn't depend on it */
    public ReaderModel(ModelFolder folder, VendorMask mask, int threads) {
        this.claimOutput = folder.text("heads", "claim", "output");
        this.jobsOutput = folder.text("heads", "jobs", "output");
        this.jobs = List.copyOf(folder.texts("heads", "jobs", "labels"));
        this.longestClaim = (int) folder.number("maxTokens", "claim");
        this.longestTitle = (int) folder.number("maxTokens", "jobsA");
        this.longestPassage = (int) folder.number("maxTokens", "jobsB");
        this.claimSlope = folder.number("calibration", "claim", "a");
        this.claimOffset = folder.number("calibration", "claim", "b");
        this.claimThreshold = folder.number("thresholds", "claim");
        for (String job : jobs) {
            jobFits.add(JobFit.of(folder, job));
        }
        this.mask = mask;
        this.fingerprint = folder.fingerprint() + "/" + mask.fingerprint();
        this.model = new Once<>(folder::model);
        this.claimModel = new Once<>(() -> folder.model("claimOnlyFile", "claimOnlySha256"));
        this.tokenizer = new Once<>(folder::tokenizer);
        this.workers = new Workers(threads, "reader");
    }

    /** Reads the weights now, for a first text that is bound to come. */
    public void prepare() {
        tokenizer.get();
        claimModel.get();
        model.get();
    }

    /** Names model, weights and the names that are masked; part of every cache key. */
    public String fingerprint() {
        return fingerprint;
    }

    /** Ids of the jobs it knows, in order. */
    public List<String> jobs() {
        return jobs;
    }

    /** From which probability on a sentence counts as a claim (best F1 on markets it hadn't seen). */
    public double claimThreshold() {
        return claimThreshold;
    }

    /**
     * Whether sentences are claims.
     *
     * @param speaker id of the vendor who published the sentences
     * @return calibrated probability that it is a claim, in [0, 1], one a sentence
     */
    public double[] claims(List<String> sentences, String speaker) {
        double[] probabilities = new double[sentences.size()];
        workers.forEach(
                sentences.size(),
                i -> probabilities[i] = Logits.platt(claimLogit(sentences.get(i), speaker), claimSlope, claimOffset));
        return probabilities;
    }

    /** Calibrated probability per job, in [0, 1], one map a passage. */
    public List<SortedMap<String, Double>> jobs(List<PassageInput> passages) {
        double[][] probabilities = new double[passages.size()][];
        workers.forEach(passages.size(), i -> probabilities[i] = jobProbabilities(passages.get(i)));
        List<SortedMap<String, Double>> maps = new ArrayList<>();
        for (double[] row : probabilities) {
            SortedMap<String, Double> map = new TreeMap<>();
            for (int j = 0; j < row.length; j++) {
                map.put(jobs.get(j), row[j]);
            }
            maps.add(map);
        }
        return maps;
    }

    private float claimLogit(String sentence, String speaker) {
        TokenSequence tokens = tokenizer.get().encode(mask.mask(sentence, speaker), longestClaim);
        return claimModel.get().run(tokens, List.of(claimOutput)).getFirst()[0];
    }

    private double[] jobProbabilities(PassageInput passage) {
        String segment = segment(passage.path, passage.title, passage.speaker, mask);
        String text = mask.mask(passage.text, passage.speaker);
        TokenSequence tokens = tokenizer.get().encode(segment, longestTitle, text, longestPassage);
        float[] logits = model.get().run(tokens, List.of(jobsOutput)).getFirst();
        double[] row = new double[jobs.size()];
        for (int j = 0; j < row.length; j++) {
            row[j] = jobFits.get(j).apply(logits[j], segment, text);
        }
        return row;
    }

    /** Words of the path (channel folders, extensions and digits dropped), a colon, the title. */
    static String segment(String path, String title, String speaker, VendorMask mask) {
        List<String> words = new ArrayList<>();
        for (String part : path.split("/")) {
            if (CHANNELS.contains(part)) {
                continue;
            }
            for (String word : EXTENSION.matcher(part).replaceFirst("").split("[^A-Za-z]+")) {
                if (word.length() > 1) {
                    words.add(mask.maskWord(word, speaker));
                }
            }
        }
        String clean = title.strip().replaceAll("^['\"]+|['\"]+$", "");
        String shown = FILE_NAME.matcher(clean).matches() ? "" : mask.mask(clean, speaker);
        return (String.join(" ", words) + " : " + shown).strip();
    }

    @Override
    public void close() {
        workers.close();
        model.ifMade(OnnxModel::close);
        claimModel.ifMade(OnnxModel::close);
        tokenizer.ifMade(Tokenizer::close);
    }
}
