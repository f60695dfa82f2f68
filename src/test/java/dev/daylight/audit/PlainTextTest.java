package dev.daylight.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {
    @Test
    void of_whatATerminalObeys_isShownInstead() {
        assertThat(PlainText.of("a\nb\tc\rd\u2028e\u2029f")).isEqualTo("a b c d e f");
        assertThat(PlainText.of("\u001b[31m\u0007\u0000\u009b")).isEqualTo("\uFFFD[31m\uFFFD\uFFFD\uFFFD");
        assertThat(PlainText.of("x\ud800y\udc00z")).isEqualTo("x\uFFFDy\uFFFDz");
        assertThat(PlainText.of("größe \ud83d\ude00 中")).isEqualTo("größe \ud83d\ude00 中");
    }

    /** Marks that turn the direction go; those that join letters stay. */
    @Test
    void of_formatMarks_losesTheDirectionalOnes() {
        for (int mark : new int[] {
            0x200E, 0x200F, 0x061C, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069
        }) {
            assertThat(PlainText.of("a" + Character.toString(mark) + "b"))
                    .as("%x", mark)
                    .isEqualTo("ab");
        }
        for (int mark : new int[] {0x200C, 0x200D, 0x00AD, 0x2060, 0x206A, 0xFEFF}) {
            assertThat(PlainText.of("a" + Character.toString(mark) + "b"))
                    .as("%x", mark)
                    .hasSize(3);
        }
    }

    @Test
    void of_longText_isCutAtAWord() {
        assertThat(PlainText.of("one two three", 13)).isEqualTo("one two three");
        assertThat(PlainText.of("  one two three \n", 13)).isEqualTo("one two three");
        assertThat(PlainText.of("one two three", 12)).isEqualTo("one two…");
        assertThat(PlainText.of("one two three", 8)).isEqualTo("one two…");
        assertThat(PlainText.of("one two three", 7)).isEqualTo("one tw…");
        assertThat(PlainText.of("one twothree", 7)).isEqualTo("one tw…");
        assertThat(PlainText.of("onetwothreefour", 8)).isEqualTo("onetwot…");
        assertThat(PlainText.of("x\ud83d\ude00\ud83d\ude00", 3)).isEqualTo("x…");
        assertThat(PlainText.of("x\ud83d\ude00\ud83d\ude00", 4)).isEqualTo("x\ud83d\ude00…");
    }
}
