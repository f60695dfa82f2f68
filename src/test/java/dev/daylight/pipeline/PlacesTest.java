package dev.daylight.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daylight.problem.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlacesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void reports_inTheMarket_refusedUnlessHidden() throws IOException {
        Path market = Files.createDirectories(folder.resolve("market"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), market);

        for (Path inside :
                new Path[] {market, market.resolve("a/b"), link.resolve("a"), market.resolve("../market/a")}) {
            assertThatThrownBy(() -> Places.reports(market, inside))
                    .as(inside.toString())
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("--out");
        }
        assertThatThrownBy(() -> Places.workspace(market, market.resolve("kept")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("--workspace");
        for (Path fine : new Path[] {folder, folder.resolve("market 2"), market.resolve(".daylight/reports")}) {
            assertThat(Places.reports(market, fine)).isEqualTo(fine);
        }
        assertThat(Places.reports(market, null)).isEqualTo(Path.of("reports/market"));
    }

    @Test
    void reports_defaultInsideTheMarket_refused() {
        assertThatThrownBy(() -> Places.reports(Path.of(""), null)).isInstanceOf(InputException.class);
    }

    @Test
    void home_withAndWithoutVariable_isTheVariableFirst() {
        assertThat(Places.home(Map.of("HOME", "/a"), "/b")).isEqualTo(Path.of("/a/.daylight"));
        assertThat(Places.home(Map.of("HOME", " "), "/b")).isEqualTo(Path.of("/b/.daylight"));
    }

    @Test
    void audit_outThatIsAFile_refusedBeforeAnythingIsRead() throws IOException {
        Path market = folder.resolve("market");
        Files.createDirectories(market.resolve("own/acme"));
        Files.writeString(market.resolve("own/acme/a.md"), "We plan shifts.");
        Path out = Files.writeString(folder.resolve("out"), "x");

        assertThatThrownBy(() ->
                        new AuditPipeline().audit(new AuditRequest(market, null, out, null, 1, 1), Progress.SILENT))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("is a file");
        assertThat(market.resolve(".daylight")).doesNotExist();
    }
}
