package dev.daylight.passage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.daylight.extract.Anchor;
import dev.daylight.extract.Block;
import dev.daylight.extract.Document;
import dev.daylight.extract.Status;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassagesTest {
    private final PassageBuilder builder = new PassageBuilder();

    @Test
    void build_headingsAndCode_groupedByPlace() {
        Document document = document(
                block(Block.Kind.HEADING, "Rosters", "Rosters"),
                block(Block.Kind.HEADING, "Plans", "Rosters", "Plans"),
                block(Block.Kind.PARAGRAPH, "We plan shifts.", "Rosters", "Plans"),
                block(Block.Kind.CODE, "code", "Rosters", "Plans"),
                block(Block.Kind.PARAGRAPH, "They are fair.", "Rosters", "Plans"),
                block(Block.Kind.HEADING, "Limits", "Rosters", "Limits"),
                block(Block.Kind.LIST_ITEM, "Ten sites.", "Rosters", "Limits"));

        List<Passage> passages = builder.build(document);

        assertThat(passages)
                .extracting(Passage::text)
                .containsExactly("Rosters\nPlans\nWe plan shifts.", "They are fair.", "Limits\nTen sites.");
        assertThat(passages)
                .allSatisfy(passage -> assertThat(document.text().substring(passage.begin(), passage.end()))
                        .isEqualTo(passage.text()));
    }

    @Test
    void build_manyWords_cutBetweenBlocks() {
        String fifty = "word ".repeat(50).strip();
        Document document = document(
                block(Block.Kind.PARAGRAPH, fifty),
                block(Block.Kind.PARAGRAPH, fifty),
                block(Block.Kind.PARAGRAPH, fifty));

        assertThat(builder.build(document))
                .extracting(passage -> passage.blocks().size())
                .containsExactly(2, 1);
    }

    @Test
    void find_blockOnManyPages_isTemplateOfThatVendorOnly() {
        TemplateFinder.Counter counter = new TemplateFinder.Counter();
        for (int i = 0; i < 10; i++) {
            counter.add(
                    "acme",
                    builder.build(document(
                            block(Block.Kind.PARAGRAPH, "Start your free trial!"),
                            block(Block.Kind.PARAGRAPH, "Page " + i))));
            counter.add(
                    "beta",
                    builder.build(
                            document(block(Block.Kind.PARAGRAPH, i < 3 ? "Start your free trial!" : "Other " + i))));
        }
        TemplateFinder finder = counter.find();

        assertThat(finder.isTemplate("acme", "Start your free trial")).isTrue();
        assertThat(finder.isTemplate("acme", "Page 1")).isFalse();
        assertThat(finder.isTemplate("beta", "Start your free trial!")).isFalse();
    }

    @Test
    void of_knownWords_syllablesRight() {
        assertThat(List.of("shift", "roster", "create", "companies", "planned", "needed", "table", "solution", "video"))
                .extracting(Readability::syllables)
                .containsExactly(1, 2, 2, 3, 1, 2, 2, 3, 3);
    }

    @Test
    void of_plainSentence_scoreByFormula() {
        // 6 words, 6 syllables, 1 sentence.
        assertThat(Readability.of(List.of("The cat sat on the mat.")))
                .isCloseTo(206.835 - 1.015 * 6 - 84.6, within(1e-9));
        assertThat(Readability.of(List.of())).isNaN();
    }

    @Test
    void count_signsAndNumbers_onlyWords() {
        assertThat(Words.count("It's a 4.5-star plan — $1,000 a month!")).isEqualTo(7);
    }

    private record Part(Block.Kind kind, String text, List<String> headings) {}

    private static Part block(Block.Kind kind, String text, String... headings) {
        return new Part(kind, text, List.of(headings));
    }

    private static Document document(Part... parts) {
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        for (Part part : parts) {
            text.append(text.isEmpty() ? "" : "\n");
            int begin = text.length();
            text.append(part.text());
            blocks.add(new Block(part.kind(), begin, text.length(), Anchor.NONE.withHeadings(part.headings())));
        }
        return new Document("", Status.ANALYZED, null, "markdown", null, null, null, "en", 0, text.toString(), blocks);
    }
}
