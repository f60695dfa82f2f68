package dev.daylight.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daylight.audit.AuditFixture;
import dev.daylight.audit.AuditJson;
import dev.daylight.problem.InputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFormatsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void chosen_words_areReadOnceEachInTheirOrder() {
        assertThat(ReportFormats.chosen("PPTX, md,md")).containsExactly("pptx", "md");
        assertThat(ReportFormats.chosen("md,all")).containsExactly(ReportFormats.EVERY);
        assertThat(ReportFormats.names()).containsAll(ReportFormats.USUAL);
    }

    @Test
    void chosen_unknownFormat_isAMistakeThatNamesAll() {
        assertThatThrownBy(() -> ReportFormats.chosen("html,docx"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("docx")
                .hasMessageContaining(String.join(",", ReportFormats.names()));
        assertThatThrownBy(() -> ReportFormats.chosen(" ,")).isInstanceOf(InputException.class);
    }

    @Test
    void export_ofAnAuditsFolder_writesWhatIsAskedForBesideIt() throws Exception {
        AuditJson.write(AuditFixture.small(), folder.resolve("audit.json"));
        List<Path> written = new FileExporter()
                .export(new ExportRequest(folder, null, null, null, List.of("md", "csv"), null), Progress.SILENT);
        assertThat(written).hasSize(2).allMatch(Files::exists);
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("audit.json", "audit.md", "audit.csv");
        }
    }

    @Test
    void export_templateWithoutADeck_isAMistake() throws Exception {
        AuditJson.write(AuditFixture.small(), folder.resolve("audit.json"));
        Path template = Files.writeString(folder.resolve("x.potx"), "nothing");
        ExportRequest request = new ExportRequest(folder, null, null, null, List.of("md"), template);
        assertThatThrownBy(() -> new FileExporter().export(request, Progress.SILENT))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("template");
    }
}
