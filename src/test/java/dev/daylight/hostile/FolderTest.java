package dev.daylight.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.daylight.corpus.Corpus;
import dev.daylight.corpus.CorpusReader;
import dev.daylight.corpus.Ignored;
import dev.daylight.corpus.Source;
import dev.daylight.extract.Document;
import dev.daylight.extract.DocumentReader;
import dev.daylight.extract.Status;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What may lie in a market's folder beside documents, and how documents may be called. None is opened that isn't an ordinary file. */
@Timeout(120)
class FolderTest {
    private static final String TEXT = "We plan shifts for sites.";

    private Path root;

    @BeforeEach
    void market() throws IOException {
        root = Files.createTempDirectory("daylight-folder-");
        write("own/acme/good.md");
        write("competitors/beta/good.md");
    }

    /** Not JUnit's: it can't remove paths longer than the system takes at once. */
    @AfterEach
    void remove() throws Exception {
        run("chmod -R u+rwx . && rm -rf -- ./* ./.[!.]*");
        Files.delete(root);
    }

    @Test
    void read_linksLoopsPipesDevices_listedNeighboursRead() throws Exception {
        Files.createSymbolicLink(root.resolve("own/acme/self"), root.resolve("own/acme/self"));
        Files.createSymbolicLink(root.resolve("own/acme/up"), root);
        Files.createSymbolicLink(root.resolve("own/acme/zero.md"), Path.of("/dev/zero"));
        Files.createSymbolicLink(root.resolve("own/acme/random.pdf"), Path.of("/dev/urandom"));
        Files.createSymbolicLink(root.resolve("own/acme/passwd.txt"), Path.of("/etc/passwd"));
        Files.createSymbolicLink(root.resolve("own/acme/dangling.md"), Path.of("nowhere"));
        Files.createSymbolicLink(root.resolve("own/linked-vendor"), root.resolve("own/acme"));
        Files.createSymbolicLink(root.resolve("outside"), Path.of("/"));
        Files.createSymbolicLink(root.resolve("corpus.yaml"), Path.of("/dev/zero"));
        run("mkfifo own/acme/pipe.md own/pipe pipe");
        run("mkfifo corpus.yml");
        List<String> listed = List.of(
                "corpus.yaml",
                "corpus.yml",
                "outside",
                "own/acme/dangling.md",
                "own/acme/passwd.txt",
                "own/acme/pipe.md",
                "own/acme/random.pdf",
                "own/acme/self",
                "own/acme/up",
                "own/acme/zero.md",
                "own/linked-vendor",
                "own/pipe",
                "pipe");

        Corpus corpus = new CorpusReader().read(root, null);

        assertThat(corpus.sources())
                .extracting(Source::path)
                .containsExactly("competitors/beta/good.md", "own/acme/good.md");
        assertThat(corpus.ignored()).extracting(Ignored::path).containsExactlyElementsOf(listed);
        assertThat(corpus.ignored())
                .allSatisfy(ignored -> assertThat(ignored.reason()).isNotBlank());
        assertThat(reasons(corpus))
                .containsEntry("own/acme/zero.md", "a link to another place; links are not followed")
                .containsEntry("own/acme/pipe.md", "not an ordinary file (a pipe or a device)")
                .containsEntry("corpus.yaml", "a link to another place; links are not followed");
    }

    @Test
    void read_unreadableFoldersAndFiles_listedNeighboursRead() throws Exception {
        assumeTrue(!System.getProperty("user.name").equals("root"), "root may read everything");
        Path file = write("own/acme/locked.md");
        Path folder = write("own/acme/locked/a.md").getParent();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("---------"));

        Corpus corpus = new CorpusReader().read(root, null);

        assertThat(reasons(corpus)).containsKey("own/acme/locked");
        assertThat(documents(corpus)).containsEntry("own/acme/good.md", TEXT);
    }

    @Test
    void read_hostileNames_eachFileOnceByItsName() throws Exception {
        List<String> names = List.of(
                "line\nbreak.md",
                "tab\tescape\u001b[31m.md",
                "\ud83d\ude80 launch.md",
                "\u202Efdp.md",
                "caf\u00e9.md",
                "cafe\u0301.md",
                "Deck.md",
                "deck.md",
                "DECK.MD",
                " leading and trailing .md",
                "-rf.md",
                "'\"$(touch x)`;&|<>.md",
                "a!b.md",
                "%41%00.md",
                "C:\\temp\\x.md",
                "..md",
                "no extension",
                "n".repeat(252) + ".md",
                "\u65e5".repeat(84) + ".md",
                "con.md");
        for (String name : names) {
            write("own/acme/" + name);
        }
        write("own/acme/folder\nof lines/a.md");

        Corpus corpus = new CorpusReader().read(root, null);

        assertThat(corpus.sources()).extracting(Source::path).doesNotHaveDuplicates();
        Map<String, String> read = documents(corpus);
        for (String name : names) {
            if (!name.startsWith(".")) {
                assertThat(read).as("all by name").containsEntry("own/acme/" + name, TEXT);
            }
        }
        assertThat(read).containsEntry("own/acme/folder\nof lines/a.md", TEXT).hasSize(names.size() + 2);
        assertThat(reasons(corpus)).containsEntry("own/acme/..md", "a hidden or system file");
    }

    @Test
    void read_namesThatAreNotUnicode_listedWithRemedy() throws Exception {
        run("printf '%s' '" + TEXT + "' > \"own/acme/$(printf 'caf\\351').md\"");
        run("printf '%s' '" + TEXT + "' > \"own/acme/$(printf 'caf\\350').md\"");
        run("mkdir \"own/acme/$(printf 'f\\377')\" && echo x > \"own/acme/$(printf 'f\\377')/a.md\"");
        run("mkdir \"own/$(printf 'v\\377')\" && echo x > \"own/$(printf 'v\\377')/a.md\"");

        Corpus corpus = new CorpusReader().read(root, null);

        assertThat(documents(corpus).values()).containsExactly(TEXT, TEXT);
        assertThat(corpus.ignored())
                .hasSize(4)
                .allSatisfy(ignored -> assertThat(ignored.reason()).contains("rename it"));
    }

    @Test
    void read_pathsLongerThanTheSystemTakes_listedNeighboursRead() throws Exception {
        String part = "d".repeat(240);
        run("cd own/acme; for i in $(seq 20); do mkdir " + part + " && cd " + part + " || exit 1; done; echo x > a.md");

        Corpus corpus = new CorpusReader().read(root, null);

        assertThat(documents(corpus)).containsEntry("own/acme/good.md", TEXT);
        assertThat(corpus.sources().size() + corpus.ignored().size()).isEqualTo(3);
    }

    @Test
    void read_sparseFileOfManyGigabytes_listedWithoutBeingOpened() throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(root.resolve("own/acme/sparse.pdf").toFile(), "rw")) {
            file.setLength(2L << 30);
        }

        Corpus corpus = new CorpusReader().read(root, null);

        assertThat(reasons(corpus)).containsEntry("own/acme/sparse.pdf", "larger than 200 MB, the most that is read");
    }

    @Test
    void read_fileThatBecomesAPipe_givenUpNeighboursRead() throws Exception {
        Path file = write("own/acme/changes.md");
        Corpus corpus = new CorpusReader().read(root, null);
        Files.delete(file);
        run("mkfifo own/acme/changes.md");

        assertThat(documents(corpus))
                .containsEntry("own/acme/changes.md", "can't be opened (it is no ordinary file any more)");
    }

    private Path write(String path) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, TEXT);
    }

    /** Text, or the reason where there is none, by path. */
    private static Map<String, String> documents(Corpus corpus) {
        Map<String, String> read = new TreeMap<>();
        try (DocumentReader reader = new DocumentReader()) {
            for (Source source : corpus.sources()) {
                Document document = reader.read(source).getFirst();
                read.put(
                        source.path(),
                        document.status() == Status.ANALYZED ? document.text() : String.valueOf(document.reason()));
            }
        }
        return read;
    }

    private static Map<String, String> reasons(Corpus corpus) {
        return corpus.ignored().stream().collect(Collectors.toMap(Ignored::path, Ignored::reason));
    }

    private void run(String script) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("bash", "-c", script)
                .directory(root.toFile())
                .inheritIO()
                .start();
        assumeTrue(process.waitFor() == 0, "this file system can do: " + script);
    }
}
