package dev.daylight.eval;

import dev.daylight.compare.Contradiction;
import dev.daylight.problem.InputException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads labelled texts, plain or gzipped, and says in which line something is wrong. */
final class GoldFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final List<String> CLAIM = List.of("0", "1");
    private static final List<String> RELATIONS = List.of("same", "x_specific", "y_specific", "related", "unrelated");
    private static final List<String> CONTRADICTIONS = Stream.concat(
                    Stream.of("none"),
                    Arrays.stream(Contradiction.Type.values())
                            .map(type -> type.name().toLowerCase(Locale.ROOT)))
            .toList();
    private static final List<String> LABELS = List.of("entailment", "neutral", "contradiction", "not_entailment");

    private final Path file;

    GoldFile(Path file) {
        this.file = file;
    }

    List<Gold.ClaimItem> claims() {
        return read(line -> new Gold.ClaimItem(
                line.text("id"),
                line.textOr("market"),
                line.textOr("vendor"),
                line.text("text"),
                line.oneOf("claim", CLAIM).equals("1")));
    }

    List<Gold.PairItem> pairs() {
        return read(line -> new Gold.PairItem(
                line.text("id"),
                line.textOr("market"),
                line.textOr("stratum"),
                line.textOr("x_vendor"),
                line.textOr("x_file"),
                line.text("x"),
                line.textOr("y_vendor"),
                line.textOr("y_file"),
                line.text("y"),
                line.oneOf("relation", RELATIONS),
                line.oneOf("contradiction", CONTRADICTIONS)));
    }

    /** @param known ids of the jobs that can be named */
    List<Gold.JobItem> jobs(List<String> known) {
        return read(line -> new Gold.JobItem(
                line.text("id"),
                line.textOr("market"),
                line.textOr("vendor"),
                line.textOr("file"),
                line.textOr("title"),
                line.text("text"),
                line.allOf("jobs", known)));
    }

    List<Gold.NliItem> nli() {
        return read(line -> new Gold.NliItem(
                line.idOrNumber(),
                line.textOr("market"),
                line.text("premise"),
                line.text("hypothesis"),
                line.oneOf("label", LABELS)));
    }

    private <T> List<T> read(Function<Line, T> item) {
        if (!Files.isRegularFile(file)) {
            throw new InputException("no such file", file.toString(), "Name a file of labelled texts with --gold.");
        }
        List<T> items = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(open(), StandardCharsets.UTF_8))) {
            int number = 0;
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                number++;
                if (!text.isBlank()) {
                    items.add(item.apply(new Line(parse(text, number), number)));
                }
            }
        } catch (IOException e) {
            throw new InputException(
                    "the file can't be read: " + e.getMessage(),
                    file.toString(),
                    "Check that it may be read and that a name ending in .gz is of a gzipped file.");
        }
        if (items.isEmpty()) {
            throw new InputException("no labelled texts", file.toString(), "Write one JSON object a line.");
        }
        return items;
    }

    private InputStream open() throws IOException {
        InputStream in = Files.newInputStream(file);
        if (!file.toString().endsWith(".gz")) {
            return in;
        }
        try {
            return new GZIPInputStream(in);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private JsonNode parse(String text, int number) {
        try {
            JsonNode node = JSON.readTree(text);
            if (!node.isObject()) {
                throw new InputException("not a JSON object", place(number), "Write one JSON object a line.");
            }
            return node;
        } catch (JacksonException e) {
            throw new InputException(
                    "not a JSON object: " + e.getOriginalMessage(), place(number), "Write one JSON object a line.");
        }
    }

    private String place(int line) {
        return file + ", line " + line;
    }

    /** One object of the file, and the number of its line. */
    private final class Line {
        private final JsonNode object;
        private final int number;

        Line(JsonNode object, int number) {
            this.object = object;
            this.number = number;
        }

        JsonNode node(String field) {
            JsonNode value = object.get(field);
            if (value == null || value.isNull()) {
                throw new InputException("field '" + field + "' is missing", place(number), "Add the field.");
            }
            return value;
        }

        String text(String field) {
            return scalar(field, node(field));
        }

        String textOr(String field) {
            JsonNode value = object.get(field);
            return value == null || value.isNull() ? "" : scalar(field, value);
        }

        String oneOf(String field, List<String> allowed) {
            return known(field, text(field), allowed);
        }

        List<String> allOf(String field, List<String> allowed) {
            if (!node(field).isArray()) {
                throw new InputException("field '" + field + "' isn't a list", place(number), "Write a list.");
            }
            List<String> all = new ArrayList<>();
            node(field).forEach(value -> all.add(known(field, scalar(field, value), allowed)));
            return all;
        }

        private String known(String field, String value, List<String> allowed) {
            if (!allowed.contains(value)) {
                throw new InputException(
                        "field '" + field + "' can't be '" + value + "'",
                        place(number),
                        "Write one of " + String.join(", ", allowed) + ".");
            }
            return value;
        }

        private String scalar(String field, JsonNode value) {
            if (!value.isValueNode() || value.isNull()) {
                throw new InputException(
                        "field '" + field + "' isn't a single value", place(number), "Write a text or a number.");
            }
            return value.asString();
        }

        String idOrNumber() {
            return object.has("id") ? text("id") : Integer.toString(number);
        }
    }
}
