package dev.daylight.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daylight.claim.Claim;
import dev.daylight.embedding.MiniLmEncoder;
import dev.daylight.embedding.Vectors;
import dev.daylight.problem.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimIndexTest {
    private static final List<Claim> CLAIMS = List.of(
            Claims.of("c1", "acme", "The Team plan costs 40 euros a month for each user."),
            Claims.of("c2", "acme", "Backups are encrypted with keys that you hold."),
            Claims.of("c3", "beta", "Our basic subscription costs 35 euros per seat."),
            Claims.of("c4", "beta", "Invoices are matched with orders without any typing."),
            Claims.of("c5", "acme", "Every invoice is checked before it is paid."));
    private static MiniLmEncoder encoder;
    private static Vectors vectors;

    @TempDir
    Path folder;

    @BeforeAll
    static void load() {
        encoder = MiniLmEncoder.load(1);
        vectors = encoder.encode(CLAIMS.stream().map(Claim::text).toList());
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    private List<Hit> search(String query, Filters filters) {
        try (ClaimIndex index = ClaimIndex.open(folder)) {
            return index.search(query, encoder.encode(List.of(query)).get(0), filters, 10);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void search_byMeaning_findsWhatSharesNoWord(boolean graph) {
        ClaimIndex.write(folder, CLAIMS, vectors, "audit 1", graph);
        List<Hit> hits = search("price", Filters.NONE);
        assertThat(hits.subList(0, 2)).extracting(Hit::claim).containsExactlyInAnyOrder("c1", "c3");
        assertThat(hits).hasSize(5);
    }

    @Test
    void search_byWords_marksThemInAnyForm() {
        ClaimIndex.write(folder, CLAIMS, vectors, "audit 1");
        Hit best = search("invoice", Filters.NONE).getFirst();
        assertThat(best.claim()).isIn("c4", "c5");
        assertThat(best.marks()).hasSize(1);
        Hit.Mark mark = best.marks().getFirst();
        assertThat(best.text().substring(mark.begin(), mark.end())).startsWithIgnoringCase("invoice");
        assertThat(best.cosine()).isBetween(0.3, 1.0);
    }

    @Test
    void search_withFilters_keepsToThem() {
        ClaimIndex.write(folder, CLAIMS, vectors, "audit 1");
        assertThat(search("invoice", new Filters("acme", null, null, null)))
                .extracting(Hit::claim)
                .containsExactlyInAnyOrder("c1", "c2", "c5");
        assertThat(search("invoice", new Filters(null, "supplier", "rep", null)))
                .extracting(Hit::claim)
                .containsExactlyInAnyOrder("c1", "c3");
        assertThat(search("invoice", new Filters(null, null, null, "asset-beta")))
                .hasSize(2);
        assertThat(search("invoice", new Filters("nobody", null, null, null))).isEmpty();
    }

    @Test
    void write_again_replaces() {
        ClaimIndex.write(folder, CLAIMS, vectors, "audit 1");
        ClaimIndex.write(folder, CLAIMS.subList(0, 1), new Vectors(vectors.get(0), vectors.dimension()), "audit 2");
        assertThat(search("invoice", Filters.NONE)).extracting(Hit::claim).containsExactly("c1");
    }

    @Test
    void search_oddQueries_neverFail() {
        ClaimIndex.write(folder, CLAIMS, vectors, "audit 1");
        for (String query : List.of("", "AND OR NOT", "\"", "a:b^~*?[{", "x".repeat(40_000), "w1 w2 ".repeat(3000))) {
            assertThat(search(query, Filters.NONE)).isNotNull();
        }
    }

    @Test
    void write_nothing_canBeSearched() {
        ClaimIndex.write(folder, new ArrayList<>(), new Vectors(new float[0], vectors.dimension()), "audit 1");
        assertThat(search("invoice", Filters.NONE)).isEmpty();
    }

    @Test
    void holds_anotherAuditOrNone_isFalse() {
        assertThat(ClaimIndex.holds(folder, "audit 1")).isFalse();
        ClaimIndex.write(folder, CLAIMS, vectors, "audit 1");
        assertThat(ClaimIndex.holds(folder, "audit 1")).isTrue();
        assertThat(ClaimIndex.holds(folder, "audit 2")).isFalse();
        ClaimIndex.write(folder, CLAIMS, vectors, "audit 2");
        assertThat(ClaimIndex.holds(folder, "audit 1")).isFalse();
        assertThat(ClaimIndex.holds(folder.resolve("nowhere"), "audit 1")).isFalse();
    }

    /** Each file of it, cut or with a byte flipped at places drawn by chance: noticed, and replaced as if it weren't there. */
    @Test
    void write_overADamagedIndex_makesAWholeOne() throws IOException {
        ClaimIndex.write(folder, CLAIMS, vectors, "audit 1");
        Random random = new Random(20261124);
        int damaged = 0;
        for (int round = 0; round < 60; round++) {
            List<Path> files = files();
            Path file = files.get(random.nextInt(files.size()));
            byte[] bytes = Files.readAllBytes(file);
            switch (round % 3) {
                case 0 -> bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
                default -> bytes = new byte[0];
            }
            Files.write(file, bytes);
            assertThat(ClaimIndex.holds(folder, "audit 1")).as("round %d, %s", round, file).isFalse();
            assertThatThrownBy(() -> ClaimIndex.open(folder))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("un ");
            ClaimIndex.write(folder, CLAIMS, vectors, "audit 1");
            assertThat(ClaimIndex.holds(folder, "audit 1")).isTrue();
            damaged++;
        }
        assertThat(damaged).isEqualTo(60);
        assertThat(search("invoice", Filters.NONE)).hasSize(5);
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> !file.endsWith("write.lock")).sorted().toList();
        }
    }

    @Test
    void open_withoutIndex_saysWhatToDo() {
        assertThatThrownBy(() -> ClaimIndex.open(folder))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("Run an audit");
    }
}
