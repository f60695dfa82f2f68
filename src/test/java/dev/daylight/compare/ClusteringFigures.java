package dev.daylight.compare;

import dev.daylight.claim.Claim;
import dev.daylight.corpus.Role;
import dev.daylight.corpus.Vendor;
import dev.daylight.embedding.Vectors;
import dev.daylight.embedding.VendorMask;
import dev.daylight.fit.GoldClaims;
import dev.daylight.fit.MiniLmForFitting;
import dev.daylight.fit.SharedData;
import dev.daylight.index.CandidatePair;
import dev.daylight.index.Candidates;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Purity and coverage of messages on ArgKP-2021: arguments that match one key point should come together. An argument's gold
 * class is the first key point it matches; arguments of several, and key points themselves, are left out. Topics aren't named
 * in the file, so all arguments are clustered together, each with its 15 nearest neighbours as candidates.
 *
 * <p>Run as {@link OverlapFit}; argument: how many arguments (default 3000).
 */
final class ClusteringFigures {
    private static final int NEIGHBOURS = 15;

    private ClusteringFigures() {}

    public static void main(String[] arguments) throws Exception {
        int most = arguments.length == 0 ? 3000 : Integer.parseInt(arguments[0]);
        Map<String, String> points = points(SharedData.folder().resolve("data/similarity/sim_argkp_2021.jsonl.gz"));
        List<String> texts = points.keySet().stream().limit(most).toList();
        GoldClaims sentences = new GoldClaims();
        List<Claim> claims = new ArrayList<>();
        float[] values = new float[0];
        int dimension = 1;
        try (MiniLmForFitting encoder = new MiniLmForFitting()) {
            for (String text : texts) {
                claims.add(sentences.claim("c" + claims.size(), "people", text));
                float[] vector = encoder.vector(text);
                dimension = vector.length;
                if (values.length == 0) {
                    values = new float[texts.size() * dimension];
                }
                System.arraycopy(vector, 0, values, (claims.size() - 1) * dimension, dimension);
            }
        }
        Vectors vectors = new Vectors(values, dimension);
        OverlapModel model = new OverlapModel(List.of(new Vendor("people", "people", Role.OWN)), claims);
        List<JudgedPair> judged = new ClaimPairing(model, null, new VendorMask(Map.of()))
                .judge(claims, new Candidates(candidates(vectors), List.of()), i -> 0);
        for (double threshold : new double[] {0.2, 0.3, 0.4, 0.5, 0.6}) {
            report(
                    threshold,
                    texts,
                    points,
                    MessageClustering.cluster(claims, judged, List.of(), List.of(), threshold));
        }
    }

    private static void report(double threshold, List<String> texts, Map<String, String> points, List<Message> found) {
        int covered = 0;
        int pure = 0;
        int clusters = 0;
        for (Message message : found) {
            if (message.claims().size() < 2) {
                continue;
            }
            clusters++;
            covered += message.claims().size();
            Map<String, Integer> counts = new TreeMap<>();
            for (String id : message.claims()) {
                counts.merge(points.get(texts.get(Integer.parseInt(id.substring(1)))), 1, Integer::sum);
            }
            pure += counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        }
        System.out.printf(
                Locale.ROOT,
                "threshold %.1f: %d arguments, %d messages of two or more; coverage %.3f, purity %.3f%n",
                threshold,
                texts.size(),
                clusters,
                covered / (double) texts.size(),
                pure / (double) covered);
    }

    private static List<CandidatePair> candidates(Vectors vectors) {
        TreeMap<Integer, TreeSet<Integer>> pairs = new TreeMap<>();
        int n = vectors.size();
        for (int i = 0; i < n; i++) {
            long[] ranked = new long[n];
            for (int j = 0; j < n; j++) {
                ranked[j] = j == i ? Long.MAX_VALUE : (long) (-vectors.dot(i, j) * 1e6) * n + j;
            }
            Arrays.sort(ranked);
            for (int k = 0; k < Math.min(NEIGHBOURS, n - 1); k++) {
                int j = (int) Math.floorMod(ranked[k], (long) n);
                pairs.computeIfAbsent(Math.min(i, j), key -> new TreeSet<>()).add(Math.max(i, j));
            }
        }
        List<CandidatePair> list = new ArrayList<>();
        pairs.forEach((x, all) -> all.forEach(y -> list.add(new CandidatePair(x, y, vectors.dot(x, y), 0, false))));
        return list;
    }

    private static Map<String, String> points(Path file) throws Exception {
        Map<String, TreeSet<String>> matches = new LinkedHashMap<>();
        JsonMapper mapper = new JsonMapper();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                JsonNode node = mapper.readTree(line);
                if (node.path("score").asDouble() >= 0.5) {
                    matches.computeIfAbsent(node.path("a").asString(), key -> new TreeSet<>())
                            .add(node.path("b").asString());
                }
            }
        }
        Map<String, String> points = new LinkedHashMap<>();
        matches.forEach((argument, all) -> {
            if (all.size() == 1) {
                points.put(argument, all.first());
            }
        });
        return points;
    }
}
