package dev.daylight.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.audit.Audit;
import dev.daylight.audit.AuditFixture;
import dev.daylight.audit.AuditIndex;
import dev.daylight.audit.AuditJson;
import dev.daylight.corpus.Role;
import dev.daylight.report.Facts.Side;
import dev.daylight.score.Explanation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class HtmlReportTest {
    @TempDir
    Path folder;

    @Test
    void write_sameAuditTwice_givesTheSameBytes() throws IOException {
        Path one = write(AuditFixture.small(), "one.html");
        Path two = write(AuditFixture.small(), "two.html");
        assertThat(Files.mismatch(one, two)).isEqualTo(-1);
    }

    @Test
    void write_anyAudit_refersToNothingOutside() throws IOException {
        String html = Files.readString(write(AuditFixture.small(), "audit.html"));
        assertThat(html).doesNotContain("http://", "https://", "{{", folder.toString());
        assertThat(Pattern.compile("(?i)\\b(src|href)=\"(?!#|data:,|\\.\\.?/)")
                        .matcher(html)
                        .results())
                .isEmpty();
    }

    @Test
    void write_hostileTexts_standAsText() throws IOException {
        String html = Files.readString(write(AuditFixture.hostile(), "audit.html"));
        // Ours: the data and the script. Theirs would be the third.
        assertThat(Pattern.compile("(?i)<script").matcher(html).results()).hasSize(2);
        assertThat(Pattern.compile("(?i)</script").matcher(html).results()).hasSize(2);
        assertThat(html)
                .doesNotContain("<img", "<!--", "javascript:alert(1)\"", "\u001B")
                .contains("&lt;img src=x");
        assertThat(data(html).toString()).contains("<img src=x onerror");
    }

    @Test
    void write_hugeMarket_fitsIntoFiveMegabytesAndSaysWhatIsLeftOut() throws IOException {
        Audit audit = AuditFixture.ofSize(400, 20_000);
        assertThat(audit.claims()).hasSizeGreaterThanOrEqualTo(20_000);
        Path file = write(audit, "audit.html");
        assertThat(Files.size(file)).isLessThan(5_000_000);
        JsonNode data = data(Files.readString(file));
        assertThat(data.at("/contradictions")).hasSize(Caps.USUAL.contradictions());
        assertThat(data.at("/totals/contradictions").asInt()).isGreaterThan(2_000);
        assertThat(data.at("/assets")).hasSize(400);
    }

    @Test
    void write_everyQuote_isAClaimOfTheAudit() throws IOException {
        Audit audit = AuditFixture.small();
        JsonNode data = data(Files.readString(write(audit, "audit.html")));
        List<String> texts = audit.claims().stream().map(Audit.Claim::text).toList();
        assertThat(data.at("/claims").size()).isPositive();
        data.at("/claims")
                .forEach(claim -> assertThat(texts).contains(claim.get("text").asString()));
        data.at("/contradictions").forEach(found -> {
            String text = data.at("/claims/" + found.get("x").asInt() + "/text").asString();
            found.get("clashX")
                    .forEach(span -> assertThat(span.get(1).asInt())
                            .isBetween(span.get(0).asInt(), text.length()));
        });
    }

    @Test
    void write_ownContradictions_comeFirst() throws IOException {
        Audit audit = AuditFixture.small();
        JsonNode data = data(Files.readString(write(audit, "audit.html")));
        int ours = new Facts(audit).contradictions(Side.OURS).size();
        assertThat(data.at("/contradictions/" + (ours - 1) + "/side").asString())
                .isEqualTo("OURS");
        assertThat(data.at("/contradictions/" + ours + "/side").asString()).isNotEqualTo("OURS");
    }

    @Test
    void summary_fixture_saysFiveSentencesAndThreeThingsToDo() {
        Summary summary = Summary.of(new Facts(AuditFixture.small()));
        assertThat(summary.sentences()).hasSize(5).allMatch(sentence -> sentence.endsWith("."));
        assertThat(summary.sentences().get(0)).contains("56 of 60 documents");
        assertThat(summary.actions()).hasSize(3);
        double most = new Facts(AuditFixture.small())
                .contradictions(Facts.Side.OURS).stream()
                        .mapToDouble(Audit.Contradiction::probability)
                        .max()
                        .orElseThrow();
        assertThat(most).as("the fixture's planted clash is sure").isGreaterThanOrEqualTo(Summary.SURE);
        assertThat(summary.actions().get(0).detail()).contains("99.9 percent", "99.5 percent");
        assertThat(summary.reserve()).isEmpty();
    }

    @Test
    void write_emptyMarket_saysThatNothingIsThere() throws IOException {
        Audit empty = new Audit(
                Audit.SCHEMA_VERSION,
                "nothing",
                "acme",
                List.of(new Audit.Vendor("acme", "Acme", Role.OWN, 0, 0)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Audit.Parameters(1, new TreeMap<>(), new TreeMap<>(), new TreeMap<>()));
        assertThat(Files.readString(write(empty, "audit.html"))).contains("No contradiction was found.");
        assertThat(TerminalSummary.render(empty, Path.of("audit.html"), 80)).contains("Acme");
    }

    /** A job that nobody serves scores 0 from nothing: that must not read as "we differ least". */
    @Test
    void summary_jobWithoutContent_isNotTheLowestScore() {
        Audit audit = AuditFixture.small();
        Explanation nothing = Explanation.of(0, "no claim helps with this job");
        Audit.Job first = audit.jobs().get(0);
        Audit.Job silent = new Audit.Job(
                first.id(),
                first.name(),
                first.definition(),
                new Audit.Overload(0, 0, 0, "Nobody can be overloaded here.", List.of(), nothing),
                new Audit.Differentiation(0, 0, 0, new TreeMap<>(), nothing),
                first.completion());
        List<Audit.Job> jobs = new java.util.ArrayList<>(audit.jobs());
        jobs.set(0, silent);
        Audit changed = new Audit(
                audit.schemaVersion(),
                audit.market(),
                audit.own(),
                audit.vendors(),
                audit.assets(),
                audit.ignored(),
                audit.claims(),
                audit.messages(),
                audit.overlaps(),
                audit.contradictions(),
                audit.sameness(),
                jobs,
                audit.whiteSpace(),
                audit.parameters());
        assertThat(Summary.of(new Facts(changed)).sentences().get(2))
                .contains("least in Solution exploration")
                .doesNotContain(first.name());
        assertThat(SummarySection.render(new Facts(changed), null)).contains("nothing to measure");
    }

    /** "Clockhand plans shifts" reads oddly as a message of ours: where we say it, our own words stand for it. */
    @Test
    void ownWords_messageWeMake_areOurs() {
        Audit audit = AuditFixture.small();
        Facts facts = new Facts(audit);
        for (Audit.Message message : audit.messages()) {
            String words = OwnWords.of(facts, message);
            boolean ours = message.vendors().contains(audit.own());
            assertThat(message.claims())
                    .anyMatch(claim -> facts.index().claim(claim).text().equals(words)
                            && (!ours || facts.index().own(claim)));
        }
    }

    /** Counted here a second time, in the plainest way. */
    @Test
    void write_documents_sayWhatTheyCarry() throws IOException {
        Audit audit = AuditFixture.small();
        AuditIndex index = new AuditIndex(audit);
        JsonNode data = data(Files.readString(write(audit, "audit.html")));
        assertThat(data.at("/assets").size()).isEqualTo(audit.assets().size());
        for (JsonNode item : data.at("/assets")) {
            Set<Audit.Message> messages = new HashSet<>();
            index.claimsOf(item.get("id").asString()).forEach(claim -> messages.add(index.message(claim.message())));
            assertThat(item.get("messages").asInt()).isEqualTo(messages.size());
            assertThat(item.get("alone").asLong())
                    .isEqualTo(messages.stream()
                            .filter(message -> message.vendors().size() == 1)
                            .count());
            item.get("carries")
                    .forEach(at -> assertThat(messages)
                            .anyMatch(message -> message.id()
                                    .equals(data.at("/messages/" + at.asInt() + "/id")
                                            .asString())));
            item.get("alike")
                    .forEach(alike -> assertThat(alike.get("share").asDouble()).isBetween(0.001, 1.0));
        }
    }

    /** As text alone: an address in a report is nothing to follow by mistake. */
    @Test
    void write_documentSavedFromTheWeb_saysFromWhere() throws IOException {
        String address = "https://example.com/pricing?plan=\"><script>alert(1)</script>";
        ObjectNode tree = (ObjectNode) new JsonMapper().readTree(AuditJson.bytes(AuditFixture.small()));
        ((ObjectNode) tree.at("/assets/0")).put("url", address);
        Audit audit = AuditJson.parse(tree.toString().getBytes(StandardCharsets.UTF_8));
        JsonNode data = data(Files.readString(write(audit, "saved.html")));
        assertThat(data.at("/assets")
                        .valueStream()
                        .filter(item -> item.has("url"))
                        .map(item -> item.get("id").asString() + " "
                                + item.get("url").asString()))
                .containsExactly(audit.assets().getFirst().id() + " " + address);
    }

    private Path write(Audit audit, String name) {
        Path file = folder.resolve(name);
        HtmlReport.write(audit, folder.resolve("market"), file);
        return file;
    }

    private static JsonNode data(String html) {
        String open = "<script type=\"application/json\" id=\"data\">";
        int begin = html.indexOf(open) + open.length();
        return JsonMapper.shared().readTree(html.substring(begin, html.indexOf("</script>", begin)));
    }
}
