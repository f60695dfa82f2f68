package dev.daylight.compare.contradiction;

import dev.daylight.claim.Annotator;
import dev.daylight.claim.Antonyms;
import dev.daylight.claim.Claim;
import dev.daylight.claim.ClaimMaker;
import dev.daylight.claim.DependencyParser;
import java.util.List;
import java.util.Map;

/** The models that the tests of this package need, read once for all of them: reading takes longer than testing. */
final class Judges {
    static final Map<String, List<String>> NAMES = Map.of("kestrel", List.of("Kestrel"), "osprey", List.of("Osprey"));

    static final ContradictionModel MODEL =
            new ContradictionModel(NAMES, Antonyms.load(), Negations.by(new DependencyParser()));

    private static final ClaimMaker MAKER = new ClaimMaker(Annotator.load(), 0.5);

    private Judges() {}

    static Claim claim(String vendor, String text) {
        return MAKER.fromText(text, vendor, vendor);
    }
}
