package dev.daylight.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daylight.pipeline.EngineOptions;
import dev.daylight.problem.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.SparkConf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void of_aCluster_runsFromTheWorkersOwnDaylight() {
        SparkConf conf = Settings.of(new EngineOptions("spark://head:7077", "hdfs://n/m", null, "/opt/daylight"));
        assertThat(conf.get("spark.executor.extraClassPath"))
                .isEqualTo("/opt/daylight/target/spark/daylight.jar:/opt/daylight/target/spark/jars/*"
                        + ":/opt/daylight/target/lib/*");
        // Anybody in the network could open the pages, which show what is worked on.
        assertThat(conf.get("spark.ui.enabled")).isEqualTo("false");
        assertThat(conf.get("spark.eventLog.enabled")).isEqualTo("false");
    }

    @Test
    void of_aFile_goesBeforeWhatIsUsual() throws IOException {
        Path file = Files.writeString(
                folder.resolve("s.conf"),
                "spark.executor.memory = 6g \nspark.executor.extraJavaOptions=-Dx=1\nother=1\n");
        SparkConf conf = Settings.of(new EngineOptions("spark://head:7077", "hdfs://n/m", file, "/opt/daylight"));
        assertThat(conf.get("spark.executor.memory")).isEqualTo("6g");
        assertThat(conf.get("spark.executor.extraJavaOptions")).contains("-Dx=1", "-XX:-CreateCoredumpOnCrash");
        assertThat(conf.contains("other")).isFalse();
    }

    @Test
    void isOpen_ofAClusterWithoutEncryption_only() throws IOException {
        Path file = Files.writeString(
                folder.resolve("s.conf"), "spark.authenticate=true\nspark.network.crypto.enabled=true\n");
        assertThat(Settings.isOpen(Settings.of(new EngineOptions("spark://h:1", "file:///m", null, null))))
                .isTrue();
        assertThat(Settings.isOpen(Settings.of(new EngineOptions("spark://h:1", "file:///m", file, null))))
                .isFalse();
        SparkConf here = Settings.of(new EngineOptions("local[2]", "file:///m", null, null));
        assertThat(Settings.isOpen(here)).isFalse();
        assertThat(here.get("spark.driver.bindAddress")).isEqualTo("127.0.0.1");
    }

    @Test
    void of_aFileThatIsNotThere_namesIt() {
        Path file = folder.resolve("none.conf");
        assertThatThrownBy(() -> Settings.of(new EngineOptions("local[1]", "file:///m", file, null)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void reasons_ofALostTask_areItsFirstLine() {
        Exception lost = new IllegalStateException("Job aborted due to stage failure: Task 0 in stage 1.0 failed 4"
                + " times, most recent failure: Lost task 0.3 in stage 1.0: "
                + "dev.daylight.problem.InputException: a worker doesn't see the document (x). Put it there.\n"
                + "\tat dev.daylight.spark.HadoopShelf.take(HadoopShelf.java:50)\n");
        assertThat(Reasons.of(new RuntimeException("outer", lost)))
                .isEqualTo("a worker doesn't see the document (x). Put it there.");
    }
}
