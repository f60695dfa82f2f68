package dev.daylight.shell.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteSizeTest {
    @ParameterizedTest
    @CsvSource({"1,1", "500k,512000", "50m,52428800", "50M,52428800", "2g,2147483648", "4096G,4398046511104"})
    void of_whatPeopleWrite_isUnderstood(String written, long bytes) {
        assertThat(ByteSize.of(written).bytes()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0m", "-1", "m", "50 m", "50mb", "1.5g", "9999999999999", "5t", "٥m"})
    void of_anythingElse_isRefused(String written) {
        assertThatThrownBy(() -> ByteSize.of(written)).isInstanceOf(IllegalArgumentException.class);
    }
}
