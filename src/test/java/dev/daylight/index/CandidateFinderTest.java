package dev.daylight.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.claim.Claim;
import dev.daylight.claim.Polarity;
import dev.daylight.claim.Quantity;
import dev.daylight.embedding.Vectors;
import dev.daylight.embedding.Workers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CandidateFinderTest {
    private static final int DIMENSION = 30; // not a multiple of four: the inner loop has a rest

    private static Vectors vectors(int size) {
        Random random = new Random(5);
        float[] values = new float[size * DIMENSION];
        for (int i = 0; i < size; i++) {
            double squares = 0;
            for (int k = 0; k < DIMENSION; k++) {
                values[i * DIMENSION + k] = (float) random.nextGaussian();
                squares += values[i * DIMENSION + k] * values[i * DIMENSION + k];
            }
            for (int k = 0; k < DIMENSION; k++) {
                values[i * DIMENSION + k] /= (float) Math.sqrt(squares);
            }
        }
        return new Vectors(values, DIMENSION);
    }

    private static Candidates find(List<Claim> claims, Vectors vectors, CandidateFinder.Budget budget, int threads) {
        try (Workers workers = new Workers(threads, "test")) {
            return CandidateFinder.find(claims, vectors, budget, workers);
        }
    }

    private static List<Claim> distinct(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> Claims.of("c" + i, "vendor" + i % 3, "word" + i + " word" + i / 2 + " thing" + i % 40))
                .toList();
    }

    @Test
    void find_byMeaning_agreesWithLookingAtAllPairs() {
        Vectors vectors = vectors(700);
        Candidates found = find(distinct(700), vectors, new CandidateFinder.Budget(4, 2, 0, 0), 2);
        List<Long> expected = new ArrayList<>();
        for (int i = 0; i < 700; i++) {
            for (int vendor = 0; vendor < 3; vendor++) {
                int x = i;
                int group = vendor;
                IntStream.range(0, 700)
                        .filter(j -> j != x && j % 3 == group)
                        .boxed()
                        .sorted(Comparator.<Integer>comparingDouble(j -> -vectors.dot(x, j)))
                        .limit(group == x % 3 ? 4 : 2)
                        .forEach(j -> expected.add(Math.min(x, j) * 1000L + Math.max(x, j)));
            }
        }
        assertThat(found.pairs())
                .extracting(pair -> pair.x() * 1000L + pair.y())
                .containsExactlyElementsOf(expected.stream().distinct().sorted().toList());
    }

    @Test
    void find_oneOrTwoThreads_givesTheSame() {
        Vectors vectors = vectors(600);
        List<Claim> claims = distinct(600);
        assertThat(find(claims, vectors, CandidateFinder.Budget.STANDARD, 1))
                .isEqualTo(find(claims, vectors, CandidateFinder.Budget.STANDARD, 2));
    }

    @Test
    void find_sameTextOfOneVendor_isOneGroup() {
        List<Claim> claims = List.of(
                Claims.of("c0", "acme", "Backups are encrypted."),
                Claims.of("c1", "acme", "Invoices are matched."),
                Claims.of("c2", "acme", "backups  are encrypted."),
                Claims.of("c3", "beta", "Backups are encrypted."));
        Candidates found = find(claims, vectors(4), new CandidateFinder.Budget(0, 0, 5, 0), 1);
        assertThat(found.groups()).containsExactly(List.of(0, 2));
        assertThat(found.pairs())
                .extracting(CandidatePair::x, CandidatePair::y)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(0, 3));
        assertThat(found.pairs().getFirst().words()).isBetween(0.999, 1.0);
    }

    @Test
    void find_otherQuantityOrPolarity_isMarkedAsClash() {
        Quantity forty = new Quantity(40, 40, "eur", "user", Quantity.Bound.EXACT, 0, 2);
        Quantity fifty = new Quantity(50, 50, "eur", "user", Quantity.Bound.EXACT, 0, 2);
        List<Claim> claims = List.of(
                Claims.of("c0", "acme", "The team plan asks 40.", Polarity.POSITIVE, List.of(forty)),
                Claims.of("c1", "acme", "The team plan asks 50.", Polarity.POSITIVE, List.of(fifty)),
                Claims.of("c2", "acme", "A card is needed for the trial.", Polarity.POSITIVE, List.of()),
                Claims.of("c3", "acme", "The trial needs no card.", Polarity.NEGATIVE, List.of()),
                Claims.of("c4", "acme", "The team plan asks 40 euros.", Polarity.POSITIVE, List.of(forty)));
        Candidates found = find(claims, vectors(5), new CandidateFinder.Budget(0, 0, 0, 3), 1);
        assertThat(found.pairs())
                .allMatch(CandidatePair::clash)
                .extracting(CandidatePair::x, CandidatePair::y)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(0, 1),
                        org.assertj.core.groups.Tuple.tuple(1, 4),
                        org.assertj.core.groups.Tuple.tuple(2, 3));
    }

    @Test
    void find_noneOrOne_findsNothing() {
        assertThat(find(List.of(), vectors(0), CandidateFinder.Budget.STANDARD, 1)
                        .pairs())
                .isEmpty();
        assertThat(find(distinct(1), vectors(1), CandidateFinder.Budget.STANDARD, 1)
                        .pairs())
                .isEmpty();
    }

    @Test
    void find_factAffirmedAndDenied_pairWhateverTheWordsAndVectors() {
        List<Claim> claims = new ArrayList<>(distinct(60));
        claims.set(7, Claims.of("yes", "vendor1", "a payment method is required to start the trial"));
        claims.set(40, Claims.of("no", "vendor1", "no credit card needed"));
        Candidates found = find(claims, vectors(60), new CandidateFinder.Budget(0, 0, 0, 0), 1);
        assertThat(found.pairs()).singleElement().satisfies(pair -> {
            assertThat(pair.x()).isEqualTo(7);
            assertThat(pair.y()).isEqualTo(40);
            assertThat(pair.clash()).isTrue();
        });
    }
}
