package dev.daylight.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daylight.shell.GuideText.Exchange;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuideTextTest {
    private static final Exchange CUT = new Exchange("ls", List.of("a", "…", "z"));

    @Test
    void markdown_ofTheGuideThatWasRead_isTheGuide() throws IOException {
        String markdown = Files.readString(GuideWalk.GUIDE);
        assertThat(GuideText.of(markdown).markdown()).isEqualTo(markdown);
    }

    @Test
    void of_fences_tellsFilesCommandsAndProseApart() {
        GuideText text = GuideText.of("""
                Text

                ```yaml
                left: alone
                ```
                ```html a/page.html
                <p>
                ```
                ```console
                $ one \\
                    --two
                line

                $ three
                ```
                """);
        assertThat(text.parts())
                .filteredOn(part -> !(part instanceof GuideText.Prose))
                .containsExactly(
                        new GuideText.Saved("html", "a/page.html", "<p>\n"),
                        new GuideText.Session(List.of(
                                new Exchange("one \\\n    --two", List.of("line")), new Exchange("three", List.of()))));
        assertThatThrownBy(() -> GuideText.of("```console\nno command\n```\n")).hasMessageContaining("no command");
    }

    @Test
    void shows_linesLeftOut_comparesBeginAndEnd() {
        assertThat(CUT.shows(List.of("a", "b", "z"))).isTrue();
        assertThat(CUT.shows(List.of("a", "z"))).isTrue();
        assertThat(CUT.shows(List.of("a", "b"))).isFalse();
        assertThat(CUT.shows(List.of("a"))).isFalse();
        assertThat(new Exchange("ls", List.of("a")).shows(List.of("a", "b"))).isFalse();
    }

    @Test
    void showing_otherLines_keepsAsManyAsBefore() {
        assertThat(CUT.showing(List.of("1", "2", "3", "4")).shown()).containsExactly("1", "…", "4");
        assertThat(CUT.showing(List.of("1", "2")).shown()).containsExactly("1", "2");
        assertThat(new Exchange("ls", List.of("a"))
                        .showing(List.of("1", "2", ""))
                        .shown())
                .containsExactly("1", "2");
    }
}
