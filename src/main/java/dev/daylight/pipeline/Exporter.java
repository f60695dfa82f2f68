package dev.daylight.pipeline;

import java.nio.file.Path;
import java.util.List;

/** Makes reports from an audit that was done, without doing it again. */
public interface Exporter {
    /**
     * @return the files and folders written, in the order of the request
     * @throws InterruptedException when the thread was interrupted; each file is then whole, old or new
     * @throws dev.daylight.problem.InputException when there is no audit, or a report can't be written
     */
    List<Path> export(ExportRequest request, Progress progress) throws InterruptedException;
}
