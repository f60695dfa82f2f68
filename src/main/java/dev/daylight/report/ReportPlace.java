package dev.daylight.report;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where reports go, and what belongs to them.
 *
 * @param folder of the reports
 * @param market the market's folder, for links to the originals; null: without links
 * @param template a PowerPoint file whose look the deck takes; null: our own
 * @param originals texts of the documents, for what stands around a quote
 * @param since what changed since the audit before; null: there was none
 */
public record ReportPlace(
        Path folder,
        @Nullable Path market,
        @Nullable Path template,
        Originals originals,
        @Nullable Since since) {
    /** Without the texts of the documents and an audit before. */
    public ReportPlace(Path folder, @Nullable Path market, @Nullable Path template) {
        this(folder, market, template, Originals.NONE, null);
    }

    /** The same place with the texts of the documents at hand. */
    public ReportPlace with(Originals texts) {
        return new ReportPlace(folder, market, template, texts, since);
    }

    /** The same place with what changed since the audit before. */
    public ReportPlace after(@Nullable Since before) {
        return new ReportPlace(folder, market, template, originals, before);
    }

    /** A file of the report. */
    public Path file(String name) {
        return folder.resolve(name);
    }

    /** Links from a file in the folder to the originals. */
    public SourceLinks links() {
        return new SourceLinks(folder, market);
    }
}
