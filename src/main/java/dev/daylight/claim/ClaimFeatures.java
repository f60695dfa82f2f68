package dev.daylight.claim;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What tells a claim from an instruction, a pointer or a description of a screen, as named numbers. */
final class ClaimFeatures {
    private static final Set<String> BENEFIT = Set.of(
            "help",
            "enable",
            "reduce",
            "save",
            "improve",
            "support",
            "provide",
            "offer",
            "allow",
            "let",
            "ensure",
            "protect",
            "deliver",
            "increase",
            "eliminate",
            "give",
            "include",
            "integrate",
            "scale",
            "simplify",
            "avoid",
            "handle",
            "make",
            "empower",
            "accelerate",
            "comply",
            "guarantee",
            "need",
            "require",
            "cost",
            "lack",
            "outperform",
            "become",
            "mean",
            "focus",
            "build",
            "design");
    private static final Set<String> INTERFACE = Set.of(
            "click",
            "select",
            "button",
            "tab",
            "menu",
            "dropdown",
            "field",
            "page",
            "screen",
            "icon",
            "modal",
            "dialog",
            "sidebar",
            "checkbox",
            "parameter",
            "variable",
            "file",
            "folder",
            "directory",
            "command",
            "endpoint",
            "request",
            "response",
            "string",
            "argument",
            "value",
            "key",
            "method",
            "function",
            "class",
            "object",
            "array",
            "header",
            "payload",
            "url",
            "snippet",
            "config",
            "json",
            "yaml",
            "node",
            "cluster",
            "terminal",
            "section",
            "example",
            "step",
            "tutorial",
            "guide",
            "documentation",
            "table",
            "column",
            "row",
            "name",
            "id",
            "token",
            "setting",
            "default",
            "option",
            "query",
            "type",
            "log");
    private static final Set<String> BUSINESS = Set.of(
            "team",
            "company",
            "customer",
            "business",
            "product",
            "platform",
            "solution",
            "cost",
            "price",
            "pricing",
            "plan",
            "privacy",
            "compliance",
            "security",
            "performance",
            "user",
            "market",
            "industry",
            "open-source",
            "open",
            "free",
            "enterprise",
            "tool",
            "competitor",
            "alternative",
            "experience",
            "insight",
            "decision",
            "growth",
            "revenue",
            "regulation",
            "law",
            "website",
            "organization",
            "developer",
            "startup",
            "community",
            "trust",
            "reliability",
            "scale",
            "visibility",
            "analytics",
            "observability",
            "data");
    private static final Set<String> EVALUATIVE = Set.of(
            "easy",
            "simple",
            "powerful",
            "fast",
            "slow",
            "complex",
            "accurate",
            "reliable",
            "secure",
            "flexible",
            "affordable",
            "expensive",
            "lightweight",
            "robust",
            "efficient",
            "scalable",
            "unlimited",
            "full",
            "complete",
            "best",
            "great",
            "better",
            "seamless",
            "modern",
            "critical",
            "important",
            "essential",
            "difficult",
            "hard",
            "quick",
            "quickly",
            "easily",
            "highly",
            "significantly",
            "real-time",
            "instantly",
            "automatically",
            "free",
            "good",
            "large",
            "rich",
            "deep",
            "advanced",
            "comprehensive",
            "valuable",
            "useful",
            "ideal",
            "popular",
            "privacy-friendly",
            "self-hosted",
            "cheap");
    private static final Pattern CODE =
            Pattern.compile("[a-z]+_[a-z]|[a-z][A-Z]|\\w/\\w+/|--\\w|\\.\\w{2,4}\\b(?!\\s*$)|[`{}=<>]|->|→");
    private static final Pattern POINTER = Pattern.compile(
            "\\b(?:below|above|following|this (?:section|page|guide|example|tutorial|article|post|case|command)|next step|here)\\b");

    private ClaimFeatures() {}

    static SortedMap<String, Double> of(String text, List<Token> tokens) {
        SortedMap<String, Double> features = new TreeMap<>();
        int size = Math.max(1, tokens.size());
        String lower = text.toLowerCase(Locale.ROOT);
        Token first = tokens.isEmpty() ? new Token("", "", "", 0, 0) : tokens.getFirst();
        features.put("length", Math.log(size));
        features.put("long", size > 30 ? 1.0 : 0);
        features.put("short", size < 8 ? 1.0 : 0);
        features.put("first.command", first.tag().equals("VB") ? 1.0 : 0);
        features.put("first.name", first.tag().startsWith("NNP") ? 1.0 : 0);
        features.put(
                "first.condition",
                Set.of("if", "when", "once", "to", "after", "before", "then", "first", "next", "in")
                                .contains(first.lemma())
                        ? 1.0
                        : 0);
        features.put("first.this", Set.of("this", "these", "it", "that", "here").contains(first.lemma()) ? 1.0 : 0);
        features.put("first.we", Set.of("we", "our").contains(first.lemma()) ? 1.0 : 0);
        features.put("first.you", Set.of("you", "your").contains(first.lemma()) ? 1.0 : 0);
        features.put("first.gerund", first.tag().equals("VBG") ? 1.0 : 0);
        features.put("verb.present", any(tokens, "VBZ", "VBP"));
        features.put("verb.past", any(tokens, "VBD"));
        features.put("verb.modal", any(tokens, "MD"));
        features.put("comparative", any(tokens, "JJR", "JJS", "RBR", "RBS"));
        features.put("adjectives", share(tokens, "J"));
        features.put("names", share(tokens, "NNP"));
        features.put("numbers", any(tokens, "CD"));
        features.put("words.benefit", count(tokens, BENEFIT));
        features.put("words.interface", count(tokens, INTERFACE));
        features.put("words.business", count(tokens, BUSINESS));
        features.put("words.evaluative", count(tokens, EVALUATIVE));
        features.put("we", count(tokens, Set.of("we", "our", "us")));
        features.put("you", count(tokens, Set.of("you", "your")));
        features.put("denies", PolarityReader.read(tokens) == Polarity.NEGATIVE ? 1.0 : 0);
        features.put("advice", ModalityReader.read(text) == Modality.SHOULD ? 1.0 : 0);
        features.put("code", CODE.matcher(text).find() ? 1.0 : 0);
        features.put("pointer", POINTER.matcher(lower).find() ? 1.0 : 0);
        features.put("money.percent", Pattern.compile("[$€£%]").matcher(text).find() ? 1.0 : 0);
        features.put("colon.end", lower.stripTrailing().endsWith(":") ? 1.0 : 0);
        features.put("colon", lower.contains(": ") ? 1.0 : 0);
        features.put(
                "example",
                lower.contains("for example") || lower.contains("e.g.") || lower.contains("for instance") ? 1.0 : 0);
        features.put(
                "because",
                Pattern.compile("\\b(?:because|so that|without|instead of|unlike|while|making|ensuring)\\b")
                                .matcher(lower)
                                .find()
                        ? 1.0
                        : 0);
        features.put("exclaims", lower.contains("!") ? 1.0 : 0);
        return features;
    }

    private static double any(List<Token> tokens, String... tags) {
        Set<String> wanted = Set.of(tags);
        return tokens.stream().anyMatch(token -> wanted.contains(token.tag())) ? 1 : 0;
    }

    private static double share(List<Token> tokens, String tag) {
        return tokens.isEmpty()
                ? 0
                : (double) tokens.stream()
                                .filter(token -> token.tag().startsWith(tag))
                                .count()
                        / tokens.size();
    }

    /** Up to three, since a list of the same kind of word says it once. */
    private static double count(List<Token> tokens, Set<String> lemmas) {
        return Math.min(
                3,
                tokens.stream().filter(token -> lemmas.contains(token.lemma())).count());
    }
}
