package dev.daylight.compare.contradiction;

import dev.daylight.claim.Antonyms;
import dev.daylight.claim.Claim;
import dev.daylight.claim.FactReader;
import dev.daylight.claim.Logistic;
import dev.daylight.claim.Token;
import dev.daylight.compare.Contradiction.Clash;
import dev.daylight.compare.Contradiction.Type;
import dev.daylight.embedding.PairProbabilities;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How likely two claims contradict each other, in what, by which words, and why.
 *
 * <p>Contradictions are rare among a market's claims, and sentence-level inference models find them everywhere. So the model asks first
 * whether both speak of the same subject ({@link Subject}), then lets one detector a kind of clash look for words that can't both
 * hold, and weighs both in a small logistic model whose inputs a person can read ({@link Inputs}). Where no detector sees a clash and no
 * cross-encoder was asked, there is none.
 *
 * <p>Types and their order of difficulty follow de Marneffe, Rafferty and Manning, "Finding Contradictions in Text", ACL 2008. Safe for use by several
 * threads; the verdict on a pair doesn't depend on the order of calls, and its probability not on the order of the two claims.
 */
public final class ContradictionModel {
    /** Weakest gated signal that makes a pair worth a verdict without a cross-encoder. */
    private static final double SEEN = 0.05;

    /** Log-odds of a pair in which no detector sees anything and that share no meaning. */
    private static final double UNSEEN = -10;

    /** What nearness adds to them, so that of such pairs the nearest are read first. */
    private static final double NEARER = 6;

    /** Name of the log-odds by which contradictions are rarer among an audit's candidates. */
    static final String CANDIDATES = "candidates";

    private final Names names;
    private final Negations negations;
    private final Lexicon lexicon = new Lexicon();
    private final List<Detector> detectors;
    private final List<String> inputs;
    private final Logistic rules;
    private final @Nullable Logistic withPair;
    private final Map<Place, Reading> readings = new ConcurrentHashMap<>();

    /** What a claim is known by. */
    private record Place(String claim, String asset) {}

    /**
     * @param names vendor id to the names it goes by, the one to show first
     * @param antonyms opposite words
     * @param negations asked only for claims that deny something
     */
    public ContradictionModel(Map<String, List<String>> names, Antonyms antonyms, Negations negations) {
        this(
                names,
                antonyms,
                negations,
                Objects.requireNonNull(weights("weights-rules.txt")),
                weights("weights-pair.txt"));
    }

    /** @param weights folder with weights other than those that come with Daylight, for example fitted without a market */
    public ContradictionModel(Map<String, List<String>> names, Antonyms antonyms, Negations negations, Path weights) {
        this(
                names,
                antonyms,
                negations,
                Objects.requireNonNull(weights(weights.resolve("weights-rules.txt"))),
                weights(weights.resolve("weights-pair.txt")));
    }

    ContradictionModel(
            Map<String, List<String>> names,
            Antonyms antonyms,
            Negations negations,
            Logistic rules,
            @Nullable Logistic withPair) {
        this.names = new Names(names);
        this.negations = negations;
        this.detectors = Detectors.all(antonyms);
        this.inputs = detectors.stream().map(Detector::name).toList();
        this.rules = rules;
        this.withPair = withPair;
    }

    /** Null when the file is absent: weights with a cross-encoder exist once one has been fitted with. */
    private static @Nullable Logistic weights(String file) {
        InputStream stream = ContradictionModel.class.getResourceAsStream(file);
        return stream == null ? null : Logistic.read(stream);
    }

    private static @Nullable Logistic weights(Path file) {
        try {
            return Files.isRegularFile(file) ? Logistic.read(Files.newInputStream(file)) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes whenever a verdict could. Part of every cache key. */
    public String fingerprint() {
        return "contradiction-v2;" + FactReader.VERSION + ';'
                + Integer.toHexString(rules.write("").hashCode()) + ';'
                + (withPair == null
                        ? "rules"
                        : Integer.toHexString(withPair.write("").hashCode()));
    }

    /**
     * @param x a claim
     * @param y another
     * @param cosine cosine of their sentence embeddings, in [-1, 1]
     * @param pair what a cross-encoder says of them; null when none was asked. Counts once weights have been fitted with it
     */
    public Verdict judge(Claim x, Claim y, double cosine, @Nullable PairProbabilities pair) {
        Reading first = reading(x);
        Reading second = reading(y);
        Subject subject = Subject.of(first, second);
        List<@Nullable Signal> signals = signals(first, second);
        SortedMap<String, Double> told = Inputs.of(first, second, subject, signals, inputs, cosine, pair);
        double odds = odds(told, cosine, pair);
        double rarer = odds + fusion(pair).weights().getOrDefault(CANDIDATES, 0.0);
        int best = clearest(told, pair);
        Signal signal = best < 0 ? null : signals.get(best);
        Type type = isFact(best) ? Type.NEGATION : type(signal, pair);
        Clash a = clash(first, second, signal == null ? null : signal.x());
        Clash b = clash(second, first, signal == null ? null : signal.y());
        return new Verdict(
                Logistic.sigmoid(odds),
                Logistic.sigmoid(rarer),
                type,
                List.of(a, b),
                new Reason(names).of(first, second, type, a, b, isFact(best) && signal != null ? signal.subject() : ""),
                told);
    }

    /**
     * The verdict's probability among an audit's candidates, without words and reason: for the many pairs that are none.
     *
     * @param cosine cosine of their sentence embeddings, in [-1, 1]
     * @param pair what a cross-encoder says of them; null when none was asked
     */
    public double amongCandidates(Claim x, Claim y, double cosine, @Nullable PairProbabilities pair) {
        Reading first = reading(x);
        Reading second = reading(y);
        List<@Nullable Signal> signals = signals(first, second);
        boolean paired = pair != null && withPair != null;
        if (!paired && signals.stream().noneMatch(Objects::nonNull)) {
            return Logistic.sigmoid(unseen(cosine) + rules.weights().getOrDefault(CANDIDATES, 0.0));
        }
        SortedMap<String, Double> told =
                Inputs.of(first, second, Subject.of(first, second), signals, inputs, cosine, pair);
        Logistic fusion = fusion(pair);
        return Logistic.sigmoid(odds(told, cosine, pair) + fusion.weights().getOrDefault(CANDIDATES, 0.0));
    }

    private Logistic fusion(@Nullable PairProbabilities pair) {
        return pair != null && withPair != null ? withPair : rules;
    }

    private double odds(SortedMap<String, Double> told, double cosine, @Nullable PairProbabilities pair) {
        Logistic fusion = fusion(pair);
        boolean seen = fusion != rules || inputs.stream().anyMatch(name -> told.getOrDefault(name, 0.0) >= SEEN);
        return seen ? fusion.logOdds(told) : unseen(cosine);
    }

    /** Whether the claim denies something, so that it may be asked what: see {@link Negations}. */
    public boolean denies(Claim claim) {
        return reading(claim).denies();
    }

    private static double unseen(double cosine) {
        return UNSEEN + NEARER * Math.max(0, cosine);
    }

    private List<@Nullable Signal> signals(Reading first, Reading second) {
        List<@Nullable Signal> signals = new ArrayList<>();
        for (Detector detector : detectors) {
            signals.add(detector.detect(first, second).orElse(null));
        }
        return signals;
    }

    private Reading reading(Claim claim) {
        return readings.computeIfAbsent(
                new Place(claim.id(), claim.asset()), place -> new Reading(claim, names, lexicon, negations));
    }

    /** The detector that adds most to the odds; -1 when none saw anything. */
    private int clearest(SortedMap<String, Double> told, @Nullable PairProbabilities pair) {
        int best = -1;
        double most = 0;
        for (int i = 0; i < inputs.size(); i++) {
            double strength = told.getOrDefault(inputs.get(i), 0.0);
            double adds = strength * (1 + Math.max(0, rules.weights().getOrDefault(inputs.get(i), 0.0)));
            if (pair != null && strength > 0) {
                adds *= 0.2 + share(pair, i);
            }
            if (adds > most) {
                most = adds;
                best = i;
            }
        }
        return best;
    }

    private boolean isFact(int detector) {
        return detector >= 0 && inputs.get(detector).equals("fact");
    }

    /** How much of the cross-encoder's belief in a contradiction goes to a detector's type. */
    private double share(PairProbabilities pair, int detector) {
        double any = Math.max(1e-6, 1 - pair.contradiction().getFirst());
        Type type = switch (inputs.get(detector)) {
            case "numeric" -> Type.NUMERIC;
            case "fact", "negation", "absence", "future" -> Type.NEGATION;
            case "antonym", "comparison" -> Type.ANTONYM;
            case "modality" -> Type.MODALITY;
            case "stance" -> Type.STANCE;
            default -> Type.FACT;
        };
        return pair.contradiction().get(1 + type.ordinal()) / any;
    }

    private static Type type(@Nullable Signal signal, @Nullable PairProbabilities pair) {
        if (pair == null) {
            return signal == null ? Type.FACT : signal.type();
        }
        int best = 1;
        for (int i = 2; i < pair.contradiction().size(); i++) {
            if (pair.contradiction().get(i) > pair.contradiction().get(best)) {
                best = i;
            }
        }
        Type said = Type.values()[best - 1];
        boolean evident = signal != null && signal.type() == Type.NUMERIC && signal.strength() > 0.5;
        return evident ? Type.NUMERIC : said;
    }

    /** The signal's words; without a signal, the words that only this claim has. */
    private static Clash clash(Reading reading, Reading other, Signal.@Nullable Words words) {
        Claim claim = reading.claim;
        if (words == null) {
            words = own(reading, other);
        }
        return new Clash(claim.id(), words.begin(), words.end(), claim.text().substring(words.begin(), words.end()));
    }

    private static Signal.Words own(Reading reading, Reading other) {
        for (Token token : reading.claim.tokens()) {
            if (reading.content.contains(token.lemma()) && !other.content.contains(token.lemma())) {
                return new Signal.Words(token.begin(), token.end());
            }
        }
        return new Signal.Words(0, reading.claim.text().length());
    }
}
