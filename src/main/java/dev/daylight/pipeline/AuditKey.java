package dev.daylight.pipeline;

import dev.daylight.adjudicate.AdjudicatorSettings;
import dev.daylight.audit.Audit;
import dev.daylight.corpus.Corpus;
import dev.daylight.job.Job;
import dev.daylight.job.QuestionMatcher;
import dev.daylight.passage.PassageBuilder;
import dev.daylight.review.Decisions;
import dev.daylight.workspace.CacheKey;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What tells an audit from every other one. */
final class AuditKey {
    private AuditKey() {}

    /** Everything that audit.json depends on. */
    static CacheKey of(
            Corpus corpus,
            String reader,
            List<ReadSource> sources,
            Decisions decisions,
            List<Job> jobs,
            Models models,
            @Nullable AdjudicatorSettings asked,
            long seed) {
        List<String> parts = new ArrayList<>();
        parts.add(Audit.SCHEMA_VERSION + "/" + Version.METHOD + "/" + Version.of() + "/" + Version.code());
        parts.add(reader);
        parts.add(PassageBuilder.VERSION);
        parts.add(models.claimFingerprint());
        parts.add(new QuestionMatcher(jobs, models.encoder()).fingerprint());
        parts.add(corpus.market());
        corpus.vendors().forEach(vendor -> parts.add(vendor.toString()));
        corpus.ignored().forEach(ignored -> parts.add(ignored.toString()));
        for (ReadSource read : sources) {
            var source = read.source();
            parts.add(String.join(
                    "|",
                    source.path(),
                    read.sha256(),
                    source.channel(),
                    String.valueOf(source.date()),
                    String.valueOf(source.owner()),
                    source.audience().toString(),
                    source.jobs().toString(),
                    String.valueOf(source.captured())));
            read.documents().forEach(document -> parts.add(document.member() + document.status() + document.reason()));
        }
        jobs.forEach(job -> parts.add(job.toString()));
        models.fingerprints().forEach((role, model) -> parts.add(role + "=" + model));
        if (asked != null) {
            parts.add(Audit.Parameters.ADJUDICATOR + "=" + asked.fingerprint());
        }
        parts.add(Long.toString(seed));
        parts.add(decisions.fingerprint());
        return CacheKey.of(parts.toArray(String[]::new));
    }
}
