package dev.daylight.shell.command;

import dev.daylight.corpus.CorpusDraft;
import dev.daylight.corpus.CorpusDraft.Member;
import dev.daylight.corpus.FolderSurvey;
import dev.daylight.corpus.Glob;
import dev.daylight.corpus.Role;
import dev.daylight.corpus.VendorFolder;
import dev.daylight.job.JobsFile;
import dev.daylight.problem.InputException;
import dev.daylight.shell.terminal.PlainText;
import dev.daylight.shell.terminal.Questions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The five questions of {@code init}, and what their answers mean. An option goes before a question. */
final class Interview {
    private static final String NONE = "none";
    private static final String OURS = "ours";
    private static final String COPY = "copy";

    private final Path market;
    private final FolderSurvey survey;
    private final @Nullable Questions questions;

    /** @param questions null: nobody is asked, what is offered is taken */
    Interview(Path market, FolderSurvey survey, @Nullable Questions questions) {
        this.market = market;
        this.survey = survey;
        this.questions = questions;
    }

    /**
     * @param own the user's own folder or name
     * @param competitors the others'
     */
    record Parties(String own, List<String> competitors) {}

    /** @param text what {@code jobs.yaml} is to say; null: nothing is written */
    record Jobs(@Nullable String text) {}

    String found() {
        int documents = survey.vendors().stream()
                .mapToInt(FolderSurvey.Found::documents)
                .sum();
        return PlainText.oneLine(market.toString()) + ": "
                + (survey.vendors().isEmpty()
                        ? "no folders of vendors yet."
                        : survey.vendors().size() + " folders of vendors, " + documents + " documents.")
                + " Five questions; Enter takes what stands in brackets.";
    }

    Parties parties(@Nullable String own, @Nullable List<String> competitors) throws InterruptedException {
        String ours = own != null
                ? vendor(own)
                : ask(
                        "1. Who are you? The folder of your own documents, or your company's name."
                                + (survey.vendors().isEmpty() ? "" : "\nFolders here: " + list(ids()) + "."),
                        survey.own().orElse(""),
                        "--own",
                        this::vendor);
        List<String> rest =
                ids().stream().filter(id -> !id.equalsIgnoreCase(ours)).toList();
        Function<String, List<String>> read = answer -> others(split(answer), ours);
        List<String> others = competitors != null
                ? others(competitors, ours)
                : ask(
                        "2. Who are your competitors? Their folders or names, with commas between.",
                        rest.isEmpty() ? "" : "all",
                        "--competitor",
                        answer -> answer.equals("all") ? rest : read.apply(answer));
        return new Parties(ours, others);
    }

    SortedMap<String, String> channels(@Nullable List<String> told) throws InterruptedException {
        if (told != null) {
            return pairs(told);
        }
        String offer = survey.channels().entrySet().stream()
                .map(pair -> pair.getKey() + "=" + pair.getValue())
                .collect(Collectors.joining(", "));
        return ask(
                """
                3. How do documents reach the buyer? Folders named website, rep (what sales
                people hand over or say), event and third-party say it themselves; others count
                as website. If yours have other names: FOLDER=CHANNEL, with commas between.""",
                offer.isEmpty() ? NONE : offer,
                "--channel",
                answer -> answer.equals(NONE)
                        ? new TreeMap<>()
                        : answer.equals(offer) ? new TreeMap<>(survey.channels()) : pairs(split(answer)));
    }

    Jobs jobs(@Nullable String told, boolean there, boolean force) throws InterruptedException {
        String question = there ? "4. Which buying jobs? There is a jobs.yaml here; 'ours' leaves it as it is." : """
                4. Which buying jobs? 'ours' takes those that come with Daylight; 'copy' puts them
                here as jobs.yaml, to be changed; or name a file of your own.""";
        String answer = told != null
                ? told
                : ask(question, OURS, "--jobs", text -> {
                    read(text);
                    return text;
                });
        Jobs jobs = read(answer);
        if (jobs.text() != null && there && !force) {
            throw new InputException(
                    "there is one already", market.resolve("jobs.yaml").toString(), "Replace it with --force");
        }
        return jobs;
    }

    List<String> left(@Nullable List<String> told) throws InterruptedException {
        if (told != null) {
            return patterns(told);
        }
        String offer =
                survey.left().stream().map(folder -> "**/" + folder + "/**").collect(Collectors.joining(", "));
        return ask(
                """
                5. What must not be read, because it was never published or is out of date?
                Patterns such as **/drafts/**, with commas between.""",
                offer.isEmpty() ? NONE : offer,
                "--ignore",
                answer -> answer.equals(NONE) ? List.of() : patterns(split(answer)));
    }

    CorpusDraft draft(@Nullable String title, Parties parties, SortedMap<String, String> channels, List<String> left) {
        List<Member> members = new ArrayList<>();
        members.add(member(parties.own(), Role.OWN));
        parties.competitors().forEach(id -> members.add(member(id, Role.COMPETITOR)));
        List<String> ignored = new ArrayList<>(left);
        for (FolderSurvey.Found found : survey.vendors()) {
            if (members.stream().noneMatch(member -> member.id().equals(found.id()))) {
                ignored.add(CorpusDraft.literal(path(found.id(), false)) + "/**");
            }
        }
        String name = title == null ? String.valueOf(market.getFileName()) : title;
        return new CorpusDraft(name.isBlank() ? "Market" : name.strip(), members, channels, ignored);
    }

    private Member member(String id, Role role) {
        Optional<FolderSurvey.Found> found = survey.vendor(id);
        Role told = found.isPresent() ? found.get().role() : survey.roles() ? role : null;
        return new Member(
                id,
                path(id, role == Role.OWN),
                role,
                told,
                found.map(FolderSurvey.Found::documents).orElse(0));
    }

    /** A folder that is there is where it is, whatever its vendor is to be. */
    private String path(String id, boolean own) {
        boolean there = survey.vendor(id).isPresent();
        return market.relativize(VendorFolder.of(market, id, own && !there))
                .toString()
                .replace('\\', '/');
    }

    private String vendor(String name) {
        String id = survey.vendor(name.strip()).map(FolderSurvey.Found::id).orElse(name.strip());
        if (id.isEmpty()
                || id.matches("(?s).*[/\\\\\\p{Cntrl}].*|\\..*")
                        && survey.vendor(id).isEmpty()) {
            throw new InputException(
                    "'" + PlainText.oneLine(name) + "' can't name a vendor's folder",
                    "--own, --competitor",
                    "Give a name without slashes");
        }
        return id;
    }

    private List<String> others(List<String> names, String own) {
        LinkedHashSet<String> others = new LinkedHashSet<>();
        for (String name : names) {
            String id = vendor(name);
            if (id.equalsIgnoreCase(own)) {
                throw new InputException("'" + PlainText.oneLine(id) + "' is you", "--competitor", "Name others");
            }
            others.add(id);
        }
        return List.copyOf(others);
    }

    private static SortedMap<String, String> pairs(List<String> told) {
        SortedMap<String, String> channels = new TreeMap<>();
        for (String pair : told) {
            int equals = pair.lastIndexOf('=');
            String channel = pair.substring(equals + 1).strip().toLowerCase(Locale.ROOT);
            String folder = equals < 0 ? "" : pair.substring(0, equals).strip();
            if (folder.isEmpty() || !channel.matches("[a-z0-9][a-z0-9-]*")) {
                throw new InputException(
                        "'" + PlainText.oneLine(pair) + "' isn't FOLDER=CHANNEL",
                        "--channel",
                        "Write for example decks=rep");
            }
            channels.put(folder, channel);
        }
        return channels;
    }

    private static List<String> patterns(List<String> told) {
        for (String pattern : told) {
            try {
                new Glob(pattern);
            } catch (PatternSyntaxException e) {
                throw new InputException(
                        "the pattern '" + PlainText.oneLine(pattern) + "' can't be read: " + e.getDescription(),
                        "--ignore",
                        "Close it");
            }
        }
        return told.stream().filter(pattern -> !pattern.isBlank()).toList();
    }

    private static Jobs read(String answer) {
        if (answer.equals(OURS)) {
            return new Jobs(null);
        }
        if (answer.equals(COPY)) {
            return new Jobs(JobsFile.builtInText());
        }
        try {
            Path file =
                    Path.of(answer.startsWith("~/") ? System.getProperty("user.home") + answer.substring(1) : answer);
            JobsFile.load(file);
            return new Jobs(Files.readString(file));
        } catch (InvalidPathException | IOException e) {
            throw new InputException("the jobs can't be read", PlainText.oneLine(answer), "Check the path");
        }
    }

    private <T> T ask(String question, String offer, String option, Function<String, T> read)
            throws InterruptedException {
        if (questions != null) {
            return questions.ask(question, offer, read);
        }
        if (offer.isEmpty()) {
            throw new InputException(
                    "the folders don't say it, and --yes asks nothing: " + question.substring(3),
                    PlainText.oneLine(market.toString()),
                    "Add " + option + " NAME");
        }
        return read.apply(offer);
    }

    private List<String> ids() {
        return survey.vendors().stream().map(FolderSurvey.Found::id).toList();
    }

    private static String list(List<String> names) {
        return names.stream().map(PlainText::oneLine).limit(12).collect(Collectors.joining(", "))
                + (names.size() > 12 ? ", …" : "");
    }

    private static List<String> split(String answer) {
        return Stream.of(answer.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
