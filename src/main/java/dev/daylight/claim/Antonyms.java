package dev.daylight.claim;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.data.IndexWordSet;
import net.sf.extjwnl.data.PointerTarget;
import net.sf.extjwnl.data.PointerType;
import net.sf.extjwnl.data.Synset;
import net.sf.extjwnl.data.Word;
import net.sf.extjwnl.dictionary.Dictionary;

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

    private final Dictionary dictionary;
    private final List<List<List<String>>> market;
    private final Map<String, SortedSet<String>> known = new ConcurrentHashMap<>();

    private Antonyms(Dictionary dictionary, List<List<List<String>>> market) {
        this.dictionary = dictionary;
        this.market = market;
    }

    /** Reads WordNet and the market's opposites from the class path. */
    public static Antonyms load() {
        ModelFiles.check("wordnet");
        try (InputStream stream = Objects.requireNonNull(Antonyms.class.getResourceAsStream("market-antonyms.txt"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            List<List<List<String>>> market = reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\\|")).stream()
                            .map(side -> List.of(side.split(",")).stream()
                                    .map(String::strip)
                                    .toList())
                            .toList())
                    .toList();
            return new Antonyms(Dictionary.getDefaultResourceInstance(), market);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (JWNLException absent) {
            throw new IllegalStateException("WordNet is not on the class path", absent);
        }
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
        List<Opposition> found = new ArrayList<>();
        for (List<List<String>> pair : market) {
            oppose(pair.get(0), pair.get(1), x, y, found);
            oppose(pair.get(1), pair.get(0), x, y, found);
        }
        Map<String, Integer> inY = new TreeMap<>();
        for (int j = 0; j < y.size(); j++) {
            inY.putIfAbsent(y.get(j).lemma(), j);
        }
        for (int i = 0; i < x.size(); i++) {
            if (content(x.get(i))) {
                for (String opposite : opposites(x.get(i).lemma())) {
                    Integer j = inY.get(opposite);
                    if (j != null) {
                        found.add(new Opposition(new Range(i, i + 1), new Range(j, j + 1), false));
                    }
                }
            }
        }
        return found;
    }

    private static void oppose(
            List<String> some, List<String> others, List<Token> x, List<Token> y, List<Opposition> into) {
        for (String phrase : some) {
            int i = Phrases.find(x, phrase);
            if (i < 0) {
                continue;
            }
            for (String other : others) {
                int j = Phrases.find(y, other);
                if (j >= 0) {
                    into.add(new Opposition(
                            new Range(i, i + Phrases.length(phrase)), new Range(j, j + Phrases.length(other)), true));
                    return;
                }
            }
        }
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
            IndexWordSet words = dictionary.lookupAllIndexWords(lemma);
            for (var index : words.getIndexWordCollection()) {
                for (Synset synset : index.getSenses()) {
                    for (Word word : synset.getWords()) {
                        if (word.getLemma().equalsIgnoreCase(lemma)) {
                            for (PointerTarget target : word.getTargets(PointerType.ANTONYM)) {
                                opposites.add(((Word) target).getLemma().toLowerCase(java.util.Locale.ROOT));
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
