package dev.daylight.corpus;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads what {@code corpus.yaml} says under {@code models}. */
final class ModelChoiceParser {
    private static final List<String> FIELDS = List.of("cross-encoder", "adjudicator");
    private static final List<String> CROSS_ENCODER = List.of("folder", "labels", "longest");
    private static final List<String> ADJUDICATOR = List.of("url", "model", "candidates");
    private static final int SHORTEST = 16;
    private static final int LONGEST = 4096;
    private static final int MOST_CANDIDATES = 1000;

    private final ConfigurationParser parser;
    private final Path root;

    /** @param root the market's folder, which paths start from */
    ModelChoiceParser(ConfigurationParser parser, Path root) {
        this.parser = parser;
        this.root = root;
    }

    ModelChoice parse(Node node) {
        Map<String, Node> fields = parser.fields(node, FIELDS);
        Node crossEncoder = fields.get("cross-encoder");
        Node adjudicator = fields.get("adjudicator");
        return new ModelChoice(
                crossEncoder == null ? null : crossEncoder(crossEncoder),
                adjudicator == null ? null : adjudicator(adjudicator));
    }

    private ModelChoice.CrossEncoder crossEncoder(Node node) {
        if (node instanceof ScalarNode) {
            return new ModelChoice.CrossEncoder(folder(node), List.of(), null);
        }
        Map<String, Node> fields = parser.fields(node, CROSS_ENCODER);
        Node labels = fields.get("labels");
        return new ModelChoice.CrossEncoder(
                folder(required(fields, "folder", node)),
                labels == null ? List.of() : parser.words(labels),
                number(fields.get("longest"), SHORTEST, LONGEST));
    }

    private ModelChoice.Adjudicator adjudicator(Node node) {
        Map<String, Node> fields = parser.fields(node, ADJUDICATOR);
        return new ModelChoice.Adjudicator(
                parser.scalar(required(fields, "url", node)),
                parser.scalar(required(fields, "model", node)),
                number(fields.get("candidates"), 1, MOST_CANDIDATES));
    }

    private Path folder(Node node) {
        String path = parser.scalar(node);
        try {
            return root.resolve(path).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw parser.error("'" + path + "' can't be a path", node, "Name a folder, as seen from this one.");
        }
    }

    private Node required(Map<String, Node> fields, String name, Node parent) {
        Node node = fields.get(name);
        if (node == null) {
            throw parser.error("'" + name + "' is missing here", parent, "Add '" + name + ": ...'.");
        }
        return node;
    }

    private @Nullable Integer number(@Nullable Node node, int least, int most) {
        if (node == null) {
            return null;
        }
        String written = parser.scalar(node);
        try {
            int number = Integer.parseInt(written);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw parser.error("'" + written + "' is no number", node, "Write one from " + least + " to " + most + ".");
        }
        throw parser.error(written + " is out of range", node, "Write a number from " + least + " to " + most + ".");
    }
}
