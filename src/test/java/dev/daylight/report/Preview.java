package dev.daylight.report;

import dev.daylight.audit.AuditFixture;
import dev.daylight.audit.AuditJson;
import java.nio.file.Path;

/**
 * Writes reports to be looked at: {@code java … dev.daylight.report.Preview FOLDER} those of the generated audits,
 * {@code … Preview FOLDER AUDIT.JSON MARKET} that of a real one.
 */
public final class Preview {
    private Preview() {}

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        if (arguments.length == 3) {
            HtmlReport.write(
                    AuditJson.read(Path.of(arguments[1])), Path.of(arguments[2]), folder.resolve("audit.html"));
            return;
        }
        AuditJson.write(AuditFixture.small(), folder.resolve("small.json"));
        System.out.print(TerminalSummary.render(AuditFixture.small(), folder.resolve("small.html"), 100));
        System.out.print(new dev.daylight.audit.Explain(AuditFixture.small()).text("x0000000001"));
        HtmlReport.write(AuditFixture.small(), folder.resolve("market"), folder.resolve("small.html"));
        HtmlReport.write(AuditFixture.hostile(), folder.resolve("market"), folder.resolve("hostile.html"));
        HtmlReport.write(AuditFixture.ofSize(400, 20_000), folder.resolve("market"), folder.resolve("large.html"));
    }
}
