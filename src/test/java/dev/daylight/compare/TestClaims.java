package dev.daylight.compare;

import dev.daylight.claim.Claim;
import dev.daylight.corpus.Role;
import dev.daylight.corpus.Vendor;
import dev.daylight.fit.GoldClaims;
import dev.daylight.index.CandidatePair;
import java.util.List;

/** Claims of which only vendor and text matter. */
final class TestClaims {
    static final List<Vendor> VENDORS =
            List.of(new Vendor("acme", "Acme Corp", Role.OWN), new Vendor("beta.io", "Beta", Role.COMPETITOR));

    private TestClaims() {}

    static Claim claim(String id, String vendor, String text) {
        return GoldClaims.claim(id, vendor, text, List.of());
    }

    static JudgedPair pair(int x, int y, double pSame) {
        Overlap.Kind kind = pSame >= OverlapModel.SAME ? Overlap.Kind.EQUIVALENT : Overlap.Kind.RELATED;
        return new JudgedPair(new CandidatePair(x, y, pSame, 0, false), null, new OverlapVerdict(pSame, 0, 0, kind));
    }
}
