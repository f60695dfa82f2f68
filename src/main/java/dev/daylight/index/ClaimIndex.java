package dev.daylight.index;

import dev.daylight.claim.Claim;
import dev.daylight.embedding.Vectors;
import dev.daylight.problem.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * The claims of a market on disk, found by words and by meaning.
 *
 * <p>Two rankings are made, BM25 over stems and cosine over embeddings, and merged by reciprocal rank fusion (Cormack, Clarke
 * and Büttcher 2009: Σ 1 / (60 + rank)), which needs no common scale. Up to {@value #EXACT} claims the cosine is taken over all
 * of them, which is exact and the same in every run; beyond, Lucene's HNSW graph proposes, and cosines are exact again.
 */
public final class ClaimIndex implements AutoCloseable {
    static final int EXACT = 50_000;
    private static final int RANK_CONSTANT = 60;
    private static final double OF_JOB = 0.5;
    private static final String ORIGIN = "origin";

    private final Directory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Words words = new Words();

    private ClaimIndex(Directory directory, DirectoryReader reader) {
        this.directory = directory;
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
    }

    /**
     * Replaces the index in a folder. Readers see the old one until this has ended, also when it is killed.
     *
     * @param vectors embedding of claim i at i
     * @param origin of what audit these claims are: its digest
     */
    public static void write(Path folder, List<Claim> claims, Vectors vectors, String origin) {
        write(folder, claims, vectors, origin, claims.size() > EXACT);
    }

    /** Whether the index in a folder is whole, and of this origin. */
    public static boolean holds(Path folder, String origin) {
        return origin(folder).filter(origin::equals).isPresent();
    }

    /** Of the index in a folder, or nothing where there is none that is whole. */
    private static Optional<String> origin(Path folder) {
        try (Directory directory = FSDirectory.open(folder);
                DirectoryReader reader = whole(directory)) {
            return Optional.of(reader.getIndexCommit().getUserData().getOrDefault(ORIGIN, ""));
        } catch (IOException | RuntimeException e) {
            // Damaged bytes make Lucene throw either.
            return Optional.empty();
        }
    }

    /** Opens an index after comparing every file with its checksum. */
    private static DirectoryReader whole(Directory directory) throws IOException {
        DirectoryReader reader = DirectoryReader.open(directory);
        try {
            for (LeafReaderContext leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
            return reader;
        } catch (IOException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    static void write(Path folder, List<Claim> claims, Vectors vectors, String origin, boolean graph) {
        if (claims.size() != vectors.size()) {
            throw new IllegalArgumentException(vectors.size() + " vectors for " + claims.size() + " claims");
        }
        try (Words words = new Words()) {
            Files.createDirectories(folder);
            if (origin(folder).isEmpty()) {
                // Lucene refuses to replace an index that it can't read.
                clear(folder);
            }
            IndexWriterConfig config = new IndexWriterConfig(words.analyzer())
                    .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                    .setMergeScheduler(new SerialMergeScheduler())
                    .setCommitOnClose(false);
            try (Directory directory = FSDirectory.open(folder);
                    IndexWriter writer = new IndexWriter(directory, config)) {
                for (int i = 0; i < claims.size(); i++) {
                    writer.addDocument(document(claims.get(i), vectors.get(i), graph));
                }
                writer.forceMerge(1);
                writer.setLiveCommitData(Map.of(ORIGIN, origin).entrySet());
                writer.commit();
            }
        } catch (IOException | AlreadyClosedException e) {
            // The latter where the disk was full: the writer had closed itself.
            throw new InputException(
                    "the index can't be written: " + e.getMessage(),
                    folder.toString(),
                    "Free some space, or name another workspace with --workspace");
        }
    }

    private static void clear(Path folder) throws IOException {
        try (var files = Files.newDirectoryStream(folder, Files::isRegularFile)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }

    private static Document document(Claim claim, float[] vector, boolean graph) {
        Document document = new Document();
        document.add(new StringField("id", claim.id(), Field.Store.YES));
        document.add(new TextField("text", claim.text(), Field.Store.YES));
        document.add(new StringField("vendor", claim.vendor(), Field.Store.NO));
        document.add(new StringField("channel", claim.channel(), Field.Store.NO));
        document.add(new StringField("asset", claim.asset(), Field.Store.NO));
        claim.jobs().forEach((job, probability) -> {
            if (probability >= OF_JOB) {
                document.add(new StringField("job", job, Field.Store.NO));
            }
        });
        ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES);
        bytes.asFloatBuffer().put(vector);
        document.add(new BinaryDocValuesField("vector", new org.apache.lucene.util.BytesRef(bytes.array())));
        if (graph) {
            document.add(new KnnFloatVectorField("graph", vector, VectorSimilarityFunction.DOT_PRODUCT));
            document.add(new StoredField("graphed", 1));
        }
        return document;
    }

    /** @throws InputException when there is none */
    public static ClaimIndex open(Path folder) {
        try {
            Directory directory = FSDirectory.open(folder);
            try {
                return new ClaimIndex(directory, whole(directory));
            } catch (IOException | RuntimeException e) {
                directory.close();
                throw e;
            }
        } catch (IndexNotFoundException e) {
            throw new InputException("there is no index yet", folder.toString(), "Run an audit first");
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new InputException("the index is damaged", folder.toString(), "Run the audit again");
        }
    }

    public int size() {
        return reader.numDocs();
    }

    /**
     * @param text words to look for; may be empty
     * @param vector the text's embedding, of unit length
     * @param most how many claims at most
     * @return best first; equal scores in the order of the claims
     */
    public List<Hit> search(String text, float[] vector, Filters filters, int most) {
        try {
            int depth = Math.max(100, most);
            Query filter = filter(filters);
            Set<String> stems = words.of(text).stream().map(Words.Word::stem).collect(Collectors.toSet());
            List<Integer> byWords = byWords(stems, filter, depth);
            Map<Integer, Float> cosines = new HashMap<>();
            List<Integer> byMeaning = byMeaning(vector, filter, depth, cosines);
            Map<Integer, Double> scores = new HashMap<>();
            for (List<Integer> ranking : List.of(byWords, byMeaning)) {
                for (int rank = 0; rank < ranking.size(); rank++) {
                    scores.merge(ranking.get(rank), 1.0 / (RANK_CONSTANT + rank + 1), Double::sum);
                }
            }
            List<Integer> best = scores.keySet().stream()
                    .sorted(Comparator.<Integer>comparingDouble(document -> -scores.getOrDefault(document, 0.0))
                            .thenComparing(Comparator.naturalOrder()))
                    .limit(most)
                    .toList();
            List<Hit> hits = new ArrayList<>();
            for (int document : best) {
                hits.add(hit(document, scores.getOrDefault(document, 0.0), vector, cosines, stems));
            }
            return hits;
        } catch (IOException e) {
            throw new UncheckedIOException("the index could not be read", e);
        }
    }

    private Hit hit(int document, double score, float[] vector, Map<Integer, Float> cosines, Set<String> stems)
            throws IOException {
        Document stored = searcher.storedFields().document(document);
        String text = stored.get("text");
        List<Hit.Mark> marks = words.of(text).stream()
                .filter(word -> stems.contains(word.stem()))
                .map(word -> new Hit.Mark(word.begin(), word.end()))
                .toList();
        Float known = cosines.get(document);
        return new Hit(stored.get("id"), score, known != null ? known : cosine(document, vector), text, marks);
    }

    private List<Integer> byWords(Set<String> stems, Query filter, int depth) throws IOException {
        if (stems.isEmpty()) {
            return List.of();
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        stems.stream()
                .sorted()
                .limit(IndexSearcher.getMaxClauseCount())
                .forEach(stem -> any.add(new TermQuery(new Term("text", stem)), BooleanClause.Occur.SHOULD));
        Query query = new BooleanQuery.Builder()
                .add(any.build(), BooleanClause.Occur.MUST)
                .add(filter, BooleanClause.Occur.FILTER)
                .build();
        List<Integer> ranking = new ArrayList<>();
        for (ScoreDoc one : searcher.search(query, depth).scoreDocs) {
            ranking.add(one.doc);
        }
        return ranking;
    }

    private List<Integer> byMeaning(float[] vector, Query filter, int depth, Map<Integer, Float> cosines)
            throws IOException {
        Query candidates = size() > 0 && searcher.storedFields().document(0).getField("graphed") != null
                ? new KnnFloatVectorQuery("graph", vector, 2 * depth, filter)
                : filter;
        Weight weight = searcher.createWeight(searcher.rewrite(candidates), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : reader.leaves()) {
            Scorer scorer = weight.scorer(leaf);
            BinaryDocValues values = leaf.reader().getBinaryDocValues("vector");
            if (scorer == null || values == null) {
                continue;
            }
            DocIdSetIterator documents = scorer.iterator();
            while (documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (values.advanceExact(documents.docID())) {
                    cosines.put(leaf.docBase + documents.docID(), dot(values, vector));
                }
            }
        }
        return cosines.keySet().stream()
                .sorted(Comparator.<Integer>comparingDouble(document -> -cosines.getOrDefault(document, 0f))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(depth)
                .toList();
    }

    private float cosine(int document, float[] vector) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            int within = document - leaf.docBase;
            if (within >= 0 && within < leaf.reader().maxDoc()) {
                BinaryDocValues values = leaf.reader().getBinaryDocValues("vector");
                if (values != null && values.advanceExact(within)) {
                    return dot(values, vector);
                }
            }
        }
        return 0;
    }

    private static float dot(BinaryDocValues values, float[] vector) throws IOException {
        var bytes = values.binaryValue();
        var floats = ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length).asFloatBuffer();
        float sum = 0;
        for (int k = 0; k < vector.length; k++) {
            sum += vector[k] * floats.get(k);
        }
        return sum;
    }

    private static Query filter(Filters filters) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(MatchAllDocsQuery.INSTANCE, BooleanClause.Occur.FILTER);
        Map<String, String> wanted = new HashMap<>();
        if (filters.vendor() != null) {
            wanted.put("vendor", filters.vendor());
        }
        if (filters.job() != null) {
            wanted.put("job", filters.job());
        }
        if (filters.channel() != null) {
            wanted.put("channel", filters.channel());
        }
        if (filters.asset() != null) {
            wanted.put("asset", filters.asset());
        }
        wanted.forEach((field, value) -> all.add(new TermQuery(new Term(field, value)), BooleanClause.Occur.FILTER));
        return all.build();
    }

    @Override
    public void close() {
        try {
            reader.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the index could not be closed", e);
        } finally {
            words.close();
        }
    }
}
