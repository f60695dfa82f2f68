package dev.daylight.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.extract.Anchor;
import dev.daylight.extract.Block;
import dev.daylight.passage.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AnnotatorTest {
    private static Annotator annotator;

    @BeforeAll
    static void load() {
        annotator = Annotator.load();
    }

    @AfterAll
    static void close() {
        annotator.close();
    }

    /** A passage at offset 100 whose blocks are the given texts, a line break between them. */
    static Passage passage(String... blocks) {
        StringBuilder text = new StringBuilder();
        List<Block> spans = new ArrayList<>();
        for (String block : blocks) {
            int begin = 100 + text.length();
            spans.add(new Block(Block.Kind.PARAGRAPH, begin, begin + block.length(), Anchor.NONE));
            text.append(block).append('\n');
        }
        return new Passage(3, 100, 100 + text.length(), text.toString(), Anchor.NONE, spans);
    }

    @Test
    void sentences_blocksWithoutFullStop_neverCrossABlock() {
        List<Sentence> sentences =
                annotator.sentences(List.of(passage("Kestrel keeps every log", "for one year. It costs nothing.")));
        assertThat(sentences)
                .extracting(Sentence::text)
                .containsExactly("Kestrel keeps every log", "for one year.", "It costs nothing.");
    }

    @Test
    void sentences_anyText_offsetsPointIntoTheDocument() {
        Passage passage = passage(
                "  Caf\u00e9 \ud83d\ude80 Kestrel doesn\u2019t  store\ncards. We \u201cnever\u201d did.",
                "Don't worry.");
        List<Sentence> sentences = annotator.sentences(List.of(passage));
        assertThat(sentences).hasSizeGreaterThanOrEqualTo(3);
        for (Sentence sentence : sentences) {
            assertThat(passage.text().substring(sentence.begin() - 100, sentence.end() - 100))
                    .isEqualTo(sentence.text());
            for (Token token : sentence.tokens()) {
                assertThat(sentence.text().substring(token.begin(), token.end()))
                        .isEqualTo(token.text());
            }
        }
        assertThat(sentences.getFirst().tokens()).extracting(Token::lemma).contains("not", "store", "card");
    }

    @Test
    void sentences_codeBlock_none() {
        Block code = new Block(Block.Kind.CODE, 0, 8, Anchor.NONE);
        assertThat(annotator.sentences(List.of(new Passage(0, 0, 8, "make it.", Anchor.NONE, List.of(code)))))
                .isEmpty();
    }

    @Test
    void sentences_emptyAndBlankBlocks_none() {
        assertThat(annotator.sentences(List.of(passage("", "   ", "\u00a0")))).isEmpty();
    }

    @Test
    void sentences_monsters_areCutAndTakeNoLongerThanTheirLength() {
        String words = "alpha beta gamma ".repeat(3000);
        String unbroken = "x".repeat(200_000);
        String odd = "\ud83d\ude80\u0000\ufffd(((((".repeat(5000);
        List<Sentence> sentences = annotator.sentences(List.of(passage(words, unbroken, odd)));
        assertThat(sentences)
                .isNotEmpty()
                .allSatisfy(s -> assertThat(s.tokens()).hasSizeLessThan(200));
    }

    @Test
    void sentences_bulletsInOneBlock_areSplit() {
        assertThat(annotator.sentences(List.of(passage("We offer\n\u2022 fast search\n\u2022 free support"))))
                .hasSize(3);
    }

    @Test
    void sentences_severalThreads_sameAsOne() {
        List<Passage> passages = IntStream.range(0, 60)
                .mapToObj(i -> passage("Kestrel number " + i + " ships in " + i + " days. Buyers don't wait, do they?"))
                .toList();
        List<List<Sentence>> one =
                passages.stream().map(p -> annotator.sentences(List.of(p))).toList();
        List<List<Sentence>> many = passages.parallelStream()
                .map(p -> annotator.sentences(List.of(p)))
                .toList();
        assertThat(many).isEqualTo(one);
    }

    @Test
    void parse_negation_scopeCoversTheVerbAndItsObjectNotTheSubject() {
        List<Token> tokens = annotator.tokens("Our trial does not require a credit card, but the plan does.");
        Parse parse = new DependencyParser().parse(tokens);
        List<String> denied = IntStream.range(0, tokens.size())
                .filter(i -> parse.negated().get(i))
                .mapToObj(i -> tokens.get(i).lemma())
                .toList();
        assertThat(denied).contains("require", "credit", "card").doesNotContain("trial", "plan");
    }
}
