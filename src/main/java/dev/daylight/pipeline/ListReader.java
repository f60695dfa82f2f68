package dev.daylight.pipeline;

import dev.daylight.report.list.ListFilter;
import dev.daylight.report.list.ListKind;
import dev.daylight.report.list.ListQuery;
import dev.daylight.report.list.Selection;
import java.nio.file.Path;
import java.util.List;

/** Lists what an audit found. The path is a market's folder (its last audit), an audit's folder or an {@code audit.json}. */
public interface ListReader {
    /** @throws dev.daylight.problem.InputException when there is no audit, or it doesn't know a value of the query */
    Selection select(Path marketOrAudit, ListQuery query);

    /** Words that a filter takes in this audit; empty where anything may be written. */
    List<String> words(Path marketOrAudit, ListKind list, ListFilter filter);

    /** Columns that a list can be sorted by. */
    List<String> sorts(Path marketOrAudit, ListKind list);
}
