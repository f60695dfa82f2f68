package dev.daylight.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.audit.AuditJson;
import dev.daylight.compare.Comparison;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Every figure of some generated markets, explanations included, as data: whatever changes a score by more than its sixth decimal shows
 * here. That the figures mean what they should is what the other tests of this package hold; where a formula is changed on purpose,
 * {@code -Ddaylight.figures.write=true} writes the file anew, and its difference belongs into the change.
 */
class ScoreFiguresTest {
    private static final Path FIGURES = Path.of("src/test/resources/dev/daylight/score/figures.jsonl");

    @Test
    void score_ofGeneratedMarkets_isToTheSixthDecimalWhatItWas() throws IOException {
        List<String> lines = new ArrayList<>();
        markets().forEach((name, market) -> {
            AnswerFinder finder = finder(market);
            Scores scores = Scorer.score(market, GeneratedMarket.JOBS, finder, 20261101);
            scores.jobs().forEach(job -> lines.add(name + " " + AuditJson.line(job)));
            scores.messages().forEach(message -> lines.add(name + " " + AuditJson.line(message)));
            scores.sameness().forEach(same -> lines.add(name + " " + AuditJson.line(same)));
            scores.whiteSpace().forEach(white -> lines.add(name + " " + AuditJson.line(white)));
            new SamenessScorer(new Market(market))
                    .assets(0.2)
                    .forEach(asset -> lines.add(name + " " + AuditJson.line(asset)));
        });
        if (Boolean.getBoolean("daylight.figures.write")) {
            Files.createDirectories(FIGURES.getParent());
            Files.write(FIGURES, lines);
        }
        List<String> expected = Files.readAllLines(FIGURES);
        assertThat(expected).hasSizeGreaterThan(100);
        assertThat(lines).containsExactlyElementsOf(expected);
    }

    private static Map<String, Comparison> markets() {
        Map<String, Comparison> markets = new LinkedHashMap<>();
        markets.put("two", GeneratedMarket.of(2, 2, 3, 5));
        markets.put("seven", GeneratedMarket.of(3, 7, 2, 3));
        markets.put("alone", GeneratedMarket.of(5, 1, 4, 4));
        markets.put("large", GeneratedMarket.of(11, 4, 5, 8));
        markets.put("copies", GeneratedMarket.of(12, 3, 12, 2));
        markets.put("silent", GeneratedMarket.of(7, 2, 0, 0));
        return markets;
    }

    /** Some questions are answered by some claim, some hardly, some not at all. */
    private static AnswerFinder finder(Comparison market) {
        return (job, question) -> {
            List<AnswerFinder.Found> found = new ArrayList<>();
            for (int i = 0; i < market.claims().size(); i += 3 + question.text().length() % 5) {
                found.add(new AnswerFinder.Found(market.claims().get(i).id(), (i % 10) / 10.0));
            }
            return found;
        };
    }
}
