package dev.daylight.job;

import dev.daylight.problem.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
 * Reads buying jobs from YAML. Nothing is guessed: a field that isn't known, missing or of another kind is an error with line and
 * column.
 */
public final class JobsFile {
    private static final String RESOURCE = "jobs.yaml";
    private static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final int MOST_JOBS = 50;
    private static final int LONGEST_ID = 100;

    private final String name;

    private JobsFile(String name) {
        this.name = name;
    }

    /** The six jobs that come with Daylight. */
    public static List<Job> builtIn() {
        return parse(builtInText(), RESOURCE);
    }

    /** The file that they are read from, with its comments: to be copied and changed. */
    public static String builtInText() {
        try (InputStream in = JobsFile.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("built without " + RESOURCE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws InputException when the file can't be read or says something wrong; the message has line and column */
    public static List<Job> load(Path file) {
        try {
            return parse(Files.readString(file), file.toString());
        } catch (CharacterCodingException e) {
            throw new InputException("the file is not UTF-8 text", file.toString(), "Save it as UTF-8");
        } catch (IOException e) {
            throw new InputException("the jobs can't be read: " + e.getMessage(), file.toString(), "Check the path");
        }
    }

    static List<Job> parse(String yaml, String name) {
        JobsFile file = new JobsFile(name);
        try {
            LoaderOptions options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            options.setMaxAliasesForCollections(0);
            Node root = new Yaml(options).compose(new StringReader(yaml));
            if (root == null) {
                throw new InputException("the file is empty", name, "Write a list of jobs under 'jobs:'");
            }
            return file.jobs(root);
        } catch (MarkedYAMLException e) {
            throw new InputException(
                    "not valid YAML: " + e.getProblem(),
                    e.getProblemMark() == null ? name : file.place(e.getProblemMark()),
                    "Correct the line");
        } catch (YAMLException e) {
            throw new InputException("not valid YAML: " + e.getMessage(), name, "Correct the file");
        }
    }

    private List<Job> jobs(Node root) {
        Fields fields = fields(root, "the file", Set.of("jobs"));
        List<Job> jobs = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        SequenceNode list = list(fields.required("jobs"), "jobs");
        for (Node node : list.getValue()) {
            Job job = job(node);
            if (!ids.add(job.id())) {
                throw wrong("two jobs have the id '" + job.id() + "'", node, "Give each job an id of its own");
            }
            jobs.add(job);
        }
        if (jobs.isEmpty() || jobs.size() > MOST_JOBS) {
            throw wrong("there are " + jobs.size() + " jobs", list, "Write between 1 and " + MOST_JOBS);
        }
        return List.copyOf(jobs);
    }

    private Job job(Node node) {
        Fields fields = fields(node, "a job", Set.of("id", "name", "definition", "questions", "examples"));
        List<Job.Question> questions = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        SequenceNode asked = list(fields.required("questions"), "questions");
        for (Node one : asked.getValue()) {
            Fields question = fields(one, "a question", Set.of("id", "text"));
            String id = id(question.required("id"));
            if (!ids.add(id)) {
                throw wrong("two questions of one job have the id '" + id + "'", one, "Give each an id of its own");
            }
            questions.add(new Job.Question(id, text(question.required("text"), "text")));
        }
        if (questions.isEmpty()) {
            throw wrong("a job has no questions", asked, "Write at least one question that buyers ask");
        }
        List<String> examples = new ArrayList<>();
        SequenceNode shown = list(fields.required("examples"), "examples");
        for (Node one : shown.getValue()) {
            examples.add(text(one, "an example"));
        }
        if (examples.isEmpty()) {
            throw wrong(
                    "a job has no examples", shown, "Write at least one passage that helps with it; four are better");
        }
        return new Job(
                id(fields.required("id")),
                text(fields.required("name"), "name"),
                text(fields.required("definition"), "definition"),
                questions,
                examples);
    }

    /** The fields of a mapping, by name. */
    private final class Fields {
        private final MappingNode node;
        private final String what;

        Fields(MappingNode node, String what) {
            this.node = node;
            this.what = what;
        }

        Node required(String field) {
            for (NodeTuple tuple : node.getValue()) {
                if (((ScalarNode) tuple.getKeyNode()).getValue().equals(field)) {
                    return tuple.getValueNode();
                }
            }
            throw wrong(what + " lacks '" + field + "'", node, "Add it");
        }
    }

    private Fields fields(Node node, String what, Set<String> known) {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong(
                    what + " is not a set of fields",
                    node,
                    "Write " + String.join(", ", known.stream().sorted().toList()));
        }
        Set<String> seen = new HashSet<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String field = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (!known.contains(field)) {
                throw wrong(
                        what + " has no field '" + field + "'",
                        tuple.getKeyNode(),
                        "Known are " + String.join(", ", known.stream().sorted().toList()));
            }
            if (!seen.add(field)) {
                throw wrong(what + " has '" + field + "' twice", tuple.getKeyNode(), "Remove one");
            }
        }
        return new Fields(mapping, what);
    }

    private SequenceNode list(Node node, String what) {
        if (node instanceof SequenceNode list) {
            return list;
        }
        throw wrong("'" + what + "' is not a list", node, "Begin each of its lines with a hyphen");
    }

    private String id(Node node) {
        String id = text(node, "id");
        if (id.length() > LONGEST_ID) {
            throw wrong("this id is longer than " + LONGEST_ID + " characters", node, "Write a short one");
        }
        if (!id.matches(ID)) {
            throw wrong("'" + id + "' is no id", node, "Use lower-case letters, digits and hyphens");
        }
        return id;
    }

    private String text(Node node, String what) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        throw wrong("'" + what + "' is not a text", node, "Write a text, in quotes when it contains a colon");
    }

    private InputException wrong(String what, Node node, String remedy) {
        return new InputException(what, place(node.getStartMark()), remedy);
    }

    private String place(Mark mark) {
        return name + ", line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1);
    }
}
