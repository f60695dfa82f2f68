package dev.daylight.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.tika.exception.TikaException;

/** Reads in this process, so that the readers' tests need no other. The detectors take seconds to load: once for all tests. */
final class Reading {
    private static final Extractor EXTRACTOR = extractor();

    private Reading() {}

    static List<Document> all(String name, byte[] bytes) {
        try {
            Path file = Files.createTempFile("daylight-test", "");
            try {
                Files.write(file, bytes);
                return EXTRACTOR.read(file, name);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Document one(String name, byte[] bytes) {
        return all(name, bytes).getFirst();
    }

    static Document one(String name, String text) {
        return one(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** {@code KIND text}, one for each block. */
    static List<String> blocks(Document document) {
        return document.blocks().stream()
                .map(block -> block.kind() + " " + text(document, block))
                .toList();
    }

    static String text(Document document, Block block) {
        return document.text().substring(block.begin(), block.end());
    }

    static Block find(Document document, String part) {
        return document.blocks().stream()
                .filter(block -> text(document, block).contains(part))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no block has '" + part + "': " + blocks(document)));
    }

    private static Extractor extractor() {
        try {
            return new Extractor(ExtractLimits.DEFAULT, Files.createTempDirectory("daylight-tests"));
        } catch (IOException | TikaException e) {
            throw new IllegalStateException(e);
        }
    }
}
