package dev.daylight.fit;

import dev.daylight.claim.Claim;
import dev.daylight.claim.Evidence;
import dev.daylight.claim.Modality;
import dev.daylight.claim.Polarity;
import dev.daylight.claim.Token;
import dev.daylight.extract.Anchor;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Labelled sentences as claims with tokens and lemmas, for fitting. */
public final class GoldClaims {
    private final StanfordCoreNLP pipeline;
    private final Map<String, List<Token>> cache = new HashMap<>();

    public GoldClaims() {
        Properties properties = new Properties();
        properties.setProperty("annotators", "tokenize,pos,lemma");
        properties.setProperty("ssplit.isOneSentence", "true");
        pipeline = new StanfordCoreNLP(properties);
    }

    public Claim claim(String id, String vendor, String text) {
        return claim(id, vendor, text, cache.computeIfAbsent(text, this::tokens));
    }

    /** A claim of which only vendor and text matter. */
    public static Claim claim(String id, String vendor, String text, List<Token> tokens) {
        return new Claim(
                id,
                "a-" + vendor,
                vendor,
                "website",
                0,
                Anchor.NONE,
                0,
                text.length(),
                text,
                1,
                Polarity.POSITIVE,
                Modality.PLAIN,
                List.of(),
                Evidence.NONE,
                tokens,
                0,
                new TreeMap<>());
    }

    private List<Token> tokens(String text) {
        CoreDocument document = new CoreDocument(text);
        pipeline.annotate(document);
        List<Token> tokens = new ArrayList<>();
        for (CoreLabel label : document.tokens()) {
            tokens.add(new Token(
                    label.word(),
                    label.lemma().toLowerCase(java.util.Locale.ROOT),
                    label.tag(),
                    label.beginPosition(),
                    label.endPosition()));
        }
        return tokens;
    }
}
