package dev.daylight.extract;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * The YAML (or TOML) between two lines of dashes (or pluses) at the top of a page's source.
 *
 * @param fields top-level fields; empty when there is none
 * @param body what follows it
 */
record FrontMatter(Map<String, Object> fields, String body) {
    private static final Pattern YAML = Pattern.compile(
            "\\A\\uFEFF?\\s*---[ \\t]*\\R(.*?)^(?:---|\\.\\.\\.)[ \\t]*(?:\\R|\\z)",
            Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern TOML = Pattern.compile(
            "\\A\\uFEFF?\\s*\\+\\+\\+[ \\t]*\\R(.*?)^\\+\\+\\+[ \\t]*(?:\\R|\\z)", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern LINE =
            Pattern.compile("^([A-Za-z_][\\w-]*)[ \\t]*[:=][ \\t]*(\\S.*)$", Pattern.MULTILINE);
    /** Last changed goes before first published. */
    private static final List<String> DATES = List.of(
            "last_modified_at",
            "lastmod",
            "last_updated",
            "lastUpdated",
            "last-updated",
            "last_update",
            "updated",
            "updatedAt",
            "updated_at",
            "dateModified",
            "modified",
            "date",
            "publishedAt",
            "published_at",
            "pubDate",
            "publishDate",
            "published",
            "datePublished",
            "created",
            "createdAt");

    static FrontMatter split(String source) {
        Matcher yaml = YAML.matcher(source);
        if (yaml.find()) {
            return new FrontMatter(fields(yaml.group(1)), source.substring(yaml.end()));
        }
        Matcher toml = TOML.matcher(source);
        if (toml.find()) {
            return new FrontMatter(lines(toml.group(1)), source.substring(toml.end()));
        }
        return new FrontMatter(Map.of(), source);
    }

    @Nullable
    String title() {
        return text("title");
    }

    @Nullable
    String description() {
        String description = text("description");
        return description != null ? description : text("excerpt");
    }

    @Nullable
    String author() {
        for (String name : List.of("author", "authors")) {
            Object value = fields.get(name);
            if (value instanceof List<?> list && !list.isEmpty()) {
                value = list.getFirst();
            }
            if (value instanceof Map<?, ?> map) {
                value = map.get("name");
            }
            if (value instanceof String author && !author.isBlank()) {
                return author;
            }
        }
        return null;
    }

    @Nullable
    LocalDate date() {
        for (String name : DATES) {
            Object value = fields.get(name);
            LocalDate date = Dates.parse(value instanceof Map<?, ?> map ? map.get("date") : value);
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    private @Nullable String text(String name) {
        return fields.get(name) instanceof String text && !text.isBlank() ? text : null;
    }

    private static Map<String, Object> fields(String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(20);
        options.setAllowDuplicateKeys(true);
        try {
            Object loaded = new Yaml(new SafeConstructor(options)).load(yaml);
            if (loaded instanceof Map<?, ?> map) {
                Map<String, Object> fields = new LinkedHashMap<>();
                map.forEach((key, value) -> {
                    if (key instanceof String name && value != null) {
                        fields.put(name, value);
                    }
                });
                return fields;
            }
        } catch (YAMLException e) {
            // Unquoted colons are common; line by line is good enough for a title and a date.
        }
        return lines(yaml);
    }

    private static Map<String, Object> lines(String source) {
        Map<String, Object> fields = new LinkedHashMap<>();
        Matcher line = LINE.matcher(source);
        while (line.find()) {
            fields.putIfAbsent(line.group(1), line.group(2).strip().replaceAll("^([\"'])(.*)\\1$", "$2"));
        }
        return fields;
    }
}
