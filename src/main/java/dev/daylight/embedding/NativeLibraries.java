package dev.daylight.embedding;

import dev.daylight.digest.Sha256;
import dev.daylight.extract.TemporaryFolder;
import dev.daylight.problem.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Unpacks the native halves of ONNX Runtime and of the tokenizers into a folder that only this user can write, once for
 * each version.
 *
 * <p>Left to themselves, ONNX Runtime unpacks 28 MB into the temporary folder at every start (and leaves them there when
 * the process is killed), and DJL goes to its folder in the user's home and, where it finds no library on the class path,
 * to the network. Both can be told where to look by system properties, which is the only way they offer.
 */
final class NativeLibraries {
    private static final Set<PosixFilePermission> PRIVATE = PosixFilePermissions.fromString("rwx------");

    private NativeLibraries() {}

    /** To be called before the first use of either library; does nothing when called again. */
    static synchronized void prepare() {
        if (System.getProperty("RUST_LIBRARY_PATH") != null) {
            return;
        }
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("RUST_FLAVOR", "cpu");
        boolean windows = system().equals("win");
        try {
            Path folder = privateFolder();
            Path runtime = unpack(
                    "ai/onnxruntime/native/" + system() + "-" + machine("x64"),
                    List.of("onnxruntime", "onnxruntime4j_jni"),
                    folder);
            Path tokenizers = unpack(
                    "native/lib/" + system() + "-" + machine("x86_64") + "/cpu",
                    windows
                            ? List.of("tokenizers", "libwinpthread-1", "libgcc_s_seh-1", "libstdc++-6")
                            : List.of("tokenizers"),
                    folder);
            System.setProperty("onnxruntime.native.path", runtime.toString());
            System.setProperty(
                    "RUST_LIBRARY_PATH",
                    tokenizers.resolve(System.mapLibraryName("tokenizers")).toString());
        } catch (IOException e) {
            throw new InputException(
                    "the native libraries of the models can't be unpacked: " + e.getMessage(),
                    System.getProperty("java.io.tmpdir", ""),
                    "Make room there and in ~/.cache, or name another folder with XDG_CACHE_HOME.");
        }
    }

    /** The folder, named by the content of the first library, so that versions never mix. */
    private static Path unpack(String place, List<String> names, Path folder) throws IOException {
        byte[] first = resource(place, names.getFirst());
        Path target = folder.resolve(names.getFirst() + "-" + Sha256.of(first).substring(0, 16));
        Files.createDirectories(target);
        place(first, target.resolve(System.mapLibraryName(names.getFirst())));
        for (String name : names.subList(1, names.size())) {
            place(resource(place, name), target.resolve(System.mapLibraryName(name)));
        }
        return target;
    }

    private static byte[] resource(String place, String name) throws IOException {
        String path = place + "/" + System.mapLibraryName(name);
        try (InputStream in = NativeLibraries.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IOException("there is no native library for this kind of machine: " + path);
            }
            return in.readAllBytes();
        }
    }

    private static void place(byte[] bytes, Path file) throws IOException {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Arrays.equals(Files.readAllBytes(file), bytes)) {
            return;
        }
        Path part = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".part");
        try {
            Files.write(part, bytes);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** {@code -Ddaylight.cache}, else the user's cache folder, else (when that can't be written) a temporary one. */
    private static Path privateFolder() throws IOException {
        String told = System.getProperty("daylight.cache");
        String standard = System.getenv("XDG_CACHE_HOME");
        Path base = told != null
                ? Path.of(told)
                : standard != null && !standard.isBlank()
                        ? Path.of(standard, "daylight")
                        : Path.of(System.getProperty("user.home", "."), ".cache", "daylight");
        try {
            Files.createDirectories(base);
            Path folder = base.toAbsolutePath().resolve("native");
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectory(folder);
            }
            if (posix(folder)) {
                Files.setPosixFilePermissions(folder, PRIVATE); // fails unless the folder is ours
            }
            Files.deleteIfExists(Files.createTempFile(folder, "writable", ".part"));
            return folder;
        } catch (IOException e) {
            // A home that can't be written to (a service account, a read-only image) is no reason to stop.
            TemporaryFolder folder = TemporaryFolder.create("native");
            Runtime.getRuntime().addShutdownHook(new Thread(folder::close));
            return folder.path();
        }
    }

    private static boolean posix(Path folder) throws IOException {
        return Files.getFileStore(folder).supportsFileAttributeView("posix");
    }

    private static String system() {
        String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return name.contains("mac") ? "osx" : name.contains("win") ? "win" : "linux";
    }

    private static String machine(String intel) {
        String name = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        return name.equals("aarch64") || name.equals("arm64") ? "aarch64" : intel;
    }
}
