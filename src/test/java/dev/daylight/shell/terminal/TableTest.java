package dev.daylight.shell.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {
    private final Table table = new Table(
            List.of("Vendor", " Documents", "Title"),
            List.of(
                    List.of("acme", "7", "The only platform that " + "never ".repeat(30)),
                    List.of("日本の会社", "1234", "e\u0301t\u001b[2J\n\tx"),
                    List.of("", "", "")));

    @ParameterizedTest
    @ValueSource(ints = {40, 60, 80, 200})
    void render_narrowTerminal_fits(int columns) {
        assertThat(table.render(columns))
                .hasSize(4)
                .allSatisfy(line -> assertThat(PlainText.columns(line)).isLessThanOrEqualTo(columns));
    }

    @Test
    void render_wideEnough_alignsByShownWidthAndLosesNothing() {
        List<String> lines = table.render(Integer.MAX_VALUE);
        assertThat(lines.get(0)).isEqualTo("Vendor      Documents  Title");
        assertThat(lines.get(1)).startsWith("acme                7  The only").endsWith("never");
        assertThat(lines.get(2)).isEqualTo("日本の会社       1234  e\u0301t\\u001b[2J x");
        assertThat(lines.get(3)).isEmpty();
    }

    @Test
    void new_rowOfOtherWidth_isRefused() {
        assertThatThrownBy(() -> new Table(List.of("a", "b"), List.of(List.of("1"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001b]0;title\u0007", "\u009b31m", "\u202eevil", "\u2066x", "a\rb", "\u007f", "\u0000"})
    void neutral_textThatSteersTheTerminal_isShownInstead(String hostile) {
        assertThat(PlainText.neutral(hostile).chars()).allMatch(c -> c >= ' ' && c < '\u007f');
    }

    @Test
    void neutral_ordinaryText_staysAsItIs() {
        String text = "Größe 5 – „ja“\tنص 🚀\nnext";
        assertThat(PlainText.neutral(text)).isEqualTo(text);
        assertThat(PlainText.neutral("a\r\nb")).isEqualTo("a\nb");
    }
}
