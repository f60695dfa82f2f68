package dev.daylight.index;

import dev.daylight.claim.Claim;
import dev.daylight.claim.Modality;
import dev.daylight.claim.Polarity;
import dev.daylight.claim.Quantity;

/** Among which claims a claim's neighbours are looked for. */
public enum Relation {
    SAME_VENDOR,
    OTHER_VENDOR,
    /** One denies what the other affirms, or both name another quantity of one unit. */
    CLASH;

    boolean holds(Claim x, Claim y) {
        return switch (this) {
            case SAME_VENDOR -> x.vendor().equals(y.vendor());
            case OTHER_VENDOR -> !x.vendor().equals(y.vendor());
            case CLASH -> denies(x) != denies(y) || differs(x, y);
        };
    }

    private static boolean denies(Claim claim) {
        return claim.polarity() == Polarity.NEGATIVE || claim.modality() == Modality.CANNOT;
    }

    /** Whether both name a quantity of one unit, and not the same one. */
    private static boolean differs(Claim x, Claim y) {
        for (Quantity a : x.quantities()) {
            for (Quantity b : y.quantities()) {
                if (a.unit().equals(b.unit())
                        && (a.low() != b.low() || a.high() != b.high() || a.bound() != b.bound())) {
                    return true;
                }
            }
        }
        return false;
    }
}
