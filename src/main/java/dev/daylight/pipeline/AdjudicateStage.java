package dev.daylight.pipeline;

import dev.daylight.adjudicate.Adjudicator;
import dev.daylight.adjudicate.AdjudicatorSettings;
import dev.daylight.adjudicate.Answer;
import dev.daylight.adjudicate.Question;
import dev.daylight.adjudicate.Reply;
import dev.daylight.claim.Claim;
import dev.daylight.compare.Comparison;
import dev.daylight.compare.Contradiction;
import dev.daylight.corpus.Vendor;
import dev.daylight.workspace.CacheKey;
import dev.daylight.workspace.ContentCache;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The most probable contradictions to a language model, its answers to the findings. What was answered once is never asked again; a server that
 * stays silent costs the audit nothing but the answers.
 */
final class AdjudicateStage {
    /** Answers are dear: they are kept also where a run had no use for them. */
    static final String STAGE = "adjudications";

    /** After so many silences in a row nobody is waited for any longer. */
    private static final int MOST_SILENCES = 3;

    private final AdjudicatorSettings settings;
    private final Adjudicator adjudicator;
    private final ContentCache cache;
    private final StageClock clock;
    private final Progress progress;

    AdjudicateStage(
            AdjudicatorSettings settings,
            Adjudicator adjudicator,
            ContentCache cache,
            StageClock clock,
            Progress progress) {
        this.settings = settings;
        this.adjudicator = adjudicator;
        this.cache = cache;
        this.clock = clock;
        this.progress = progress;
    }

    /**
     * Findings with their answers.
     *
     * @param silent how many should have been answered and were not; 0 when all went well
     */
    record Outcome(List<Contradiction> contradictions, int silent) {}

    /** Before any work: what would leave this machine, or at least this program. */
    static void announce(AdjudicatorSettings settings, Progress progress) {
        String host = settings.endpoint().host();
        String pairs = "the sentences and vendors' names of up to " + settings.candidates() + " pairs";
        progress.note(
                settings.endpoint().local()
                        ? "The language model " + settings.model() + " at " + host
                                + " on this machine will be asked: it gets " + pairs + ", and nothing else."
                        : "ATTENTION: " + pairs + " will LEAVE THIS MACHINE: they go to " + host
                                + ", to the language model " + settings.model() + ". Nothing else does.");
    }

    Outcome run(Comparison comparison) throws InterruptedException {
        Map<String, Claim> claims = new HashMap<>();
        comparison.claims().forEach(claim -> claims.put(claim.id(), claim));
        Map<String, String> names = new HashMap<>();
        comparison.vendors().forEach((Vendor vendor) -> names.put(vendor.id(), vendor.name()));
        List<Contradiction> found = new ArrayList<>(comparison.contradictions());
        int most = Math.min(settings.candidates(), found.size());
        List<Integer> open = new ArrayList<>();
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            Contradiction one = found.get(i);
            Question question =
                    new Question(statement(claims.get(one.x()), names), statement(claims.get(one.y()), names));
            questions.add(question);
            Optional<String> known = cache.get(STAGE, key(question)).map(b -> new String(b, StandardCharsets.UTF_8));
            if (known.isPresent()) {
                found.set(i, one.with(Answer.of(settings.model(), known.get())));
            } else {
                open.add(i);
            }
        }
        clock.count(STAGE, most, most - open.size());
        int silent = open.isEmpty() ? 0 : ask(found, questions, open);
        return new Outcome(List.copyOf(found), silent);
    }

    /** @return how many stayed without an answer */
    private int ask(List<Contradiction> found, List<Question> questions, List<Integer> open)
            throws InterruptedException {
        progress.note(open.size() + (open.size() == 1 ? " pair goes to " : " pairs go to ")
                + settings.endpoint().host() + "; " + (questions.size() - open.size()) + " were answered before.");
        progress.begin("Asking a language model", open.size());
        int answered = 0;
        int silences = 0;
        String why = "";
        for (int k = 0; k < open.size() && silences < MOST_SILENCES; k++) {
            int i = open.get(k);
            switch (adjudicator.ask(questions.get(i))) {
                case Reply.Said said -> {
                    silences = 0;
                    answered++;
                    cache.put(STAGE, key(questions.get(i)), said.text().getBytes(StandardCharsets.UTF_8));
                    found.set(i, found.get(i).with(Answer.of(settings.model(), said.text())));
                }
                case Reply.Silence silence -> {
                    why = silence.why();
                    silences = silence.hopeless() ? MOST_SILENCES : silences + 1;
                }
            }
            progress.step(k + 1);
        }
        progress.end();
        int silent = open.size() - answered;
        if (silent > 0) {
            progress.note("The language model at " + settings.endpoint().host() + " left " + silent + " of "
                    + open.size() + " questions unanswered: " + why
                    + ". The audit goes on without; the next one asks again.");
        }
        return silent;
    }

    private CacheKey key(Question question) {
        return CacheKey.of(STAGE, settings.model(), question.fingerprint());
    }

    private static Question.Statement statement(
            @org.jspecify.annotations.Nullable Claim claim, Map<String, String> names) {
        Claim said = java.util.Objects.requireNonNull(claim, "every finding is between claims of the comparison");
        return new Question.Statement(names.getOrDefault(said.vendor(), said.vendor()), said.text());
    }
}
