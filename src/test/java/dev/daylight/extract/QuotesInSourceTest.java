package dev.daylight.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.daylight.corpus.CorpusReader;
import dev.daylight.corpus.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/**
 * Every block's words stand in the original in that order, as read without {@code extract}: for text formats in the raw file, for PDF in
 * what pdftotext says.
 */
class QuotesInSourceTest {
    @Test
    void read_wholeMarket_noBlockThatIsNotInItsFile() throws IOException {
        List<String> missing = new ArrayList<>();
        int documents = 0;
        int blocks = 0;
        int code = 0;
        try (DocumentReader reader = new DocumentReader()) {
            for (Source source : new CorpusReader()
                    .read(Shared.folder("collateral/feature-flags"), "flagsmith")
                    .sources()) {
                Document document = reader.read(source).getFirst();
                documents++;
                assertThat(document.status()).as(source.path()).isEqualTo(Status.ANALYZED);
                if (document.format().equals("pdf")) {
                    continue;
                }
                String raw = Files.readString(source.file());
                Originals originals = new Originals(raw);
                for (Block block : document.blocks()) {
                    blocks++;
                    code += block.kind() == Block.Kind.CODE ? 1 : 0;
                    if (!originals.have(Reading.text(document, block))) {
                        missing.add(source.path() + ": " + Reading.text(document, block));
                    }
                }
            }
        }
        assertThat(documents).isEqualTo(411);
        assertThat(blocks - code).isGreaterThan(15_000);
        assertThat(missing).isEmpty();
    }

    @Test
    void read_pdf_sentencesInWhatPdftotextSays() throws Exception {
        Path pdf = Shared.folder("collateral/web-analytics/umami").resolve("legal");
        List<Source> sources = new CorpusReader()
                .read(Shared.folder("collateral/web-analytics"), "umami").sources().stream()
                        .filter(source -> source.path().endsWith(".pdf"))
                        .toList();
        assertThat(sources).as("PDF files of " + pdf).isNotEmpty();
        try (DocumentReader reader = new DocumentReader()) {
            for (Source source : sources) {
                String said = letters(pdftotext(source.file()));
                Document document = reader.read(source).getFirst();
                assertThat(document.blocks()).hasSizeGreaterThan(20);
                assertThat(document.blocks())
                        .allSatisfy(block -> assertThat(said).contains(letters(Reading.text(document, block))));
            }
        }
    }

    private static String pdftotext(Path file) throws Exception {
        Process process;
        try {
            process = new ProcessBuilder("pdftotext", file.toString(), "-").start();
        } catch (IOException e) {
            assumeTrue(false, "pdftotext isn't installed");
            throw e;
        }
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return text;
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    /** The raw file with its markup, without it, and both with entities read. */
    private static final class Originals {
        private final List<String> versions;

        Originals(String raw) {
            String links = raw.replaceAll("\\]\\((?:[^()]|\\([^()]*\\))*\\)|\\]\\[[^\\]]*\\]", "]");
            String plain = raw.replaceAll("(?s)<!--.*?-->|\\{/\\*.*?\\*/\\}", "")
                    .replaceAll("\\{#[^}]*\\}|\\[\\^[\\w-]+\\]:?", "")
                    .replaceAll("!\\[[^\\]]*\\]\\([^)]*\\)", "")
                    .replaceAll("\\]\\((?:[^()]|\\([^()]*\\))*\\)", "]")
                    .replaceAll("\\]\\[[^\\]]*\\]", "]")
                    .replaceAll("</?[A-Za-z][^<>]*>", " ");
            versions = List.of(
                    letters(raw),
                    letters(links),
                    letters(plain),
                    letters(Parser.unescapeEntities(raw, false)),
                    letters(Parser.unescapeEntities(plain, false)),
                    letters(plain.replaceAll("(?<!`)\\{[^{}`]*\\}(?!`)", "")),
                    // Quoted paragraphs and wrapped lists have marks at the line's beginning.
                    letters(plain.replaceAll("(?m)^[ \\t]*(?:\\d+[.)]|[-*+>])[ \\t]", "")));
        }

        boolean have(String text) {
            String letters = letters(text);
            return versions.stream().anyMatch(version -> version.contains(letters));
        }
    }
}
