package dev.daylight.pipeline;

import dev.daylight.claim.Claim;
import dev.daylight.claim.Sentence;
import dev.daylight.corpus.Corpus;
import dev.daylight.corpus.Source;
import dev.daylight.corpus.Vendor;
import dev.daylight.embedding.Vectors;
import dev.daylight.extract.Document;
import dev.daylight.extract.DocumentCodec;
import dev.daylight.job.JobClassifier;
import dev.daylight.passage.Asset;
import dev.daylight.passage.Assets;
import dev.daylight.passage.Passage;
import dev.daylight.passage.PassageBuilder;
import dev.daylight.workspace.CacheKey;
import dev.daylight.workspace.StageCache;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;

/**
 * Documents to assets with passages, claims and vectors. Goes through the documents in portions, so that a broken-off run
 * keeps all portions but the last, and asks the workspace before it computes.
 */
final class ReadStage {
    private static final int PORTION = 24;
    private static final JsonCodec<List<Claim>> CLAIMS = new JsonCodec<>(new TypeReference<>() {});
    private static final JsonCodec<List<TreeMap<String, Double>>> JOBS = new JsonCodec<>(new TypeReference<>() {});

    private final StageCache cache;
    private final StageClock clock;
    private final Progress progress;
    private final Models models;
    private final Map<String, Vendor> vendors;
    private final PassageBuilder passageBuilder = new PassageBuilder();

    ReadStage(StageCache cache, StageClock clock, Progress progress, Models models, Corpus corpus) {
        this.cache = cache;
        this.clock = clock;
        this.progress = progress;
        this.models = models;
        this.vendors = corpus.vendors().stream().collect(Collectors.toMap(Vendor::id, vendor -> vendor));
    }

    /** One result a document, in the order of the sources. */
    List<AssetReading> run(List<ReadSource> sources, Parallel parallel) throws InterruptedException {
        List<Draft> drafts = parallel
                .map(
                        sources,
                        source -> source.documents().stream()
                                .map(document -> draft(source, document))
                                .toList())
                .stream()
                .flatMap(List::stream)
                .toList();
        progress.begin("Finding claims", drafts.size());
        List<AssetReading> readings = new ArrayList<>();
        for (int from = 0; from < drafts.size(); from += PORTION) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            readings.addAll(portion(drafts.subList(from, Math.min(drafts.size(), from + PORTION)), parallel));
            progress.step(readings.size());
        }
        progress.end();
        return readings;
    }

    /** Whether all that is dear in a document is known. */
    boolean knows(ReadSource read) {
        return read.documents().stream().allMatch(document -> {
            Draft draft = draft(read, document);
            return cache.get("claim", draft.claimKey(models)).isPresent()
                    && cache.get("job", draft.jobKey(models)).isPresent();
        });
    }

    private List<AssetReading> portion(List<Draft> drafts, Parallel parallel) throws InterruptedException {
        List<List<Claim>> claims = clock.time("claim", () -> claims(drafts, parallel));
        List<AssetReading> readings = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            List<TreeMap<String, Double>> jobs = clock.time("job", () -> jobs(draft));
            List<Claim> withJobs = claims.get(i).stream()
                    .map(claim -> claim.withJobs(jobs.get(claim.passage())))
                    .toList();
            Vectors vectors = clock.time("embedding", () -> vectors(withJobs));
            Asset asset = draft.asset.withJobs(AssetJobs.of(jobs, draft.source.jobs(), models.jobIds()));
            readings.add(new AssetReading(asset, draft.passages, withJobs, vectors));
        }
        return readings;
    }

    private List<List<Claim>> claims(List<Draft> drafts, Parallel parallel) throws InterruptedException {
        List<Annotated> annotated = parallel.map(drafts, this::annotated);
        List<List<Claim>> claims = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            Optional<List<Claim>> known = annotated.get(i).known();
            clock.count("claim", 1, known.isPresent() ? 1 : 0);
            if (known.isPresent()) {
                claims.add(known.get());
                continue;
            }
            List<Claim> made = models.claims(
                    draft.asset.id(),
                    draft.vendor,
                    draft.source.channel(),
                    draft.document.text().length(),
                    annotated.get(i).candidates());
            cache.put("claim", draft.claimKey(models), CLAIMS.bytes(made));
            claims.add(made);
        }
        return claims;
    }

    private Annotated annotated(Draft draft) {
        Optional<List<Claim>> known = cache.get("claim", draft.claimKey(models)).flatMap(CLAIMS::value);
        return new Annotated(known, known.isPresent() ? List.of() : models.candidates(draft.passages));
    }

    private List<TreeMap<String, Double>> jobs(Draft draft) {
        CacheKey key = draft.jobKey(models);
        Optional<List<TreeMap<String, Double>>> known = cache.get("job", key).flatMap(JOBS::value);
        clock.count("job", draft.passages.size(), known.isPresent() ? draft.passages.size() : 0);
        if (known.isPresent()) {
            return known.get();
        }
        List<SortedMap<String, Double>> found = models.jobs()
                .classify(draft.passages.stream()
                        .map(passage -> new JobClassifier.Input(
                                draft.vendor.id(),
                                draft.pathOfVendor(),
                                draft.asset.title(),
                                passage.anchor().headings(),
                                passage.text()))
                        .toList());
        List<TreeMap<String, Double>> jobs = found.stream().map(TreeMap::new).toList();
        cache.put("job", key, JOBS.bytes(jobs));
        return jobs;
    }

    /** Encoded with the vendors' names masked: who says it must not make two texts alike, or unlike. */
    private Vectors vectors(List<Claim> claims) {
        List<String> texts = claims.stream()
                .map(claim -> models.mask().mask(claim.text(), claim.vendor()))
                .toList();
        CacheKey key = CacheKey.of(
                "embedding", String.join("\n", texts), models.encoder().fingerprint());
        Optional<Vectors> known = cache.get("embedding", key).map(VectorCodec::vectors);
        clock.count("embedding", claims.size(), known.isPresent() ? claims.size() : 0);
        if (known.isPresent()) {
            return known.get();
        }
        Vectors vectors = models.encoder().encode(texts);
        cache.put("embedding", key, VectorCodec.bytes(vectors));
        return vectors;
    }

    private Draft draft(ReadSource read, Document document) {
        Source source = read.source();
        Asset asset = Assets.of(source, document, read.sha256());
        List<Passage> passages = asset.analyzed() ? passageBuilder.build(document) : List.of();
        String digest = Digests.of(DocumentCodec.encode(List.of(document)));
        return new Draft(
                source, document, digest, asset, Objects.requireNonNull(vendors.get(source.vendor())), passages);
    }

    /** What the workspace knows of a document's claims or, where it knows nothing, the sentences that may be some. */
    private record Annotated(Optional<List<Claim>> known, List<Sentence> candidates) {}

    /** A document on its way to an asset. */
    private record Draft(
            Source source, Document document, String digest, Asset asset, Vendor vendor, List<Passage> passages) {
        CacheKey claimKey(Models models) {
            return CacheKey.of(
                    "claim",
                    PassageBuilder.VERSION,
                    digest,
                    asset.id(),
                    vendor.id(),
                    vendor.name(),
                    source.channel(),
                    models.claimFingerprint());
        }

        CacheKey jobKey(Models models) {
            return CacheKey.of(
                    "job",
                    PassageBuilder.VERSION,
                    digest,
                    vendor.id(),
                    pathOfVendor(),
                    asset.title(),
                    models.jobs().fingerprint());
        }

        String pathOfVendor() {
            return JobClassifier.Input.pathBelow(vendor.id(), asset.path());
        }
    }
}
