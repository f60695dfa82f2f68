package dev.daylight.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.corpus.Corpus;
import dev.daylight.corpus.CorpusReader;
import dev.daylight.corpus.Source;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Broken, protected, expanding, nested, odd, scanned and foreign documents: each ends in bounded time with a reason. */
class HostileTest {
    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("broken/SYNTHETIC-empty.pdf", "empty file"),
            Map.entry("broken/testWORD_truncated.docx", "cut off: the file ends early"),
            Map.entry("broken/bug1020226.pdf", "cut off: the file ends early"),
            Map.entry("broken/Pages-tree-refs.pdf", "damaged"),
            Map.entry("encrypted/encryption_openpassword.pdf", "protected by a password"),
            Map.entry("encrypted/testWORD_protected_passtika.docx", "protected by a password"),
            Map.entry("encrypted/testODTEncrypted.odt", "protected by a password"),
            Map.entry("expansion/poc-shared-strings.xlsx", "too large"),
            Map.entry("expansion/testXXE.xml", "not a document"),
            Map.entry("expansion/quine.gz", "make it a ZIP"),
            Map.entry("odd/xfa_issue14315.pdf", "XFA"),
            Map.entry("scanned/testOCR.pdf", "only pictures, no text (scanned?)"),
            Map.entry("non-english/swetrix-de-landing.html", "in German (de)"),
            Map.entry("non-english/drawing.docx", "in Russian (ru)"),
            Map.entry("non-english/Bug51170.docx", "in Portuguese (pt)"),
            Map.entry("non-english/ArabicCIDTrueType.pdf", "in Arabic (ar)"));

    @Test
    void read_everyHostileFile_endsWithStatusAndReason() {
        Corpus corpus = new CorpusReader().read(Shared.folder("hostile"), "broken");
        Map<String, Document> first = new TreeMap<>();
        ExtractLimits limits = new ExtractLimits(Duration.ofSeconds(60), 512, 3_000_000, 5, 500, 100L << 20);
        long begin = System.nanoTime();
        try (DocumentReader reader = new DocumentReader(limits)) {
            for (Source source : corpus.sources()) {
                List<Document> documents = reader.read(source);
                assertThat(documents).as(source.path()).isNotEmpty();
                first.put(source.path(), documents.getFirst());
            }
        }

        assertThat(first).hasSize(65);
        assertThat(first.values())
                .noneMatch(document -> String.valueOf(document.reason()).contains("longer than"));
        REASONS.forEach((path, reason) ->
                assertThat(String.valueOf(first.get(path))).as(path).contains(reason));
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMinutes(3));
    }
}
