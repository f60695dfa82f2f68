package dev.daylight.claim;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.data.IndexWordSet;
import net.sf.extjwnl.data.PointerTarget;
import net.sf.extjwnl.data.PointerType;
import net.sf.extjwnl.data.Synset;
import net.sf.extjwnl.data.Word;
import net.sf.extjwnl.dictionary.Dictionary;
import org.jspecify.annotations.Nullable;

/**
 * Words that deny each other: WordNet's direct antonyms, and the opposites of software markets that no dictionary has
 * ({@code market-antonyms.txt}: self-hosted against cloud, included against add-on). Safe for use by several threads.
 */
public final class Antonyms {
    /** WordNet's antonyms that are no opposites in this prose: "first" and "second" name items, "in" and "out" directions. */
    private static final SortedSet<String> IGNORED = new TreeSet<>(List.of(
            "be",
            "have",
            "first",
            "second",
            "last",
            "in",
            "out",
            "up",
            "down",
            "on",
            "off",
            "over",
            "before",
            "after",
            "day",
            "night",
            "man",
            "woman",
            "right",
            "left",
            "here",
            "there",
            "back",
            "front",
            "natural",
            "go",
            "come",
            "end",
            "start",
            "begin",
            "give",
            "take",
            "question",
            "answer",
            "source",
            "sink",
            "client",
            "user",
            "input",
            "output",
            "read",
            "write",
            "new",
            "old",
            "good",
            "most",
            "least",
            "small",
            "large",
            "high",
            "low",
            "same",
            "different",
            "buy",
            "sell",
            "full",
            "general",
            "specific",
            "ask",
            "inform",
            "long",
            "short",
            "top",
            "bottom",
            "little",
            "work",
            "many",
            "few",
            "black",
            "white",
            "leave",
            "export",
            "import",
            "lead",
            "follow",
            "add",
            "remove"));

    /** An expression of the market, and its first word. */
    private record Phrase(String text, String first) {
        static Phrase of(String text) {
            return new Phrase(text, text.split(" ", 2)[0]);
        }
    }

    private @Nullable Dictionary dictionary;
    private final List<List<List<Phrase>>> market;
    private final Map<String, SortedSet<String>> known = new ConcurrentHashMap<>();

    private Antonyms(List<List<List<Phrase>>> market) {
        this.market = market;
    }

    /** Reads the market's opposites from the class path; WordNet only when it is first asked. */
    public static Antonyms load() {
        try (InputStream stream = Objects.requireNonNull(Antonyms.class.getResourceAsStream("market-antonyms.txt"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            List<List<List<Phrase>>> market = reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\\|")).stream()
                            .map(side -> List.of(side.split(",")).stream()
                                    .map(text -> Phrase.of(text.strip()))
                                    .toList())
                            .toList())
                    .toList();
            return new Antonyms(market);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Dictionary dictionary() throws JWNLException {
        if (dictionary == null) {
            ModelFiles.check("wordnet");
            dictionary = Dictionary.getDefaultResourceInstance();
        }
        return dictionary;
    }

    /**
     * @param x index range of the word or phrase in the first list of words
     * @param y the same in the second
     * @param market whether it is an opposite of the market's rather than WordNet's
     */
    public record Opposition(Range x, Range y, boolean market) {}

    /** Words from {@code begin} to before {@code end}. */
    public record Range(int begin, int end) {}

    /** All oppositions between two sentences, the market's first, else in the order of x, then y. */
    public List<Opposition> between(List<Token> x, List<Token> y) {
        return words(x).opposed(words(y));
    }

    /** The words of a sentence, looked up once for all sentences that it is compared with. */
    public Words words(List<Token> tokens) {
        List<@Nullable Range> sides = new ArrayList<>();
        Set<String> forms = new HashSet<>();
        for (Token token : tokens) {
            forms.add(token.lemma());
            forms.add(token.text().toLowerCase(Locale.ROOT));
        }
        for (List<List<Phrase>> pair : market) {
            sides.add(first(pair.get(0), tokens, forms));
            sides.add(first(pair.get(1), tokens, forms));
        }
        Map<String, Integer> places = new HashMap<>();
        List<Opposed> opposed = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            places.putIfAbsent(tokens.get(i).lemma(), i);
            if (content(tokens.get(i))) {
                for (String opposite : opposites(tokens.get(i).lemma())) {
                    opposed.add(new Opposed(i, opposite));
                }
            }
        }
        return new Words(sides, places, opposed);
    }

    /** A word and a word that would deny it. */
    private record Opposed(int place, String opposite) {}

    /** A sentence's words as opposites are looked up among them. */
    public static final class Words {
        private final List<@Nullable Range> sides;
        private final boolean market;
        private final Map<String, Integer> places;
        private final List<Opposed> opposed;

        private Words(List<@Nullable Range> sides, Map<String, Integer> places, List<Opposed> opposed) {
            this.sides = sides;
            this.market = sides.stream().anyMatch(Objects::nonNull);
            this.places = places;
            this.opposed = opposed;
        }

        /** All oppositions between this sentence and another, the market's first, else in the order of this, then the other. */
        public List<Opposition> opposed(Words other) {
            List<Opposition> found = new ArrayList<>();
            if (market && other.market) {
                for (int side = 0; side < sides.size(); side++) {
                    Range mine = sides.get(side);
                    Range theirs = other.sides.get(side ^ 1);
                    if (mine != null && theirs != null) {
                        found.add(new Opposition(mine, theirs, true));
                    }
                }
            }
            for (Opposed one : opposed) {
                Integer place = other.places.get(one.opposite());
                if (place != null) {
                    found.add(new Opposition(
                            new Range(one.place(), one.place() + 1), new Range(place, place + 1), false));
                }
            }
            return found;
        }
    }

    /** Where the first of some phrases stands that occurs; null when none does. */
    private static @Nullable Range first(List<Phrase> phrases, List<Token> tokens, Set<String> forms) {
        for (Phrase phrase : phrases) {
            int at = forms.contains(phrase.first()) ? Phrases.find(tokens, phrase.text()) : -1;
            if (at >= 0) {
                return new Range(at, at + Phrases.length(phrase.text()));
            }
        }
        return null;
    }

    private static boolean content(Token token) {
        String tag = token.tag();
        return (tag.startsWith("J") || tag.startsWith("V") || tag.startsWith("R") || tag.startsWith("N"))
                && !IGNORED.contains(token.lemma());
    }

    /** WordNet's direct antonyms of a lemma, in any part of speech, sorted. */
    public SortedSet<String> opposites(String lemma) {
        return known.computeIfAbsent(lemma, this::lookUp);
    }

    private synchronized SortedSet<String> lookUp(String lemma) {
        SortedSet<String> opposites = new TreeSet<>();
        try {
            IndexWordSet words = dictionary().lookupAllIndexWords(lemma);
            for (var index : words.getIndexWordCollection()) {
                for (Synset synset : index.getSenses()) {
                    for (Word word : synset.getWords()) {
                        if (word.getLemma().equalsIgnoreCase(lemma)) {
                            for (PointerTarget target : word.getTargets(PointerType.ANTONYM)) {
                                opposites.add(((Word) target).getLemma().toLowerCase(Locale.ROOT));
                            }
                        }
                    }
                }
            }
        } catch (JWNLException broken) {
            throw new IllegalStateException("WordNet can't be read", broken);
        }
        opposites.removeAll(IGNORED);
        return opposites;
    }
}
