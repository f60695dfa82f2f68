package dev.daylight.compare;

import static dev.daylight.compare.TestClaims.claim;
import static dev.daylight.compare.TestClaims.pair;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.claim.Claim;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageClusteringTest {
    @Test
    void cluster_chainOfFive_isNotOneMessage() {
        List<Claim> claims = IntStream.range(0, 5)
                .mapToObj(i -> claim("c" + i, "acme", "Statement number " + i + " of this harbour chain."))
                .toList();
        List<JudgedPair> chain = List.of(pair(0, 1, 0.9), pair(1, 2, 0.9), pair(2, 3, 0.9), pair(3, 4, 0.9));
        assertThat(MessageClustering.cluster(claims, chain, List.of())).hasSizeGreaterThan(1);
    }

    @Test
    void cluster_leaningClaimAndSelfContainedOne_showsTheSelfContained() {
        List<Claim> claims = List.of(
                claim("c0", "acme", "However, it is encrypted with keys of their own."),
                claim("c1", "beta.io", "Manifests are encrypted with keys that customers hold."));
        List<Message> messages = MessageClustering.cluster(claims, List.of(pair(0, 1, 0.9)), List.of());
        assertThat(messages).singleElement().satisfies(message -> {
            assertThat(message.central()).isEqualTo("c1");
            assertThat(message.vendors()).containsExactly("acme", "beta.io");
        });
    }

    /** Both are like the centre; a person said that they don't say the same. */
    @Test
    void cluster_twoMembersTheUserToldApart_leaveTheLessLikeOneAlone() {
        List<Claim> claims = List.of(
                claim("c0", "acme", "Every harbour pilot plans berths a week ahead."),
                claim("c1", "acme", "Pilots plan berths seven days ahead."),
                claim("c2", "beta.io", "Berths are planned one week in advance."));
        List<JudgedPair> pairs = List.of(pair(0, 1, 0.9), pair(0, 2, 0.8), pair(1, 2, 0.7));
        assertThat(MessageClustering.cluster(claims, pairs, List.of())).hasSize(1);
        List<Message> parted = MessageClustering.cluster(claims, pairs, List.of(), List.of(new Apart(2, 1)));
        assertThat(parted.stream().map(message -> Set.copyOf(message.claims())))
                .containsExactlyInAnyOrder(Set.of("c0", "c1"), Set.of("c2"));
        // Told apart from the centre itself, it goes as well.
        assertThat(MessageClustering.cluster(claims, pairs, List.of(), List.of(new Apart(0, 2), new Apart(1, 2))))
                .hasSize(2);
    }

    /** Whatever is told apart: none of them share a message, and every claim is in exactly one. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void cluster_randomPairsToldApart_neverShareAMessage(long seed) {
        Random random = new Random(seed);
        List<Claim> claims = IntStream.range(0, 40)
                .mapToObj(i -> claim("c" + i, i % 2 == 0 ? "acme" : "beta.io", "Harbour statement number " + i + "."))
                .toList();
        List<JudgedPair> pairs = new ArrayList<>();
        List<Apart> apart = new ArrayList<>();
        for (int x = 0; x < 40; x++) {
            for (int y = x + 1; y < 40; y++) {
                if (random.nextInt(4) == 0) {
                    pairs.add(pair(x, y, random.nextDouble()));
                    if (random.nextInt(5) == 0) {
                        apart.add(new Apart(x, y));
                    }
                }
            }
        }
        List<Message> messages = MessageClustering.cluster(claims, pairs, List.of(), apart);
        assertThat(messages.stream().flatMap(message -> message.claims().stream()))
                .hasSize(40)
                .doesNotHaveDuplicates();
        assertThat(apart).isNotEmpty();
        for (Apart pair : apart) {
            assertThat(messages)
                    .noneMatch(message -> message.claims().containsAll(List.of("c" + pair.x(), "c" + pair.y())));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void cluster_randomPairs_putsEachClaimInOneMessageWhateverTheOrder(long seed) {
        Random random = new Random(seed);
        List<Claim> claims = IntStream.range(0, 60)
                .mapToObj(i ->
                        claim("c" + i, i % 2 == 0 ? "acme" : "beta.io", "Harbour statement with number " + i + "."))
                .toList();
        List<JudgedPair> pairs = new ArrayList<>();
        for (int x = 0; x < 60; x++) {
            for (int y = x + 1; y < 60; y++) {
                if (random.nextInt(12) == 0) {
                    pairs.add(pair(x, y, random.nextDouble()));
                }
            }
        }
        List<Message> messages = MessageClustering.cluster(claims, pairs, List.of());
        Set<String> seen = new HashSet<>();
        messages.forEach(message ->
                message.claims().forEach(id -> assertThat(seen.add(id)).isTrue()));
        assertThat(seen).hasSize(60);
        Collections.shuffle(pairs, random);
        assertThat(MessageClustering.cluster(claims, pairs, List.of())).isEqualTo(messages);
    }

    @Test
    void cluster_copyOfAMember_goesWithIt() {
        List<Claim> claims = IntStream.range(0, 4)
                .mapToObj(i -> claim("c" + i, "acme", "Harbour statement with number " + i % 3 + "."))
                .toList();
        List<JudgedPair> star = List.of(pair(0, 1, 0.9), pair(1, 2, 0.9));
        assertThat(MessageClustering.cluster(claims, star, List.of(List.of(0, 3))))
                .singleElement()
                .satisfies(message -> assertThat(message.claims()).hasSize(4));
    }
}
