package dev.daylight.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** What no document may reach: a server on this machine, which counts its callers, and a file outside of the corpus. */
final class Canary implements AutoCloseable {
    /** Stands in the file; in no document that is read. */
    static final String SECRET = "vermilion heron thirteen";

    private final ServerSocket server;
    private final Path file;
    private final AtomicInteger calls = new AtomicInteger();

    Canary(Path folder) throws IOException {
        file = Files.writeString(folder.resolve("secret.txt"), SECRET);
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().name("canary").start(this::listen);
    }

    String http(String path) {
        return "http://127.0.0.1:" + server.getLocalPort() + "/" + path;
    }

    String ftp(String path) {
        return "ftp://127.0.0.1:" + server.getLocalPort() + "/" + path;
    }

    /** Address of the file. */
    String file() {
        return file.toUri().toString();
    }

    Path path() {
        return file;
    }

    int calls() {
        return calls.get();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() {
        try {
            while (true) {
                server.accept().close();
                calls.incrementAndGet();
            }
        } catch (IOException e) {
            // Closed: the test is over.
            Thread.currentThread().interrupt();
        }
    }
}
