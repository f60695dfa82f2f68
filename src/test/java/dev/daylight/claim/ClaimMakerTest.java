package dev.daylight.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.passage.Passage;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ClaimMakerTest {
    private static Annotator annotator;
    private static ClaimMaker maker;

    @BeforeAll
    static void load() {
        annotator = Annotator.load();
        maker = new ClaimMaker(annotator, 0.5);
    }

    private static List<Claim> claims(Passage passage, double... probabilities) {
        List<Sentence> sentences = annotator.sentences(List.of(passage));
        return maker.claims("a1", "kestrel", "Kestrel", "website", 400, sentences, probabilities);
    }

    @Test
    void claims_lineBreaksInside_foldedAndWordsMoved() {
        Claim claim = claims(AnnotatorTest.passage("The  trial\n  lasts 14\u00a0days."), 0.9)
                .getFirst();
        assertThat(claim.text()).isEqualTo("The trial lasts 14 days.");
        assertThat(claim.tokens())
                .allSatisfy(t ->
                        assertThat(claim.text().substring(t.begin(), t.end())).isEqualTo(t.text()));
        assertThat(claim.quantities()).hasSize(1);
        assertThat(claim.begin()).isEqualTo(100);
    }

    @Test
    void claims_sameTextTwice_differentStableIds() {
        Passage passage = AnnotatorTest.passage("Support is free.", "Support is free.");
        List<Claim> claims = claims(passage, 0.9, 0.8);
        assertThat(claims).extracting(Claim::id).doesNotHaveDuplicates().allMatch(id -> id.matches("c[0-9a-f]{10}"));
        assertThat(claims(passage, 0.9, 0.8)).isEqualTo(claims);
    }

    @Test
    void claims_belowTheThreshold_left() {
        assertThat(claims(AnnotatorTest.passage("Support is free.", "Hello there."), 0.9, 0.2))
                .hasSize(1);
    }

    @Test
    void fromText_labelledSentence_readLikeAnyOther() {
        Claim claim = maker.fromText("Kestrel doesn't charge per seat.", "kestrel", "Kestrel");
        assertThat(claim.polarity()).isEqualTo(Polarity.NEGATIVE);
        assertThat(claim.vendor()).isEqualTo("kestrel");
    }
}
