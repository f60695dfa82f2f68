package dev.daylight.adjudicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daylight.problem.InputException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

@Timeout(60)
class ChatAdjudicatorTest {
    private static final Question QUESTION = new Question(
            new Question.Statement("Acme", "Backups are kept for 30 days."),
            new Question.Statement("Acme", "Backups are deleted after 14 days."));
    private static final String ANSWER = "VERDICT: CONTRADICTION\nREASON: 30 days are not 14.";

    private static Reply ask(String url, @Nullable String key, Duration patience) throws InterruptedException {
        AdjudicatorSettings settings = new AdjudicatorSettings(Endpoint.of(url, false), "llama3.1:8b", 50);
        try (ChatAdjudicator adjudicator = new ChatAdjudicator(settings, key, patience)) {
            return adjudicator.ask(QUESTION);
        }
    }

    private static Reply ask(PlayedModel model) throws InterruptedException {
        return ask(model.url(), null, Duration.ofSeconds(20));
    }

    @Test
    void ask_model_sendsTheQuestionAndReturnsWhatItSays() throws Exception {
        try (PlayedModel model = PlayedModel.saying(ANSWER)) {
            assertThat(ask(model)).isEqualTo(new Reply.Said(ANSWER));
            PlayedModel.Request request = model.requests().getFirst();
            assertThat(request.path()).isEqualTo("/v1/chat/completions");
            assertThat(request.headers()).doesNotContainKey("Authorization");
            JsonNode body = request.json();
            assertThat(body.path("model").asString()).isEqualTo("llama3.1:8b");
            assertThat(body.path("temperature").asDouble(1)).isZero();
            assertThat(body.path("stream").asBoolean(false)).isFalse();
            assertThat(body.path("messages")).hasSize(2);
            assertThat(body.path("messages").path(0).path("role").asString()).isEqualTo("system");
            assertThat(body.path("messages").path(0).path("content").asString()).isEqualTo(Question.INSTRUCTIONS);
            JsonNode quoted = new ObjectMapper().readTree(request.message());
            assertThat(quoted.path("statement_2").path("text").asString())
                    .isEqualTo("Backups are deleted after 14 days.");
        }
    }

    @Test
    void ask_withKey_sendsItAsABearer() throws Exception {
        try (PlayedModel model = PlayedModel.saying(ANSWER)) {
            ask(model.url(), "sesame", Duration.ofSeconds(20));
            assertThat(model.requests().getFirst().headers().get("Authorization"))
                    .containsExactly("Bearer sesame");
        }
    }

    @Test
    void ask_passingFault_isAskedOnceMore() throws Exception {
        try (PlayedModel model = new PlayedModel((n, request, exchange) -> {
            if (n == 0) {
                PlayedModel.send(exchange, 503, "busy");
            } else {
                PlayedModel.say(exchange, ANSWER);
            }
        })) {
            assertThat(ask(model)).isEqualTo(new Reply.Said(ANSWER));
            assertThat(model.requests()).hasSize(2);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "500, 2, false, status 500",
        "429, 2, false, status 429",
        "401, 1, true, DAYLIGHT_ADJUDICATOR_KEY",
        "404, 1, true, does it have this model"
    })
    void ask_serverRefuses_saysSoAfterFewTries(int status, int tries, boolean hopeless, String why) throws Exception {
        try (PlayedModel model =
                new PlayedModel((n, request, exchange) -> PlayedModel.send(exchange, status, "{\"error\":\"x\"}"))) {
            Reply reply = ask(model);
            assertThat(reply).isInstanceOfSatisfying(Reply.Silence.class, silence -> {
                assertThat(silence.hopeless()).isEqualTo(hopeless);
                assertThat(silence.why()).contains(why);
            });
            assertThat(model.requests()).hasSize(tries);
        }
    }

    @ParameterizedTest
    @CsvSource({"nonsense", "''", "'{}'", "'{\"choices\":[]}'", "'[1,2'", "<html>"})
    void ask_answerThatIsNoCompletion_isSilence(String body) throws Exception {
        try (PlayedModel model = new PlayedModel((n, request, exchange) -> PlayedModel.send(exchange, 200, body))) {
            Reply reply = ask(model);
            // Whatever LangChain4j makes of it: no stack trace, and nothing that reads as a verdict.
            if (reply instanceof Reply.Said said) {
                assertThat(Answer.of("m", said.text()).verdict())
                        .isEqualTo(dev.daylight.compare.Adjudication.Verdict.NO_ANSWER);
            }
            assertThat(model.requests().size()).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void ask_slowModel_isNotWaitedForForEver() throws Exception {
        try (PlayedModel model = new PlayedModel((n, request, exchange) -> Thread.sleep(30_000))) {
            long begin = System.nanoTime();
            Reply reply = ask(model.url(), null, Duration.ofMillis(1500));
            assertThat(reply)
                    .isInstanceOfSatisfying(
                            Reply.Silence.class,
                            silence -> assertThat(silence.why()).contains("no answer within 1 seconds"));
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
            assertThat(model.requests()).hasSize(1);
        }
    }

    /** The usual time limit of an HTTP client ends with the headers. */
    @Test
    void ask_answerThatTricklesIn_isNotWaitedForForEver() throws Exception {
        try (PlayedModel model = new PlayedModel((n, request, exchange) -> {
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            for (int i = 0; i < 600; i++) {
                out.write(' ');
                out.flush();
                Thread.sleep(50);
            }
        })) {
            Reply reply = ask(model.url(), null, Duration.ofMillis(1500));
            assertThat(reply).isInstanceOf(Reply.Silence.class);
        }
    }

    @Test
    void ask_answerWithoutEnd_isBrokenOff() throws Exception {
        try (PlayedModel model = new PlayedModel((n, request, exchange) -> {
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            byte[] part = "x".repeat(65_536).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 2_000; i++) {
                out.write(part);
            }
        })) {
            assertThat(ask(model))
                    .isInstanceOfSatisfying(
                            Reply.Silence.class,
                            silence -> assertThat(silence.why()).contains("longer than a mebibyte"));
        }
    }

    /** It might lead to another machine. */
    @Test
    void ask_redirect_isNotFollowed() throws Exception {
        try (PlayedModel other = PlayedModel.saying(ANSWER);
                PlayedModel model = new PlayedModel((n, request, exchange) -> {
                    exchange.getResponseHeaders().add("Location", other.url() + "/chat/completions");
                    PlayedModel.send(exchange, 307, "");
                })) {
            assertThat(ask(model))
                    .isInstanceOfSatisfying(
                            Reply.Silence.class,
                            silence -> assertThat(silence.why()).contains("redirect"));
            assertThat(other.requests()).isEmpty();
        }
    }

    /** What is said to this machine goes to no proxy. */
    @Test
    void ask_proxyOfTheSystem_isPassedBy() throws Exception {
        ProxySelector before = ProxySelector.getDefault();
        try (PlayedModel proxy = PlayedModel.saying("VERDICT: COMPATIBLE\nREASON: I am the proxy.");
                PlayedModel model = PlayedModel.saying(ANSWER)) {
            int port = java.net.URI.create(proxy.url()).getPort();
            ProxySelector.setDefault(ProxySelector.of(new InetSocketAddress("localhost", port)));
            assertThat(ask(model)).isEqualTo(new Reply.Said(ANSWER));
            assertThat(proxy.requests()).isEmpty();
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    @Test
    void ask_nobodyListens_saysSo() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        assertThat(ask("http://127.0.0.1:" + port + "/v1", null, Duration.ofSeconds(10)))
                .isEqualTo(new Reply.Silence("it can't be reached: nobody listens there", false));
    }

    @Test
    void ask_interrupted_stops() throws IOException {
        try (PlayedModel model = new PlayedModel((n, request, exchange) -> Thread.sleep(30_000))) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> ask(model)).isInstanceOf(InterruptedException.class);
        } finally {
            assertThat(Thread.interrupted()).isFalse();
        }
    }

    @Test
    void open_keyOverAnOpenLineToAnotherMachine_isRefused() {
        AdjudicatorSettings settings = new AdjudicatorSettings(Endpoint.of("http://gpu.example/v1", true), "m", 1);
        assertThatThrownBy(() -> new ChatAdjudicator(settings, "sesame", Duration.ofSeconds(1)).close())
                .isInstanceOf(InputException.class)
                .hasMessageContaining("https")
                .hasMessageNotContaining("sesame");
    }
}
