package dev.daylight.compare;

import dev.daylight.claim.Claim;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Claims to messages by stars, so that clusters cannot chain (A like B, B like C, but A not like C).
 *
 * <p>Claims are taken by falling sum of their probabilities; one that no star has taken yet becomes a centre and takes its
 * free neighbours of at least {@link OverlapModel#SAME}. Then every member moves to the centre that it most probably shares a
 * message with. So each member says the same as its centre (Aslam, Pelekhov, Rus: "The star clustering algorithm", 2004). Time
 * and memory grow with the number of pairs. A claim without neighbours is a message of its own.
 *
 * <p>Two claims that a person has told {@link Apart} never share a star, neither as centre and member nor as two members: the one
 * less like the centre goes to the next centre that will have it, or is a message of its own.
 */
public final class MessageClustering {
    private MessageClustering() {}

    /**
     * @param claims all claims
     * @param judged pairs of places in that list, each pair once
     * @param groups claims of one vendor with the same text, as places; only the first of a group stands in pairs, the others
     *     go with it
     * @return by falling number of vendors, then of claims, then id; every claim is in exactly one
     */
    public static List<Message> cluster(List<Claim> claims, List<JudgedPair> judged, List<List<Integer>> groups) {
        return cluster(claims, judged, groups, List.of());
    }

    /** @param apart pairs of places that must not stand in one message; copies within a group stay together nevertheless */
    public static List<Message> cluster(
            List<Claim> claims, List<JudgedPair> judged, List<List<Integer>> groups, List<Apart> apart) {
        return cluster(claims, judged, groups, apart, OverlapModel.SAME);
    }

    static List<Message> cluster(
            List<Claim> claims,
            List<JudgedPair> judged,
            List<List<Integer>> groups,
            List<Apart> apart,
            double threshold) {
        Map<Integer, Set<Integer>> enemies = new HashMap<>();
        for (Apart pair : apart) {
            enemies.computeIfAbsent(pair.x(), x -> new HashSet<>()).add(pair.y());
            enemies.computeIfAbsent(pair.y(), y -> new HashSet<>()).add(pair.x());
        }
        int n = claims.size();
        List<List<Edge>> edges = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            edges.add(new ArrayList<>());
        }
        for (JudgedPair pair : judged) {
            double p = pair.verdict().pSame();
            boolean told = enemies.getOrDefault(pair.pair().x(), Set.of())
                    .contains(pair.pair().y());
            if (p >= threshold && !told) {
                edges.get(pair.pair().x()).add(new Edge(pair.pair().y(), p));
                edges.get(pair.pair().y()).add(new Edge(pair.pair().x(), p));
            }
        }
        edges.forEach(list -> list.sort(Comparator.comparingInt(Edge::other)));
        int[] centre = stars(claims, edges);
        if (!enemies.isEmpty()) {
            part(claims, edges, enemies, centre);
        }
        double[] copies = new double[n];
        for (List<Integer> group : groups) {
            copies[group.get(0)] = group.size() - 1;
            for (int copy : group) {
                centre[copy] = centre[group.get(0)];
            }
        }
        TreeMap<Integer, List<Integer>> members = new TreeMap<>();
        for (int i = 0; i < n; i++) {
            members.computeIfAbsent(centre[i], key -> new ArrayList<>()).add(i);
        }
        List<Message> messages = new ArrayList<>();
        TreeSet<String> ids = new TreeSet<>();
        for (List<Integer> star : members.values()) {
            messages.add(message(claims, edges, copies, star, ids));
        }
        messages.sort(Comparator.comparingInt((Message m) -> -m.vendors().size())
                .thenComparingInt(m -> -m.claims().size())
                .thenComparing(Message::id));
        return List.copyOf(messages);
    }

    private record Edge(int other, double probability) {}

    private static int[] stars(List<Claim> claims, List<List<Edge>> edges) {
        int n = claims.size();
        double[] degree = new double[n];
        for (int i = 0; i < n; i++) {
            degree[i] = edges.get(i).stream().mapToDouble(Edge::probability).sum();
        }
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -degree[i])
                        .thenComparing(i -> claims.get(i).id())
                        .thenComparing(i -> i))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] centre = new int[n];
        Arrays.fill(centre, -1);
        for (int i : order) {
            if (centre[i] >= 0) {
                continue;
            }
            centre[i] = i;
            for (Edge edge : edges.get(i)) {
                if (centre[edge.other()] < 0) {
                    centre[edge.other()] = i;
                }
            }
        }
        int[] nearest = centre.clone();
        for (int i = 0; i < n; i++) {
            if (centre[i] == i) {
                continue;
            }
            double best = -1;
            for (Edge edge : edges.get(i)) {
                if (centre[edge.other()] == edge.other() && edge.probability() > best) {
                    best = edge.probability();
                    nearest[i] = edge.other();
                }
            }
        }
        return nearest;
    }

    /** Moves members out of stars that hold a claim they are told apart from; those most like their centre stay. */
    private static void part(
            List<Claim> claims, List<List<Edge>> edges, Map<Integer, Set<Integer>> enemies, int[] centre) {
        Map<Integer, Set<Integer>> inside = new HashMap<>();
        record Member(int claim, double probability) {}
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < centre.length; i++) {
            int middle = centre[i];
            inside.computeIfAbsent(middle, c -> new HashSet<>());
            if (!enemies.containsKey(i) || middle == i) {
                inside.get(middle).add(i);
            } else {
                members.add(new Member(
                        i,
                        edges.get(i).stream()
                                .filter(edge -> edge.other() == middle)
                                .mapToDouble(Edge::probability)
                                .max()
                                .orElse(0)));
            }
        }
        members.sort(Comparator.comparingDouble((Member m) -> -m.probability())
                .thenComparing(m -> claims.get(m.claim()).id()));
        for (Member member : members) {
            int claim = member.claim();
            Set<Integer> foes = enemies.getOrDefault(claim, Set.of());
            centre[claim] = edges.get(claim).stream()
                    .sorted(Comparator.comparingDouble((Edge edge) -> -edge.probability())
                            .thenComparing(Edge::other))
                    .map(Edge::other)
                    .filter(middle -> centre[middle] == middle && inside.containsKey(middle))
                    .filter(middle ->
                            inside.getOrDefault(middle, Set.of()).stream().noneMatch(foes::contains))
                    .findFirst()
                    .orElse(claim);
            inside.computeIfAbsent(centre[claim], c -> new HashSet<>()).add(claim);
        }
    }

    private static Message message(
            List<Claim> claims, List<List<Edge>> edges, double[] copies, List<Integer> star, TreeSet<String> ids) {
        TreeSet<Integer> inside = new TreeSet<>(star);
        TreeMap<Integer, Double> centrality = new TreeMap<>();
        for (int i : star) {
            double sum = 1 + copies[i];
            for (Edge edge : edges.get(i)) {
                sum += inside.contains(edge.other()) ? edge.probability() : 0;
            }
            centrality.put(i, sum * CentralClaim.fitness(claims.get(i)));
        }
        List<Claim> ordered = star.stream()
                .sorted(Comparator.comparingDouble((Integer i) -> -centrality.getOrDefault(i, 0.0))
                        .thenComparing(i -> claims.get(i).id()))
                .map(claims::get)
                .toList();
        Claim central = ordered.get(0);
        String id = StableId.of('m', central.vendor(), central.text());
        if (!ids.add(id)) {
            id = StableId.of('m', central.vendor(), central.text(), central.id());
            ids.add(id);
        }
        return new Message(
                id,
                central.text(),
                central.id(),
                List.copyOf(new TreeSet<>(ordered.stream().map(Claim::vendor).toList())),
                ordered.stream().map(Claim::id).toList());
    }
}
