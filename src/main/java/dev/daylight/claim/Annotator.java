package dev.daylight.claim;

import dev.daylight.extract.Block;
import dev.daylight.passage.Passage;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Passages to sentences with words, parts of speech and lemmas.
 *
 * <p>CoreNLP's parts are used directly rather than through its pipeline: no string-typed properties, no pool of static
 * annotators, no chatter on stderr. Tokenizer and lemmatizer are made anew for each piece of text and the tagger only
 * reads its weights, so one annotator serves any number of threads and its results don't depend on how many there are.
 *
 * <p>Only these cheap steps (about 16,000 words a second and thread) run on everything; see {@link DependencyParser}.
 */
public final class Annotator implements AutoCloseable {
    /** Longest sentence in words; longer ones are cut, since they are lists or tables that lost their structure. */
    static final int LONGEST = 199;

    private static final String MODEL = "edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger";
    private static final String OPTIONS =
            "untokenizable=noneKeep,invertible=true,ptb3Escaping=false,quotes=ascii,splitHyphenated=false";

    /** Keeps no state between calls; made once, since it compiles its patterns. */
    private static final WordToSentenceProcessor<CoreLabel> SPLITTER = new WordToSentenceProcessor<>();

    private volatile @Nullable MaxentTagger tagger;

    private Annotator() {}

    /** Knows what it is at once; reads the tagger's model with the first text, which takes about a second. */
    public static Annotator load() {
        return new Annotator();
    }

    private MaxentTagger tagger() {
        MaxentTagger known = tagger;
        return known != null ? known : read();
    }

    private synchronized MaxentTagger read() {
        MaxentTagger known = tagger;
        if (known == null) {
            ModelFiles.check("tagger");
            RedwoodConfiguration.current().clear().apply();
            known = new MaxentTagger(MODEL, new Properties(), false);
            tagger = known;
        }
        return known;
    }

    /** Reads the model now, so that it is there when a text comes. */
    public void prepare() {
        tagger();
    }

    /** Changes whenever a sentence or a word could. Part of every cache key. */
    public String fingerprint() {
        return "corenlp-4.5.10;english-left3words-distsim;" + OPTIONS + ";cut=" + LONGEST + ";v1";
    }

    /**
     * The sentences of a document's passages, in order. A sentence never crosses a block; blocks of code have none.
     *
     * @param passages passages of one document
     */
    public List<Sentence> sentences(List<Passage> passages) {
        List<Sentence> sentences = new ArrayList<>();
        for (Passage passage : passages) {
            for (Block block : passage.blocks()) {
                if (block.kind() != Block.Kind.CODE) {
                    String text =
                            passage.text().substring(block.begin() - passage.begin(), block.end() - passage.begin());
                    annotate(text, passage.ordinal(), block, sentences);
                }
            }
        }
        return sentences;
    }

    /**
     * The words of a text that is taken for one sentence, whatever its punctuation.
     *
     * @param text any text; words beyond {@value #LONGEST} are kept
     */
    public List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        for (Pieces.Span piece : Pieces.of(text)) {
            for (List<CoreLabel> labels : split(text.substring(piece.begin(), piece.end()))) {
                tokens.addAll(tag(labels, -piece.begin()));
            }
        }
        return tokens;
    }

    private void annotate(String text, int passage, Block block, List<Sentence> into) {
        for (Pieces.Span piece : Pieces.of(text)) {
            for (List<CoreLabel> labels : split(text.substring(piece.begin(), piece.end()))) {
                for (int from = 0; from < labels.size(); from += LONGEST) {
                    List<CoreLabel> part = labels.subList(from, Math.min(labels.size(), from + LONGEST));
                    int begin = piece.begin() + part.getFirst().beginPosition();
                    int end = piece.begin() + part.getLast().endPosition();
                    List<Token> tokens = tag(part, begin - piece.begin());
                    into.add(new Sentence(
                            passage,
                            block,
                            block.begin() + begin,
                            block.begin() + end,
                            text.substring(begin, end),
                            tokens));
                }
            }
        }
    }

    private static List<List<CoreLabel>> split(String text) {
        List<CoreLabel> words =
                new PTBTokenizer<>(new StringReader(text), new CoreLabelTokenFactory(), OPTIONS).tokenize();
        return SPLITTER.process(words);
    }

    private List<Token> tag(List<CoreLabel> labels, int shift) {
        tagger().tagCoreLabels(labels);
        Morphology morphology = new Morphology();
        List<Token> tokens = new ArrayList<>(labels.size());
        for (CoreLabel label : labels) {
            String word = label.word();
            String lemma = morphology.lemma(word, label.tag());
            tokens.add(new Token(
                    label.originalText().isEmpty() ? word : label.originalText(),
                    (lemma == null ? word : lemma).toLowerCase(Locale.ROOT),
                    label.tag(),
                    label.beginPosition() - shift,
                    label.endPosition() - shift));
        }
        return tokens;
    }

    /** Nothing is held open; the model is freed with the object. */
    @Override
    public void close() {}
}
