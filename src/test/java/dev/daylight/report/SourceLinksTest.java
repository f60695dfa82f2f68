package dev.daylight.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.audit.Audit;
import dev.daylight.claim.Evidence;
import dev.daylight.claim.Modality;
import dev.daylight.claim.Polarity;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SourceLinksTest {
    private final SourceLinks links = new SourceLinks(Path.of("/work/reports/acme"), Path.of("/work/markets/shift plans"));

    @Test
    void document_belowTheMarket_isRelativeAndEncoded() {
        assertThat(links.document("own/acme/a b#c?.pdf")).isEqualTo("./../../markets/shift%20plans/own/acme/a%20b%23c%3F.pdf");
        assertThat(links.document("own/acme/all.zip!/deck.pptx")).endsWith("own/acme/all.zip");
    }

    @Test
    void document_nameLikeAScheme_staysAPath() {
        SourceLinks here = new SourceLinks(Path.of("/m"), Path.of("/m"));
        assertThat(here.document("javascript:alert(1)")).isEqualTo("./javascript%3Aalert%281%29");
    }

    @Test
    void document_withoutRoot_isNoLink() {
        assertThat(new SourceLinks(Path.of("/m"), null).document("a.pdf")).isEmpty();
    }

    @Test
    void place_pdf_isThePage() {
        assertThat(SourceLinks.place("a.PDF", claim(7, "Any text."))).isEqualTo("#page=7");
        assertThat(SourceLinks.place("a.pptx", claim(null, "Any text."))).isEmpty();
    }

    @Test
    void place_page_isATextFragmentOfBothEnds() {
        assertThat(SourceLinks.place("a.html", claim(null, "Half-open, short."))).isEqualTo("#:~:text=Half%2Dopen%2C%20short.");
        assertThat(SourceLinks.place("a.md", claim(null, "one two three four five six seven eight nine ten eleven")))
                .isEqualTo("#:~:text=one%20two%20three%20four%20five,seven%20eight%20nine%20ten%20eleven");
    }

    private static Audit.Claim claim(@org.jspecify.annotations.Nullable Integer page, String text) {
        Audit.Anchor anchor = new Audit.Anchor(page, null, null, null, null, List.of(), null, null);
        return new Audit.Claim(
                "c0", "a0", anchor, 0, 1, text, 1, Polarity.POSITIVE, Modality.PLAIN, List.of(), Evidence.NONE, 0,
                new TreeMap<>(), "m0");
    }
}
