package dev.daylight.sample;

import dev.daylight.audit.Audit;
import dev.daylight.compare.Overlap;
import dev.daylight.extract.Status;
import dev.daylight.score.MessageStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whether an audit of the sample corpus shows a planted truth. */
final class TruthCheck {
    private final Audit audit;
    private final Map<String, Audit.Asset> assets;
    private final Map<String, Audit.Asset> assetsByPath;
    private final Map<String, Audit.Message> messages;
    private final Map<String, List<Audit.Claim>> claimsBySkeleton = new TreeMap<>();

    TruthCheck(Audit audit) {
        this.audit = audit;
        assets = audit.assets().stream().collect(Collectors.toMap(Audit.Asset::id, asset -> asset));
        assetsByPath = audit.assets().stream().collect(Collectors.toMap(Audit.Asset::path, asset -> asset));
        messages = audit.messages().stream().collect(Collectors.toMap(Audit.Message::id, message -> message));
        audit.claims()
                .forEach(claim -> claimsBySkeleton
                        .computeIfAbsent(skeleton(claim.text()), key -> new ArrayList<>())
                        .add(claim));
    }

    boolean shows(Truth truth) {
        return switch (truth.kind()) {
            case "tableStakes" ->
                anyMessage(
                        truth,
                        Set.of(MessageStatus.TABLE_STAKES, MessageStatus.CONTESTED, MessageStatus.SELF_CONTRADICTED),
                        3);
            case "missing" -> anyMessage(truth, Set.of(MessageStatus.MISSING), 2);
            case "unique" -> ownAlone(truth);
            case "copied" -> copied(truth);
            case "contradiction" -> contradicted(truth);
            case "notContradiction" -> !contradicted(truth);
            case "seam" -> seam(truth);
            case "stale" ->
                Objects.requireNonNull(assetsByPath.get(truth.files().getFirst()))
                                .date()
                        != null;
            case "boilerplate" ->
                truth.sentences().stream().allMatch(said -> claims(said).isEmpty());
            case "language" -> status(truth, Status.SKIPPED);
            case "unreadable" -> status(truth, Status.UNREADABLE);
            case "duplicate" ->
                truth.files().stream()
                                .filter(file -> Objects.requireNonNull(assetsByPath.get(file))
                                                .status()
                                        == Status.SKIPPED)
                                .count()
                        == truth.files().size() - 1;
            case "ignored" ->
                audit.ignored().stream()
                                .anyMatch(ignored ->
                                        ignored.path().equals(truth.files().getFirst()))
                        && truth.sentences().stream()
                                .allMatch(said -> claims(said).isEmpty());
            case "job" -> serves(truth);
            case "whiteSpace" ->
                throw new IllegalArgumentException(
                        "questions of the corpus are no questions of the job file: " + truth);
            default -> throw new IllegalArgumentException("unknown kind of truth: " + truth.kind());
        };
    }

    /** A message of one of these statuses that holds planted sentences of at least so many vendors. */
    private boolean anyMessage(Truth truth, Set<MessageStatus> statuses, int vendors) {
        Map<String, Set<String>> said = new HashMap<>();
        for (Truth.Said sentence : truth.sentences()) {
            for (Audit.Claim claim : claims(sentence)) {
                said.computeIfAbsent(claim.message(), key -> new TreeSet<>()).add(sentence.vendor());
            }
        }
        return said.entrySet().stream()
                .anyMatch(entry -> entry.getValue().size() >= vendors
                        && statuses.contains(Objects.requireNonNull(messages.get(entry.getKey()))
                                .status()));
    }

    private boolean ownAlone(Truth truth) {
        List<Audit.Claim> claims = truth.sentences().stream()
                .flatMap(said -> claims(said).stream())
                .toList();
        return !claims.isEmpty()
                && claims.stream()
                        .allMatch(claim -> Objects.requireNonNull(messages.get(claim.message()))
                                .vendors()
                                .equals(List.of(audit.own())));
    }

    private boolean copied(Truth truth) {
        List<String> ids = ids(truth.sentences());
        return audit.overlaps().stream()
                .anyMatch(overlap -> overlap.kind() == Overlap.Kind.VERBATIM
                        && ids.contains(overlap.x())
                        && ids.contains(overlap.y()));
    }

    /** Any two of the planted sentences with different texts. */
    private boolean contradicted(Truth truth) {
        for (Truth.Said x : truth.sentences()) {
            for (Truth.Said y : truth.sentences()) {
                if (x.text().equals(y.text())) {
                    continue;
                }
                List<String> xs = ids(List.of(x));
                List<String> ys = ids(List.of(y));
                if (audit.contradictions().stream()
                        .anyMatch(found -> xs.contains(found.x()) && ys.contains(found.y()))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Claims are found, and only in documents of sales people. */
    private boolean seam(Truth truth) {
        List<Audit.Claim> claims = truth.sentences().stream()
                .flatMap(said -> claims(said).stream())
                .toList();
        return !claims.isEmpty()
                && claims.stream()
                        .flatMap(claim -> Objects.requireNonNull(messages.get(claim.message())).claims().stream())
                        .flatMap(id -> audit.claims().stream()
                                .filter(claim -> claim.id().equals(id)))
                        .allMatch(claim -> Objects.requireNonNull(assets.get(claim.asset()))
                                .channel()
                                .equals("rep"));
    }

    private boolean status(Truth truth, Status status) {
        return truth.files().stream()
                .allMatch(file -> Objects.requireNonNull(assetsByPath.get(file)).status() == status);
    }

    /** Of the own documents, those named stand in the upper half for the job. */
    private boolean serves(Truth truth) {
        String job = Objects.requireNonNull(truth.job());
        List<Double> own = audit.assets().stream()
                .filter(asset -> asset.vendor().equals(audit.own()) && asset.status() == Status.ANALYZED)
                .map(asset -> asset.jobs().getOrDefault(job, 0.0))
                .sorted()
                .toList();
        double median = own.get(own.size() / 2);
        List<Audit.Asset> named = audit.assets().stream()
                .filter(asset -> truth.files().contains(asset.path())
                        || truth.files().contains(asset.path().replace(".zip!/", ".zip/"))
                        || truth.files().contains(asset.path().replaceFirst("!/.*", "")))
                .filter(asset -> asset.status() == Status.ANALYZED)
                .toList();
        long upper = named.stream()
                .filter(asset -> asset.jobs().getOrDefault(job, 0.0) > median)
                .count();
        return upper * 2 > named.size();
    }

    private List<String> ids(List<Truth.Said> sentences) {
        return sentences.stream()
                .flatMap(said -> claims(said).stream())
                .map(Audit.Claim::id)
                .toList();
    }

    /** The vendor's claims that hold the sentence: a row of a table holds other cells, too. */
    private List<Audit.Claim> claims(Truth.Said said) {
        String sentence = skeleton(said.text());
        return claimsBySkeleton.entrySet().stream()
                .filter(entry -> entry.getKey().contains(sentence))
                .flatMap(entry -> entry.getValue().stream())
                .filter(claim -> Objects.requireNonNull(assets.get(claim.asset()))
                        .vendor()
                        .equals(said.vendor()))
                .toList();
    }

    private static String skeleton(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
