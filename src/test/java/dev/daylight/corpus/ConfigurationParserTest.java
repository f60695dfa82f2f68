package dev.daylight.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daylight.problem.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationParserTest {
    private final ConfigurationParser parser = new ConfigurationParser("corpus.yaml");

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '^',
            value = {
                "rules:\\n  - files: a\\n    chanel: rep # line 3, column 5 # did you mean 'channel'?",
                "ruels: [] # line 1, column 1 # did you mean 'rules'?",
                "rules:\\n  - files: a\\n    role: boss # line 3, column 11 # own or competitor",
                "rules:\\n  - files: a\\n    date: yesterday # line 3, column 11 # 2026-05-31",
                "rules:\\n  - channel: rep # line 2, column 5 # files",
                "rules: yes # line 1, column 8 # list",
                "market: [a # line 1, column 11 # valid YAML",
                "market: a\\nmarket: b # line 2, column 1 # twice",
                "rules:\\n  - files: a\\n    ignore: maybe # line 3, column 13 # true or false",
                "rules:\\n  - files: 'a[b' # line 2, column 12 # can't be read",
                "vendors: acme # line 1, column 10 # fields",
                "rules:\\n  - files: # line 2, column 11 # missing",
                "- a # line 1, column 1 # fields"
            })
    void parse_mistake_errorHasPlaceAndRemedy(String yaml, String place, String remedy) {
        assertThatThrownBy(() -> parser.parse(yaml.strip().replace("\\n", "\n")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(place.strip())
                .hasMessageContaining(remedy.strip());
    }

    @Test
    void parse_empty_nothingSet() {
        assertThat(parser.parse("# only a comment\n").rules()).isEmpty();
    }

    @Test
    void parse_objectTag_neverConstructed() {
        assertThatThrownBy(() -> parser.parse("market: !!java.net.URL [x]\n"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("line 1");
    }

    @ParameterizedTest
    @CsvSource({
        "**/drafts/**, drafts/a.md, true",
        "**/drafts/**, own/x/drafts/deep/a.md, true",
        "**/drafts/**, own/x/draftsman/a.md, false",
        "own/x/rep/**, own/x/rep/a.pptx, true",
        "own/*/a.md, own/x/a.md, true",
        "own/*/a.md, own/x/y/a.md, false",
        "'**/*.{pdf,pptx}', a/b.pptx, true",
        "'**/*.{pdf,pptx}', b.docx, false",
        "a?.md, ab.md, true",
        "[!a]b.md, cb.md, true",
        "a+b(1).md, a+b(1).md, true"
    })
    void matches_glob_asDocumented(String glob, String path, boolean expected) {
        assertThat(new Glob(glob).matches(path)).isEqualTo(expected);
    }
}
