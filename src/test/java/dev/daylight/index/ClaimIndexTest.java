package dev.daylight.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daylight.claim.Claim;
import dev.daylight.embedding.MiniLmEncoder;
import dev.daylight.embedding.Vectors;
import dev.daylight.problem.InputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        ClaimIndex.write(folder, CLAIMS, vectors, graph);
        List<Hit> hits = search("price", Filters.NONE);
        assertThat(hits.subList(0, 2)).extracting(Hit::claim).containsExactlyInAnyOrder("c1", "c3");
        assertThat(hits).hasSize(5);
    }

    @Test
    void search_byWords_marksThemInAnyForm() {
        ClaimIndex.write(folder, CLAIMS, vectors);
        Hit best = search("invoice", Filters.NONE).getFirst();
        assertThat(best.claim()).isIn("c4", "c5");
        assertThat(best.marks()).hasSize(1);
        Hit.Mark mark = best.marks().getFirst();
        assertThat(best.text().substring(mark.begin(), mark.end())).startsWithIgnoringCase("invoice");
        assertThat(best.cosine()).isBetween(0.3, 1.0);
    }

    @Test
    void search_withFilters_keepsToThem() {
        ClaimIndex.write(folder, CLAIMS, vectors);
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
        ClaimIndex.write(folder, CLAIMS, vectors);
        ClaimIndex.write(folder, CLAIMS.subList(0, 1), new Vectors(vectors.get(0), vectors.dimension()));
        assertThat(search("invoice", Filters.NONE)).extracting(Hit::claim).containsExactly("c1");
    }

    @Test
    void search_oddQueries_neverFail() {
        ClaimIndex.write(folder, CLAIMS, vectors);
        for (String query : List.of("", "AND OR NOT", "\"", "a:b^~*?[{", "x".repeat(40_000), "w1 w2 ".repeat(3000))) {
            assertThat(search(query, Filters.NONE)).isNotNull();
        }
    }

    @Test
    void write_nothing_canBeSearched() {
        ClaimIndex.write(folder, new ArrayList<>(), new Vectors(new float[0], vectors.dimension()));
        assertThat(search("invoice", Filters.NONE)).isEmpty();
    }

    @Test
    void open_withoutIndex_saysWhatToDo() {
        assertThatThrownBy(() -> ClaimIndex.open(folder))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("Run an audit");
    }
}
