package dev.daylight.capture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * One GET after the other: at a distance, within limits of time and size, redirects followed where the gate lets them. The JVM's proxy
 * settings hold, cookies are not kept, nothing but GET is ever sent.
 */
final class Fetcher implements AutoCloseable {
    private static final int MOST_REDIRECTS = 5;
    private static final int MOST_TRIES = 3;
    private static final int MOST_FAILURES = 3;
    private static final Duration CONNECT = Duration.ofSeconds(10);

    /** Says whether an address may be asked. */
    interface Gate {
        /** @return why not, or empty */
        Optional<String> refusal(@Nullable PageUrl from, PageUrl to) throws InterruptedException;
    }

    private final HttpClient client;
    private final Pace pace;
    private final Duration timeout;
    private final String agent;
    private final Consumer<String> notes;
    /** Requests in a row that a host left without an answer. */
    private final Map<String, Integer> failures = new HashMap<>();

    /** @param agent what is sent as User-Agent */
    Fetcher(Pace pace, Duration timeout, String agent, Consumer<String> notes) {
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout.compareTo(CONNECT) < 0 ? timeout : CONNECT)
                .build();
        this.pace = pace;
        this.timeout = timeout;
        this.agent = agent;
        this.notes = notes;
    }

    /**
     * @param from what leads there, or null: the user
     * @param headers further ones, such as those that make it conditional
     * @param most bytes that are taken
     */
    Fetched get(@Nullable PageUrl from, PageUrl url, Map<String, String> headers, int most, Gate gate)
            throws InterruptedException {
        PageUrl before = from;
        PageUrl at = url;
        for (int i = 0; i <= MOST_REDIRECTS; i++) {
            Optional<String> refusal = gate.refusal(before, at);
            if (refusal.isPresent()) {
                return new Fetched.Failed(i == 0 ? refusal.get() : "redirected to " + at + ": " + refusal.get());
            }
            Fetched fetched = patiently(at, i == 0 ? headers : elsewhere(headers), most);
            if (!(fetched instanceof Fetched.Answer answer) || !redirects(answer.status())) {
                return fetched;
            }
            Optional<PageUrl> to = answer.headers().firstValue("Location").flatMap(at::resolve);
            if (to.isEmpty()) {
                return new Fetched.Failed("redirected to no address");
            }
            before = at;
            at = to.get();
        }
        return new Fetched.Failed("redirected more than " + MOST_REDIRECTS + " times");
    }

    /** A date alone says nothing of another page than the one it was given for; a tag is a page's own. */
    private static Map<String, String> elsewhere(Map<String, String> headers) {
        Map<String, String> rest = new HashMap<>(headers);
        rest.remove("If-Modified-Since");
        return rest;
    }

    private static boolean redirects(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    /** Asks again where the site says "later", as long as that isn't much later. */
    private Fetched patiently(PageUrl url, Map<String, String> headers, int most) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            Fetched fetched = once(url, headers, most);
            if (!(fetched instanceof Fetched.Answer answer) || answer.status() != 429 && answer.status() != 503) {
                return fetched;
            }
            Duration wanted = RetryAfter.of(answer.headers()).orElse(Duration.ofSeconds(2L << attempt));
            if (attempt == MOST_TRIES || wanted.compareTo(RetryAfter.LONGEST) > 0) {
                return new Fetched.Failed("the site is busy (HTTP " + answer.status() + ")"
                        + (wanted.compareTo(RetryAfter.LONGEST) > 0
                                ? " and asks to come back in " + wanted.toMinutes() + " minutes"
                                : ""));
            }
            if (wanted.toSeconds() >= 2) {
                notes.accept(url.host() + " asks to wait " + wanted.toSeconds() + " s.");
            }
            pace.pause(url.host(), wanted);
        }
    }

    private Fetched once(PageUrl url, Map<String, String> headers, int most) throws InterruptedException {
        String host = url.host();
        if (failures.getOrDefault(host, 0) >= MOST_FAILURES) {
            return new Fetched.Failed(
                    "given up on " + host + ", which left " + MOST_FAILURES + " requests in a row without an answer");
        }
        pace.await(host);
        HttpRequest.Builder request = HttpRequest.newBuilder(url.uri())
                .timeout(timeout)
                .version(url.secure() ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
                .header("User-Agent", agent)
                .header("Accept", "text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.1")
                .header("Accept-Language", "en,*;q=0.1");
        headers.forEach(request::header);
        CompletableFuture<HttpResponse<byte[]>> response =
                client.sendAsync(request.build(), info -> new LimitedBody(most));
        try {
            HttpResponse<byte[]> answer = response.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            failures.remove(host);
            return new Fetched.Answer(
                    url, answer.statusCode(), answer.headers(), decoded(answer.body(), answer.headers(), most));
        } catch (TimeoutException e) {
            return unanswered(host, tooSlow());
        } catch (LimitedBody.TooLong e) {
            return tooLong(most);
        } catch (IOException e) {
            return new Fetched.Failed("its compressed bytes are damaged, or compressed otherwise than by gzip");
        } catch (ExecutionException e) {
            return failed(host, e.getCause(), most);
        } finally {
            // Where it still runs, it ends here: on a timeout and on Ctrl-C.
            response.cancel(true);
            pace.answered(host);
        }
    }

    private Fetched failed(String host, @Nullable Throwable cause, int most) {
        return switch (cause) {
            case LimitedBody.TooLong e -> tooLong(most);
            case HttpConnectTimeoutException e -> unanswered(host, "no connection within its time");
            case HttpTimeoutException e -> unanswered(host, tooSlow());
            case SSLException e -> unanswered(host, "no secure connection: " + e.getMessage());
            case UnknownHostException e -> unanswered(host, "there is no host " + host);
            case ConnectException e when unresolved(e) -> unanswered(host, "there is no host " + host);
            case ConnectException e -> unanswered(host, "no connection");
            case null, default -> unanswered(host, "the connection broke");
        };
    }

    private static boolean unresolved(Throwable problem) {
        for (Throwable at = problem; at != null; at = at.getCause()) {
            if (at instanceof UnresolvedAddressException || at instanceof UnknownHostException) {
                return true;
            }
        }
        return false;
    }

    private Fetched unanswered(String host, String reason) {
        failures.merge(host, 1, Integer::sum);
        return new Fetched.Failed(reason);
    }

    private String tooSlow() {
        return "no whole answer within " + (timeout.toMillis() + 999) / 1000 + " s";
    }

    private static Fetched tooLong(int most) {
        return new Fetched.Failed("larger than " + (most >= 1 << 20 ? (most >> 20) + " MB" : most + " bytes")
                + " (--max-size allows more)");
    }

    /** Some sites compress what nobody asked them to. */
    private static byte[] decoded(byte[] body, HttpHeaders headers, int most) throws IOException {
        String coding =
                headers.firstValue("Content-Encoding").orElse("identity").strip();
        if (body.length == 0 || coding.isEmpty() || coding.equalsIgnoreCase("identity")) {
            return body;
        }
        if (!coding.equalsIgnoreCase("gzip") && !coding.equalsIgnoreCase("x-gzip")) {
            throw new IOException("compressed as " + coding);
        }
        return unzipped(body, most);
    }

    /** @throws LimitedBody.TooLong when it unpacks to more than that */
    static byte[] unzipped(byte[] packed, int most) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] bytes = in.readNBytes(most);
            if (in.read() >= 0) {
                throw new LimitedBody.TooLong();
            }
            return bytes;
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
