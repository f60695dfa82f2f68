package dev.daylight.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.corpus.Source;
import dev.daylight.extract.Document;
import dev.daylight.extract.DocumentReader;
import dev.daylight.extract.ExtractLimits;
import dev.daylight.extract.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Documents that this test makes to hang, crash, fill or deceive the reader. Each ends within its limits with a status and a reason,
 * its neighbour is read, nothing is fetched and nothing is written outside.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("long")
class GeneratedDocumentsTest {
    /** A tenth of what an audit allows, so that bombs stay small. */
    private static final ExtractLimits LIMITS =
            new ExtractLimits(Duration.ofSeconds(8), 512, 3_000_000, 5, 100, 16L << 20);

    @TempDir
    private static Path folder;

    private Canary canary;
    private DocumentReader reader;

    @BeforeAll
    void start() throws IOException {
        canary = new Canary(folder);
        reader = new DocumentReader(LIMITS);
    }

    @AfterAll
    void nothingLeftNothingCalledNothingOutside() throws IOException {
        reader.close();
        canary.close();

        assertThat(canary.calls()).as("connections").isZero();
        assertThat(left(Path.of(System.getProperty("java.io.tmpdir")))).isEmpty();
        for (Path place = folder; place != null; place = place.getParent()) {
            assertThat(left(place)).isEmpty();
        }
        assertThat(left(Path.of("").toAbsolutePath())).isEmpty();
        assertThat(left(Path.of(System.getProperty("user.home")))).isEmpty();
    }

    Stream<Attack> attacks() {
        List<Attack> all = new ArrayList<>(XmlAttacks.all(canary));
        all.addAll(ArchiveAttacks.all(canary));
        all.addAll(PdfAttacks.all(canary));
        all.addAll(MailAndOfficeAttacks.all());
        all.addAll(TextAttacks.all());
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void read_attack_endsAsItMustNeighbourRead(Attack attack) throws IOException {
        Path file = folder.resolve(attack.name());
        attack.content().write(file);
        long begin = System.nanoTime();

        List<Document> documents = reader.read(source(file));

        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        Files.delete(file);
        report(attack, documents, took);
        assertThat(took).isLessThan(LIMITS.time().plusSeconds(30));
        assertThat(documents).isNotEmpty().hasSizeLessThanOrEqualTo(LIMITS.members() + 2);
        assertThat(documents.stream().map(Document::status)).containsAnyElementsOf(attack.ends());
        assertThat(documents).allSatisfy(document -> {
            assertThat(document.text()).doesNotContainIgnoringCase(Canary.SECRET);
            assertThat(document.member().length()).isLessThan(5_000);
            assertThat("/" + document.member() + "/").doesNotContain("/../", "\n", "\u001b", "\u202E", "\\");
            assertThat(String.valueOf(document.reason())).doesNotContain("stopped the reading process");
        });
        assertThat(documents)
                .filteredOn(document -> document.status() != Status.ANALYZED)
                .extracting(Document::reason)
                .satisfies(reasons -> assertThat(reasons.isEmpty()
                                || reasons.stream().anyMatch(reason -> found(attack.reason(), reason)))
                        .as("%s in %s", attack.reason(), reasons)
                        .isTrue());
        if (attack.ends().size() < 3) {
            assertThat(documents)
                    .filteredOn(document -> attack.ends().contains(document.status()))
                    .isNotEmpty();
        }

        Path good = Files.writeString(folder.resolve("good.md"), "We plan shifts.");
        assertThat(reader.read(source(good)))
                .singleElement()
                .satisfies(document -> assertThat(document.text()).isEqualTo("We plan shifts."));
    }

    private static boolean found(String pattern, String reason) {
        return reason != null
                && java.util.regex.Pattern.compile(pattern).matcher(reason).find();
    }

    private static void report(Attack attack, List<Document> documents, Duration took) {
        if (Boolean.getBoolean("daylight.hostile.print")) {
            Document first = documents.getFirst();
            System.err.printf(
                    "%-26s %6d ms %4d doc %s %s%n",
                    attack.name(), took.toMillis(), documents.size(), first.status(), first.reason());
        }
    }

    private static List<Path> left(Path folder) throws IOException {
        String mine = "daylight-read-" + ProcessHandle.current().pid() + "-";
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> {
                        String name = entry.getFileName().toString();
                        return name.contains(ArchiveAttacks.EVIL) || name.startsWith(mine);
                    })
                    .toList();
        }
    }

    private static Source source(Path file) {
        return new Source("acme", "website", "acme/" + file.getFileName(), file, 0, null, null, List.of(), List.of());
    }
}
