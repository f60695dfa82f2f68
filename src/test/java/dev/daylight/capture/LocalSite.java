package dev.daylight.capture;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web site on this machine: it answers what it was told to, notes who asked for what, and answers 404 to the rest. */
public final class LocalSite implements AutoCloseable {
    /** Answers one request; must close the exchange. */
    public interface Page {
        void answer(HttpExchange exchange) throws IOException, InterruptedException;
    }

    private final HttpServer server;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<Long> times = new CopyOnWriteArrayList<>();
    private final List<String> agents = new CopyOnWriteArrayList<>();

    public LocalSite() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(workers);
        server.createContext("/", this::answer);
        server.start();
    }

    /** @param path with its query; a leading slash */
    public String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    public LocalSite page(String path, Page page) {
        pages.put(path, page);
        return this;
    }

    public LocalSite html(String path, String body) {
        return page(
                path,
                exchange -> send(exchange, 200, "text/html; charset=utf-8", body.getBytes(StandardCharsets.UTF_8)));
    }

    public LocalSite text(String path, String type, String body) {
        return page(path, exchange -> send(exchange, 200, type, body.getBytes(StandardCharsets.UTF_8)));
    }

    public LocalSite redirect(String path, String to) {
        return page(path, exchange -> {
            exchange.getResponseHeaders().set("Location", to);
            send(exchange, 302, "text/plain", new byte[0]);
        });
    }

    /** A sitemap of these paths, or whole addresses. */
    public String sitemap(String... paths) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        for (String path : paths) {
            xml.append("<url><loc>")
                    .append(path.startsWith("/") ? at(path) : path)
                    .append("</loc></url>\n");
        }
        return xml.append("</urlset>\n").toString();
    }

    /** Paths in the order in which they were asked for. */
    public List<String> asked() {
        return asked;
    }

    /** When, in nanoseconds. */
    public List<Long> times() {
        return times;
    }

    public List<String> agents() {
        return agents;
    }

    public void forget() {
        asked.clear();
        times.clear();
    }

    public static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        if (!type.isEmpty()) {
            exchange.getResponseHeaders().set("Content-Type", type);
        }
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        times.add(System.nanoTime());
        String path = exchange.getRequestURI().toString();
        asked.add(path);
        agents.add(String.valueOf(exchange.getRequestHeaders().getFirst("User-Agent")));
        try {
            Page page = pages.get(path);
            if (page == null) {
                send(exchange, 404, "text/html", "<p>Not here.</p>".getBytes(StandardCharsets.UTF_8));
            } else {
                page.answer(exchange);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
