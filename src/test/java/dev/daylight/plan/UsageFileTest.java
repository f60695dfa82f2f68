package dev.daylight.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daylight.problem.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageFileTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void read_asSpreadsheetsWriteIt_givesUsageByPath() throws IOException {
        Path file = Files.writeString(
                folder.resolve("usage.csv"),
                "\uFEFFAsset,Deals,Views,last_used\r\n\"own/a, \"\"b\"\".pdf\",3,1200,2026-10-01\r\nown/c.md,,,\r\n\r\n");
        assertThat(UsageFile.read(file))
                .hasSize(2)
                .containsEntry("own/a, \"b\".pdf", new Usage(1200, LocalDate.of(2026, 10, 1), 3))
                .containsEntry("own/c.md", new Usage(0, null, 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'asset,clicks'|unknown column 'clicks'",
                "'views'|no column 'asset'",
                "'asset,views~a,many'|'many' is no count (usage.csv, line 2)",
                "'asset,last_used~a,1.10.2026'|is no date",
                "'asset~a~~a'|'a' is there twice (usage.csv, line 4)",
                "'asset~\"a'|never closed",
                "' '|empty"
            })
    void read_aMistake_namesLineAndRemedy(String content, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("usage.csv"), content.replace('~', '\n'));
        assertThatThrownBy(() -> UsageFile.read(file))
                .isInstanceOf(InputException.class)
                .message()
                .satisfies(text -> assertThat(text.replace(folder + "/", "")).contains(message));
    }
}
