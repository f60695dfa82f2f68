package dev.daylight.pipeline;

import dev.daylight.audit.AtomicFile;
import dev.daylight.audit.Audit;
import dev.daylight.report.ReportPlace;
import dev.daylight.report.Since;
import dev.daylight.workspace.Snapshots;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes reports from an audit in its folder, its file or the workspace of its market. */
public final class FileExporter implements Exporter {
    @Override
    public List<Path> export(ExportRequest request, Progress progress) throws InterruptedException {
        Path market = market(request);
        Path out = out(request, market);
        ReportPlace place = new ReportPlace(out, market, request.template());
        Audit audit = FileAuditReader.audit(request.audit());
        AtomicFile.checkFolder(out);
        ReportFormats.check(request.formats(), place);
        return ReportFormats.write(
                audit,
                place.after(since(request, market, audit, progress)),
                request.formats(),
                Runtime.getRuntime().availableProcessors(),
                progress);
    }

    private static @Nullable Since since(ExportRequest request, @Nullable Path market, Audit audit, Progress progress) {
        return market == null
                ? null
                : Former.of(Snapshots.of(Places.workspace(market, request.workspace())), audit, progress);
    }

    private static @Nullable Path market(ExportRequest request) {
        return request.market() == null && isMarket(request.audit()) ? request.audit() : request.market();
    }

    private static Path out(ExportRequest request, @Nullable Path market) {
        Path told = request.out();
        if (told != null) {
            return market == null ? told : Places.reports(market, told);
        }
        if (isMarket(request.audit())) {
            return Places.reports(request.audit(), null);
        }
        Path file = request.audit().toAbsolutePath().normalize();
        Path parent = file.getParent();
        return Files.isDirectory(file) || parent == null ? request.audit() : parent;
    }

    private static boolean isMarket(Path place) {
        return Files.isDirectory(place) && !Files.isRegularFile(place.resolve("audit.json"));
    }
}
