package dev.daylight.sample;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Something that was planted in the sample corpus, from {@code sample-truths.yaml}.
 *
 * @param kind see the head of that file
 * @param sentences may be empty
 * @param files paths below the corpus; may be empty
 * @param job id of a job, or null
 * @param type of a contradiction in upper case, or null
 * @param verdict what a prune plan may say of its files, in upper case; may be empty
 */
record Truth(
        String id,
        String kind,
        List<Said> sentences,
        List<String> files,
        @Nullable String job,
        @Nullable String type,
        List<String> verdict) {
    /**
     * A sentence of the corpus.
     *
     * @param text as a reader sees it
     * @param vendor who says it
     * @param files all documents in which it stands
     */
    record Said(String text, String vendor, List<String> files) {}

    static List<Truth> all() throws IOException {
        List<Truth> truths = new ArrayList<>();
        for (Map<String, Object> map : list(yaml("/sample-truths.yaml").get("truths"))) {
            List<Said> sentences = new ArrayList<>();
            for (Map<String, Object> said : list(map.get("sentences"))) {
                sentences.add(new Said(text(said, "text"), text(said, "vendor"), texts(said.get("files"))));
            }
            truths.add(new Truth(
                    text(map, "id"),
                    text(map, "kind"),
                    sentences,
                    texts(map.get("files")),
                    (String) map.get("job"),
                    map.get("type") == null ? null : map.get("type").toString(),
                    texts(map.get("verdict"))));
        }
        return truths;
    }

    /** Ids of the truths that this version is known not to find yet. */
    static List<String> missed() throws IOException {
        return texts(yaml("/sample-expected.yaml").get("missed"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> yaml(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(Truth.class.getResourceAsStream(resource))) {
            return (Map<String, Object>) new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(@Nullable Object value) {
        return value == null ? List.of() : (List<Map<String, Object>>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<String> texts(@Nullable Object value) {
        return value == null ? List.of() : List.copyOf((List<String>) value);
    }

    private static String text(Map<String, Object> map, String field) {
        return Objects.requireNonNull(map.get(field), field).toString();
    }

    @Override
    public String toString() {
        return id;
    }
}
