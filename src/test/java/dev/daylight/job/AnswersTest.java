package dev.daylight.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.embedding.MiniLmEncoder;
import dev.daylight.embedding.Vectors;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Question matching and classification by examples, on texts of our own. */
class AnswersTest {
    private record Row(String job, String answers, String doesNot, String text) {}

    private static MiniLmEncoder encoder;
    private static List<Row> rows;

    @BeforeAll
    static void load() throws IOException {
        encoder = MiniLmEncoder.load(2);
        try (var in = AnswersTest.class.getResourceAsStream("answers.tsv")) {
            assertThat(in).isNotNull();
            rows = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(cells -> new Row(cells[0], cells[1], cells[2], cells[3]))
                    .toList();
        }
        assertThat(rows).hasSize(60);
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    // The parameters were fitted on the rows of even number; these are the odd ones.
    @Test
    void match_pairsItWasNotFittedOn_isRightWhenItSaysSo() {
        QuestionMatcher matcher = new QuestionMatcher(JobsFile.builtIn(), encoder);
        Vectors texts = encoder.encode(rows.stream().map(Row::text).toList());
        int right = 0;
        int wrong = 0;
        for (QuestionMatcher.Match match : matcher.match(texts, i -> i % 2 == 1, 60)) {
            for (QuestionMatcher.Answer answer : match.answers()) {
                Row row = rows.get(answer.text());
                if (!row.job().equals(match.job()) || answer.probability() < 0.2) {
                    continue;
                }
                right += row.answers().equals(match.question().id()) ? 1 : 0;
                wrong += row.doesNot().equals(match.question().id()) ? 1 : 0;
            }
        }
        assertThat(right).as("of 30 answered").isGreaterThanOrEqualTo(12);
        assertThat(wrong).as("of 30 not answered").isLessThanOrEqualTo(2);
    }

    @Test
    void match_oneMatchAQuestion_mostProbableFirst() {
        List<Job> jobs = JobsFile.builtIn();
        Vectors texts = encoder.encode(rows.stream().map(Row::text).toList());
        List<QuestionMatcher.Match> matches = new QuestionMatcher(jobs, encoder).match(texts, i -> true, 3);
        assertThat(matches)
                .hasSize(jobs.stream().mapToInt(job -> job.questions().size()).sum());
        assertThat(matches).allSatisfy(match -> {
            assertThat(match.answers()).hasSize(3);
            assertThat(match.answers()).isSortedAccordingTo((a, b) -> Double.compare(b.probability(), a.probability()));
            assertThat(match.answers()).allMatch(answer -> answer.probability() > 0 && answer.probability() < 1);
        });
    }

    @Test
    void classify_textsOfEachJob_ranksTheirJobAboveTheOthersOnAverage() {
        ExampleJobClassifier classifier = new ExampleJobClassifier(JobsFile.builtIn(), encoder);
        List<SortedMap<String, Double>> results = classifier.classify(rows.stream()
                .map(row -> new JobClassifier.Input("", "", "", List.of(), row.text()))
                .toList());
        int first = 0;
        for (int i = 0; i < rows.size(); i++) {
            double own = results.get(i).getOrDefault(rows.get(i).job(), 0.0);
            first += results.get(i).values().stream().allMatch(other -> other <= own) ? 1 : 0;
        }
        assertThat(first).as("of 60").isGreaterThanOrEqualTo(30);
    }
}
