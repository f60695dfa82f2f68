package dev.daylight.adjudicate;

import dev.daylight.problem.InputException;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Asks a chat model behind an OpenAI-compatible endpoint, such as a local Ollama, llama.cpp or vLLM. */
public final class ChatAdjudicator implements Adjudicator {
    /** Environment variable that holds the key, where the endpoint wants one. */
    public static final String KEY = "DAYLIGHT_ADJUDICATOR_KEY";

    /** A model of some size on two cores takes a minute for a question. */
    public static final Duration PATIENCE = Duration.ofSeconds(180);

    private static final int TRIES = 2;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int MOST_TOKENS = 1024;
    private static final int SEED = 20261101;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;
    private static final int LONGEST_ANSWER = 20_000;

    private final LimitedHttp http;
    private final ChatModel model;

    /**
     * @param key what the endpoint wants to see, or null
     * @param patience for one answer
     * @throws InputException when the key would be sent over an open line
     */
    public ChatAdjudicator(AdjudicatorSettings settings, @Nullable String key, Duration patience) {
        Endpoint endpoint = settings.endpoint();
        boolean keyed = key != null && !key.isBlank();
        if (keyed && !endpoint.local() && !endpoint.encrypted()) {
            throw new InputException(
                    "the key in " + KEY + " would be sent to " + endpoint.host() + " for everybody to read",
                    "--adjudicator",
                    "Use an https address, or unset the variable.");
        }
        this.http = new LimitedHttp(endpoint.local(), patience);
        OpenAiChatModel.OpenAiChatModelBuilder builder = OpenAiChatModel.builder()
                .httpClientBuilder(http.builder())
                .baseUrl(endpoint.url().toString())
                .modelName(settings.model())
                .temperature(0.0)
                .seed(SEED)
                .maxTokens(MOST_TOKENS)
                .maxRetries(0)
                .logRequests(false)
                .logResponses(false);
        this.model = (keyed ? builder.apiKey(key) : builder).build();
    }

    @Override
    public Reply ask(Question question) throws InterruptedException {
        Reply.Silence last = new Reply.Silence("not asked", false);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            if (attempt > 0) {
                Thread.sleep(PAUSE);
            }
            try {
                String text = model.chat(
                                SystemMessage.from(Question.INSTRUCTIONS), UserMessage.from(question.message()))
                        .aiMessage()
                        .text();
                String said = text == null ? "" : text;
                return new Reply.Said(said.length() > LONGEST_ANSWER ? said.substring(0, LONGEST_ANSWER) : said);
            } catch (RuntimeException e) {
                Failure failure = failure(e);
                last = failure.silence();
                if (!failure.again()) {
                    break;
                }
            }
        }
        return last;
    }

    private record Failure(Reply.Silence silence, boolean again) {
        static Failure of(String why, boolean hopeless, boolean again) {
            return new Failure(new Reply.Silence(why, hopeless), again);
        }
    }

    /** LangChain4j wraps what happened, several times over. */
    private static Failure failure(RuntimeException problem) throws InterruptedException {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case LimitedHttp.Interrupted interrupted ->
                    throw (InterruptedException) new InterruptedException("stopped").initCause(interrupted);
                case LimitedHttp.TooSlow slow -> {
                    return Failure.of(String.valueOf(slow.getMessage()), false, false);
                }
                case HttpException answered -> {
                    int status = answered.statusCode();
                    boolean passing = status == REQUEST_TIMEOUT || status == TOO_MANY || status >= SERVER_ERROR;
                    return Failure.of("it answered with status " + status + meaning(status), !passing, passing);
                }
                case UncheckedIOException broken -> {
                    return Failure.of("it can't be reached: " + reason(broken), false, true);
                }
                default -> {
                    // Look deeper.
                }
            }
        }
        return Failure.of("what it answers is no chat completion", false, true);
    }

    private static String meaning(int status) {
        return switch (status) {
            case 401, 403 -> " (is " + KEY + " right?)";
            case 404 -> " (does it have this model, and is the address right?)";
            case 301, 302, 303, 307, 308 -> " (a redirect, which is not followed)";
            default -> "";
        };
    }

    private static String reason(UncheckedIOException broken) {
        for (Throwable cause = broken.getCause(); cause != null; cause = cause.getCause()) {
            String message = cause.getMessage();
            if (!(cause instanceof ConnectException) && message != null) {
                return message;
            }
        }
        return "nobody listens there";
    }

    @Override
    public void close() {
        http.close();
    }
}
