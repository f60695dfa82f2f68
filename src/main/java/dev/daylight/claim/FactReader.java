package dev.daylight.claim;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pulls out of a sentence the facts that buyers of software check before they sign: whether a credit card is needed, whether there is a
 * free plan, whether data leaves the building ({@code facts.txt}, a list that a person can read and add to).
 *
 * <p>Most contradictions that hold up are about such facts, and two sentences that contradict each other about one often share no other
 * word ("no credit card required"; "a payment method is required to start your trial"), so neither words nor vectors bring them
 * together. Rows do: same vendor, same fact, opposite answers. Safe for use by several threads.
 */
public final class FactReader {
    /** Part of every cache key of what depends on facts. */
    public static final String VERSION = "facts-v1";

    private record Kind(String id, String about, List<String> pieces, Pattern yes, Pattern no) {
        boolean speaksOf(String lower) {
            return pieces.stream().anyMatch(lower::contains);
        }
    }

    private final List<Kind> kinds;

    private FactReader(List<Kind> kinds) {
        this.kinds = List.copyOf(kinds);
    }

    /** The facts that come with Daylight. */
    public static FactReader load() {
        try (InputStream stream = Objects.requireNonNull(FactReader.class.getResourceAsStream("facts.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            List<Kind> kinds = new ArrayList<>();
            String id = "";
            String about = "";
            List<String> pieces = List.of();
            String yes = "";
            String no = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("fact ")) {
                    String[] named = line.substring(5).split(" \\| ", 2);
                    id = named[0];
                    about = named[1];
                    yes = "";
                    no = "";
                } else if (line.startsWith("if ")) {
                    pieces = List.of(line.substring(3).split(" "));
                } else if (line.startsWith("yes ")) {
                    yes = line.substring(4);
                } else if (line.startsWith("no ")) {
                    no = line.substring(3);
                }
                if (!yes.isEmpty() && !no.isEmpty()) {
                    kinds.add(new Kind(id, about, pieces, Pattern.compile(yes), Pattern.compile(no)));
                    yes = "";
                    no = "";
                }
            }
            return new FactReader(kinds);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many facts it knows. */
    public int size() {
        return kinds.size();
    }

    /**
     * @param text a claim's text
     * @return at most one of each fact, in the order of {@code facts.txt}; a text that both affirms and denies a fact (of two products, or two plans)
     *     says nothing that could be compared, and yields none
     */
    public List<Fact> read(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.length() != text.length()) {
            return List.of();
        }
        List<Fact> facts = new ArrayList<>();
        for (Kind kind : kinds) {
            if (!kind.speaksOf(lower)) {
                continue;
            }
            Matcher no = kind.no().matcher(lower);
            boolean denies = no.find();
            Matcher yes = kind.yes().matcher(lower);
            boolean affirms = false;
            while (!affirms && yes.find()) {
                // "no credit card is required" holds "credit card is required", too: what lies within a denial affirms
                // nothing.
                affirms = !denies || yes.start() >= no.end() || yes.end() <= no.start();
            }
            if (denies != affirms) {
                Matcher found = denies ? no : yes;
                facts.add(new Fact(kind.id(), kind.about(), affirms, found.start(), found.end()));
            }
        }
        return facts;
    }
}
