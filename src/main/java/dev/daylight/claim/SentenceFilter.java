package dev.daylight.claim;

import dev.daylight.extract.Block;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Exact rules for sentences that are certainly no claims, so that the model needn't be asked. A rule may stand here only while at least
 * 97 % of the sentences it catches in {@code claims.train} are labelled as no claims (measured by {@code SentenceFilterTest}).
 */
public final class SentenceFilter {
    static final String VERSION = "filter-v3";

    /** Why a sentence is no claim. */
    public enum Reason {
        QUESTION,
        IMPERATIVE,
        NAVIGATION,
        LEGAL,
        CODE,
        NO_VERB,
        EXAMPLE,
        INSTRUCTION
    }

    private static final Pattern NAVIGATION = Pattern.compile(
            "^(?:refer to|learn more|click|visit|browse|jump to|go to|back to|skip to|table of contents|on this page|sign up|log ?in|book a|check out|read more|read the|read about|see (?:also|the|our|this)\\b(?=.*\\b(?:docs?|documentation|guide|reference|page|article|section|tutorial|post|overview)\\b))\\b.*|"
                    + ".*\\b(?:for (?:more|further|additional|detailed|full) (?:details?|information|info|instructions|on|about|examples)|(?:please )?refer to|^see .* for (?:more|details|the|a|setup|instructions|guidance|all|how)|(?:see|read|consult|check out) (?:the|our|this) [^.]*(?:docs?|documentation|guide|reference|page|article|section|tutorial|post)|click here|learn more about|read more)\\b.*");
    private static final Pattern LEGAL = Pattern.compile(
            ".*\\b(?:all rights reserved|©|copyright \\d{4}|terms (?:of (?:service|use)|and conditions) appl|hereby|hereunder|herein|thereof|notwithstanding|shall be governed|indemnif\\w+|warrant(?:y|ies) of merchantab\\w*|jurisdictions? do(?:es)? not allow|trademarks? of|cookie (?:policy|settings|preferences))\\b.*");
    private static final Pattern CODE = Pattern.compile("(?:[{}\\[\\]=<>$|\\\\]\\s*){4,}|\\w\\([^)]*\\);|</\\w+>");
    private static final Pattern EXAMPLE = Pattern.compile(
            "^(?:in this (?:example|tutorial|guide|flow|section|video|article|post|step|case)|(?:this|the following) (?:section|page|guide|tutorial|article|document|example|command|code|snippet|steps?|endpoint)|here's an example|suppose|let's|let us|imagine|explanation)\\b.*");
    private static final Pattern INSTRUCTION = Pattern.compile(
            "^(?:to|in order to|first|then|next|finally|once|after|when|if|now|before|from|in|on)\\b[^,]{0,90},\\s+(?:then\\s+)?(?:click|select|navigate|open|go to|copy|paste|press|add|set|run|enter|use|see|refer|install|specify|follow|check)\\b.*");
    private static final Set<String> CALLS = Set.of(
            "click",
            "select",
            "go",
            "navigate",
            "run",
            "set",
            "paste",
            "enter",
            "install",
            "configure",
            "press",
            "refer",
            "visit",
            "ensure",
            "remember",
            "restart",
            "update",
            "replace",
            "remove",
            "delete",
            "download",
            "upload",
            "review",
            "verify",
            "specify",
            "follow",
            "change",
            "send",
            "count",
            "disable",
            "wait",
            "repeat",
            "confirm",
            "edit",
            "wrap",
            "import",
            "test",
            "begin",
            "please",
            "check",
            "always");
    /** Shortest sentence that may be a claim without a verb: "Unlimited seats and projects on every single plan". */
    private static final int FRAGMENT = 6;

    private SentenceFilter() {}

    /** "Staged Feature Rollouts": a few words, each with a capital, and no full stop. */
    private static boolean title(List<Token> tokens) {
        List<Token> words = tokens.stream()
                .filter(token -> token.text().length() > 3
                        && Character.isLetter(token.text().charAt(0)))
                .toList();
        return words.size() >= 2
                && tokens.size() < FRAGMENT
                && !tokens.getLast().text().matches("[.!]")
                && words.stream()
                        .allMatch(token -> Character.isUpperCase(token.text().charAt(0)));
    }

    private static boolean finite(List<Token> tokens) {
        return tokens.stream().anyMatch(token -> token.tag().matches("VBZ|VBP|VBD|MD"));
    }

    /** Empty when the sentence may be a claim. A heading is one only as a whole sentence with a finite verb. */
    public static Optional<Reason> reject(Sentence sentence) {
        if (sentence.block().kind() == Block.Kind.CODE) {
            return Optional.of(Reason.CODE);
        }
        boolean heading = sentence.block().kind() == Block.Kind.HEADING;
        if (heading && (sentence.tokens().size() < FRAGMENT || !finite(sentence.tokens()))) {
            return Optional.of(Reason.NAVIGATION);
        }
        return reject(sentence.text(), sentence.tokens());
    }

    /**
     * @param text a sentence
     * @param tokens its words
     */
    public static Optional<Reason> reject(String text, List<Token> tokens) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        boolean verb = tokens.stream()
                .anyMatch(token -> token.tag().startsWith("V") || token.tag().equals("MD"));
        if (tokens.isEmpty() || !verb && tokens.size() < FRAGMENT) {
            return Optional.of(Reason.NO_VERB);
        }
        if (title(tokens)) {
            return Optional.of(Reason.NAVIGATION);
        }
        if (lower.endsWith("?")) {
            return Optional.of(Reason.QUESTION);
        }
        if (NAVIGATION.matcher(lower).matches()) {
            return Optional.of(Reason.NAVIGATION);
        }
        if (LEGAL.matcher(lower).matches()) {
            return Optional.of(Reason.LEGAL);
        }
        if (CODE.matcher(text).find()) {
            return Optional.of(Reason.CODE);
        }
        if (EXAMPLE.matcher(lower).matches()) {
            return Optional.of(Reason.EXAMPLE);
        }
        if (INSTRUCTION.matcher(lower).matches()) {
            return Optional.of(Reason.INSTRUCTION);
        }
        Token first = tokens.getFirst();
        return CALLS.contains(first.lemma())
                        && (first.tag().equals("VB") || first.lemma().equals("please"))
                ? Optional.of(Reason.IMPERATIVE)
                : Optional.empty();
    }
}
