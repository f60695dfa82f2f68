package dev.daylight.adjudicate;

import dev.daylight.compare.Adjudication;
import dev.daylight.compare.Adjudication.Verdict;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an answer strictly: the two lines that were asked for, or no answer. */
public final class Answer {
    /** Models that think aloud put that before their answer. */
    private static final Pattern THOUGHTS = Pattern.compile("\\A\\s*<think>.*?</think>", Pattern.DOTALL);

    private static final Pattern FORM = Pattern.compile(
            "\\s*VERDICT: (CONTRADICTION|COMPATIBLE|UNSURE)[ \\t]*\\r?\\n\\s*REASON: ([^\\r\\n]{1,600})\\s*");
    private static final int LONGEST_REASON = 300;

    private Answer() {}

    /**
     * @param model that was asked
     * @param text what came back
     */
    public static Adjudication of(String model, String text) {
        Matcher form = FORM.matcher(THOUGHTS.matcher(text).replaceFirst(""));
        if (!form.matches()) {
            return new Adjudication(model, Question.VERSION, Verdict.NO_ANSWER, "");
        }
        return new Adjudication(model, Question.VERSION, Verdict.valueOf(form.group(1)), plain(form.group(2)));
    }

    /** One line without control and direction signs. */
    private static String plain(String reason) {
        String plain = reason.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]", " ")
                .replaceAll("\\s+", " ")
                .strip();
        return plain.length() <= LONGEST_REASON ? plain : plain.substring(0, LONGEST_REASON - 1) + "…";
    }
}
