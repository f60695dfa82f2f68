package dev.daylight.adjudicate;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A server on this machine that plays a language model behind an OpenAI-compatible endpoint. */
public final class PlayedModel implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    /** What came in. */
    public record Request(String path, Map<String, List<String>> headers, String body) {
        JsonNode json() {
            return JSON.readTree(body);
        }

        /** The last message: the quoted statements. */
        public String message() {
            JsonNode messages = json().path("messages");
            return messages.path(messages.size() - 1).path("content").asString();
        }
    }

    /** How it behaves; {@code n} counts the requests, from 0. */
    public interface Part {
        void play(int n, Request request, HttpExchange exchange) throws IOException, InterruptedException;
    }

    public PlayedModel(Part part) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            Request request = new Request(
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestHeaders(),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            int n;
            synchronized (requests) {
                n = requests.size();
                requests.add(request);
            }
            try (exchange) {
                part.play(n, request, exchange);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
    }

    /** Always answers the same. */
    public static PlayedModel saying(String text) throws IOException {
        return new PlayedModel((n, request, exchange) -> say(exchange, text));
    }

    /** A chat completion. */
    public static void say(HttpExchange exchange, String text) throws IOException {
        send(
                exchange,
                200,
                JSON.writeValueAsString(Map.of(
                        "id", "1",
                        "object", "chat.completion",
                        "model", "played",
                        "choices",
                                List.of(Map.of(
                                        "index",
                                        0,
                                        "finish_reason",
                                        "stop",
                                        "message",
                                        Map.of("role", "assistant", "content", text))))));
    }

    public static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/v1";
    }

    public List<Request> requests() {
        return requests;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
