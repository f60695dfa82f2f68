package dev.daylight.claim;

import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.trees.TypedDependency;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Who depends on whom in a sentence. Ten times dearer than all that {@link Annotator} does (some 1,500 words a second), so
 * it is for candidates only, and its model is read when the first sentence comes, once in a process. Safe for use by several threads.
 */
public final class DependencyParser {
    private static final String MODEL = "edu/stanford/nlp/models/parser/nndep/english_UD.gz";

    private volatile boolean checked;

    /** Changes whenever a parse, or what it says of negations, could. Part of every cache key. */
    public String fingerprint() {
        return "corenlp-4.5.10;nndep/english_UD;negation-v1";
    }

    /**
     * @param tokens words of one sentence
     * @return one entry a word
     */
    public Parse parse(List<Token> tokens) {
        int size = tokens.size();
        List<Integer> heads = new ArrayList<>(Collections.nCopies(size, -1));
        List<String> relations = new ArrayList<>(Collections.nCopies(size, "root"));
        if (size > 0 && size <= Annotator.LONGEST) {
            List<TaggedWord> words = new ArrayList<>(size);
            for (Token token : tokens) {
                words.add(new TaggedWord(token.text(), token.tag()));
            }
            for (TypedDependency dependency : model().predict(words).typedDependencies()) {
                int word = dependency.dep().index() - 1;
                if (word >= 0 && word < size) {
                    heads.set(word, dependency.gov().index() - 1);
                    relations.set(word, dependency.reln().toString());
                }
            }
        }
        return new Parse(heads, relations, NegationScope.of(tokens, heads, relations));
    }

    private edu.stanford.nlp.parser.nndep.DependencyParser model() {
        if (!checked) {
            ModelFiles.check("parser");
            checked = true;
        }
        return Loaded.PARSER;
    }

    /** It takes seconds to read, never changes and can be asked by all. */
    private static final class Loaded {
        static final edu.stanford.nlp.parser.nndep.DependencyParser PARSER = load();

        private static edu.stanford.nlp.parser.nndep.DependencyParser load() {
            RedwoodConfiguration.current().clear().apply();
            return edu.stanford.nlp.parser.nndep.DependencyParser.loadFromModelFile(MODEL);
        }
    }
}
