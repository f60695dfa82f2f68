package dev.daylight.eval;

import dev.daylight.problem.InputException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads labelled texts, plain or gzipped, and says in which line something is wrong. */
final class GoldFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();

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
                line.node("claim").asInt() == 1));
    }

    List<Gold.PairItem> pairs() {
        return read(line -> new Gold.PairItem(
                line.text("id"),
                line.textOr("market"),
                line.textOr("stratum"),
                line.textOr("x_vendor"),
                line.text("x"),
                line.textOr("y_vendor"),
                line.text("y"),
                line.text("relation"),
                line.text("contradiction")));
    }

    List<Gold.JobItem> jobs() {
        return read(line -> {
            List<String> jobs = new ArrayList<>();
            line.node("jobs").forEach(job -> jobs.add(job.asString()));
            return new Gold.JobItem(
                    line.text("id"),
                    line.textOr("market"),
                    line.textOr("vendor"),
                    line.textOr("file"),
                    line.textOr("title"),
                    line.text("text"),
                    jobs);
        });
    }

    List<Gold.NliItem> nli() {
        return read(line -> new Gold.NliItem(
                line.idOrNumber(),
                line.textOr("market"),
                line.text("premise"),
                line.text("hypothesis"),
                line.text("label")));
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
            throw new UncheckedIOException(e);
        }
        if (items.isEmpty()) {
            throw new InputException("no labelled texts", file.toString(), "Write one JSON object a line.");
        }
        return items;
    }

    private InputStream open() throws IOException {
        InputStream in = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    }

    private JsonNode parse(String text, int number) {
        try {
            return JSON.readTree(text);
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
            if (value == null) {
                throw new InputException("field '" + field + "' is missing", place(number), "Add the field.");
            }
            return value;
        }

        String text(String field) {
            return node(field).asString();
        }

        String textOr(String field) {
            return object.has(field) ? object.get(field).asString() : "";
        }

        String idOrNumber() {
            return object.has("id") ? text("id") : Integer.toString(number);
        }
    }
}
