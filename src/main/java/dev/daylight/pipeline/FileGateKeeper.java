package dev.daylight.pipeline;

import dev.daylight.audit.AtomicFile;
import dev.daylight.audit.Audit;
import dev.daylight.audit.AuditJson;
import dev.daylight.gate.Gate;
import dev.daylight.gate.GateParser;
import dev.daylight.gate.GateVerdict;
import dev.daylight.gate.Gates;
import dev.daylight.job.Job;
import dev.daylight.problem.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gates over {@code audit.json}, with {@value #FILE} beside it. */
public final class FileGateKeeper implements GateKeeper {
    private static final String FILE = "gates.json";

    @Override
    public Prepared prepare(Path market, List<String> expressions, @Nullable Path baseline) {
        if (expressions.isEmpty()) {
            if (baseline != null) {
                throw new InputException(
                        "a baseline is of use to gates only", "--baseline", "Add '--fail-on', such as overload>70.");
            }
            return FileGateKeeper::none;
        }
        List<String> jobs = AuditPipeline.jobs(market).stream().map(Job::id).toList();
        GateParser parser = new GateParser(jobs);
        List<Gate> gates = expressions.stream().map(parser::parse).toList();
        Audit before = baseline == null ? null : SnapshotReader.audit(baseline);
        return reports -> {
            GateVerdict verdict = Gates.check(gates, AuditJson.read(reports.resolve("audit.json")), before);
            AtomicFile.write(reports.resolve(FILE), (AuditJson.line(verdict) + "\n").getBytes(StandardCharsets.UTF_8));
            return verdict;
        };
    }

    /** What is there of an earlier run would be taken for this one's. */
    private static GateVerdict none(Path reports) {
        try {
            Files.deleteIfExists(reports.resolve(FILE));
        } catch (IOException e) {
            throw new InputException(
                    "what is left of an earlier run can't be removed",
                    reports.resolve(FILE).toString(),
                    "Remove it.");
        }
        return new GateVerdict(true, List.of());
    }
}
