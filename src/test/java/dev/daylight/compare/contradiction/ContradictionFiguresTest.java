package dev.daylight.compare.contradiction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.audit.AuditJson;
import dev.daylight.claim.Claim;
import dev.daylight.embedding.PairProbabilities;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What is said of each of some sixty invented pairs, as data: probabilities to the sixth decimal, type, clashing words, reason. Whether the
 * verdicts are right is what {@link ContradictionModelTest} and the labelled pairs tell; here every detector, gate and input shows when it
 * changes. Where that is meant, {@code -Ddaylight.figures.write=true} writes the file anew, and its difference belongs into the change.
 */
class ContradictionFiguresTest {
    private static final Path FOLDER = Path.of("src/test/resources/dev/daylight/compare/contradiction");

    @Test
    void judge_pairs_isToTheSixthDecimalWhatItWas() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String pair : Files.readAllLines(FOLDER.resolve("pairs.txt"))) {
            String[] said = pair.split("\\|");
            Claim x = Judges.claim(said[0], said[1]);
            Claim y = Judges.claim(said[2], said[3]);
            lines.add(pair);
            lines.add("  " + AuditJson.line(Judges.MODEL.judge(x, y, 0.8, null)));
            lines.add("  " + AuditJson.line(Judges.MODEL.judge(x, y, 0.55, read(0.7))));
            lines.add("  " + AuditJson.line(Judges.MODEL.judge(y, x, 0.65, read(0.1))));
            lines.add("  " + AuditJson.line(Judges.MODEL.amongCandidates(x, y, 0.8, null)));
            lines.add("  "
                    + AuditJson.line(Judges.MODEL
                            .judge(x.inAsset("a"), y.inAsset("a"), -0.1, null)
                            .probability()));
        }
        Path figures = FOLDER.resolve("figures.txt");
        if (Boolean.getBoolean("daylight.figures.write")) {
            Files.write(figures, lines);
        }
        List<String> expected = Files.readAllLines(figures);
        assertThat(expected).hasSizeGreaterThan(300);
        assertThat(lines).containsExactlyElementsOf(expected);
    }

    /** As a cross-encoder may read a pair. */
    private static PairProbabilities read(double contradicts) {
        double rest = 1 - contradicts;
        return new PairProbabilities(
                List.of(0.3 * rest, 0.2 * rest, 0.1 * rest, 0.4 * rest, contradicts),
                List.of(
                        rest,
                        contradicts * 0.5,
                        contradicts * 0.2,
                        contradicts * 0.15,
                        contradicts * 0.1,
                        contradicts * 0.05,
                        0.0),
                0.4 * rest,
                0.3 * rest,
                contradicts);
    }
}
