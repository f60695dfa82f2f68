package dev.daylight.change;

import dev.daylight.audit.Audit;
import dev.daylight.score.Explanation;
import java.util.List;
import java.util.TreeMap;

/**
 * An audit without what a comparison doesn't need (explanations, quantities, jobs of claims): what a snapshot holds. It has
 * the same form as {@code audit.json}, and compares like the whole.
 */
public final class Brief {
    private static final Explanation NONE = Explanation.of(0, "left out of the snapshot");

    private Brief() {}

    public static Audit of(Audit audit) {
        return new Audit(
                audit.schemaVersion(),
                audit.market(),
                audit.own(),
                audit.vendors(),
                audit.assets(),
                List.of(),
                audit.claims().stream().map(Brief::claim).toList(),
                audit.messages().stream().map(Brief::message).toList(),
                audit.overlaps(),
                audit.contradictions(),
                List.of(),
                audit.jobs().stream().map(Brief::job).toList(),
                audit.whiteSpace(),
                audit.parameters(),
                audit.review());
    }

    private static Audit.Claim claim(Audit.Claim claim) {
        return new Audit.Claim(
                claim.id(),
                claim.asset(),
                claim.anchor(),
                claim.begin(),
                claim.end(),
                claim.text(),
                claim.probability(),
                claim.polarity(),
                claim.modality(),
                List.of(),
                claim.evidence(),
                claim.position(),
                new TreeMap<>(),
                claim.message());
    }

    private static Audit.Message message(Audit.Message message) {
        return new Audit.Message(
                message.id(),
                message.text(),
                message.vendors(),
                message.claims(),
                message.status(),
                message.distinctness(),
                message.weight(),
                message.jobs(),
                NONE);
    }

    private static Audit.Job job(Audit.Job job) {
        Audit.Overload overload = job.overload();
        Audit.Differentiation differentiation = job.differentiation();
        return new Audit.Job(
                job.id(),
                job.name(),
                job.definition(),
                new Audit.Overload(
                        overload.score(),
                        overload.low(),
                        overload.high(),
                        overload.story(),
                        overload.components(),
                        NONE),
                new Audit.Differentiation(
                        differentiation.score(),
                        differentiation.low(),
                        differentiation.high(),
                        differentiation.vendors(),
                        NONE),
                job.completion());
    }
}
