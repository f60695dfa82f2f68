package dev.daylight.report.list;

import dev.daylight.audit.Audit;
import dev.daylight.compare.Contradiction;
import dev.daylight.compare.Overlap;
import dev.daylight.extract.Status;
import dev.daylight.problem.InputException;
import dev.daylight.report.Words;
import dev.daylight.score.MessageStatus;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The words that filters of a list take in an audit, and what is meant by what was typed. */
final class Choices {
    private static final String OWN = "own";
    private static final String RIVALS = "rivals";

    private final Audit audit;
    private final ListKind list;

    Choices(Audit audit, ListKind list) {
        this.audit = audit;
        this.list = list;
    }

    /** Words to offer; empty where anything may be written. */
    List<String> words(ListFilter filter) {
        return switch (filter) {
            case VENDOR, AGAINST ->
                Stream.concat(audit.vendors().stream().map(Audit.Vendor::id), Stream.of(OWN, RIVALS))
                        .distinct()
                        .toList();
            case CHANNEL -> channels();
            case JOB -> audit.jobs().stream().map(Audit.Job::id).toList();
            case TYPE -> names(Contradiction.Type.values());
            case KIND ->
                names(Overlap.Kind.values()).stream()
                        .filter(kind -> !kind.equals("related"))
                        .toList();
            case SCOPE -> names(Contradiction.Scope.values());
            case STATUS -> statuses();
            case MIN_PROBABILITY, PATH, CONTAINS -> List.of();
        };
    }

    /**
     * What is meant by one or more words with commas between: ids of vendors and jobs, labels of the others.
     *
     * @throws InputException when one of them is none of the {@link #words}
     */
    Set<String> meant(ListFilter filter, String told) {
        Map<String, List<String>> known = known(filter);
        // A folder's name, and so a vendor's id, may hold a comma.
        List<String> whole = known.get(ListFilter.word(told));
        if (whole != null) {
            return new LinkedHashSet<>(whole);
        }
        Set<String> meant = new LinkedHashSet<>();
        for (String word : told.split(",")) {
            meant.addAll(
                    Optional.ofNullable(known.get(ListFilter.word(word))).orElseThrow(() -> unknown(filter, word)));
        }
        if (meant.isEmpty()) {
            throw unknown(filter, told);
        }
        return meant;
    }

    private InputException unknown(ListFilter filter, String word) {
        return new InputException(
                "'" + word.strip() + "' is no " + ListFilter.word(filter.name()) + " here",
                filter.option(),
                "Give one or more of: " + String.join(", ", words(filter)) + ".");
    }

    /** Names win over ids of others, and both over the words that mean several. */
    private Map<String, List<String>> known(ListFilter filter) {
        Map<String, List<String>> known = new LinkedHashMap<>();
        switch (filter) {
            case VENDOR, AGAINST -> {
                List<String> rivals = audit.vendors().stream()
                        .map(Audit.Vendor::id)
                        .filter(id -> !id.equals(audit.own()))
                        .toList();
                known.put(OWN, List.of(audit.own()));
                known.put(RIVALS, rivals);
                audit.vendors().forEach(vendor -> known.put(ListFilter.word(vendor.name()), List.of(vendor.id())));
                audit.vendors().forEach(vendor -> known.put(ListFilter.word(vendor.id()), List.of(vendor.id())));
            }
            case JOB -> {
                audit.jobs().forEach(job -> known.put(ListFilter.word(job.name()), List.of(job.id())));
                audit.jobs().forEach(job -> known.put(ListFilter.word(job.id()), List.of(job.id())));
            }
            case CHANNEL -> channels().forEach(channel -> known.put(ListFilter.word(channel), List.of(channel)));
            default -> {
                if (filter == ListFilter.STATUS && list == ListKind.MESSAGES) {
                    // As the lists say it: "only we".
                    for (MessageStatus status : MessageStatus.values()) {
                        known.put(ListFilter.word(Words.status(status)), List.of(ListFilter.word(status.name())));
                    }
                }
                words(filter).forEach(word -> known.put(word, List.of(word)));
            }
        }
        return known;
    }

    private List<String> channels() {
        return audit.assets().stream()
                .map(Audit.Asset::channel)
                .distinct()
                .sorted()
                .toList();
    }

    private List<String> statuses() {
        return switch (list) {
            case MESSAGES -> names(MessageStatus.values());
            case ASSETS -> names(Status.values());
            case QUESTIONS -> QuestionList.STATUSES;
            case OVERLAPS, CONTRADICTIONS, JOBS -> List.of();
        };
    }

    private static List<String> names(Enum<?>[] values) {
        return Stream.of(values).map(value -> ListFilter.word(value.name())).toList();
    }
}
