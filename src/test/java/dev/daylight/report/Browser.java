package dev.daylight.report;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One page in a headless Chromium, driven through its DevTools protocol: enough to open, type, press and look. */
final class Browser implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final JsonMapper mapper = JsonMapper.shared();
    private final Process process;
    private final WebSocket socket;
    private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
    private final List<String> complaints = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();
    private int calls;

    private Browser(Path chromium, Path profile) throws IOException, InterruptedException {
        process = new ProcessBuilder(
                        chromium.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--hide-scrollbars",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        HttpClient client = HttpClient.newHttpClient();
        Path port = profile.resolve("DevToolsActivePort");
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(port) || Files.readAllLines(port).size() < 2) {
            if (System.nanoTime() > end || !process.isAlive()) {
                process.destroyForcibly();
                throw new IOException("Chromium didn't start");
            }
            Thread.sleep(50);
        }
        URI list = URI.create("http://127.0.0.1:" + Files.readAllLines(port).get(0) + "/json/list");
        JsonNode page = mapper.readTree("[]");
        while (page.isEmpty()) {
            page = mapper.readTree(
                    client.send(HttpRequest.newBuilder(list).build(), HttpResponse.BodyHandlers.ofString())
                            .body());
        }
        socket = client.newWebSocketBuilder()
                .buildAsync(URI.create(page.get(0).get("webSocketDebuggerUrl").asString()), new Receiver())
                .join();
        for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
            call(domain + ".enable", Map.of());
        }
    }

    /** A Chromium on the PATH, if there is one. */
    static Optional<Path> find() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .flatMap(place -> NAMES.stream().map(name -> Path.of(place, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Browser start(Path chromium, Path profile) throws IOException, InterruptedException {
        return new Browser(chromium, profile);
    }

    /** Opens and waits until the page has loaded. */
    void open(String address) throws InterruptedException {
        // The same file with another fragment would not be loaded anew.
        call("Page.navigate", Map.of("url", "about:blank"));
        requests.clear();
        call("Page.navigate", Map.of("url", address));
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!evaluate("location.href !== 'about:blank' && document.readyState")
                .asString()
                .equals("complete")) {
            if (System.nanoTime() > end) {
                throw new AssertionError(address + " doesn't load");
            }
        }
    }

    /** The value of an expression, or of what it promises. */
    JsonNode evaluate(String expression) throws InterruptedException {
        JsonNode result =
                call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        if (result.has("exceptionDetails")) {
            throw new AssertionError(expression + ": " + result.get("exceptionDetails"));
        }
        return result.at("/result/value");
    }

    /** Lets the page finish what an event began. */
    void settle() throws InterruptedException {
        evaluate("new Promise(done => setTimeout(done, 80))");
    }

    /** Types into whatever has the focus. */
    void type(String text) throws InterruptedException {
        call("Input.insertText", Map.of("text", text));
    }

    /** Presses a key that makes no character, such as {@code Tab} or {@code Enter}. */
    void press(String key, int code) throws InterruptedException {
        String text = key.equals("Enter") ? "\r" : key.length() == 1 ? key : "";
        call(
                "Input.dispatchKeyEvent",
                Map.of("type", "keyDown", "key", key, "windowsVirtualKeyCode", code, "text", text));
        call("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key, "windowsVirtualKeyCode", code));
    }

    void size(int width, int height) throws InterruptedException {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    /** Something done with the page. */
    interface Step {
        void run() throws InterruptedException;
    }

    /** Seconds that the page's main thread worked for a step, not counting what it waited. */
    double work(Step step) throws InterruptedException {
        call("Page.navigate", Map.of("url", "about:blank"));
        call("Performance.enable", Map.of("timeDomain", "threadTicks"));
        step.run();
        settle();
        for (JsonNode metric : call("Performance.getMetrics", Map.of()).get("metrics")) {
            if (metric.get("name").asString().equals("TaskDuration")) {
                call("Performance.disable", Map.of());
                return metric.get("value").asDouble();
            }
        }
        throw new AssertionError("this Chromium doesn't measure its tasks");
    }

    /** What the system is said to wish for. */
    void dark(boolean dark) throws InterruptedException {
        call(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    /** As on paper, or again as on a screen. */
    void paper(boolean paper) throws InterruptedException {
        call("Emulation.setEmulatedMedia", Map.of("media", paper ? "print" : ""));
    }

    /** The page as a PDF, as the print dialog makes it. */
    byte[] pdf() throws InterruptedException {
        return Base64.getDecoder()
                .decode(call("Page.printToPDF", Map.of("printBackground", true, "preferCSSPageSize", true))
                        .get("data")
                        .asString());
    }

    void screenshot(Path file) throws IOException, InterruptedException {
        Files.write(
                file,
                Base64.getDecoder()
                        .decode(call("Page.captureScreenshot", Map.of())
                                .get("data")
                                .asString()));
    }

    /** Errors, warnings and messages on the console so far. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Addresses asked for since the last opening. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    private JsonNode call(String method, Map<String, ?> parameters) throws InterruptedException {
        int id = ++calls;
        socket.sendText(mapper.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true)
                .join();
        while (true) {
            JsonNode message = received.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (message == null) {
                throw new AssertionError("no answer to " + method);
            }
            if (message.path("id").asInt(0) == id) {
                if (message.has("error")) {
                    throw new AssertionError(method + ": " + message.get("error"));
                }
                return message.get("result");
            }
            hear(message);
        }
    }

    private void hear(JsonNode message) {
        String method = message.path("method").asString("");
        switch (method) {
            case "Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded" ->
                complaints.add(message.get("params").toString());
            case "Network.requestWillBeSent" ->
                requests.add(message.at("/params/request/url").asString());
            default -> {}
        }
    }

    @Override
    public void close() {
        socket.sendText("{\"id\":0,\"method\":\"Browser.close\"}", true);
        process.onExit().completeOnTimeout(process, 5, TimeUnit.SECONDS).join();
        socket.abort();
        // All of them, so that none still writes into the profile while it is deleted.
        List<ProcessHandle> family = new ArrayList<>(process.descendants().toList());
        family.add(process.toHandle());
        family.forEach(ProcessHandle::destroyForcibly);
        family.forEach(member -> member.onExit().orTimeout(10, TimeUnit.SECONDS).join());
    }

    private final class Receiver implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public @org.jspecify.annotations.Nullable CompletionStage<?> onText(
                WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                received.add(mapper.readTree(text.toString()));
                text.setLength(0);
            }
            from.request(1);
            return null;
        }
    }
}
