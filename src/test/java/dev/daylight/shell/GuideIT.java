package dev.daylight.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.shell.GuideText.Exchange;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What docs/guide.md shows is what comes, and what was planted in the sample corpus is in it. With {@code -Ddaylight.guide.write=true} the guide
 * is rewritten with what came.
 */
@Timeout(900)
@ExtendWith(GuideWalk.Resolver.class)
class GuideIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String COPIED = "Customers can pause up to 20 % of their licences in the low season.";
    private static final String PAGE = "competitors/rostrava/website/new-pricing.html";
    private static final List<String> DELETION =
            List.of("Audit logs are deleted after 24 months.", "Ploverline keeps audit logs for seven years.");
    private static final List<String> GOING_LIVE = List.of(
            "A customer with ten sites typically goes live in twelve weeks.",
            "A customer with ten sites typically goes live in four weeks.");

    private static GuideWalk walk;
    private static Facts november;
    private static Facts december;

    @BeforeAll
    static void walkThroughTheGuide(GuideWalk done) throws IOException {
        walk = done;
        if (Boolean.getBoolean("daylight.guide.write")) {
            Files.writeString(GuideWalk.GUIDE, walk.rewritten());
        }
        november = Facts.of("november");
        december = Facts.of("december");
    }

    @Test
    void commands_asTyped_showWhatTheGuideShows() throws IOException {
        // Written anew or not, it is the file that is compared.
        List<Exchange> shown = GuideText.of(Files.readString(GuideWalk.GUIDE)).parts().stream()
                .flatMap(part -> part instanceof GuideText.Session session ? session.exchanges().stream() : Stream.of())
                .toList();
        assertThat(shown).hasSizeGreaterThan(12).hasSameSizeAs(walk.lines().keySet());
        SoftAssertions all = new SoftAssertions();
        int at = 0;
        for (List<String> lines : walk.lines().values()) {
            Exchange exchange = shown.get(at++);
            all.assertThat(exchange.shows(lines))
                    .as(
                            "docs/guide.md shows after '%s'%n%s%n%nbut this came:%n%s%n%nIf that is right: %s",
                            exchange.command(),
                            String.join("\n", exchange.shown()),
                            String.join("\n", lines),
                            "./verify -Dquick -Dtest=GuideTextTest -Dit.test=GuideIT -Ddaylight.guide.write=true")
                    .isTrue();
        }
        all.assertAll();
    }

    @Test
    void audit_ofTheSampleCorpus_findsWhatWasPlanted() {
        assertThat(november.contradictions().values()).contains(Set.copyOf(DELETION), Set.copyOf(GOING_LIVE));
        assertThat(november.statusOf(COPIED)).isEqualTo("UNIQUE");
        assertThat(
                        november.statusOf(
                                "One schedule across all sites puts the right person on the right shift at the right cost, every day."))
                .isEqualTo("TABLE_STAKES");
        assertThat(
                        november.statusOf(
                                "Dutyloom's phone support is staffed around the clock, every day of the year, for every customer."))
                .isEqualTo("MISSING");
    }

    @Test
    void review_findingThatWasRejected_staysAwayThoughBothSentencesStand() {
        String rejected = november.contradictionOf(DELETION);
        assertThat(walk.output("./daylight review")).contains("rejected " + rejected);
        assertThat(december.contradictions()).doesNotContainKey(rejected);
        assertThat(december.contradictions().values()).doesNotContain(Set.copyOf(DELETION));
        assertThat(december.texts().values().stream()
                        .flatMap(List::stream)
                        .map(Said::text)
                        .toList())
                .containsAll(DELETION);
        // What was accepted is still there: not everything went.
        assertThat(december.contradictions()).containsKey(november.contradictionOf(GOING_LIVE));
    }

    @Test
    void prune_plannedRemovalsCarriedOut_leaveEveryMessageAndAnswer() {
        Matcher removal =
                Pattern.compile("(?m)^ *\\d+\\. (?:REMOVE|MERGE) (\\S+)").matcher(walk.output("./daylight prune"));
        Set<String> planned = new TreeSet<>();
        while (removal.find()) {
            planned.add("own/ploverline/" + removal.group(1));
        }
        // The copy that was planted; the guide has all of the plan carried out before December.
        assertThat(planned).contains("own/ploverline/rep/security-questionnaire.docx");
        assertThat(planned)
                .allSatisfy(path -> assertThat(walk.folder().resolve("market").resolve(path))
                        .doesNotExist());
        Set<String> left = december.texts().values().stream()
                .flatMap(List::stream)
                .filter(said -> said.path().startsWith("own/"))
                .map(Said::text)
                .collect(Collectors.toSet());
        assertThat(left).hasSizeGreaterThan(400);
        november.texts().forEach((message, all) -> {
            List<String> ours = all.stream()
                    .filter(said -> said.path().startsWith("own/"))
                    .map(Said::text)
                    .toList();
            assertThat(ours.isEmpty() || ours.stream().anyMatch(left::contains))
                    .as("message %s: %s", message, ours)
                    .isTrue();
        });
        assertThat(december.answered()).isEqualTo(november.answered()).isNotEmpty();
    }

    @Test
    void whatIf_draft_tellsWhatIsNewAndWhatClashes() {
        assertThat(walk.output("./daylight whatif"))
                .contains(
                        "Without: 1 document",
                        "With the draft: 1 document",
                        "New: nobody says it",
                        "We and rivals say it already: 1",
                        "“A customer with ten sites typically goes live in six weeks.”");
    }

    @Test
    void diff_afterARivalCopiedUs_namesVendorAndPage() {
        assertThat(walk.output("./daylight diff"))
                .contains("“" + COPIED + "”", "Rostrava now says our message: " + PAGE);
        assertThat(december.statusOf(COPIED)).isNotEqualTo("UNIQUE");
    }

    @Test
    void gates_onAllAndOnWhatIsNew_failAndPass() {
        Map<Boolean, String> gated = walk.lines().entrySet().stream()
                .filter(entry -> entry.getKey().command().contains("contradictions.within["))
                .collect(Collectors.toMap(
                        entry -> entry.getKey().command().contains("--baseline"),
                        entry -> String.join("\n", entry.getValue())));
        assertThat(gated.get(false))
                .contains("Gate failed: contradictions.within")
                .endsWith("exit code 1");
        assertThat(gated.get(true)).doesNotContain("failed").endsWith("exit code 0");
    }

    /** @param path of the document */
    private record Said(String path, String text) {}

    /**
     * What an audit found.
     *
     * @param texts by message, who says it where in which words
     * @param statuses by message
     * @param contradictions by id, the two sentences
     * @param answered ids of the jobs' questions that our documents answer
     */
    private record Facts(
            Map<String, List<Said>> texts,
            Map<String, String> statuses,
            Map<String, Set<String>> contradictions,
            Set<String> answered) {
        static Facts of(String month) throws IOException {
            JsonNode audit = JSON.readTree(Files.readString(walk.folder().resolve("reports/" + month + "/audit.json")));
            Map<String, String> paths = audit.get("assets")
                    .valueStream()
                    .collect(Collectors.toMap(
                            GuideIT::id, asset -> asset.get("path").asString()));
            Map<String, String> claims = audit.get("claims")
                    .valueStream()
                    .collect(Collectors.toMap(
                            GuideIT::id, claim -> claim.get("text").asString()));
            Map<String, List<Said>> texts = audit.get("claims")
                    .valueStream()
                    .filter(claim -> claim.hasNonNull("message"))
                    .collect(Collectors.groupingBy(
                            claim -> claim.get("message").asString(),
                            Collectors.mapping(
                                    claim -> new Said(
                                            paths.getOrDefault(
                                                    claim.get("asset").asString(), ""),
                                            claim.get("text").asString()),
                                    Collectors.toList())));
            Map<String, String> statuses = audit.get("messages")
                    .valueStream()
                    .filter(message -> message.hasNonNull("status"))
                    .collect(Collectors.toMap(
                            GuideIT::id, message -> message.get("status").asString()));
            Map<String, Set<String>> contradictions = audit.get("contradictions")
                    .valueStream()
                    .collect(Collectors.toMap(
                            GuideIT::id,
                            found -> Stream.of("x", "y")
                                    .map(side ->
                                            claims.getOrDefault(found.get(side).asString(), ""))
                                    .collect(Collectors.toSet())));
            return new Facts(texts, statuses, contradictions, answered(audit));
        }

        private static Set<String> answered(JsonNode audit) {
            Set<String> answered = new TreeSet<>();
            for (JsonNode job : audit.get("jobs")) {
                for (JsonNode answer : job.get("completion").get("all").get("answers")) {
                    if (answer.get("answered").asBoolean()) {
                        answered.add(id(job) + "." + answer.get("question").asString());
                    }
                }
            }
            return answered;
        }

        String statusOf(String text) {
            return texts.entrySet().stream()
                    .filter(entry -> entry.getValue().stream()
                            .anyMatch(said -> said.text().equals(text)))
                    .map(entry -> statuses.getOrDefault(entry.getKey(), "none"))
                    .findFirst()
                    .orElseThrow();
        }

        String contradictionOf(List<String> sentences) {
            return contradictions.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(Set.copyOf(sentences)))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String id(JsonNode node) {
        return node.get("id").asString();
    }
}
