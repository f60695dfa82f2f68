package dev.daylight.report.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.audit.AuditFixture;
import dev.daylight.report.ReportPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkdownFormatTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void text_everyMark_comesOutOfARendererAsItWentIn() {
        String marks = "<b> *x* _y_ `z` [a](b) | ~~s~~ \\ &amp; {m} $e$ # h";
        String html =
                HtmlRenderer.builder().build().render(Parser.builder().build().parse("“" + Markdown.text(marks)));
        assertThat(html)
                .isEqualTo("<p>“"
                        + marks.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "</p>\n");
    }

    @Test
    void write_hostileTexts_renderAsText() throws IOException {
        new MarkdownFormat().write(AuditFixture.hostile(), new ReportPlace(folder, folder.resolve("market"), null));
        var tables = java.util.List.of(TablesExtension.create());
        String html = HtmlRenderer.builder()
                .extensions(tables)
                .build()
                .render(Parser.builder()
                        .extensions(tables)
                        .build()
                        .parse(Files.readString(folder.resolve("audit.md"))));
        assertThat(html)
                .doesNotContain("<script", "<img", "<!--", "\u202E", "\u001B")
                .contains("&lt;img src=x");
        // Every row has as many cells as its heading, whatever the texts hold.
        assertThat(html).contains("<table>").doesNotContain("| ");
    }
}
