package dev.daylight.gate;

import dev.daylight.compare.Contradiction;
import dev.daylight.compare.Overlap;
import dev.daylight.corpus.Glob;
import dev.daylight.gate.Gate.Filter;
import dev.daylight.gate.Gate.Measure;
import dev.daylight.gate.Gate.Operator;
import dev.daylight.problem.InputException;
import dev.daylight.score.MessageStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code MEASURE.DETAIL[FILTER=VALUE,...] OPERATOR LIMIT}, such as {@code overload.validation>70} or
 * {@code contradictions.within[vendor=acme,probability>=0.5]>0}.
 */
public final class GateParser {
    /** All that can be written, for help and errors. */
    public static final String USAGE = """
            Usable are:
              overload.JOB, differentiation.JOB[vendor], completion.JOB[channel]: scores of 0 to 100; without .JOB the
                worst of all jobs
              contradictions.within, contradictions.across[vendor, channel, path, type, probability>=P]
              overlaps.within, overlaps.across[vendor, channel, path, type, probability>=P]
              messages.STATUS[vendor, channel, path]: STATUS is %s
              documents.unreadable, documents.skipped, documents.analyzed[vendor, channel, path]
            then one of > >= < <= == != and a number. Examples: overload.validation>70,
            contradictions.within[vendor=acme,channel=website,probability>=0.5]>0, overlaps[path=own/*/rep/**]>10""".formatted(String.join(", ", statuses()));

    private static final Pattern FORM =
            Pattern.compile("\\s*([^.\\[<>=!\\s]+)(?:\\.([^\\[<>=!\\s]+))?(?:\\[(.*)])?\\s*([<>=!]+)\\s*(\\S+)\\s*");
    private static final Pattern CONDITION = Pattern.compile("\\s*([^=<>\\s]+)\\s*(>=|=)\\s*(.*?)\\s*");

    private final List<String> jobs;

    /** @param jobs ids of the market's buying jobs */
    public GateParser(List<String> jobs) {
        this.jobs = List.copyOf(jobs);
    }

    /** @throws InputException when it can't be understood, with all that can */
    public Gate parse(String expression) {
        Matcher form = FORM.matcher(expression);
        if (!form.matches()) {
            throw wrong(expression, "it must be a measure, an operator and a number");
        }
        Measure measure = measure(expression, form.group(1));
        return new Gate(
                expression.strip(),
                measure,
                detail(expression, measure, form.group(2)),
                form.group(3) == null ? Filter.ALL : filter(expression, measure, form.group(3)),
                operator(expression, form.group(4)),
                limit(expression, form.group(5)));
    }

    private static Measure measure(String expression, String word) {
        return Arrays.stream(Measure.values())
                .filter(measure -> lower(measure).equals(word))
                .findFirst()
                .orElseThrow(() -> wrong(expression, "there is no '" + word + "'"));
    }

    private @Nullable String detail(String expression, Measure measure, @Nullable String word) {
        List<String> known = switch (measure) {
            case OVERLOAD, DIFFERENTIATION, COMPLETION -> jobs;
            case CONTRADICTIONS, OVERLAPS -> List.of("within", "across");
            case MESSAGES -> statuses();
            case DOCUMENTS -> List.of("unreadable", "skipped", "analyzed");
        };
        if (word != null && !known.contains(word)) {
            throw wrong(expression, "'" + lower(measure) + "' has no '" + word + "' but " + String.join(", ", known));
        }
        return word;
    }

    private static Filter filter(String expression, Measure measure, String text) {
        List<String> usable = switch (measure) {
            case OVERLOAD -> List.of();
            case DIFFERENTIATION -> List.of("vendor");
            case COMPLETION -> List.of("channel");
            case CONTRADICTIONS, OVERLAPS -> List.of("vendor", "channel", "path", "type", "probability");
            case MESSAGES, DOCUMENTS -> List.of("vendor", "channel", "path");
        };
        Filter filter = Filter.ALL;
        for (String condition : conditions(text)) {
            Matcher parts = CONDITION.matcher(condition);
            if (!parts.matches() || parts.group(3).isEmpty()) {
                throw wrong(expression, "'" + condition + "' is no filter; write NAME=VALUE");
            }
            String name = parts.group(1);
            if (!usable.contains(name)) {
                throw wrong(
                        expression,
                        "'" + lower(measure) + "' can't be filtered by '" + name + "'"
                                + (usable.isEmpty() ? "" : " but by " + String.join(", ", usable)));
            }
            if (name.equals("probability") != parts.group(2).equals(">=")) {
                throw wrong(expression, "write probability>=P, and = with the other filters");
            }
            filter = with(expression, measure, filter, name, parts.group(3));
        }
        return filter;
    }

    private static Filter with(String expression, Measure measure, Filter filter, String name, String value) {
        return switch (name) {
            case "vendor" -> new Filter(value, filter.channel(), filter.path(), filter.type(), filter.probability());
            case "channel" -> new Filter(filter.vendor(), value, filter.path(), filter.type(), filter.probability());
            case "path" ->
                new Filter(
                        filter.vendor(),
                        filter.channel(),
                        path(expression, value),
                        filter.type(),
                        filter.probability());
            case "type" ->
                new Filter(
                        filter.vendor(),
                        filter.channel(),
                        filter.path(),
                        type(expression, measure, value),
                        filter.probability());
            default ->
                new Filter(
                        filter.vendor(),
                        filter.channel(),
                        filter.path(),
                        filter.type(),
                        probability(expression, value));
        };
    }

    private static Gate.Path path(String expression, String value) {
        try {
            return new Gate.Path(value, new Glob(value));
        } catch (PatternSyntaxException e) {
            throw wrong(expression, "the pattern '" + value + "' can't be read: " + e.getDescription());
        }
    }

    private static String type(String expression, Measure measure, String value) {
        List<String> known = measure == Measure.CONTRADICTIONS
                ? Arrays.stream(Contradiction.Type.values())
                        .map(GateParser::lower)
                        .toList()
                : Arrays.stream(Overlap.Kind.values())
                        .filter(kind -> kind != Overlap.Kind.RELATED)
                        .map(GateParser::lower)
                        .toList();
        if (!known.contains(value)) {
            throw wrong(expression, "there is no type '" + value + "' but " + String.join(", ", known));
        }
        return value.toUpperCase(Locale.ROOT);
    }

    private static double probability(String expression, String value) {
        return number(value)
                .filter(p -> p >= 0 && p <= 1)
                .orElseThrow(() -> wrong(expression, "'" + value + "' is no probability from 0 to 1"));
    }

    private static Operator operator(String expression, String sign) {
        return Arrays.stream(Operator.values())
                .filter(operator -> operator.sign().equals(sign))
                .findFirst()
                .orElseThrow(() -> wrong(expression, "there is no operator '" + sign + "'"));
    }

    private static double limit(String expression, String text) {
        return number(text).orElseThrow(() -> wrong(expression, "'" + text + "' is no number"));
    }

    private static Optional<Double> number(String text) {
        return text.matches("-?\\d{1,12}(\\.\\d{1,12})?") ? Optional.of(Double.valueOf(text)) : Optional.empty();
    }

    /** At commas, but not at those within the braces of a pattern. */
    private static List<String> conditions(String text) {
        List<String> conditions = new ArrayList<>();
        int depth = 0;
        int begin = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == ',' && depth <= 0) {
                conditions.add(text.substring(begin, i));
                begin = i + 1;
            }
        }
        conditions.add(text.substring(begin));
        return conditions;
    }

    private static List<String> statuses() {
        return Arrays.stream(MessageStatus.values()).map(GateParser::lower).toList();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static InputException wrong(String expression, String what) {
        return new InputException("'" + expression + "' is no gate: " + what, "--fail-on", USAGE);
    }
}
