package dev.daylight.extract;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The process that documents may kill. Requests come on standard input, answers go to standard output, each with its length before
 * it:
 *
 * <pre>
 * request: int length, path in UTF-8, NUL, name
 * answer:  int length, {@link DocumentCodec} bytes
 * </pre>
 *
 * <p>It ends, and removes its temporary folder, when standard input ends: so it never outlives the program that started it, however
 * that one ends.
 */
final class ReaderProcess {
    private static final Set<String> NETWORK = Set.of("http", "https", "ftp", "mailto");

    /** What {@code -XX:+ExitOnOutOfMemoryError} ends with. */
    static final int OUT_OF_MEMORY = 3;

    /** When the folder for temporary files is full. */
    static final int NO_ROOM = 4;

    /** In bytes: eight million characters in blocks of sixty, with their places. */
    private static final int LARGEST_ANSWER = 64 * 1024 * 1024;

    private ReaderProcess() {}

    /** @param arguments the numbers of {@link ExtractLimits}, then the private temporary folder */
    public static void main(String[] arguments) throws Exception {
        OutputStream answers = System.out;
        // Parsers print; nothing of it may get between the answers.
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        withoutNetwork();
        Path temporary = Path.of(arguments[6]);
        BlockingQueue<String> requests = new LinkedBlockingQueue<>();
        Thread listener = new Thread(() -> listen(System.in, requests, temporary), "requests");
        listener.setDaemon(true);
        listener.start();
        Extractor extractor = new Extractor(limits(arguments), temporary);
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(answers, 1 << 16))) {
            // Ready only now, so that no document pays for the start.
            extractor.ready();
            send(out, DocumentCodec.encode(List.of()));
            while (true) {
                String[] request = requests.take().split("\0", 2);
                send(out, answer(extractor, Path.of(request[0]), request[1]));
            }
        } catch (OutOfMemoryError e) {
            // Of those that Java's own code throws, -XX:+ExitOnOutOfMemoryError knows nothing.
            Runtime.getRuntime().halt(OUT_OF_MEMORY);
        } catch (NoRoom e) {
            Runtime.getRuntime().halt(NO_ROOM);
        }
    }

    /** Never so large that it would fill the memory of the program that asks. */
    private static byte[] answer(Extractor extractor, Path file, String name) {
        byte[] answer = DocumentCodec.encode(extractor.read(file, name));
        return answer.length <= LARGEST_ANSWER
                ? answer
                : DocumentCodec.encode(List.of(Document.unreadable(
                        "",
                        DocumentReader.extension(name),
                        "too large: what is in it takes more than " + LARGEST_ANSWER / (1024 * 1024) + " MB")));
    }

    static List<String> arguments(ExtractLimits limits, Path temporary) {
        return List.of(
                String.valueOf(limits.time().toMillis()),
                String.valueOf(limits.heapMegabytes()),
                String.valueOf(limits.characters()),
                String.valueOf(limits.depth()),
                String.valueOf(limits.members()),
                String.valueOf(limits.memberBytes()),
                temporary.toString());
    }

    private static ExtractLimits limits(String[] arguments) {
        return new ExtractLimits(
                Duration.ofMillis(Long.parseLong(arguments[0])),
                Integer.parseInt(arguments[1]),
                Integer.parseInt(arguments[2]),
                Integer.parseInt(arguments[3]),
                Integer.parseInt(arguments[4]),
                Long.parseLong(arguments[5]));
    }

    private static void send(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
        out.flush();
    }

    private static void listen(InputStream in, BlockingQueue<String> requests, Path temporary) {
        try (DataInputStream data = new DataInputStream(in)) {
            while (true) {
                byte[] request = data.readNBytes(data.readInt());
                requests.add(new String(request, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            // The program that asks is gone.
            try {
                TemporaryFolder.remove(temporary);
            } finally {
                Runtime.getRuntime().halt(0);
            }
        }
    }

    /** URLs of the network can't even be opened, whatever a document asks a parser for. */
    private static void withoutNetwork() {
        URL.setURLStreamHandlerFactory(protocol -> NETWORK.contains(protocol) ? new Refusal() : null);
    }

    private static final class Refusal extends java.net.URLStreamHandler {
        @Override
        protected java.net.URLConnection openConnection(URL url) throws IOException {
            throw new IOException("documents are read without the network");
        }
    }
}
