package dev.daylight.audit;

import dev.daylight.problem.InputException;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes and reads {@code audit.json}. The same audit gives the same bytes: keys stand in the order of the records'
 * components, numbers are rounded (see {@link SteadyNumbers}), lines end with a line feed, and every element of a list
 * has its own line, so that two audits can be compared with line tools.
 */
public final class AuditJson {
    private static final JsonMapper MAPPER = SteadyNumbers.mapper();

    private AuditJson() {}

    /**
     * Writes whole or not at all: readers never see half a file.
     *
     * @param file replaced when it exists; its folder is made when missing
     */
    public static void write(Audit audit, Path file) {
        AtomicFile.write(file, bytes(audit));
    }

    /** The file's bytes, UTF-8. */
    public static byte[] bytes(Audit audit) {
        StringBuilder out = new StringBuilder("{");
        String separator = "\n";
        for (RecordComponent component : Audit.class.getRecordComponents()) {
            out.append(separator).append('"').append(component.getName()).append("\": ");
            append(out, value(audit, component));
            separator = ",\n";
        }
        return out.append("\n}\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Any record as one line of JSON in the same form: for what is made from an audit. */
    public static String line(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /**
     * @throws InputException when the file can't be read, isn't an audit, or is of a form this version doesn't know
     */
    public static Audit read(Path file) {
        String remedy = "Run 'daylight audit' again to make a new one.";
        try {
            Audit audit = MAPPER.readValue(Files.readAllBytes(file), Audit.class);
            if (!audit.schemaVersion().startsWith("1.")) {
                throw new InputException(
                        "this audit has the form " + audit.schemaVersion() + ", known is " + Audit.SCHEMA_VERSION,
                        file.toString(),
                        remedy);
            }
            return audit;
        } catch (IOException e) {
            throw new InputException("there is no audit to read", file.toString(), remedy);
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            // Records refuse what is missing with the two latter.
            throw new InputException("this is not an audit of Daylight, or it is damaged", file.toString(), remedy);
        }
    }

    private static void append(StringBuilder out, Object value) {
        if (!(value instanceof List<?> list) || list.isEmpty()) {
            out.append(MAPPER.writeValueAsString(value));
            return;
        }
        String separator = "[\n";
        for (Object element : list) {
            out.append(separator).append(MAPPER.writeValueAsString(element));
            separator = ",\n";
        }
        out.append("\n]");
    }

    private static Object value(Audit audit, RecordComponent component) {
        try {
            return component.getAccessor().invoke(audit);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("component " + component + " can't be read", e);
        }
    }
}
