package dev.daylight.embedding;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Words and phrases that hint at a buying job, listed in the model's card. They carry over to markets that the model never saw
 * better than what it learned by itself.
 */
final class JobCues {
    private static final Pattern BLANKS = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final int LEAST_WORDS = 20;
    private static final double USUAL_WORDS = 60;

    private final List<Pattern> cues;

    /** @param cues regular expressions that have to stand between characters that belong to no word; case is ignored */
    JobCues(List<String> cues) {
        this.cues = cues.stream()
                .map(cue -> Pattern.compile(
                        "(?<!\\w)(?:" + cue + ")(?!\\w)",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS))
                .toList();
    }

    /** ln(1 + distinct cues in the passage / √(max(20, words) / 60) + distinct cues in the first segment). */
    double score(String segment, String passage) {
        long words =
                BLANKS.splitAsStream(passage).filter(word -> !word.isEmpty()).count();
        double length = Math.sqrt(Math.max(LEAST_WORDS, words) / USUAL_WORDS);
        return Math.log1p(count(passage) / length + count(segment));
    }

    private long count(String text) {
        return cues.stream().filter(cue -> cue.matcher(text).find()).count();
    }
}
