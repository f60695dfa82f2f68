package dev.daylight.score;

import dev.daylight.claim.Claim;
import dev.daylight.claim.Evidence;
import dev.daylight.claim.Modality;
import dev.daylight.claim.Polarity;
import dev.daylight.claim.Token;
import dev.daylight.compare.Comparison;
import dev.daylight.compare.Contradiction;
import dev.daylight.compare.Message;
import dev.daylight.compare.Overlap;
import dev.daylight.corpus.Role;
import dev.daylight.corpus.Vendor;
import dev.daylight.embedding.Vectors;
import dev.daylight.extract.Anchor;
import dev.daylight.extract.Status;
import dev.daylight.job.Job;
import dev.daylight.passage.Asset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

/** Markets made from a seed: vendors, assets, claims, and what is between them, in any mixture. */
public final class GeneratedMarket {
    public static final List<Job> JOBS = List.of(
            new Job(
                    "solution",
                    "Solution exploration",
                    "",
                    List.of(new Job.Question("q1", "What is there?"), new Job.Question("q2", "Build or buy?")),
                    List.of()),
            new Job("validation", "Validation", "", List.of(new Job.Question("q1", "Who uses it?")), List.of()),
            new Job("empty", "A job that nothing serves", "", List.of(), List.of()));

    private GeneratedMarket() {}

    public static Comparison of(long seed, int vendors, int assetsEach, int claimsEach) {
        Random random = new Random(seed);
        List<Vendor> names = new ArrayList<>();
        List<Asset> assets = new ArrayList<>();
        List<Claim> claims = new ArrayList<>();
        for (int v = 0; v < vendors; v++) {
            names.add(new Vendor("v" + v, "Vendor " + v, v == 0 ? Role.OWN : Role.COMPETITOR));
            for (int a = 0; a < assetsEach; a++) {
                assets.add(asset(random, v, a));
                for (int c = 0; c < claimsEach; c++) {
                    claims.add(claim(random, "v" + v, assets.get(assets.size() - 1), claims.size()));
                }
            }
        }
        List<Overlap> overlaps = new ArrayList<>();
        List<Contradiction> contradictions = new ArrayList<>();
        for (int i = 0; i < claims.size() && claims.size() > 1; i++) {
            int other = (i + 1 + random.nextInt(claims.size() - 1)) % claims.size();
            double p = random.nextDouble();
            Overlap.Kind kind = p < 0.5
                    ? Overlap.Kind.RELATED
                    : random.nextBoolean() ? Overlap.Kind.EQUIVALENT : Overlap.Kind.SPECIFIC;
            double more = kind == Overlap.Kind.SPECIFIC ? 0.7 * p : 0.2 * p;
            overlaps.add(new Overlap(
                    "o" + i, kind, claims.get(i).id(), claims.get(other).id(), 0.7, p, more, p / 10));
            if (random.nextInt(10) == 0) {
                contradictions.add(contradiction("x" + i, claims.get(i), claims.get(other), random.nextDouble()));
            }
        }
        return new Comparison(
                names,
                assets,
                claims,
                new Vectors(new float[claims.size()], 1),
                overlaps,
                contradictions,
                messages(random, claims));
    }

    static Contradiction contradiction(String id, Claim x, Claim y, double probability) {
        Contradiction.Scope scope =
                x.vendor().equals(y.vendor()) ? Contradiction.Scope.WITHIN : Contradiction.Scope.ACROSS;
        return new Contradiction(id, Contradiction.Type.FACT, scope, x.id(), y.id(), probability, List.of(), "made up");
    }

    private static Asset asset(Random random, int vendor, int number) {
        TreeMap<String, Double> jobs = new TreeMap<>();
        jobs.put("solution", random.nextDouble());
        jobs.put("validation", random.nextDouble() / 2);
        boolean read = number == 0 || random.nextInt(8) > 0;
        String path = "v" + vendor + "/website/" + number + ".md";
        return new Asset(
                "a" + vendor + "-" + number,
                "v" + vendor,
                random.nextBoolean() ? "website" : "rep",
                path,
                "00",
                path,
                "markdown",
                "en",
                null,
                null,
                List.of(),
                0,
                100 + random.nextInt(2000),
                read ? Status.ANALYZED : Status.SKIPPED,
                read ? null : "made up",
                random.nextInt(5) == 0 ? Double.NaN : random.nextDouble() * 120 - 10,
                read ? jobs : new TreeMap<>());
    }

    private static Claim claim(Random random, String vendor, Asset asset, int number) {
        String noun = "noun" + random.nextInt(30);
        String text = "Statement " + number + " is about " + noun + ".";
        TreeMap<String, Double> jobs = new TreeMap<>();
        jobs.put("solution", random.nextDouble());
        jobs.put("validation", random.nextDouble());
        return new Claim(
                "c" + number,
                asset.id(),
                vendor,
                asset.channel(),
                0,
                Anchor.NONE,
                0,
                text.length(),
                text,
                0.9,
                Polarity.POSITIVE,
                Modality.PLAIN,
                List.of(),
                Evidence.values()[random.nextInt(Evidence.values().length)],
                List.of(new Token(noun, noun, "NN", 0, noun.length())),
                random.nextDouble(),
                jobs);
    }

    private static List<Message> messages(Random random, List<Claim> claims) {
        List<List<Claim>> groups = new ArrayList<>();
        for (Claim claim : claims) {
            if (groups.isEmpty() || random.nextInt(3) > 0) {
                groups.add(new ArrayList<>());
            }
            groups.get(random.nextInt(3) > 0 ? groups.size() - 1 : random.nextInt(groups.size()))
                    .add(claim);
        }
        List<Message> messages = new ArrayList<>();
        for (List<Claim> group : groups) {
            if (!group.isEmpty()) {
                messages.add(new Message(
                        "m" + messages.size(),
                        group.get(0).text(),
                        group.get(0).id(),
                        List.copyOf(
                                new TreeSet<>(group.stream().map(Claim::vendor).toList())),
                        group.stream().map(Claim::id).toList()));
            }
        }
        return messages;
    }
}
