package dev.daylight.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daylight.corpus.CorpusDraft.Member;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written must read back as it was meant. */
class CorpusDraftTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acme",
                "Acme & Söhne GmbH",
                "a: b # c",
                "- no",
                "yes",
                "null",
                "2026",
                "*anchor",
                "&anchor",
                "!tag",
                "%YAML",
                "quote\"s and 'these'",
                "back\\slash",
                "{brace}, [bracket",
                "star*?",
                "tab\tinside",
                "line\nbreak",
                "\u001b[31mred",
                "\u202eevil",
                "\u0085next",
                "\u2028line",
                "emoji 🦊",
                "日本語",
                " blanks around ",
                "@at",
                "`tick",
                "---",
                "a...",
                "~"
            })
    void draft_withAHostileName_readsBackAsItWasMeant(String name) throws IOException {
        for (String vendor : List.of(name, "beta")) {
            Files.createDirectories(folder.resolve(vendor).resolve("decks"));
            Files.writeString(folder.resolve(vendor).resolve("page.md"), "x");
            Files.writeString(folder.resolve(vendor).resolve("decks/deck.md"), "x");
            Files.createDirectories(folder.resolve(vendor).resolve("drafts"));
            Files.writeString(folder.resolve(vendor).resolve("drafts/later.md"), "x");
        }
        CorpusDraft draft = new CorpusDraft(
                "Market of " + name.strip(),
                List.of(
                        new Member(name, name, Role.OWN, null, 3),
                        new Member("beta", "beta", Role.COMPETITOR, null, 3),
                        new Member("no\nbody: {", "no\nbody: {", Role.COMPETITOR, null, 0)),
                new TreeMap<>(Map.of("decks", "rep")),
                List.of("**/drafts/**"));
        String yaml = draft.yaml();
        assertThat(yaml.lines().filter(line -> line.chars().anyMatch(c -> c < 0x20 || c == 0x202e)))
                .isEmpty();
        Files.writeString(folder.resolve("corpus.yaml"), yaml);
        Corpus corpus = new CorpusReader().read(folder, null);
        assertThat(corpus.own().id()).isEqualTo(name);
        assertThat(corpus.market()).isEqualTo("Market of " + name.strip());
        assertThat(corpus.sources()).hasSize(4);
        assertThat(corpus.sources().stream().filter(source -> source.channel().equals("rep")))
                .hasSize(2)
                .allMatch(source -> source.path().contains("/decks/"));
    }

    @Test
    void survey_ofAFolder_findsVendorsChannelsAndDrafts() throws IOException {
        for (String file : List.of(
                "own/acme/website/a.md",
                "own/acme/Decks/d.md",
                "competitors/beta/webinars/w.md",
                "competitors/beta/old/x.md")) {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.writeString(folder.resolve(file), "x");
        }
        FolderSurvey survey = FolderSurvey.of(folder);
        assertThat(survey.own()).contains("acme");
        assertThat(survey.vendors().stream().map(FolderSurvey.Found::id)).containsExactly("beta", "acme");
        assertThat(survey.channels()).containsExactly(Map.entry("Decks", "rep"), Map.entry("webinars", "event"));
        assertThat(survey.left()).containsExactly("old");
        assertThat(survey.roles()).isTrue();
    }

    @Test
    void literal_ofAPathWithSignsOfPatterns_matchesOnlyIt() {
        String path = "a[1]{b}*?/c";
        assertThat(new Glob(CorpusDraft.literal(path)).matches(path)).isTrue();
        assertThat(new Glob(CorpusDraft.literal(path)).matches("a1bxx/c")).isFalse();
    }
}
