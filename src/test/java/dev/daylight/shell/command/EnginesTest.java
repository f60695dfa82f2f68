package dev.daylight.shell.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daylight.pipeline.EngineOptions;
import dev.daylight.shell.line.UsageException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnginesTest {
    @ParameterizedTest
    @CsvSource({
        "hdfs://namenode:8020/markets/flags, hdfs://namenode:8020/markets/flags",
        "s3a://bucket/flags, s3a://bucket/flags",
        "file:///markets/flags, file:///markets/flags",
        "/markets/my flags, file:///markets/my%20flags"
    })
    void options_ofAMarket_areItsAddress(String told, String address) {
        // Java's paths have one slash where addresses have two.
        assertThat(Engines.options("spark", "local[2]", null, null, Path.of(told))
                        .market())
                .isEqualTo(address);
    }

    @Test
    void options_ofTheUsualEngine_areHere() {
        assertThat(Engines.options("local", null, null, null, Path.of("corpus")))
                .isEqualTo(EngineOptions.HERE);
        assertThat(Engines.isRemote(Path.of("corpus"))).isFalse();
        assertThat(Engines.isRemote(Path.of("hdfs://namenode/flags"))).isTrue();
    }

    /** Nobody's documents go to a cluster that he hasn't named. */
    @Test
    void options_withoutAMaster_areNone() {
        assertThatThrownBy(() -> Engines.options("spark", null, null, null, Path.of("corpus")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("--master");
        assertThatThrownBy(() -> Engines.options("local", "spark://head:7077", null, null, Path.of("corpus")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("--engine spark");
        assertThatThrownBy(() -> Engines.options("local", null, null, null, Path.of("hdfs://namenode/flags")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("hdfs://namenode/flags");
        assertThatThrownBy(() -> Engines.options("flink", "x", null, null, Path.of("corpus")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("spark");
    }
}
