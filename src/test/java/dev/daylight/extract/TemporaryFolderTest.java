package dev.daylight.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class TemporaryFolderTest {
    private static final String PROPERTY = "java.io.tmpdir";

    @TempDir
    private Path above;

    private final String before = System.getProperty(PROPERTY);

    @BeforeEach
    void useAnother() {
        System.setProperty(PROPERTY, above.toString());
    }

    @AfterEach
    void restore() {
        System.setProperty(PROPERTY, before);
    }

    @Test
    void create_andClose_isPrivateThenGone() throws IOException {
        Path path;
        try (TemporaryFolder folder = TemporaryFolder.create("read")) {
            path = folder.path();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .isEqualTo("rwx------");
            Files.writeString(Files.createDirectories(path.resolve("a/b")).resolve("member"), "text");
            TemporaryFolder.sweep();
            assertThat(path.resolve("a/b/member")).as("ours, in use").exists();
        }
        assertThat(path).doesNotExist();
        assertThat(above).isEmptyDirectory();
    }

    @Test
    void sweep_leftByProcessesThatAreGone_removesThemAndNothingElse() throws Exception {
        long gone = gone();
        Path left = Files.createDirectories(above.resolve("daylight-read-" + gone + "-1"));
        Files.writeString(left.resolve("member"), "text");
        Files.createFile(left.resolve(".lock"));
        Path old = Files.createDirectories(above.resolve("daylight-print-" + gone + "-2"));
        Path others = Files.createDirectories(above.resolve("somebody-read-" + gone + "-3"));
        Path elsewhere = Files.createDirectories(above.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("precious"), "kept");
        // A trap: a link of that name, and a link inside a folder of that name.
        Files.createSymbolicLink(above.resolve("daylight-read-" + gone + "-4"), elsewhere);
        Files.createSymbolicLink(left.resolve("link"), elsewhere);

        TemporaryFolder.sweep();

        assertThat(left).doesNotExist();
        assertThat(old).doesNotExist();
        assertThat(others).exists();
        assertThat(elsewhere.resolve("precious")).hasContent("kept");
        assertThat(above.resolve("daylight-read-" + gone + "-4")).isSymbolicLink();
    }

    /** A number that was given out again, or counted in another container: the lock tells who lives. */
    @Test
    void sweep_foldersOfOnnxRuntime_removesTheEmptyOldOnes() throws Exception {
        FileTime old = FileTime.from(Instant.now().minus(Duration.ofMinutes(1)));
        Path empty = Files.createDirectory(above.resolve("onnxruntime-java123"));
        Path used = Files.createDirectory(above.resolve("onnxruntime-java456"));
        Files.writeString(used.resolve("libonnxruntime.so"), "native");
        Path other = Files.createDirectory(above.resolve("onnxruntime-java-of-mine"));
        for (Path folder : List.of(empty, used, other)) {
            Files.setLastModifiedTime(folder, old);
        }
        Path young = Files.createDirectory(above.resolve("onnxruntime-java789"));
        TemporaryFolder.sweep();
        assertThat(empty).doesNotExist();
        assertThat(List.of(used, other, young))
                .allSatisfy(folder -> assertThat(folder).exists());
    }

    @Test
    void sweep_numberOfALivingProcess_listensToTheLock() throws Exception {
        Process living = new ProcessBuilder("sleep", "50").start();
        try {
            Path free = Files.createDirectories(above.resolve("daylight-read-" + living.pid() + "-1"));
            Path lock = Files.createFile(free.resolve(".lock"));
            TemporaryFolder.sweep();
            assertThat(free).as("just made").exists();
            Files.setLastModifiedTime(lock, FileTime.from(Instant.now().minus(Duration.ofMinutes(1))));

            Path held = Files.createDirectories(above.resolve("daylight-read-" + gone() + "-2"));
            try (FileChannel channel =
                    FileChannel.open(held.resolve(".lock"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                assertThat(channel.tryLock()).isNotNull();
                TemporaryFolder.sweep();
                assertThat(held).as("in use").exists();
            }
            assertThat(free).doesNotExist();
        } finally {
            living.destroyForcibly();
        }
    }

    /** The number of a process that has ended. */
    private static long gone() throws Exception {
        Process process = new ProcessBuilder("true").start();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return process.pid();
    }
}
