package dev.daylight.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.audit.Audit;
import dev.daylight.audit.AuditFixture;
import dev.daylight.report.Facts.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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
        assertThat(Pattern.compile("(?i)\\b(src|href)=\"(?!#|data:,|\\.\\.?/)").matcher(html).results())
                .isEmpty();
    }

    @Test
    void write_hostileTexts_standAsText() throws IOException {
        String html = Files.readString(write(AuditFixture.hostile(), "audit.html"));
        // Ours: the data and the script. Theirs would be the third.
        assertThat(Pattern.compile("(?i)<script").matcher(html).results()).hasSize(2);
        assertThat(Pattern.compile("(?i)</script").matcher(html).results()).hasSize(2);
        assertThat(html).doesNotContain("<img", "<!--", "javascript:alert(1)\"", "\u001B").contains("&lt;img src=x");
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
        data.at("/claims").forEach(claim -> assertThat(texts).contains(claim.get("text").asString()));
        data.at("/contradictions").forEach(found -> {
            String text = data.at("/claims/" + found.get("x").asInt() + "/text").asString();
            found.get("clashX")
                    .forEach(span -> assertThat(span.get(1).asInt()).isBetween(span.get(0).asInt(), text.length()));
        });
    }

    @Test
    void write_ownContradictions_comeFirst() throws IOException {
        Audit audit = AuditFixture.small();
        JsonNode data = data(Files.readString(write(audit, "audit.html")));
        int ours = new Facts(audit).contradictions(Side.OURS).size();
        assertThat(data.at("/contradictions/" + (ours - 1) + "/side").asString()).isEqualTo("OURS");
        assertThat(data.at("/contradictions/" + ours + "/side").asString()).isNotEqualTo("OURS");
    }

    @Test
    void summary_fixture_saysFiveSentencesAndThreeThingsToDo() {
        Summary summary = Summary.of(new Facts(AuditFixture.small()));
        assertThat(summary.sentences()).hasSize(5).allMatch(sentence -> sentence.endsWith("."));
        assertThat(summary.sentences().get(0)).contains("56 of 60 documents");
        assertThat(summary.actions()).hasSize(3);
        assertThat(summary.actions().get(0).detail()).contains("99.9 percent", "99.5 percent");
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
