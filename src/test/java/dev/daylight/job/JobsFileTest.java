package dev.daylight.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daylight.problem.InputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobsFileTest {
    private static final String GOOD = """
            jobs:
              - id: pilot
                name: Pilot
                definition: Try it out.
                questions:
                  - {id: how, text: "How do we start?"}
                examples:
                  - Start with one team.
            """;

    @Test
    void builtIn_hasTheSixJobsOfTheMethod() {
        List<Job> jobs = JobsFile.builtIn();
        assertThat(jobs)
                .extracting(Job::id)
                .containsExactly("problem", "solution", "requirements", "supplier", "validation", "consensus");
        assertThat(jobs).allSatisfy(job -> {
            assertThat(job.questions()).hasSizeBetween(6, 8);
            assertThat(job.examples()).hasSizeGreaterThanOrEqualTo(4);
        });
    }

    @Test
    void load_aUsersFile_replacesThem(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("jobs.yaml"), GOOD);
        assertThat(JobsFile.load(file))
                .containsExactly(new Job(
                        "pilot",
                        "Pilot",
                        "Try it out.",
                        List.of(new Job.Question("how", "How do we start?")),
                        List.of("Start with one team.")));
    }

    @Test
    void load_notUtf8_saysSo(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("jobs.yaml"), "jobs: \u00e9".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> JobsFile.load(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("UTF-8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "    name: Pilot|    nmae: Pilot|line 3, column 5",
                "    name: Pilot|    name: [Pilot]|line 3, column 11",
                "    name: Pilot|    name: ''|line 3, column 11",
                "  - id: pilot|  - id: Pilot 1|line 2, column 9",
                "      - Start with one team.|      []|line 8, column 7",
                "    definition: Try it out.|    other: x|line 4, column 5",
                "text: \"How do we start?\"|text: How: so?|line 6",
                "jobs:|chores:|line 1, column 1",
                "jobs:|jobs: 3 #|line 2",
            })
    void parse_somethingWrong_saysWhere(String good, String bad, String place) {
        assertThat(GOOD).contains(good);
        assertThatThrownBy(() -> JobsFile.parse(GOOD.replace(good, bad), "jobs.yaml"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(place);
    }

    @Test
    void parse_twoJobsOfOneId_isRefused() {
        String twice = GOOD + GOOD.substring(GOOD.indexOf("  - id"));
        assertThatThrownBy(() -> JobsFile.parse(twice, "jobs.yaml"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("'pilot'")
                .hasMessageContaining("line 9");
    }

    @Test
    void parse_hostileYaml_isRefused() {
        for (String yaml : List.of("", "a: &a [*a]", "jobs: !!javax.script.ScriptEngineManager []", "[".repeat(5000))) {
            assertThatThrownBy(() -> JobsFile.parse(yaml, "jobs.yaml")).isInstanceOf(InputException.class);
        }
    }
}
