package dev.daylight.pipeline;

import dev.daylight.audit.Audit;
import dev.daylight.audit.AuditJson;
import dev.daylight.compare.Comparison;
import dev.daylight.digest.Sha256;
import dev.daylight.index.ClaimIndex;
import dev.daylight.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * The last audit, as the workspace keeps it: its bytes, the index of its claims, and a slot that names both the audit's key and its digest, since
 * a power cut may leave the key of one run beside the audit of another.
 *
 * @param key everything that the audit depends on, as {@link AuditKey} makes it
 */
record KeptAudit(Workspace workspace, String key) {
    private static final String SLOT = "last-key";

    /** The audit of this key; empty when another one is kept, or none, or anything of it is damaged. */
    Optional<Audit> audit() {
        Optional<byte[]> bytes = workspace.lastAudit().read();
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        String digest = Sha256.of(bytes.get());
        boolean same = workspace
                .slot(SLOT)
                .read()
                .filter(slot -> Arrays.equals(slot, name(digest)))
                .isPresent();
        return same && ClaimIndex.holds(workspace.indexFolder(), digest)
                ? bytes.map(AuditJson::parse)
                : Optional.empty();
    }

    /** Broken off from here on, no later run takes what is kept for an audit of some key. */
    void forget() {
        workspace.slot(SLOT).replace(new byte[0]);
    }

    /**
     * Keeps an audit for the next run.
     *
     * @param audit its bytes
     * @param comparison what the index is made from
     * @param whole whether nothing is missing that the next run could have
     */
    void keep(byte[] audit, Comparison comparison, boolean whole, StageClock clock) {
        String digest = Sha256.of(audit);
        workspace.lastAudit().replace(audit);
        clock.run(
                "index",
                () -> ClaimIndex.write(workspace.indexFolder(), comparison.claims(), comparison.vectors(), digest));
        if (whole) {
            workspace.slot(SLOT).replace(name(digest));
        }
        // Answers of a language model and scopes of negations are small and dear, and most runs ask for few of them.
        workspace.cache().prune(Set.of(AdjudicateStage.STAGE, RememberingNegations.STAGE));
    }

    private byte[] name(String digest) {
        return (key + " " + digest).getBytes(StandardCharsets.UTF_8);
    }
}
