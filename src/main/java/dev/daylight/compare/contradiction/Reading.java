package dev.daylight.compare.contradiction;

import dev.daylight.claim.Antonyms;
import dev.daylight.claim.Claim;
import dev.daylight.claim.Fact;
import dev.daylight.claim.FactReader;
import dev.daylight.claim.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the detectors need to know of one claim, worked out once: of whom it speaks, its content words, what it denies. */
final class Reading {
    private static final Set<String> STOP = Set.of(
            "be", "have", "do", "get", "make", "can", "will", "may", "also", "more", "most", "very", "just", "even",
            "other", "such", "many", "much", "so", "then", "there", "here", "now", "only", "well", "as", "not", "n't",
            "no", "never", "s", "'s", "own", "like", "way", "thing", "need", "use", "let", "want", "come", "go", "take",
            "see", "start", "up", "out", "e.g.", "i.e.", "etc.", "however", "one", "both", "same", "any", "all",
            "every", "each", "example", "case", "instead", "too", "still", "already", "first", "new", "give", "mean");
    private static final Set<String> FIRST_PERSON = Set.of("we", "our", "us", "ours", "ourselves");
    private static final Set<String> CUES = Set.of(
            "not", "n't", "no", "never", "without", "neither", "nor", "none", "nothing", "nobody", "cannot", "lack",
            "unable", "hardly");

    private static final Set<String> VAGUE =
            Set.of("it", "they", "this", "these", "those", "he", "she", "its", "their", "both", "such");
    private static final Set<String> CONDITIONS =
            Set.of("if", "when", "unless", "until", "once", "while", "currently", "whenever", "except", "default");
    private static final Set<String> OFFER = Set.of(
            "plan",
            "tier",
            "pricing",
            "price",
            "customer",
            "edition",
            "trial",
            "license",
            "subscription",
            "support",
            "available",
            "beta",
            "sdk",
            "dashboard",
            "integration",
            "plugin",
            "release",
            "roadmap",
            "include");
    private static final Pattern VERSION = Pattern.compile("[vV]\\d+(?:\\.\\d+)*|\\d+\\.\\d+\\.(?:\\d+|x).*");
    /** Words that name a plan, an edition or a way to run it. */
    private static final Set<String> PLANS = Set.of(
            "free",
            "pro",
            "starter",
            "growth",
            "business",
            "team",
            "teams",
            "scale-up",
            "enterprise",
            "community",
            "cloud",
            "self-hosted",
            "self-host",
            "self-hosting",
            "paid",
            "premium",
            "standard",
            "basic",
            "plus",
            "startup",
            "oss",
            "standalone",
            "lite",
            "hobby",
            "developer");

    private static final FactReader FACTS = FactReader.load();

    final Claim claim;
    final SortedSet<String> plans = new TreeSet<>();
    final SortedSet<String> versions = new TreeSet<>();
    final List<Names.Mention> mentions;
    final SortedSet<String> vendors = new TreeSet<>();
    final boolean firstPerson;
    final SortedSet<String> content = new TreeSet<>();
    /** Numbers of the content words in the market's lexicon, ascending: what is asked of every pair. */
    final int[] numbers;

    final SortedSet<String> names = new TreeSet<>();
    final SubjectPhrase subject;
    final List<Fact> facts;
    private final boolean denies;
    private final Negations negations;
    private final String about;
    private final boolean general;
    private final boolean conditional;
    private final String stranger;
    private final CueDetector.@Nullable Stance[] stances = new CueDetector.Stance[Detectors.OPPOSITIONS];
    private Antonyms.@Nullable Words opposable;
    private @Nullable Optional<Signal.Words> unique;
    private @Nullable Optional<ComparisonDetector.Comparison> comparison;
    private @Nullable Circumstances circumstances;
    private @Nullable SortedSet<String> negated;
    private @Nullable SortedSet<String> affirmed;

    Reading(Claim claim, Names market, Lexicon lexicon, Negations negations) {
        this.claim = claim;
        this.negations = negations;
        List<Token> tokens = claim.tokens();
        mentions = market.mentions(tokens);
        mentions.forEach(mention -> vendors.add(mention.vendor()));
        firstPerson = tokens.stream()
                .anyMatch(token -> FIRST_PERSON.contains(token.text().toLowerCase(Locale.ROOT)));
        denies = IntStream.range(0, tokens.size()).anyMatch(i -> denies(tokens, i));
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (PLANS.contains(token.lemma())) {
                plans.add(token.lemma());
            }
            boolean afterName =
                    i > 0 && (isVendor(i - 1) || tokens.get(i - 1).tag().startsWith("NNP"));
            if (VERSION.matcher(token.text()).matches()
                    || afterName && token.text().matches("\\d+\\.\\d+")) {
                versions.add(token.lemma());
            }
            if (isContent(token) && !isVendor(i)) {
                content.add(token.lemma());
                if (token.tag().startsWith("NNP")) {
                    names.add(token.lemma());
                }
            }
        }
        numbers = lexicon.numbers(content);
        about = whom();
        general = mentions.isEmpty() && !firstPerson && content.stream().noneMatch(OFFER::contains);
        conditional = tokens.stream().anyMatch(token -> CONDITIONS.contains(token.lemma()));
        stranger = unknown();
        subject = SubjectPhrase.of(this);
        facts = FACTS.read(claim.text());
    }

    /*
     * What follows is dear, needed for some claims only, and then for many pairs: made when first asked for. Two threads may both make
     * it; they make the same.
     */

    /** Which side it takes where cues are opposed. */
    CueDetector.Stance stance(CueDetector.Opposition opposition) {
        CueDetector.Stance made = stances[opposition.number()];
        if (made == null) {
            made = opposition.stance(this);
            stances[opposition.number()] = made;
        }
        return made;
    }

    /** Its words as opposites are looked up among them. */
    Antonyms.Words opposable(Antonyms antonyms) {
        Antonyms.Words made = opposable;
        if (made == null) {
            made = antonyms.words(claim.tokens());
            opposable = made;
        }
        return made;
    }

    /** Where it claims to be the only one. */
    Optional<Signal.Words> unique(Cues cues) {
        Optional<Signal.Words> made = unique;
        if (made == null) {
            made = cues.find(this);
            unique = made;
        }
        return made;
    }

    /** The comparison that it makes. */
    Optional<ComparisonDetector.Comparison> comparison() {
        Optional<ComparisonDetector.Comparison> made = comparison;
        if (made == null) {
            made = ComparisonDetector.comparison(this);
            comparison = made;
        }
        return made;
    }

    /** Under which circumstances it holds. */
    Circumstances circumstances() {
        Circumstances made = circumstances;
        if (made == null) {
            made = new Circumstances(claim);
            circumstances = made;
        }
        return made;
    }

    /** "Yes" and "No" side by side are cells of a table. */
    private static boolean denies(List<Token> tokens, int i) {
        if (!CUES.contains(tokens.get(i).lemma())) {
            return false;
        }
        String before = i == 0 ? "" : tokens.get(i - 1).lemma();
        String after = i + 1 == tokens.size() ? "" : tokens.get(i + 1).lemma();
        return !before.equals("yes")
                && !after.equals("yes")
                && !before.equals("no")
                && !after.equals("no")
                && !(tokens.get(i).lemma().equals("not") && after.equals("only"));
    }

    static boolean isContent(Token token) {
        String tag = token.tag();
        return (tag.startsWith("N")
                        || tag.startsWith("V")
                        || tag.startsWith("J")
                        || tag.startsWith("R")
                        || tag.equals("FW"))
                && !STOP.contains(token.lemma())
                && token.text().codePoints().anyMatch(Character::isLetter);
    }

    boolean isVendor(int token) {
        return mentions.stream().anyMatch(m -> token >= m.token() && token < m.token() + m.length());
    }

    /** The vendor it is about: the first one named, else the speaker. */
    String about() {
        return about;
    }

    private String whom() {
        boolean speaks = firstPerson
                && !mentions.isEmpty()
                && claim.tokens().subList(0, mentions.getFirst().token()).stream()
                        .anyMatch(token -> FIRST_PERSON.contains(token.text().toLowerCase(Locale.ROOT)));
        return mentions.isEmpty() || speaks
                ? claim.vendor()
                : mentions.getFirst().vendor();
    }

    /** Whether it names nobody, isn't said in the first person and speaks of no plan or product: advice, or a fact of the market. */
    boolean general() {
        return general;
    }

    /** Whether its subject stands in a sentence that we don't see: "It is not built for that." */
    boolean vague() {
        return !claim.tokens().isEmpty()
                && VAGUE.contains(claim.tokens().getFirst().lemma());
    }

    /** A product that isn't a vendor of this market and that the claim is about, being its first word; empty when there is none. */
    String stranger() {
        return stranger;
    }

    private String unknown() {
        List<Token> tokens = claim.tokens();
        boolean named = tokens.size() > 1
                && tokens.getFirst().tag().equals("NNP")
                && !isVendor(0)
                && !PLANS.contains(tokens.getFirst().lemma());
        int next = 0;
        while (next < tokens.size() && tokens.get(next).tag().startsWith("NNP")) {
            next++;
        }
        boolean verb = next < tokens.size()
                && (tokens.get(next).tag().startsWith("VB")
                        || tokens.get(next).tag().equals("MD"));
        return named && verb ? tokens.getFirst().lemma() : "";
    }

    /** Whether it holds only under a condition it names. */
    boolean conditional() {
        return conditional;
    }

    /** Whose a quantity is: the nearest name before it, else the one the claim is about. */
    String owner(int offset) {
        List<Token> tokens = claim.tokens();
        String owner = about();
        for (int i = 0; i < tokens.size() && tokens.get(i).begin() < offset; i++) {
            int at = i;
            if (isVendor(i)) {
                owner = mentions.stream()
                        .filter(m -> at >= m.token() && at < m.token() + m.length())
                        .findFirst()
                        .orElseThrow()
                        .vendor();
            } else if (tokens.get(i).tag().startsWith("NNP")
                    && i > 0
                    && !PLANS.contains(tokens.get(i).lemma())) {
                owner = initials(i);
            }
        }
        return owner;
    }

    /** "Google Analytics 4" and "GA4" are both {@code ga}: the initials of a run of names, or a short name without its digits. */
    private String initials(int last) {
        List<Token> tokens = claim.tokens();
        StringBuilder letters = new StringBuilder();
        int from = last;
        while (from > 0 && tokens.get(from - 1).tag().startsWith("NNP")) {
            from--;
        }
        for (int i = from; i <= last; i++) {
            letters.append(tokens.get(i).text().charAt(0));
        }
        String word = tokens.get(last).text().replaceAll("\\d+$", "");
        boolean acronym = word.length() > 1 && word.length() <= 4 && word.equals(word.toUpperCase(Locale.ROOT));
        return (letters.length() > 1
                        ? letters.toString()
                        : acronym ? word : tokens.get(last).lemma())
                .toLowerCase(Locale.ROOT);
    }

    boolean denies() {
        return denies;
    }

    /** Content words in the scope of a negation. Parsed only when there is one, since parsing is dear. */
    synchronized SortedSet<String> negated() {
        if (negated == null) {
            parse();
        }
        return Optional.ofNullable(negated).orElseThrow();
    }

    /** Content words outside the scope of any negation. */
    synchronized SortedSet<String> affirmed() {
        if (affirmed == null) {
            parse();
        }
        return Optional.ofNullable(affirmed).orElseThrow();
    }

    private void parse() {
        SortedSet<String> inside = new TreeSet<>();
        SortedSet<String> outside = new TreeSet<>(content);
        if (denies) {
            List<Token> tokens = claim.tokens();
            List<Boolean> scope = negations.of(tokens);
            for (int i = 0; i < tokens.size(); i++) {
                if (scope.get(i) && isContent(tokens.get(i)) && !isVendor(i)) {
                    inside.add(tokens.get(i).lemma());
                }
            }
            outside.removeAll(inside);
        }
        negated = inside;
        affirmed = outside;
    }

    /** Index of the first word that has this lemma; -1 when none has. */
    int indexOf(String lemma) {
        List<Token> tokens = claim.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).lemma().equals(lemma)) {
                return i;
            }
        }
        return -1;
    }

    /** The cue of its first negation; -1 when there is none. */
    int cue() {
        List<Token> tokens = claim.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            if (denies(tokens, i)) {
                return i;
            }
        }
        return -1;
    }
}
