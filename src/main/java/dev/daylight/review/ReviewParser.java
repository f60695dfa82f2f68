package dev.daylight.review;

import dev.daylight.problem.InputException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads {@code review.yaml} from its node tree, so that every complaint knows its line. */
final class ReviewParser {
    private static final int LONGEST = 20_000_000;
    private static final List<String> FIELDS = List.of(
            "decision", "who", "date", "until", "reason", "finding", "type", "scope", "probability", "says", "against");

    /** What git leaves where two people decided in the same place. */
    private static final Pattern CONFLICT = Pattern.compile("(?m)^(?:<{7}|={7}|>{7})(?: .*)?$");

    private final String file;

    ReviewParser(String file) {
        this.file = file;
    }

    /**
     * A decision, and on which line its block begins.
     *
     * @param line from 0
     */
    record Placed(Decision decision, int line) {}

    /** In the order of the file. */
    List<Placed> parse(String yaml) {
        Matcher conflict = CONFLICT.matcher(yaml);
        if (conflict.find()) {
            long line = yaml.substring(0, conflict.start()).lines().count() + 1;
            throw new InputException(
                    "git has left a conflict here",
                    file + ", line " + line,
                    "Keep both sides' blocks, of one finding the later; then remove the lines that git added.");
        }
        Node root;
        try {
            LoaderOptions options = new LoaderOptions();
            options.setCodePointLimit(LONGEST);
            options.setMaxAliasesForCollections(0);
            root = new Yaml(options).compose(new StringReader(yaml));
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            throw new InputException(
                    "this isn't valid YAML: " + e.getProblem(),
                    mark == null ? file : place(mark),
                    "Check indentation, colons and quotes there.");
        } catch (YAMLException e) {
            throw new InputException("this isn't valid YAML: " + e.getMessage(), file, "Correct the file.");
        }
        if (root == null) {
            return List.of();
        }
        Map<String, Node> blocks = fields(root, null);
        Map<String, Node> keys = new HashMap<>();
        ((MappingNode) root).getValue().forEach(tuple -> keys.put(scalar(tuple.getKeyNode()), tuple.getKeyNode()));
        return blocks.entrySet().stream()
                .map(entry -> decision(entry.getKey(), keys.getOrDefault(entry.getKey(), root), entry.getValue()))
                .toList();
    }

    private Placed decision(String id, Node key, Node node) {
        if (!id.matches(Decision.ID)) {
            throw wrong("'" + id + "' is not the id of a finding", key, "Ids stand in reports, such as xc08b8de438.");
        }
        if (key.getStartMark().getColumn() != 0) {
            throw wrong("a finding's block begins in the first column", key, "Move it there.");
        }
        Map<String, Node> fields = fields(node, FIELDS);
        Node decided = fields.get("decision");
        if (decided == null) {
            throw wrong("nothing is decided here", key, "Add 'decision: accept', 'reject' or 'suppress'.");
        }
        Decision.Kind kind = choice(decided, Decision.Kind.values());
        Node reason = fields.get("reason");
        if (kind != Decision.Kind.ACCEPT && reason == null) {
            throw wrong("a finding is set aside without a reason", decided, "Add 'reason: \"…\"'.");
        }
        return new Placed(
                new Decision(
                        id,
                        kind,
                        text(fields.get("who")),
                        date(fields.get("date")),
                        date(fields.get("until")),
                        reason == null ? "" : scalar(reason),
                        subject(fields)),
                key.getStartMark().getLine());
    }

    /** Null unless all of it is told. */
    private Decision.@Nullable Subject subject(Map<String, Node> fields) {
        Node finding = fields.get("finding");
        Node type = fields.get("type");
        Node scope = fields.get("scope");
        Node probability = fields.get("probability");
        Reviewed.Finding kind = finding == null ? null : choice(finding, Reviewed.Finding.values());
        Boolean within = scope == null ? null : choice(scope, Within.values()) == Within.WITHIN;
        Double number = probability == null ? null : probability(probability);
        String says = text(fields.get("says"));
        String against = text(fields.get("against"));
        if (kind == null || type == null || within == null || number == null) {
            return null;
        }
        return new Decision.Subject(
                kind == Reviewed.Finding.CONTRADICTION,
                scalar(type).toUpperCase(Locale.ROOT),
                within,
                number,
                says == null ? "" : says,
                against == null ? "" : against);
    }

    private enum Within {
        WITHIN,
        ACROSS
    }

    private <E extends Enum<E>> E choice(Node node, E[] known) {
        String told = scalar(node);
        for (E one : known) {
            if (one.name().toLowerCase(Locale.ROOT).equals(told)) {
                return one;
            }
        }
        throw wrong(
                "'" + told + "' is not known here",
                node,
                "Write one of "
                        + String.join(
                                ", ",
                                java.util.Arrays.stream(known)
                                        .map(one -> one.name().toLowerCase(Locale.ROOT))
                                        .toList())
                        + ".");
    }

    private double probability(Node node) {
        try {
            double number = Double.parseDouble(scalar(node));
            if (number >= 0 && number <= 1) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw wrong("'" + scalar(node) + "' is no probability", node, "Write a number from 0 to 1.");
        }
        throw wrong("'" + scalar(node) + "' is no probability", node, "Write a number from 0 to 1.");
    }

    private @Nullable LocalDate date(@Nullable Node node) {
        if (node == null) {
            return null;
        }
        try {
            return LocalDate.parse(scalar(node));
        } catch (DateTimeException e) {
            throw wrong("'" + scalar(node) + "' isn't a date", node, "Write it as 2027-03-01.");
        }
    }

    private @Nullable String text(@Nullable Node node) {
        return node == null ? null : scalar(node);
    }

    private String scalar(Node node) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        throw wrong("a word or a text is missing here", node, "Write one value, in quotes if it has special signs.");
    }

    /** @param known names of the fields; null: any */
    private Map<String, Node> fields(Node node, @Nullable List<String> known) {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong(
                    known == null ? "this is no file of decisions" : "fields with values are expected here",
                    node,
                    known == null
                            ? "Each block is the id of a finding with 'decision: …' below it."
                            : "Write 'name: value', one a line.");
        }
        Map<String, Node> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String name = scalar(tuple.getKeyNode());
            if (known != null && !known.contains(name)) {
                throw wrong(
                        "unknown field '" + name + "'",
                        tuple.getKeyNode(),
                        "Fields here: " + String.join(", ", known) + ".");
            }
            if (fields.putIfAbsent(name, tuple.getValueNode()) != null) {
                throw wrong("'" + name + "' is there twice", tuple.getKeyNode(), "Keep one of them.");
            }
        }
        return fields;
    }

    private InputException wrong(String what, Node node, String remedy) {
        return new InputException(what, place(node.getStartMark()), remedy);
    }

    private String place(@Nullable Mark mark) {
        return mark == null ? file : file + ", line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1);
    }
}
