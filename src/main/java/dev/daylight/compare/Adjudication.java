package dev.daylight.compare;

import java.util.Locale;

/**
 * What a language model answered when it was asked whether two claims contradict each other. Evidence that stands beside a finding: it
 * changes no probability and no score, and no finding comes from it.
 *
 * @param model the model's name, as the user gave it
 * @param prompt version of the question
 * @param verdict what it answered
 * @param reason why, in the model's words; empty without an answer
 */
public record Adjudication(String model, String prompt, Verdict verdict, String reason) {
    /** What was answered. */
    public enum Verdict {
        /** They can't both be true. */
        CONTRADICTION,
        /** They can both be true: the finding is shown after all others. */
        COMPATIBLE,
        /** It can't be told from the sentences alone. */
        UNSURE,
        /** The answer was not of the form that was asked for. */
        NO_ANSWER
    }

    /** Whether the finding stands back behind the others. */
    public boolean setsAside() {
        return verdict == Verdict.COMPATIBLE;
    }

    /** One sentence for people. */
    public String describe() {
        String said = switch (verdict) {
            case CONTRADICTION -> "said that the two contradict each other";
            case COMPATIBLE -> "said that both can be true";
            case UNSURE -> "said that the sentences alone don't tell";
            case NO_ANSWER -> "gave no usable answer";
        };
        String why = reason.isEmpty() ? "." : ": “" + reason + "”";
        return "A language model (" + model + ") was asked and " + said + why;
    }

    /** The verdict in a word or two. */
    public String word() {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
