package dev.daylight.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.audit.AuditJson;
import dev.daylight.corpus.CorpusReader;
import dev.daylight.gate.GateParser;
import dev.daylight.job.JobsFile;
import dev.daylight.plan.UsageFile;
import dev.daylight.problem.InputException;
import dev.daylight.review.Decision;
import dev.daylight.review.ReviewText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The files a user writes by hand, damaged at random and made to be hard: each is understood, or it is said what is wrong with it
 * ({@link InputException}); nothing else comes out, and nothing takes long.
 */
@Timeout(value = 15, unit = java.util.concurrent.TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SettingsFuzzTest {
    /** On a machine that does something else, too: what this finds takes minutes or never ends. */
    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    private static Path folder;

    enum Kind {
        CORPUS("corpus.yaml", """
                market: Shift scheduling
                vendors: { acme: "Acme Corp", beta: Beta }
                rules:
                  - files: "**/*.md"
                    date: 2026-05-01
                    owner: enablement
                    channel: event
                  - files: ["own/{acme,x[a-z]*}/**", "none/**/?.pdf"]
                    role: own
                    audience: [it, finance]
                    jobs: validation
                  - files: "**/drafts/**"
                    ignore: true
                models:
                  cross-encoder: { folder: models/x, labels: [entailment, neutral, contradiction], longest: 256 }
                  adjudicator: { url: "http://localhost:11434/v1", model: llama3.1:8b, candidates: 50 }
                """) {
            @Override
            void read(Path file) {
                new CorpusReader().read(file.getParent(), null);
            }
        },
        JOBS("jobs.yaml", """
                jobs:
                  - id: validation
                    name: Validation
                    definition: "Make sure that it works."
                    questions:
                      - { id: proof, text: "Who uses it?" }
                    examples:
                      - |
                        Three hospitals use it.
                      - Others do, too.
                """) {
            @Override
            void read(Path file) {
                JobsFile.load(file);
            }
        },
        USAGE("usage.csv", """
                asset,views,last_used,deals
                own/acme/website/index.html,120,2026-05-01,3
                "own/acme/a, ""b"".md",7,,
                own/acme/c.md,,2026-01-31,12
                """) {
            @Override
            void read(Path file) {
                UsageFile.read(file);
            }
        },
        GATE(
                "gate.txt",
                "contradictions.within[vendor=acme,channel=website,path=own/{a,b}/**,type=numeric,probability>=0.5]>0") {
            @Override
            void read(Path file) throws IOException {
                new GateParser(List.of("validation"))
                        .parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        },
        REVIEW("review.yaml", """
                # Ours. Ask Anna before you change it.

                xbbbbbbbbbb:
                  # see the minutes of May
                  decision: reject   # surely
                  who: 'anna'
                  date: 2026-05-04
                  until: 2027-03-01
                  reason: "two products; \\"Team\\" and \\u00fcber"
                  finding: contradiction
                  type: numeric
                  scope: within
                  probability: 0.64
                  says: |
                    own/a.html: Four weeks.
                  against: "own/b.html: Two weeks."

                o1234567890: {decision: accept}
                """) {
            @Override
            void read(Path file) throws IOException {
                ReviewText text =
                        ReviewText.parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8), file.toString());
                // And what was understood can be written and understood again.
                assertThat(ReviewText.parse(text.text(), "again").decisions()).isEqualTo(text.decisions());
                Decision added = new Decision("xaaaaaaaaaa", Decision.Kind.ACCEPT, null, null, null, "", null);
                ReviewText more = text.with(added);
                assertThat(ReviewText.parse(more.text(), "again").decisions()).isEqualTo(more.decisions());
            }
        },
        AUDIT("audit.json", "") {
            @Override
            void read(Path file) {
                AuditJson.read(file);
            }
        };

        private final String name;
        private final String sample;

        Kind(String name, String sample) {
            this.name = name;
            this.sample = sample;
        }

        abstract void read(Path file) throws IOException;

        byte[] bytes() throws IOException {
            return this == AUDIT
                    ? Files.readAllBytes(Path.of("reports/sample/audit.json"))
                    : sample.getBytes(StandardCharsets.UTF_8);
        }
    }

    @BeforeAll
    static void market() throws IOException {
        for (String file : List.of("own/acme/a.md", "own/acme/drafts/b.md", "competitors/beta/c.md")) {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.writeString(folder.resolve(file), "We plan shifts.");
        }
    }

    @ParameterizedTest
    @EnumSource
    void read_sample_understood(Kind kind) throws IOException {
        kind.read(Files.write(folder.resolve(kind.name), kind.bytes()));
        Files.delete(folder.resolve(kind.name));
    }

    @Test
    void read_damagedFiles_understoodOrInputException(TestReporter reporter) throws IOException {
        long first = Long.getLong("daylight.fuzz.seed", 20_261_124L);
        long seconds = Math.max(1, Long.getLong("daylight.fuzz.seconds", 12L) / 3);
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        Map<Kind, byte[]> samples = new TreeMap<>();
        for (Kind kind : Kind.values()) {
            samples.put(kind, kind.bytes());
        }
        Map<String, Integer> ends = new TreeMap<>();
        Map<String, String> finds = new TreeMap<>();
        long seed = first;
        for (; System.nanoTime() < end; seed++) {
            Mutator mutator = new Mutator(seed);
            // The audit is a thousand times as large as the others.
            Kind kind = mutator.below(200) == 0 ? Kind.AUDIT : Kind.values()[mutator.below(Kind.values().length - 1)];
            byte[] damaged = mutator.damage(samples.get(kind), samples.get(kind));
            String outcome = outcome(kind, damaged);
            ends.merge(kind + " " + outcome, 1, Integer::sum);
            if (!outcome.equals("understood") && !outcome.equals("refused")) {
                finds.put(seed + " " + kind, outcome);
                Path kept = Files.createDirectories(Path.of("target", "fuzz-finds"));
                Files.write(kept.resolve("fuzz-" + seed + "-" + kind.name), damaged);
            }
        }

        reporter.publishEntry(Map.of("files", seed - first + " from seed " + first, "ends", ends.toString()));
        assertThat(seed).as("files read").isGreaterThan(first + 100);
        assertThat(finds).as("files in target/fuzz-finds").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("hard")
    void read_hardFile_understoodOrInputException(Kind kind, String what, byte[] content) throws IOException {
        assertThat(outcome(kind, content)).as(what).isIn("understood", "refused");
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> hard() {
        String rule = "rules:\n  - files: \"%s\"\n    ignore: true\n";
        return Stream.of(
                hard(Kind.CORPUS, "stars", rule.formatted("**/".repeat(150) + "x")),
                hard(Kind.CORPUS, "stars and letters", rule.formatted("*a".repeat(300))),
                hard(Kind.CORPUS, "braces", rule.formatted("{".repeat(20_000) + "}".repeat(20_000))),
                hard(Kind.CORPUS, "braces in a short pattern", rule.formatted("{a,".repeat(300) + "}".repeat(300))),
                hard(Kind.CORPUS, "brackets", rule.formatted("[a-z&&[b]][z-a][!][^]]")),
                hard(Kind.CORPUS, "long pattern", rule.formatted("x".repeat(50_000))),
                hard(Kind.CORPUS, "nested", "market: " + "[".repeat(50_000)),
                hard(Kind.CORPUS, "laughs", laughs()),
                hard(Kind.CORPUS, "self", "market: &a [*a]\nvendors: &b {x: *b}"),
                hard(Kind.CORPUS, "tag", "market: !!javax.script.ScriptEngineManager [x]"),
                hard(Kind.CORPUS, "keys that are lists", "? [a, b]\n: c"),
                hard(Kind.CORPUS, "merge", "<<: {market: x}\nmarket: y"),
                hard(Kind.CORPUS, "documents", "market: x\n---\nmarket: y"),
                hard(Kind.CORPUS, "zeros", "\0".repeat(1_000)),
                hard(Kind.CORPUS, "date", "rules: [{files: x, date: +999999999-12-31}]"),
                hard(Kind.CORPUS, "path", "models: {cross-encoder: \"\\0\"}"),
                hard(Kind.JOBS, "long id", "jobs:\n  - id: " + "a-".repeat(100_000) + "a\n    questions: []"),
                hard(Kind.JOBS, "nested", "jobs: " + "{a: ".repeat(50_000)),
                hard(Kind.JOBS, "self", "jobs: &a [*a]"),
                hard(Kind.JOBS, "keys", "jobs:\n  - ? {a: b}\n    : c"),
                hard(Kind.JOBS, "empty", ""),
                hard(Kind.REVIEW, "nested", "xbbbbbbbbbb: " + "{a: ".repeat(50_000)),
                hard(Kind.REVIEW, "self", "xbbbbbbbbbb: &a [*a]"),
                hard(Kind.REVIEW, "laughs", laughs()),
                hard(Kind.REVIEW, "twice", "xbbbbbbbbbb: {decision: accept}\n".repeat(2)),
                hard(Kind.REVIEW, "long id", "x" + "b".repeat(1_000_000) + ": {decision: accept}"),
                hard(Kind.REVIEW, "many", many()),
                hard(Kind.REVIEW, "conflict", "<<<<<<< ours\nxbbbbbbbbbb: {decision: accept}\n=======\n>>>>>>> theirs"),
                hard(Kind.REVIEW, "lines without end", "\r".repeat(1_000_000)),
                hard(Kind.REVIEW, "tag", "xbbbbbbbbbb: !!java.net.URL [http://192.0.2.1/]"),
                hard(Kind.USAGE, "quotes", "asset\n" + "\"".repeat(1_000_001)),
                hard(Kind.USAGE, "commas", ",".repeat(1_000_000)),
                hard(Kind.USAGE, "date", "asset,last_used\nx,-999999999-01-01"),
                hard(Kind.USAGE, "twice", "asset,asset\nx,y"),
                hard(Kind.USAGE, "short line", "views,asset\n1"),
                hard(Kind.GATE, "stars", "overlaps[path=" + "*a".repeat(300) + "]>0"),
                hard(Kind.GATE, "braces", "overlaps[path=" + "{".repeat(100_000) + "]>0"),
                hard(Kind.GATE, "spaces", "overload" + " ".repeat(100_000) + "x"),
                hard(Kind.GATE, "commas", "overlaps[" + ",".repeat(100_000) + "]>0"),
                hard(Kind.GATE, "operators", "overload" + "<>=!".repeat(100_000)),
                hard(Kind.AUDIT, "nested", "[".repeat(1_000_000)),
                hard(Kind.AUDIT, "number", "{\"seed\": 1" + "0".repeat(1_000_000) + "}"),
                hard(Kind.AUDIT, "null", "null"),
                hard(Kind.AUDIT, "list", "[]"),
                hard(Kind.AUDIT, "empty", ""));
    }

    private static org.junit.jupiter.params.provider.Arguments hard(Kind kind, String what, String content) {
        return org.junit.jupiter.params.provider.Arguments.of(kind, what, content.getBytes(StandardCharsets.UTF_8));
    }

    private static String many() {
        StringBuilder yaml = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            yaml.append(String.format("x%010d:%n  decision: reject%n  reason: no%n%n", i));
        }
        return yaml.toString();
    }

    private static String laughs() {
        StringBuilder yaml = new StringBuilder("market: &a0 ha\n");
        for (int i = 1; i < 30; i++) {
            yaml.append("x").append(i).append(": &a").append(i);
            yaml.append(" [").append(("*a" + (i - 1) + ", ").repeat(9)).append("ha]\n");
        }
        return yaml.toString();
    }

    private static String outcome(Kind kind, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve(kind.name), content);
        long begin = System.nanoTime();
        try {
            kind.read(file);
            return System.nanoTime() - begin > LONG.toNanos() ? "slow" : "understood";
        } catch (InputException e) {
            return System.nanoTime() - begin > LONG.toNanos() ? "slow" : "refused";
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            return e + " at " + Arrays.stream(e.getStackTrace()).limit(4).toList();
        } finally {
            Files.delete(file);
        }
    }
}
