package dev.daylight.corpus;

import dev.daylight.problem.InputException;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.PatternSyntaxException;
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
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads {@code corpus.yaml} from its node tree rather than into objects: so every complaint knows its line and column, and no
 * document can name a class.
 */
final class ConfigurationParser {
    private static final List<String> TOP = List.of("market", "vendors", "rules", "models");
    private static final List<String> FIELDS =
            List.of("files", "channel", "role", "date", "owner", "audience", "jobs", "ignore");

    private final String file;
    private final Path root;

    ConfigurationParser(String file) {
        this(file, Path.of(""));
    }

    /** @param root the market's folder, which paths in the file start from */
    ConfigurationParser(String file, Path root) {
        this.file = file;
        this.root = root;
    }

    CorpusConfiguration parse(String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(1_000_000);
        options.setMaxAliasesForCollections(20);
        Node root;
        try {
            root = new Yaml(options).compose(new StringReader(yaml));
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            throw new InputException(
                    "this isn't valid YAML: " + e.getProblem(),
                    mark == null ? file : place(mark),
                    "Check indentation, colons and quotes there.");
        } catch (YAMLException e) {
            throw new InputException("this isn't valid YAML: " + e.getMessage(), file, "Make it shorter and simpler.");
        }
        if (root == null) {
            return CorpusConfiguration.EMPTY;
        }
        Map<String, Node> top = fields(root, TOP);
        Node market = top.get("market");
        Node vendors = top.get("vendors");
        Node rules = top.get("rules");
        Node models = top.get("models");
        return new CorpusConfiguration(
                market == null ? null : scalar(market),
                vendors == null ? Map.of() : names(vendors),
                rules == null ? List.of() : rules(rules),
                models == null ? ModelChoice.NONE : new ModelChoiceParser(this, this.root).parse(models));
    }

    private Map<String, String> names(Node node) {
        Map<String, String> names = new TreeMap<>();
        mapping(node).forEach((vendor, name) -> names.put(vendor, scalar(name)));
        return names;
    }

    private List<Rule> rules(Node node) {
        if (!(node instanceof SequenceNode sequence)) {
            throw error("rules must be a list", node, "Begin each rule with '- files: ...'.");
        }
        return sequence.getValue().stream().map(this::rule).toList();
    }

    private Rule rule(Node node) {
        Map<String, Node> fields = fields(node, FIELDS);
        Node files = fields.get("files");
        if (files == null) {
            throw error("this rule doesn't say for which files it is", node, "Add 'files: \"own/**\"'.");
        }
        Node role = fields.get("role");
        Node date = fields.get("date");
        Node ignore = fields.get("ignore");
        Node channel = fields.get("channel");
        Node owner = fields.get("owner");
        Node audience = fields.get("audience");
        Node jobs = fields.get("jobs");
        return new Rule(
                line(node),
                globs(files),
                channel == null ? null : channel(channel),
                role == null ? null : role(role),
                date == null ? null : date(date),
                owner == null ? null : scalar(owner),
                audience == null ? null : words(audience),
                jobs == null ? null : words(jobs),
                ignore == null ? null : truth(ignore));
    }

    private List<Glob> globs(Node node) {
        List<Glob> globs = new ArrayList<>();
        for (String glob : words(node)) {
            try {
                globs.add(new Glob(glob.startsWith("./") ? glob.substring(2) : glob));
            } catch (PatternSyntaxException e) {
                throw error("the pattern '" + glob + "' can't be read: " + e.getDescription(), node, "Close it.");
            }
        }
        return globs;
    }

    private String channel(Node node) {
        String channel = scalar(node).toLowerCase(Locale.ROOT);
        if (!channel.matches("[a-z0-9][a-z0-9-]*")) {
            throw error(
                    "'" + channel + "' can't name a channel",
                    node,
                    "Use letters, digits and '-', for example website, rep, event or third-party.");
        }
        return channel;
    }

    private Role role(Node node) {
        return switch (scalar(node).toLowerCase(Locale.ROOT)) {
            case "own" -> Role.OWN;
            case "competitor" -> Role.COMPETITOR;
            default -> throw error("the role '" + scalar(node) + "' is unknown", node, "Write own or competitor.");
        };
    }

    private LocalDate date(Node node) {
        try {
            return LocalDate.parse(scalar(node));
        } catch (DateTimeException e) {
            throw error("'" + scalar(node) + "' isn't a date", node, "Write it as 2026-05-31.");
        }
    }

    private boolean truth(Node node) {
        return switch (scalar(node).toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on" -> true;
            case "false", "no", "off" -> false;
            default -> throw error("'" + scalar(node) + "' is neither true nor false", node, "Write true or false.");
        };
    }

    List<String> words(Node node) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(this::scalar).toList();
        }
        return List.of(scalar(node));
    }

    String scalar(Node node) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        throw error("a word or a text is missing here", node, "Write one value, in quotes if it has special signs.");
    }

    Map<String, Node> fields(Node node, List<String> known) {
        Map<String, Node> fields = mapping(node);
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                String name = scalar(tuple.getKeyNode());
                if (!known.contains(name)) {
                    throw error(
                            "unknown field '" + name + "'" + Spelling.suggestion(name, known),
                            tuple.getKeyNode(),
                            "Fields here: " + String.join(", ", known) + ".");
                }
            }
        }
        return fields;
    }

    private Map<String, Node> mapping(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            throw error("fields with values are expected here", node, "Write 'name: value', one a line.");
        }
        Map<String, Node> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String name = scalar(tuple.getKeyNode());
            if (fields.putIfAbsent(name, tuple.getValueNode()) != null) {
                throw error("'" + name + "' is there twice", tuple.getKeyNode(), "Keep one of them.");
            }
        }
        return fields;
    }

    InputException error(String what, Node node, String remedy) {
        return new InputException(what, place(node.getStartMark()), remedy);
    }

    private String place(@Nullable Mark mark) {
        return mark == null ? file : file + ", line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1);
    }

    private static int line(Node node) {
        Mark mark = node.getStartMark();
        return mark == null ? 0 : mark.getLine() + 1;
    }
}
