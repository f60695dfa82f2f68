package dev.daylight.report.deck;

import dev.daylight.audit.AtomicFile;
import dev.daylight.audit.Audit;
import dev.daylight.report.Facts;
import dev.daylight.report.ReportFormat;
import dev.daylight.report.ReportPlace;
import dev.daylight.report.SteadyPackage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** {@code audit.pptx}: the story of the audit on fourteen slides, in the look of the user's template or our own. */
public final class DeckFormat implements ReportFormat {
    @Override
    public String name() {
        return "pptx";
    }

    @Override
    public String file() {
        return "audit.pptx";
    }

    @Override
    public void check(ReportPlace place) {
        try (Template template = Template.open(place.template())) {
            template.body();
        } catch (IOException e) {
            throw new UncheckedIOException("a template in memory could not be closed", e);
        }
    }

    @Override
    public void write(Audit audit, ReportPlace place) {
        try (Template template = Template.open(place.template());
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Facts facts = new Facts(audit);
            new Opening(template, facts).add();
            new Findings(template, facts).add();
            new Clashes(template, facts).add();
            new Closing(template, facts).add();
            template.show().getProperties().getCoreProperties().setTitle("Differentiation audit");
            template.show().write(out);
            AtomicFile.write(place.file(file()), SteadyPackage.of(out.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException("a deck could not be put together in memory", e);
        }
    }
}
