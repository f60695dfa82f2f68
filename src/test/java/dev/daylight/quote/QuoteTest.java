package dev.daylight.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.daylight.claim.Annotator;
import dev.daylight.claim.Sentence;
import dev.daylight.claim.SentenceFilter;
import dev.daylight.corpus.Corpus;
import dev.daylight.corpus.CorpusReader;
import dev.daylight.corpus.Source;
import dev.daylight.extract.Document;
import dev.daylight.extract.DocumentReader;
import dev.daylight.passage.PassageBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Every sentence that could become a claim (so every claim, every quote of a finding) stands in the original file, read
 * without Daylight's code.
 */
class QuoteTest {
    @Test
    void sentences_ofSampleCorpus_standInTheOriginals() throws Exception {
        assertThat(astray(Path.of("corpus"), null, 500)).isEmpty();
    }

    @Test
    void sentences_ofRealMarket_standInTheOriginals() throws Exception {
        Path market = Path.of("../shared/data/collateral/feature-flags");
        assumeTrue(Files.isDirectory(market), "no ../shared beside the project");
        assertThat(astray(market, "flagsmith", 10_000)).isEmpty();
    }

    private static List<String> astray(Path market, @org.jspecify.annotations.Nullable String own, int least)
            throws IOException, InterruptedException {
        List<String> astray = new ArrayList<>();
        int sentences = 0;
        Corpus corpus = new CorpusReader().read(market, own);
        try (DocumentReader reader = new DocumentReader();
                Annotator annotator = Annotator.load()) {
            for (Source source : corpus.sources()) {
                String original = IndependentText.of(source.file());
                for (Document document : reader.read(source)) {
                    if (document.reason() != null) {
                        continue;
                    }
                    for (Sentence sentence : annotator.sentences(new PassageBuilder().build(document))) {
                        if (SentenceFilter.reject(sentence).isPresent()) {
                            continue;
                        }
                        sentences++;
                        if (!stands(sentence.text(), original, source.path().endsWith(".xls"))) {
                            astray.add(source.path() + ": " + sentence.text());
                        }
                    }
                }
            }
        }
        // A test that looks at nothing finds nothing.
        assertThat(sentences).isGreaterThan(least);
        return astray;
    }

    /** Old worksheets keep each cell by itself, and numbers as numbers: there, every cell of text has to be found. */
    private static boolean stands(String sentence, String original, boolean cells) {
        if (!cells) {
            return original.contains(IndependentText.skeleton(sentence));
        }
        return Arrays.stream(sentence.split("\\|"))
                .map(IndependentText::skeleton)
                .allMatch(cell -> cell.matches("\\d*") || original.contains(cell));
    }
}
