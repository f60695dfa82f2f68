package dev.daylight.pipeline;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reports that are to be made from an audit that was done.
 *
 * @param audit a market's folder (its last audit), an audit's folder or an {@code audit.json}
 * @param market the market's folder, for links to the originals; null: {@code audit} where that is one, else no links
 * @param workspace where the market keeps its snapshots, for what changed since the audit before; null: in the market's folder
 * @param out where reports go; null: where the audit put them
 * @param formats names of the reports to write, as {@link ReportFormats#chosen} gives them
 * @param template a PowerPoint file whose look the deck takes; null: our own
 */
public record ExportRequest(
        Path audit,
        @Nullable Path market,
        @Nullable Path workspace,
        @Nullable Path out,
        List<String> formats,
        @Nullable Path template) {
    public ExportRequest {
        formats = List.copyOf(formats);
    }
}
