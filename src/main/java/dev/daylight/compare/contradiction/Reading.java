package dev.daylight.compare.contradiction;

import dev.daylight.claim.Claim;
import dev.daylight.claim.DependencyParser;
import dev.daylight.claim.Parse;
import dev.daylight.claim.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the detectors need to know of one claim, worked out once: of whom it speaks, its content words, what it denies. */
final class Reading {
    private static final Set<String> STOP = Set.of(
            "be", "have", "do", "get", "make", "can", "will", "may", "also", "more", "most", "very", "just", "even", "other", "such", "many", "much", "so", "then", "there", "here", "now", "only", "well",
            "as", "not", "n't", "no", "never", "s", "'s", "own", "like", "way", "thing", "need", "use", "let", "want", "come", "go", "take", "see", "start", "up", "out", "e.g.", "i.e.", "etc.", "however", "one", "both", "same", "any", "all", "every", "each", "example", "case", "instead", "too", "still", "already", "first", "new", "give", "mean");
    private static final Set<String> FIRST_PERSON = Set.of("we", "our", "us", "ours", "ourselves");
    private static final Set<String> CUES = Set.of("not", "n't", "no", "never", "without", "neither", "nor", "none", "nothing", "nobody", "cannot", "lack", "unable", "hardly");

    final Claim claim;
    final List<Names.Mention> mentions;
    final SortedSet<String> vendors = new TreeSet<>();
    final boolean firstPerson;
    final SortedSet<String> content = new TreeSet<>();
    final SortedSet<String> names = new TreeSet<>();
    private final boolean denies;
    private final DependencyParser parser;
    private @Nullable SortedSet<String> negated;
    private @Nullable SortedSet<String> affirmed;

    Reading(Claim claim, Names market, DependencyParser parser) {
        this.claim = claim;
        this.parser = parser;
        List<Token> tokens = claim.tokens();
        mentions = market.mentions(tokens);
        mentions.forEach(mention -> vendors.add(mention.vendor()));
        firstPerson = tokens.stream().anyMatch(token -> FIRST_PERSON.contains(token.text().toLowerCase(Locale.ROOT)));
        denies = tokens.stream().anyMatch(token -> CUES.contains(token.lemma()));
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (isContent(token) && !isVendor(i)) {
                content.add(token.lemma());
                if (token.tag().startsWith("NNP")) {
                    names.add(token.lemma());
                }
            }
        }
    }

    static boolean isContent(Token token) {
        String tag = token.tag();
        return (tag.startsWith("N") || tag.startsWith("V") || tag.startsWith("J") || tag.startsWith("R") || tag.equals("FW"))
                && !STOP.contains(token.lemma())
                && token.text().codePoints().anyMatch(Character::isLetter);
    }

    boolean isVendor(int token) {
        return mentions.stream().anyMatch(m -> token >= m.token() && token < m.token() + m.length());
    }

    /** The vendor it is about: the first one named, else the speaker. */
    String about() {
        boolean speaks = firstPerson && !mentions.isEmpty() && claim.tokens().subList(0, mentions.getFirst().token()).stream()
                .anyMatch(token -> FIRST_PERSON.contains(token.text().toLowerCase(Locale.ROOT)));
        return mentions.isEmpty() || speaks ? claim.vendor() : mentions.getFirst().vendor();
    }

    /** Whether it names nobody and isn't said in the first person: advice, or a fact of the market. */
    boolean general() {
        return mentions.isEmpty() && !firstPerson;
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
            Parse parse = parser.parse(tokens);
            for (int i = 0; i < tokens.size(); i++) {
                if (parse.negated().get(i) && isContent(tokens.get(i)) && !isVendor(i)) {
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
            if (CUES.contains(tokens.get(i).lemma())) {
                return i;
            }
        }
        return -1;
    }
}
