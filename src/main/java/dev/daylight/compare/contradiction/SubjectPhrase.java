package dev.daylight.compare.contradiction;

import dev.daylight.claim.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Of whom or what a sentence says something, as far as the words before its first verb tell.
 *
 * <p>"Jaeger does not support logs" and "SigNoz supports logs, unlike Jaeger" stand on one vendor's page and share all their words; only
 * their subjects tell that nothing is contradicted. A subject that isn't named ("Flags are evaluated locally") is {@link Open} and differs
 * from none.
 */
sealed interface SubjectPhrase {
    /** A vendor of the market, by name or as "we". */
    record OfVendor(String id) implements SubjectPhrase {}

    /**
     * Something that is a name and nothing else, and no vendor of the market: another product, or a part of one's own.
     *
     * @param words of the name, in lower case
     */
    record Named(SortedSet<String> words) implements SubjectPhrase {}

    /** Products or companies in general: "most open-source tools", "other vendors". */
    record Others() implements SubjectPhrase {}

    /** Nobody in particular, or nobody that can be told. */
    record Open() implements SubjectPhrase {}

    Set<String> FIRST_PERSON = Set.of("we", "our", "us");
    Set<String> FINITE = Set.of("MD", "VBZ", "VBP", "VBD");
    Set<String> QUANTIFIERS = Set.of(
            "most",
            "many",
            "other",
            "some",
            "these",
            "those",
            "traditional",
            "legacy",
            "existing",
            "typical",
            "few",
            "competing",
            "conventional",
            "popular",
            "standalone",
            "several",
            "all",
            "such",
            "alternative",
            "they");
    Set<String> PLAYERS = Set.of(
            "tool",
            "solution",
            "platform",
            "vendor",
            "product",
            "provider",
            "company",
            "alternative",
            "competitor",
            "engine",
            "service",
            "system",
            "framework",
            "project",
            "app",
            "application",
            "software",
            "organization",
            "business",
            "they");

    static SubjectPhrase of(Reading reading) {
        List<Token> tokens = reading.claim.tokens();
        int verb = firstVerb(tokens);
        SortedSet<String> name = new TreeSet<>();
        boolean bare = true;
        boolean others = false;
        boolean players = false;
        for (int i = 0; i < verb; i++) {
            Token token = tokens.get(i);
            int at = i;
            for (Names.Mention mention : reading.mentions) {
                if (at >= mention.token() && at < mention.token() + mention.length()) {
                    return new OfVendor(mention.vendor());
                }
            }
            if (FIRST_PERSON.contains(token.text().toLowerCase(Locale.ROOT))) {
                return new OfVendor(reading.claim.vendor());
            }
            if (token.tag().startsWith("NNP")) {
                name.add(token.lemma().toLowerCase(Locale.ROOT));
            } else {
                bare &= token.tag().equals("DT");
            }
            others |= QUANTIFIERS.contains(token.lemma());
            players |= PLAYERS.contains(token.lemma());
        }
        if (!name.isEmpty() && bare) {
            return new Named(name);
        }
        return others && players ? new Others() : new Open();
    }

    /** Whether two sentences say something of different ones; two names may be parts of one thing, which can't be told. */
    static boolean differ(SubjectPhrase x, SubjectPhrase y) {
        return switch (x) {
            case Open ignored -> false;
            case Others ignored -> y instanceof OfVendor || y instanceof Named;
            case OfVendor(String id) ->
                switch (y) {
                    case Open ignored -> false;
                    case Others ignored -> true;
                    case OfVendor(String other) -> !id.equals(other);
                    case Named ignored -> true;
                };
            case Named ignored -> y instanceof Others || y instanceof OfVendor;
        };
    }

    /** The end of what stands before the first finite verb; the end of the sentence where there is none. */
    private static int firstVerb(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (FINITE.contains(tokens.get(i).tag())) {
                return i;
            }
        }
        return tokens.size();
    }
}
