package dev.daylight.shell;

import dev.daylight.corpus.Corpus;
import dev.daylight.corpus.Ignored;
import dev.daylight.corpus.Role;
import dev.daylight.corpus.Source;
import dev.daylight.corpus.Vendor;
import dev.daylight.eval.EvalReport;
import dev.daylight.eval.Evaluator;
import dev.daylight.pipeline.AuditOutcome;
import dev.daylight.pipeline.AuditReader;
import dev.daylight.pipeline.AuditRequest;
import dev.daylight.pipeline.Auditor;
import dev.daylight.pipeline.MarketReader;
import dev.daylight.pipeline.MarketSearch;
import dev.daylight.pipeline.Progress;
import dev.daylight.pipeline.SearchHit;
import dev.daylight.problem.InputException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/**
 * Daylight with the pipeline replaced by answers that tell what was asked, so that the shell's own part can be seen
 * whole: arguments, streams, exit codes, Ctrl-C. The market's name chooses how the audit goes.
 */
public final class StandIn {
    private StandIn() {}

    public static void main(String[] arguments) {
        System.exit(Daylight.run(arguments, Wiring.class, Answers.class));
    }

    @Configuration(proxyBeanMethods = false)
    static class Answers {
        @Bean
        @Primary
        Auditor answeringAuditor() {
            return StandIn::audit;
        }

        @Bean
        @Primary
        MarketReader answeringReader() {
            return (market, own) -> new Corpus(
                    String.valueOf(market.getFileName()),
                    market,
                    List.of(new Vendor("acme", "Acme Ltd", Role.OWN), new Vendor("beta corp", "Beta", Role.COMPETITOR)),
                    List.of(
                            source("acme", "website", "own/acme/website/prices.html", market),
                            source("beta corp", "rep", "competitors/beta corp/rep/\u001b[31mdeck\u202e.pptx", market)),
                    List.of(new Ignored("notes.tmp", "temporary file, asked for own " + own)));
        }

        @Bean
        @Primary
        MarketSearch answeringSearch() {
            return (market, workspace, query, vendor, job, channel, limit) -> List.of(new SearchHit(
                    "c1",
                    "acme",
                    "website",
                    "own/acme/a.html",
                    "heading Prices",
                    query + "|" + vendor + "|" + job,
                    0.5));
        }

        @Bean
        @Primary
        AuditReader answeringAudits() {
            return new AuditReader() {
                @Override
                public String explain(Path marketOrAudit, String id) {
                    if (!ids(marketOrAudit).contains(id)) {
                        throw new InputException("there is no '" + id + "'", "audit.json", "Tab offers what there is.");
                    }
                    return "0.5 = " + id;
                }

                @Override
                public String explainJson(Path marketOrAudit, String id) {
                    return "{\"id\":\"" + id + "\"}";
                }

                @Override
                public List<String> ids(Path marketOrAudit) {
                    return List.of("overload.validation", "overlap-1a2b", "contradiction-77");
                }
            };
        }

        @Bean
        @Primary
        Evaluator answeringEvaluator() {
            return (task, gold, folds, crossEncoder, predictions) ->
                    new EvalReport(task + " of " + gold, "{\"task\":\"" + task + "\"}");
        }

        private static Source source(String vendor, String channel, String path, Path market) {
            return new Source(vendor, channel, path, market.resolve("x"), 1234, null, null, List.of(), List.of());
        }
    }

    private static AuditOutcome audit(AuditRequest request, Progress progress) throws InterruptedException {
        switch (String.valueOf(request.market().getFileName())) {
            case "slow" -> {
                progress.begin("Reading documents", 1000);
                for (int i = 0; i < 1000; i++) {
                    Thread.sleep(50);
                    progress.step(i);
                }
            }
            case "deaf" -> {
                progress.begin("Reading documents", 0);
                long until = System.nanoTime() + 60_000_000_000L;
                while (System.nanoTime() < until) {
                    LockSupport.parkNanos(50_000_000);
                }
            }
            case "broken" -> throw new IllegalStateException("a fault", new IllegalArgumentException("the root"));
            case "hungry" -> throw new OutOfMemoryError("Java heap space");
            default -> {
                progress.begin("Reading documents", 3);
                for (int i = 1; i <= 3; i++) {
                    Thread.sleep(300);
                    progress.step(i);
                    progress.note("note " + i + " \u001b[31mred");
                }
                progress.end();
            }
        }
        Path out = request.out() == null ? request.market() : request.out();
        return new AuditOutcome(
                out,
                "market " + request.market() + "\nown " + request.own() + "\nthreads " + request.threads() + "\nseed "
                        + request.seed(),
                3,
                1,
                0);
    }
}
