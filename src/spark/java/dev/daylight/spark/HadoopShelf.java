package dev.daylight.spark;

import dev.daylight.extract.TemporaryFolder;
import dev.daylight.pipeline.Shelf;
import dev.daylight.problem.InputException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Documents on any of Hadoop's file systems. Those on this machine's disk are read where they are, others from a private copy. */
final class HadoopShelf implements Shelf {
    private final Path market;
    private final Configuration configuration;

    /**
     * @param market address of the market's folder
     * @param settings what the file system wants to know
     */
    HadoopShelf(String market, Map<String, String> settings) {
        this.market = new Path(market);
        this.configuration = new Configuration();
        settings.forEach(configuration::set);
    }

    /** A loan of a file that stays where it is, or of a copy that goes. */
    private record Lent(java.nio.file.Path file, Runnable end) implements Loan {
        @Override
        public void close() {
            end.run();
        }
    }

    @Override
    public Loan take(String path) throws IOException {
        // Not by Path(parent, child): names may hold a colon.
        if (isLocal(market)) {
            java.nio.file.Path file = java.nio.file.Path.of(market.toUri().getPath()).resolve(path);
            if (!Files.exists(file)) {
                throw unseen(path);
            }
            return new Lent(file, () -> {});
        }
        TemporaryFolder folder = TemporaryFolder.create("document");
        try {
            String name = path.substring(path.lastIndexOf('/') + 1);
            java.nio.file.Path copy = folder.path().resolve(name);
            FileSystem files = market.getFileSystem(configuration);
            try (InputStream in = files.open(Outline.below(market, path))) {
                Files.copy(in, copy);
            }
            return new Lent(copy, folder::close);
        } catch (FileNotFoundException e) {
            folder.close();
            throw unseen(path);
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    static boolean isLocal(Path market) {
        return "file".equals(market.toUri().getScheme());
    }

    private InputException unseen(String path) {
        return new InputException(
                "a worker doesn't see the document",
                market + "/" + path,
                "Put the market where all workers see it under one address: a shared folder, hdfs:// or s3a://.");
    }
}
