package dev.daylight.claim;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daylight.problem.InputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelFilesTest {
    private static final ClassLoader CLASS_PATH = ModelFilesTest.class.getClassLoader();

    @ParameterizedTest
    @CsvSource({
        "tagger, edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger",
        "parser, edu/stanford/nlp/models/parser/nndep/english_UD.gz",
        "wordnet, net/sf/extjwnl/data/wordnet/wn31/data.adj",
        "wordnet, extjwnl_resource_properties.xml"
    })
    void check_oneFlippedByte_isRefusedByName(String use, String file) {
        assertThatCode(() -> ModelFiles.check(use)).doesNotThrowAnyException();
        assertThatThrownBy(() -> ModelFiles.check(use, name -> name.equals(file) ? flipped(name) : open(name)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(file + " is damaged or exchanged")
                .hasMessageContaining("build Daylight again");
    }

    @Test
    void check_missingFile_isNamed() {
        assertThatThrownBy(() -> ModelFiles.check("tagger", name -> null))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("english-left3words-distsim.tagger is missing");
        assertThatThrownBy(() -> ModelFiles.check("tager")).isInstanceOf(IllegalArgumentException.class);
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(CLASS_PATH.getResourceAsStream(name), name);
    }

    private static InputStream flipped(String name) {
        try (InputStream in = open(name)) {
            byte[] bytes = in.readAllBytes();
            bytes[bytes.length / 2] ^= 1;
            return new ByteArrayInputStream(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
