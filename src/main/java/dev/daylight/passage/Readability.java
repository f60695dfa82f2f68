package dev.daylight.passage;

import dev.daylight.extract.Block;
import dev.daylight.extract.Document;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Flesch's reading ease: 206.835 − 1.015 · words per sentence − 84.6 · syllables per word (Flesch 1948, "A New Readability
 * Yardstick"). 60 to 70 is plain English; below 30 is for graduates.
 */
public final class Readability {
    private static final Set<Block.Kind> PROSE =
            Set.of(Block.Kind.PARAGRAPH, Block.Kind.LIST_ITEM, Block.Kind.QUOTE, Block.Kind.SPEECH, Block.Kind.NOTE);
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?][\"”’)]{0,2})\\s+(?=[\\p{Lu}\\p{N}\"“(])");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
    private static final Pattern SILENT =
            Pattern.compile("(?:[^laeiouy]es|[^aeioutdy]ed|[^laeiouy]e)$|(?<=[aeiouy][bcdfgkmnprstvz])l?ely$");

    private static final Pattern OTHER = Pattern.compile("[^a-z]");
    /** "create", "idea", "video": two vowels that are spoken apart. */
    private static final Pattern APART = Pattern.compile("i[ao](?!us)|eate|eo(?!u)|ua(?!l?$)|[^q]ue[nt]");

    private static final Pattern TOGETHER = Pattern.compile("[tscg]io|[tc]ia");

    private Readability() {}

    /** @return reading ease of the prose; headings, tables and code left out. NaN when there is no prose */
    public static double of(Document document) {
        List<String> sentences = document.blocks().stream()
                .filter(block -> PROSE.contains(block.kind()))
                .map(block -> document.text().substring(block.begin(), block.end()))
                .flatMap(SENTENCE_END::splitAsStream)
                .toList();
        return of(sentences);
    }

    /** @return reading ease; NaN without words */
    public static double of(List<String> sentences) {
        long words = 0;
        long syllables = 0;
        int counted = 0;
        Map<String, Integer> known = new HashMap<>();
        for (String sentence : sentences) {
            List<String> parts = Words.of(sentence);
            words += parts.size();
            counted += parts.isEmpty() ? 0 : 1;
            syllables += parts.stream()
                    .mapToLong(word -> known.computeIfAbsent(word, Readability::syllables))
                    .sum();
        }
        return words == 0 ? Double.NaN : 206.835 - 1.015 * words / counted - 84.6 * syllables / words;
    }

    /** Syllables of an English word, by its groups of vowels and silent endings; at least 1. */
    public static int syllables(String word) {
        String lower = word.toLowerCase(Locale.ROOT)
                .transform(all -> OTHER.matcher(all).replaceAll(""));
        if (lower.length() <= 3) {
            return 1;
        }
        int groups = (int) VOWELS.matcher(lower).results().count();
        groups += (int) APART.matcher(lower).results().count();
        groups -= (int) TOGETHER.matcher(lower).results().count();
        groups -= SILENT.matcher(lower).find() ? 1 : 0;
        return Math.max(1, groups);
    }
}
