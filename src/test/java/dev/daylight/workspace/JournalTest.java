package dev.daylight.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class JournalTest {
    @Test
    void replay_ofAllThatWasPut_isFoundUnderItsKeys() {
        Journal journal = new Journal();
        journal.put("claim", CacheKey.of("a"), new byte[] {1, 2});
        journal.put("job", CacheKey.of("a"), new byte[0]);
        journal.put("claim", CacheKey.of("a"), new byte[] {3});
        Journal other = new Journal();
        Journal.replay(journal.bytes(), other);
        assertThat(other.get("claim", CacheKey.of("a"))).hasValue(new byte[] {3});
        assertThat(other.get("job", CacheKey.of("a"))).hasValue(new byte[0]);
        assertThat(other.get("claim", CacheKey.of("b"))).isEmpty();
    }

    @Test
    void replay_ofHalfAJournal_isNoJournal() {
        Journal journal = new Journal();
        journal.put("claim", CacheKey.of("a"), new byte[100]);
        journal.put("claim", CacheKey.of("b"), new byte[100]);
        byte[] whole = journal.bytes();
        assertThatThrownBy(() -> Journal.replay(Arrays.copyOf(whole, whole.length / 2), new Journal()))
                .isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> Journal.replay(Arrays.copyOf(whole, whole.length - 1), new Journal()))
                .isInstanceOf(UncheckedIOException.class);
    }
}
