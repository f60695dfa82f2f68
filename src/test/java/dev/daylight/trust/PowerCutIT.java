package dev.daylight.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.trust.Launched.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a power cut leaves of a workspace: any of its files cut off, emptied, gone, with a byte changed, or as it was after the audit
 * before (a last write that never reached the disk). The next audit believes none of it and gives the same bytes.
 */
@Timeout(3600)
@Tag("long")
class PowerCutIT {
    /** How often to damage it; {@code -Ddaylight.cuts=200} for more. */
    private static final int CUTS = Integer.getInteger("daylight.cuts", 60);

    private static final long SEED = Long.getLong("daylight.cuts.seed", 20261124);

    private enum Damage {
        CUT,
        EMPTIED,
        GONE,
        FLIPPED,
        OLDER
    }

    @TempDir
    private static Path folder;

    private static TwoStates states;
    /** The workspace after the first state, and after both. */
    private static Path older;

    private static Path newer;

    @BeforeAll
    static void auditInPeace() throws Exception {
        states = TwoStates.in(folder.resolve("here"));
        older = folder.resolve("older");
        newer = folder.resolve("newer");
        TwoStates.remove(states.workspace());
        states.put(0);
        assertThat(states.run().code()).isZero();
        TwoStates.copy(states.workspace(), older);
        states.put(1);
        assertThat(states.run().code()).isZero();
        TwoStates.copy(states.workspace(), newer);
    }

    @Test
    void audit_overWhatAPowerCutLeft_givesTheSameBytes() throws Exception {
        Random random = new Random(SEED);
        Map<String, Integer> damaged = new TreeMap<>();
        List<Path> kinds = TwoStates.files(newer);
        for (int round = 0; round < CUTS; round++) {
            TwoStates.remove(states.workspace());
            TwoStates.copy(newer, states.workspace());
            // Each file in its turn, and often another one beside it.
            StringBuilder done = new StringBuilder();
            boolean history = damage(kinds.get(round % kinds.size()), random, done, damaged);
            if (random.nextBoolean()) {
                history &= damage(kinds.get(random.nextInt(kinds.size())), random, done, damaged);
            }
            if (done.indexOf("cache/") >= 0) {
                // Or nothing would be looked up.
                Files.deleteIfExists(states.workspace().resolve("last-key"));
            }
            // Back to what the older half of the workspace knows, too: it must not be taken for the newer.
            int state = round % 4 == 3 ? 0 : 1;
            states.put(state);
            Ended ended = states.run();
            assertThat(ended.code()).as("%s: %s", done, ended.messages()).isZero();
            List<String> wrong = states.wrong(state);
            if (state == 0 || !history) {
                // What the page compares with is another audit here, or lost: it says so. The rest doesn't depend on
                // it.
                assertThat(wrong).as("round %d, %s", round, done).isSubsetOf("audit.html");
            } else {
                assertThat(wrong).as("round %d, %s", round, done).isEmpty();
            }
        }
        System.out.println(CUTS + " power cuts, "
                + damaged.values().stream().mapToInt(i -> i).sum() + " damages: " + damaged);
        assertThat(new TreeSet<>(damaged.keySet())).hasSizeGreaterThan(20);
    }

    /** @return whether the snapshots, with which a page compares, are still there */
    private static boolean damage(Path kind, Random random, StringBuilder done, Map<String, Integer> damaged)
            throws IOException {
        Path place = newer.relativize(kind);
        Path file = states.workspace().resolve(place.toString());
        Damage damage = Damage.values()[random.nextInt(Damage.values().length)];
        byte[] bytes = Files.readAllBytes(kind);
        switch (damage) {
            case CUT -> Files.write(file, Arrays.copyOf(bytes, random.nextInt(Math.max(1, bytes.length))));
            case EMPTIED -> Files.write(file, new byte[0]);
            case GONE -> Files.deleteIfExists(file);
            case FLIPPED -> {
                if (bytes.length > 0) {
                    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                }
                Files.write(file, bytes);
            }
            case OLDER -> {
                Path before = older.resolve(place.toString());
                if (Files.exists(before)) {
                    Files.write(file, Files.readAllBytes(before));
                } else {
                    Files.deleteIfExists(file);
                }
            }
        }
        done.append(damage).append(' ').append(place).append("; ");
        String name = place.startsWith("snapshots")
                ? "snapshots"
                : place.startsWith("index") ? "index/" + extension(place) : place.toString();
        damaged.merge(name + " " + damage, 1, Integer::sum);
        return !place.startsWith("snapshots");
    }

    private static String extension(Path place) {
        String name = String.valueOf(place.getFileName());
        return name.startsWith("segments") ? "segments" : name.substring(name.lastIndexOf('.') + 1);
    }
}
