package dev.daylight.pipeline;

import dev.daylight.audit.Audit;
import dev.daylight.audit.AuditIndex;
import dev.daylight.audit.AuditJson;
import dev.daylight.embedding.MiniLmEncoder;
import dev.daylight.embedding.SentenceEncoder;
import dev.daylight.index.ClaimIndex;
import dev.daylight.index.Filters;
import dev.daylight.problem.InputException;
import dev.daylight.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Searches the index that the last audit of a market left in its workspace. */
public final class WorkspaceSearch implements MarketSearch {
    @Override
    public List<SearchHit> search(
            Path market,
            @Nullable Path workspace,
            String query,
            @Nullable String vendor,
            @Nullable String job,
            @Nullable String channel,
            int limit) {
        Path folder = Places.workspace(market, workspace);
        Audit audit = Workspace.lastAudit(folder)
                .map(AuditJson::parse)
                .orElseThrow(() -> new InputException(
                        "this market has not been audited yet",
                        market.toString(),
                        "Run 'daylight audit' on it first."));
        AuditIndex index = new AuditIndex(audit);
        Set<String> known = audit.claims().stream().map(Audit.Claim::id).collect(Collectors.toSet());
        check("vendor", vendor, audit.vendors().stream().map(Audit.Vendor::id).toList());
        check("job", job, audit.jobs().stream().map(Audit.Job::id).toList());
        check(
                "channel",
                channel,
                audit.assets().stream()
                        .map(Audit.Asset::channel)
                        .distinct()
                        .sorted()
                        .toList());
        try (SentenceEncoder encoder = MiniLmEncoder.load(1);
                ClaimIndex claims = ClaimIndex.open(Workspace.indexFolder(folder))) {
            float[] vector = encoder.encode(List.of(query)).get(0);
            return claims.search(query, vector, new Filters(vendor, job, channel, null), limit).stream()
                    // An audit that was broken off between its two writings leaves the index of the one before.
                    .filter(hit -> known.contains(hit.claim()))
                    .map(hit -> {
                        Audit.Claim claim = index.claim(hit.claim());
                        Audit.Asset asset = index.assetOf(hit.claim());
                        return new SearchHit(
                                hit.claim(),
                                asset.vendor(),
                                asset.channel(),
                                asset.path(),
                                claim.anchor().describe(),
                                claim.text(),
                                hit.score());
                    })
                    .toList();
        }
    }

    private static void check(String what, @Nullable String told, List<String> known) {
        if (told != null && !known.contains(told)) {
            throw new InputException(
                    "no " + what + " is called '" + told + "'",
                    "--" + what,
                    "Known are " + String.join(", ", known) + ".");
        }
    }
}
