package dev.daylight.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntheticMarketTest {
    @TempDir
    Path folder;

    @Test
    void write_sameSeed_sameTexts() throws IOException {
        new SyntheticMarket(30, 0.2, 7).write(folder.resolve("a"));
        new SyntheticMarket(30, 0.2, 7).write(folder.resolve("b"));
        assertThat(texts(folder.resolve("a"))).hasSizeGreaterThan(25).isEqualTo(texts(folder.resolve("b")));
    }

    @Test
    void write_largerMarket_holdsTheSmallerOne() throws IOException {
        // So that a difference between sizes is one of size alone.
        new SyntheticMarket(24, 0.2, 7).write(folder.resolve("a"));
        new SyntheticMarket(48, 0.2, 7).write(folder.resolve("b"));
        assertThat(texts(folder.resolve("b"))).containsAll(texts(folder.resolve("a")));
    }

    @Test
    void write_realLengths_likeThoseCounted() throws IOException {
        SyntheticMarket.Written written = new SyntheticMarket(300, 1, 7).write(folder);
        assertThat((double) written.words() / written.documents()).isCloseTo(960, within(150.0));
        assertThat((double) written.words() / written.sentences()).isBetween(8.0, 20.0);
        List<String> names = names(folder);
        assertThat(names).hasSize(300);
        assertThat(names.stream().filter(name -> name.endsWith(".mdx")).count()).isBetween(150L, 210L);
        assertThat(names).anyMatch(name -> name.endsWith(".pdf")).anyMatch(name -> name.endsWith(".docx"));
    }

    @Test
    void write_paragraphs_fewStandTwice() throws IOException {
        new SyntheticMarket(120, 0.5, 7).write(folder);
        int all = 0;
        Set<String> distinct = new HashSet<>();
        for (String text : texts(folder)) {
            for (String paragraph : new HashSet<>(List.of(text.split("\n\n")))) {
                if (paragraph.split(" ").length > 8) {
                    all++;
                    distinct.add(paragraph);
                }
            }
        }
        assertThat(1 - (double) distinct.size() / all).isBetween(0.01, 0.08);
    }

    @Test
    void new_nothingOrTooFew_refused() {
        assertThatThrownBy(() -> new SyntheticMarket(5, 1, 7)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SyntheticMarket(50, 0, 7)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void exponent_knownGrowth_told() {
        assertThat(Growth.exponent(10, 100, 1, 10)).isCloseTo(1, within(1e-12));
        assertThat(Growth.exponent(10, 100, 2, 200)).isCloseTo(2, within(1e-12));
        assertThatThrownBy(() -> Growth.exponent(100, 10, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void word_numbers_distinct() {
        Set<String> words = new HashSet<>();
        for (int i = 0; i < 5000; i++) {
            words.add(Prose.word(i));
        }
        assertThat(words).hasSizeGreaterThan(4900);
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(Path::toString)
                    .sorted()
                    .toList();
        }
    }

    private static List<String> texts(Path folder) throws IOException {
        List<String> texts = new ArrayList<>();
        for (String name : names(folder)) {
            if (!name.endsWith(".pdf") && !name.endsWith(".docx")) {
                texts.add(Files.readString(Path.of(name)));
            }
        }
        return texts;
    }
}
