package dev.daylight.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daylight.problem.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoldFileTest {
    @TempDir
    private Path folder;

    private GoldFile file(String name, String... lines) throws IOException {
        return new GoldFile(Files.write(folder.resolve(name), List.of(lines)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"id\": \"b\", \"claim\": 1}|'text' is missing",
                "{\"id\": \"b\", \"text\": null, \"claim\": 1}|'text' is missing",
                "{\"id\": \"b\", \"text\": [\"Ships.\"], \"claim\": 1}|'text' isn't a single value",
                "{\"id\": \"b\", \"vendor\": {}, \"text\": \"Ships.\", \"claim\": 1}|'vendor' isn't a single value",
                "{\"id\": \"b\", \"text\": \"Ships.\", \"claim\": 2}|'claim' can't be '2'",
                "[1]|not a JSON object",
                "{\"id\": |not a JSON object"
            })
    void claims_badLine_namesIt(String line, String says) throws IOException {
        GoldFile file = file("gold.jsonl", "{\"id\": \"a\", \"text\": \"We ship.\", \"claim\": 1}", "", line);
        assertThatThrownBy(file::claims)
                .isInstanceOf(InputException.class)
                .hasMessageContaining("gold.jsonl, line 3")
                .hasMessageContaining(says);
    }

    @Test
    void pairs_unknownRelation_namesLineAndWhatIsAllowed() throws IOException {
        GoldFile file = file(
                "gold.jsonl",
                "{\"id\": \"a\", \"x\": \"One.\", \"y\": \"Two.\", \"relation\": \"equal\", \"contradiction\": \"none\"}");
        assertThatThrownBy(file::pairs)
                .isInstanceOf(InputException.class)
                .hasMessageContaining("line 1")
                .hasMessageContaining("same, x_specific, y_specific, related, unrelated");
    }

    @Test
    void jobs_unknownJob_isRefused() throws IOException {
        GoldFile file = file("gold.jsonl", "{\"id\": \"a\", \"text\": \"One.\", \"jobs\": [\"solution\", \"sales\"]}");
        assertThatThrownBy(() -> file.jobs(List.of("solution")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("'sales'");
        assertThat(file.jobs(List.of("solution", "sales"))).hasSize(1);
    }

    @Test
    void claims_gzInNameOnly_isRefused() throws IOException {
        GoldFile file = file("gold.jsonl.gz", "{\"id\": \"a\", \"text\": \"We ship.\", \"claim\": 1}");
        assertThatThrownBy(file::claims).isInstanceOf(InputException.class).hasMessageContaining("gzipped");
    }
}
