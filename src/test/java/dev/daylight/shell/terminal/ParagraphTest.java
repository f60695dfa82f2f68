package dev.daylight.shell.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParagraphTest {
    private static final String FAMILY = "\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67";
    private static final String FLAG = "\ud83c\uddeb\ud83c\uddf7";

    @Test
    void block_longText_breaksBetweenWordsAndSaysWhereSomethingIsMissing() {
        assertThat(Paragraph.block("one two three four five", "  ", 10, 5))
                .containsExactly("  one two", "  three", "  four", "  five");
        assertThat(Paragraph.block("one two three four five", "  ", 10, 2)).containsExactly("  one two", "  three f…");
        assertThat(Paragraph.block("one two", "  ", Integer.MAX_VALUE, 2)).containsExactly("  one two");
    }

    /** A path has no blanks; its folders are where a reader expects it to go on. */
    @Test
    void block_path_goesOnBehindAFolder() {
        assertThat(Paragraph.block("own/website/a-page.html", "", 14, 5))
                .containsExactly("own/website/", "a-page.html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "日本", "e\u0301", FAMILY, FLAG, "\u2764\ufe0f", "\u001b", "\u202e"})
    void block_wordOfTenThousandCharacters_fitsAndTearsNone(String character) {
        List<String> lines = Paragraph.block(character.repeat(10_000), " ", 40, 4);
        assertThat(lines)
                .hasSize(4)
                .allSatisfy(line -> assertThat(PlainText.columns(line)).isBetween(30, 40))
                .last()
                .asString()
                .endsWith("…");
        // What is left is whole characters.
        String shown = PlainText.neutral(character);
        assertThat(lines.subList(0, 3))
                .allSatisfy(line -> assertThat(line.strip().replace(shown, "")).hasSizeLessThan(shown.length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {FAMILY, FLAG, "e\u0301", "日"})
    void fit_characterThatHasNoRoom_isLeftOutWhole(String character) {
        assertThat(PlainText.fit("ab" + character + "cd", 4)).isIn("ab…", "ab" + character + "…");
        assertThat(PlainText.fitEnd("ab" + character + "cd", 4)).isIn("…cd", "…" + character + "cd");
    }

    @Test
    void fitEnd_path_keepsTheName() {
        assertThat(PlainText.fitEnd("own/acme/website/prices.html", 15)).isEqualTo("…te/prices.html");
        assertThat(PlainText.fitEnd("prices.html", 15)).isEqualTo("prices.html");
    }

    @Test
    void wrap_tree_keepsItsBranches() {
        assertThat(Tree.wrap("""
                        root
                        ├─ one of the branches has many words
                        │  └─ a leaf with more words than fit
                        └─ short
                              “quoted words of a document”
                        """, 26))
                .containsExactly(
                        "root",
                        "├─ one of the branches has",
                        "│  many words",
                        "│  └─ a leaf with more",
                        "│     words than fit",
                        "└─ short",
                        "      “quoted words of a",
                        "      document”");
    }
}
