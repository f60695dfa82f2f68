package dev.daylight.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.audit.AuditJson;
import dev.daylight.claim.Claim;
import dev.daylight.corpus.Role;
import dev.daylight.corpus.Vendor;
import dev.daylight.embedding.CrossEncoder;
import dev.daylight.embedding.PairProbabilities;
import dev.daylight.embedding.TextPair;
import dev.daylight.embedding.Vectors;
import dev.daylight.embedding.VendorMask;
import dev.daylight.extract.Status;
import dev.daylight.index.CandidatePair;
import dev.daylight.index.Candidates;
import dev.daylight.passage.Asset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Overlaps, messages and a reduced market of some hundred invented sentences, as data: probabilities to the sixth decimal. What they mean is
 * what the other tests of this package hold; here a change of any input shows. Where that is meant, {@code -Ddaylight.figures.write=true}
 * writes the file anew, and its difference belongs into the change.
 */
class CompareFiguresTest {
    private static final Path FIGURES = Path.of("src/test/resources/dev/daylight/compare/figures.txt");
    private static final Path PAIRS = Path.of("src/test/resources/dev/daylight/compare/contradiction/pairs.txt");
    private static final List<Vendor> VENDORS =
            List.of(new Vendor("kestrel", "Kestrel Inc.", Role.OWN), new Vendor("osprey", "Osprey", Role.COMPETITOR));

    @Test
    void compare_sentences_isToTheSixthDecimalWhatItWas() throws IOException {
        List<Claim> claims = claims();
        OverlapModel model = new OverlapModel(VENDORS, claims);
        List<String> lines = new ArrayList<>();
        claims.forEach(
                claim -> lines.add("fitness " + AuditJson.line(CentralClaim.fitness(claim)) + " " + claim.text()));

        List<CandidatePair> pairs = pairs(claims.size());
        List<List<Integer>> groups = List.of(List.of(0, claims.size() - 1));
        Candidates candidates = new Candidates(pairs, groups);
        VendorMask mask = new VendorMask(Map.of("kestrel", List.of("Kestrel"), "osprey", List.of("Osprey")));
        List<JudgedPair> cheap = new ClaimPairing(model, null, mask).judge(claims, candidates, i -> 0);
        List<JudgedPair> read =
                new ClaimPairing(model, new Played(), mask).judge(claims, candidates, i -> (i * 37 % 100) / 1000.0);
        for (int i = 0; i < pairs.size(); i += 3) {
            CandidatePair pair = pairs.get(i);
            lines.add("pair " + pair.x() + " " + pair.y() + " "
                    + AuditJson.line(cheap.get(i).verdict()) + " "
                    + AuditJson.line(read.get(i).verdict()) + " " + (read.get(i).probabilities() != null));
        }
        List<Overlap> overlaps = Overlaps.of(claims, read, groups);
        overlaps.forEach(overlap -> lines.add("overlap " + AuditJson.line(overlap)));
        List<Message> messages = MessageClustering.cluster(claims, read, groups);
        messages.stream()
                .filter(message -> message.claims().size() > 1)
                .forEach(message -> lines.add("message " + AuditJson.line(message)));
        reduced(claims, overlaps, messages).forEach(lines::add);

        if (Boolean.getBoolean("daylight.figures.write")) {
            Files.write(FIGURES, lines);
        }
        List<String> expected = Files.readAllLines(FIGURES);
        assertThat(expected).hasSizeGreaterThan(300);
        assertThat(lines).containsExactlyElementsOf(expected);
    }

    private static List<String> reduced(List<Claim> claims, List<Overlap> overlaps, List<Message> messages) {
        List<Asset> assets = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        for (Claim claim : claims) {
            if (seen.add(claim.asset())) {
                assets.add(asset(claim));
            }
        }
        List<Contradiction> contradictions = new ArrayList<>();
        for (int i = 0; i + 5 < claims.size(); i += 5) {
            contradictions.add(new Contradiction(
                    "x" + i,
                    Contradiction.Type.FACT,
                    Contradiction.Scope.WITHIN,
                    claims.get(i).id(),
                    claims.get(i + 5).id(),
                    0.5,
                    List.of(),
                    ""));
        }
        float[] numbers = new float[claims.size() * 2];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = i;
        }
        Comparison all =
                new Comparison(VENDORS, assets, claims, new Vectors(numbers, 2), overlaps, contradictions, messages);
        Comparison less = all.without(Set.of("a1", "a3"), Map.of(claims.get(1).id(), "a2"));
        List<String> lines = new ArrayList<>();
        less.claims().forEach(claim -> lines.add("kept " + claim.id() + " in " + claim.asset()));
        less.overlaps().forEach(overlap -> lines.add("kept " + overlap.id() + " " + overlap.x() + " " + overlap.y()));
        less.contradictions().forEach(found -> lines.add("kept " + found.id() + " " + found.x() + " " + found.y()));
        less.messages().stream()
                .filter(message -> message.claims().size() > 1)
                .forEach(message -> lines.add("kept " + AuditJson.line(message)));
        lines.add("kept vectors " + less.vectors().size() + " " + less.vectors().get(3)[1]);
        return lines;
    }

    private static Asset asset(Claim claim) {
        return new Asset(
                claim.asset(),
                claim.vendor(),
                "website",
                claim.asset() + ".md",
                "00",
                "",
                "markdown",
                "en",
                null,
                null,
                List.of(),
                0,
                100,
                Status.ANALYZED,
                null,
                50,
                new TreeMap<>());
    }

    /** Both sides of all pairs, some longer ones, and a copy. */
    private static List<Claim> claims() throws IOException {
        List<Claim> claims = new ArrayList<>();
        for (String pair : Files.readAllLines(PAIRS)) {
            String[] said = pair.split("\\|");
            add(claims, said[0], said[1]);
            add(claims, said[2], said[3]);
        }
        for (String text : List.of(
                "Kestrel encrypts every backup with keys that only you hold, in transit and at rest.",
                "We encrypt every backup with keys that only you hold, in transit and at rest, in 12 regions.",
                "Osprey encrypts every backup with keys that only you hold, in transit and at rest.",
                "Kestrel's encrypts every backup with keys that only you hold, not in transit and at rest.",
                "However, it does that for 1.5k teams, twenty-five countries and 3 million users.",
                "This is why they choose it.",
                "See below:",
                "kestrel, flags, toggles")) {
            add(claims, "kestrel", text);
            add(claims, "osprey", text.replace("Kestrel", "Osprey"));
        }
        add(claims, claims.getFirst().vendor(), claims.getFirst().text());
        return claims;
    }

    private static void add(List<Claim> claims, String vendor, String text) {
        claims.add(TestClaims.claim("c" + claims.size(), vendor, text)
                .inAsset("a" + claims.size() % 7 % (vendor.equals("osprey") ? 2 : 7)
                        + (vendor.equals("osprey") ? "o" : "")));
    }

    private static List<CandidatePair> pairs(int claims) {
        Random random = new Random(5);
        List<CandidatePair> pairs = new ArrayList<>();
        for (int x = 0; x < claims - 1; x++) {
            for (int y = x + 1; y < claims - 1; y++) {
                if (y == x + 1 || random.nextInt(40) == 0) {
                    pairs.add(new CandidatePair(x, y, random.nextInt(-10, 100) / 100.0, 0.5, false));
                }
            }
        }
        return pairs;
    }

    /** A cross-encoder whose opinion comes from the letters: the same for every order of the pairs. */
    private static final class Played implements CrossEncoder {
        @Override
        public String fingerprint() {
            return "played";
        }

        @Override
        public List<PairProbabilities> score(List<TextPair> pairs) {
            return pairs.stream().map(Played::read).toList();
        }

        private static PairProbabilities read(TextPair pair) {
            double p = Math.floorMod(pair.toString().hashCode(), 97) / 97.0;
            double rest = 1 - p;
            return new PairProbabilities(
                    List.of(p, 0.4 * rest, 0.2 * rest, 0.3 * rest, 0.1 * rest),
                    List.of(rest, p / 2, p / 4, p / 8, p / 16, p / 16, 0.0),
                    0.9 * p,
                    0.5 * p,
                    0.3 * rest);
        }

        @Override
        public void close() {}
    }
}
