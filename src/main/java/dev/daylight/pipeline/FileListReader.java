package dev.daylight.pipeline;

import dev.daylight.report.Facts;
import dev.daylight.report.list.ListFilter;
import dev.daylight.report.list.ListKind;
import dev.daylight.report.list.ListQuery;
import dev.daylight.report.list.Selection;
import java.nio.file.Path;
import java.util.List;

/** Lists from an audit in its folder, its file or the workspace of its market. */
public final class FileListReader implements ListReader {
    @Override
    public Selection select(Path marketOrAudit, ListQuery query) {
        return Selection.of(facts(marketOrAudit), query);
    }

    @Override
    public List<String> words(Path marketOrAudit, ListKind list, ListFilter filter) {
        return Selection.words(facts(marketOrAudit), list, filter);
    }

    @Override
    public List<String> sorts(Path marketOrAudit, ListKind list) {
        return Selection.sorts(facts(marketOrAudit), list);
    }

    private static Facts facts(Path marketOrAudit) {
        return new Facts(FileAuditReader.audit(marketOrAudit));
    }
}
