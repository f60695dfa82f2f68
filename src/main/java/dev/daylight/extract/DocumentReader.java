package dev.daylight.extract;

import dev.daylight.corpus.Source;
import dev.daylight.problem.InputException;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents in a process of its own, which is started when first needed and again whenever a document ends it.
 *
 * <p>One document is read at a time; use several readers to read several at once. Not thread-safe beyond that: calls wait for one
 * another.
 */
public final class DocumentReader implements AutoCloseable {
    /** On a machine at work the process needs some ten seconds; nobody should wait longer than this. */
    private static final Duration START = Duration.ofSeconds(120);

    private final ExtractLimits limits;
    private final Duration start;
    private @Nullable Child child;
    private boolean closed;

    public DocumentReader() {
        this(ExtractLimits.DEFAULT);
    }

    public DocumentReader(ExtractLimits limits) {
        this(limits, START);
    }

    /** @param start how long the process may take to start */
    DocumentReader(ExtractLimits limits, Duration start) {
        this.limits = limits;
        this.start = start;
    }

    /**
     * Reads a file. Never throws for a bad document: it comes back as unreadable with its reason.
     *
     * @return the document, its members after it; of an archive the members only. Never empty
     * @throws InputException when the reading process can't be started at all, or the disk for its temporary files is full
     */
    public List<Document> read(Source source) {
        return attempt(source).documents();
    }

    /**
     * One reading of a file.
     *
     * @param documents as {@link #read} gives them
     * @param lasting whether the same bytes would be read the same again; false when it ended with the process (out of time, out of
     *     memory, killed) or could not begin, which another moment or machine may change
     */
    public record Attempt(List<Document> documents, boolean lasting) {
        public Attempt {
            documents = List.copyOf(documents);
        }
    }

    /** The same as {@link #read}, and whether its outcome is worth keeping. */
    public synchronized Attempt attempt(Source source) {
        Path file = source.file();
        Path last = file.getFileName();
        String name = last == null ? source.path() : last.toString();
        if (closed) {
            throw new IllegalStateException("this reader is closed");
        }
        if (!Files.isReadable(file)) {
            return failed(name, "can't be opened (no permission, or it went away)");
        }
        if (!Files.isRegularFile(file)) {
            return failed(name, "can't be opened (it is no ordinary file any more)");
        }
        try {
            Optional<Attempt> attempt = ask(running(), file, name);
            // What was read before may have left little memory; no document is blamed for another.
            return attempt.isPresent()
                    ? attempt.get()
                    : ask(running(), file, name).orElseThrow();
        } catch (InterruptedException e) {
            stop();
            Thread.currentThread().interrupt();
            return failed(name, "the reading was interrupted");
        }
    }

    /** What documents depend on beside their bytes: the program's own code, the libraries and the limits. */
    public String fingerprint() {
        return Fingerprint.of(limits);
    }

    @Override
    public synchronized void close() {
        closed = true;
        stop();
    }

    private static Attempt failed(String name, String reason) {
        return new Attempt(List.of(Document.unreadable("", extension(name), reason)), false);
    }

    /** @return nothing when the process ended, and had read other documents before */
    private Optional<Attempt> ask(Child process, Path file, String name) throws InterruptedException {
        boolean first = process.unused();
        CompletableFuture<List<Document>> answer = process.ask(file, name);
        try {
            return Optional.of(new Attempt(answer.get(limits.time().toMillis(), TimeUnit.MILLISECONDS), true));
        } catch (TimeoutException e) {
            stop();
            return Optional.of(
                    failed(name, "took longer than " + seconds(limits.time()) + " to read, and was given up"));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof OutOfMemoryError ours) {
                // The document was read; it is Daylight itself that has no room for it.
                stop();
                throw ours;
            }
            int status = process.status();
            stop();
            if (status == ReaderProcess.NO_ROOM) {
                throw problem("there is no room left for temporary files, which " + name + " needs", "Make room there");
            }
            if (!first) {
                return Optional.empty();
            }
            String why = status == ReaderProcess.OUT_OF_MEMORY
                    ? "needs more memory than the " + limits.heapMegabytes() + " MB that a document may have"
                    : "stopped the reading process; it is damaged, or made to do so";
            return Optional.of(failed(name, why));
        }
    }

    private Child running() throws InterruptedException {
        Child running = child;
        if (running == null) {
            try {
                running = Child.start(limits);
            } catch (IOException e) {
                throw problem(
                        "the process that reads documents can't be started: " + e.getMessage(), "Make room there");
            }
            try {
                running.ready().get(start.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                running.kill();
                throw new InputException(
                        "the process that reads documents wasn't ready after " + seconds(start),
                        "this machine is very busy",
                        "Try again when it is less so; what was done by now is kept");
            } catch (ExecutionException e) {
                int status = running.status();
                running.kill();
                throw new InputException(
                        "the process that reads documents ended with status " + status + " before it was ready",
                        "it needs " + limits.heapMegabytes() + " MB of memory beside Daylight's own",
                        "Close other programs, or give Daylight less with --memory, and try again");
            } catch (InterruptedException e) {
                running.kill();
                throw e;
            }
            child = running;
        }
        return running;
    }

    private static InputException problem(String what, String remedy) {
        return new InputException(
                what,
                System.getProperty("java.io.tmpdir"),
                remedy + ", or set TMPDIR to a folder that has some; what was done by now is kept");
    }

    private void stop() {
        Child running = child;
        child = null;
        if (running != null) {
            running.kill();
        }
    }

    private static String seconds(Duration time) {
        long millis = time.toMillis();
        return millis % 1000 == 0
                ? millis / 1000 + " seconds"
                : String.format(Locale.ROOT, "%.1f seconds", millis / 1000.0);
    }

    static String extension(String name) {
        String last = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return last.matches("[a-z0-9]{1,8}") ? last : "unknown";
    }

    /** The process runs in a folder of its own, where {@code target/daylight.jar} would be something else. */
    static String absolute(String classPath) {
        return Stream.of(classPath.split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** The process, as seen from here. */
    private static final class Child {
        private final Process process;
        private final TemporaryFolder temporary;
        private final DataOutputStream requests;
        private final DataInputStream answers;
        private boolean used;

        private Child(Process process, TemporaryFolder temporary) {
            this.process = process;
            this.temporary = temporary;
            this.requests = new DataOutputStream(process.getOutputStream());
            this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
        }

        static Child start(ExtractLimits limits) throws IOException {
            TemporaryFolder folder = TemporaryFolder.create("read");
            Path temporary = folder.path();
            Path noHosts = Files.createFile(temporary.resolve("hosts"));
            Path java = Path.of(System.getProperty("java.home"), "bin", "java");
            List<String> command = new ArrayList<>(List.of(
                    java.toString(),
                    "-Xmx" + limits.heapMegabytes() + "m",
                    "-Xss4m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-XX:-UsePerfData",
                    // A core dump would hold the document.
                    "-XX:-CreateCoredumpOnCrash",
                    "-Xshare:auto",
                    "-Djava.awt.headless=true",
                    "-Dfile.encoding=UTF-8",
                    "-Duser.language=en",
                    "-Duser.country=US",
                    "-Duser.timezone=UTC",
                    // No name resolves: a document can't make a parser call anyone.
                    "-Djdk.net.hosts.file=" + noHosts,
                    "-Djava.io.tmpdir=" + temporary,
                    "-Dlogback.statusListenerClass=ch.qos.logback.core.status.NopStatusListener",
                    "-cp",
                    absolute(System.getProperty("java.class.path")),
                    ReaderProcess.class.getName()));
            command.addAll(ReaderProcess.arguments(limits, temporary));
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.directory(temporary.toFile());
            builder.redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().remove("JAVA_TOOL_OPTIONS");
            builder.environment().remove("JDK_JAVA_OPTIONS");
            try {
                return new Child(builder.start(), folder);
            } catch (IOException e) {
                folder.close();
                throw e;
            }
        }

        CompletableFuture<List<Document>> ready() {
            return answer();
        }

        boolean unused() {
            return !used;
        }

        CompletableFuture<List<Document>> ask(Path file, String name) {
            used = true;
            try {
                byte[] request = (file.toAbsolutePath() + "\0" + name).getBytes(StandardCharsets.UTF_8);
                requests.writeInt(request.length);
                requests.write(request);
                requests.flush();
            } catch (IOException e) {
                return CompletableFuture.failedFuture(e);
            }
            return answer();
        }

        private CompletableFuture<List<Document>> answer() {
            CompletableFuture<List<Document>> answer = new CompletableFuture<>();
            Thread.ofVirtual().start(() -> {
                try {
                    answer.complete(DocumentCodec.decode(answers.readNBytes(answers.readInt())));
                } catch (IOException | RuntimeException | OutOfMemoryError e) {
                    answer.completeExceptionally(e);
                }
            });
            return answer;
        }

        int status() throws InterruptedException {
            return process.waitFor(5, TimeUnit.SECONDS) ? process.exitValue() : -1;
        }

        void kill() {
            process.destroyForcibly();
            try {
                process.waitFor(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            temporary.close();
        }
    }
}
