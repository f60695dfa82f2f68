package dev.daylight.corpus;

import dev.daylight.problem.InputException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code corpus.yaml} says.
 *
 * @param title name of the market, or null
 * @param names display name by vendor id
 * @param rules in the file's order; later rules win, each field separately
 * @param models beside Daylight's own
 */
record CorpusConfiguration(@Nullable String title, Map<String, String> names, List<Rule> rules, ModelChoice models) {
    static final CorpusConfiguration EMPTY = new CorpusConfiguration(null, Map.of(), List.of(), ModelChoice.NONE);

    private static final List<String> FILES = List.of("corpus.yaml", "corpus.yml");

    static CorpusConfiguration of(Path root) {
        for (String name : FILES) {
            Path file = root.resolve(name);
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                return new ConfigurationParser(name, root).parse(content(file, name));
            }
        }
        return EMPTY;
    }

    Placement placement(String path) {
        Placement placement = Placement.NOTHING;
        for (Rule rule : rules) {
            if (rule.concerns(path)) {
                placement = rule.over(placement);
            }
        }
        return placement;
    }

    String market(Path root) {
        Path folder = root.getFileName();
        return title != null ? title : folder == null ? "market" : folder.toString();
    }

    String name(String vendor) {
        return names.getOrDefault(vendor, vendor);
    }

    void checkVendors(Collection<String> found) {
        for (String named : names.keySet()) {
            if (!found.contains(named)) {
                throw new InputException(
                        "there is no vendor's folder called '" + named + "'" + Spelling.suggestion(named, found),
                        "corpus.yaml, under vendors",
                        "Write the folder's name as it is on disk. Vendors here: " + String.join(", ", found) + ".");
            }
        }
    }

    private static String content(Path file, String name) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new InputException("the file isn't UTF-8 text", name, "Save it as UTF-8.");
        } catch (IOException e) {
            throw new InputException("the file can't be read: " + e.getMessage(), name, "Check its permissions.");
        }
    }
}
