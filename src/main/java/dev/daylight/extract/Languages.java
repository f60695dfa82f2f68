package dev.daylight.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.tika.langdetect.opennlp.OpenNLPDetector;
import org.apache.tika.language.detect.LanguageResult;

/**
 * Tells English from the rest. A statistical detector errs on short texts and on texts full of names and code, so its word counts
 * only where there is enough text; English's own small words and the script go first.
 */
final class Languages {
    static final String UNDECIDED = "und";
    /** The commonest words of English that are rare in the languages next to it. */
    private static final Set<String> SMALL_WORDS = Set.of(
            "the", "of", "and", "to", "for", "with", "that", "this", "you", "your", "is", "are", "from", "can", "it",
            "by", "be", "or", "our", "we", "how", "when", "not", "will", "have", "which", "their", "what", "has", "if");

    private static final double ENGLISH_SHARE = 0.14;
    private static final double HALF_ENGLISH_SHARE = 0.06;
    private static final int FEWEST_WORDS = 25;
    /** The detector's scores are small where a text is short; the lead over the second language tells more. */
    private static final double CLEAR_SCORE = 0.015;

    private static final double CLEAR_LEAD = 1.4;
    private static final int ENOUGH = 20_000;
    private static final Map<String, String> CODES = codes();

    private final OpenNLPDetector detector = new OpenNLPDetector();

    private Languages() throws IOException {
        detector.loadModels();
    }

    static Languages loaded() {
        try {
            return new Languages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return ISO 639-1 code, or {@code und} when it can't be told */
    String of(String text) {
        String sample = text.length() > ENOUGH ? text.substring(0, ENOUGH) : text;
        long letters = sample.codePoints().filter(Character::isLetter).count();
        long latin = sample.codePoints()
                .filter(c -> Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
                .count();
        List<String> words = List.of(sample.toLowerCase(Locale.ROOT).split("[^\\p{L}']+"));
        long small = words.stream().filter(SMALL_WORDS::contains).count();
        boolean mostlyLatin = latin * 10 >= letters * 7;
        if (mostlyLatin && small >= 3 && small >= ENGLISH_SHARE * words.size()) {
            return "en";
        }
        if (mostlyLatin && words.size() < FEWEST_WORDS) {
            return UNDECIDED;
        }
        detector.reset();
        detector.addText(sample);
        List<LanguageResult> best = detector.detectAll();
        String code = CODES.getOrDefault(
                best.getFirst().getLanguage(), best.getFirst().getLanguage());
        boolean clear = best.getFirst().getRawScore() >= CLEAR_SCORE
                && best.getFirst().getRawScore() >= CLEAR_LEAD * best.get(1).getRawScore();
        boolean halfEnglish = small >= HALF_ENGLISH_SHARE * words.size();
        boolean sure = code.equals("en") || !mostlyLatin || (clear && !halfEnglish);
        return code.matches("[a-z]{2}") && sure ? code : UNDECIDED;
    }

    /** {@code German (de)} */
    static String name(String code) {
        return Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH) + " (" + code + ")";
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new TreeMap<>();
        for (String code : Locale.getISOLanguages()) {
            codes.put(Locale.of(code).getISO3Language(), code);
        }
        codes.put("cmn", "zh");
        codes.put("zho-simp", "zh");
        codes.put("zho-trad", "zh");
        return codes;
    }
}
