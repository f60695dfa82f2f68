package dev.daylight.pipeline;

import dev.daylight.audit.Audit;
import dev.daylight.problem.InputException;
import dev.daylight.report.HtmlFormat;
import dev.daylight.report.JsonFormat;
import dev.daylight.report.ReportFormat;
import dev.daylight.report.ReportPlace;
import dev.daylight.report.deck.DeckFormat;
import dev.daylight.report.list.CsvFormat;
import dev.daylight.report.print.MarkdownFormat;
import dev.daylight.report.print.PdfFormat;
import dev.daylight.report.workbook.WorkbookFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** Every form in which an audit can be had. */
public final class ReportFormats {
    private static final List<ReportFormat> ALL = List.of(
            new HtmlFormat(),
            new JsonFormat(),
            new WorkbookFormat(),
            new DeckFormat(),
            new MarkdownFormat(),
            new CsvFormat(),
            new PdfFormat());

    /** What an audit writes when it isn't told. */
    public static final List<String> USUAL = List.of("html", "json", "xlsx");

    /** The word for each that this machine can write. */
    public static final String EVERY = "all";

    private ReportFormats() {}

    /** Names, in the order of {@link #ALL}. */
    public static List<String> names() {
        return ALL.stream().map(ReportFormat::name).toList();
    }

    /**
     * Reads a choice such as {@code html,pptx} or {@code all}.
     *
     * @return names of formats, each once, or {@link #EVERY} alone
     * @throws InputException when there is no such format
     */
    public static List<String> chosen(String told) {
        Set<String> chosen = new LinkedHashSet<>();
        for (String word : Arrays.asList(told.split("[,\\s]+"))) {
            String name = word.toLowerCase(Locale.ROOT);
            if (name.equals(EVERY) || names().contains(name)) {
                chosen.add(name);
            } else if (!name.isEmpty()) {
                throw new InputException(
                        "there is no report format '" + word + "'",
                        "--format " + told,
                        "Choose of " + String.join(",", names()) + ", or " + EVERY);
            }
        }
        if (chosen.isEmpty()) {
            throw new InputException(
                    "no report format is named",
                    "--format",
                    "Choose of " + String.join(",", names()) + ", or " + EVERY);
        }
        return chosen.contains(EVERY) ? List.of(EVERY) : List.copyOf(chosen);
    }

    /**
     * @param formats as {@link #chosen} gives them
     * @param name of one format that every machine can write
     */
    static boolean includes(List<String> formats, String name) {
        return formats.contains(name) || formats.contains(EVERY);
    }

    /**
     * Finds out before the work what would stand in the way after it.
     *
     * @param formats as {@link #chosen} gives them
     * @throws InputException when a format that was named can't be written; what {@link #EVERY} can't write is left out
     */
    static void check(List<String> formats, ReportPlace place) {
        if (place.template() != null) {
            // A template that can't be used is a mistake, also where the deck is one of all.
            new DeckFormat().check(place);
            if (!formats.contains("pptx") && !formats.contains(EVERY)) {
                throw new InputException(
                        "a template is named, but no deck is asked for",
                        "--template " + place.template(),
                        "Add pptx to --format");
            }
        }
        if (!formats.contains(EVERY)) {
            named(formats).forEach(format -> format.check(place));
        }
    }

    /**
     * Writes the reports beside each other, since none needs another.
     *
     * @param formats as {@link #chosen} gives them
     * @param threads how many at once, at least 1
     * @return the files and folders written, the first named first
     */
    static List<Path> write(Audit audit, ReportPlace place, List<String> formats, int threads, Progress progress)
            throws InterruptedException {
        boolean every = formats.contains(EVERY);
        List<ReportFormat> possible = new ArrayList<>();
        for (ReportFormat format : every ? ALL : named(formats)) {
            String missing = every ? missing(format, place) : null;
            if (missing == null) {
                possible.add(format);
            } else {
                progress.note("Not written: " + format.file() + ": " + missing);
            }
        }
        // A browser is waited for here, where Ctrl-C is heard.
        List<ReportFormat> ours = possible.stream()
                .filter(format -> !(format instanceof PdfFormat))
                .toList();
        try (Parallel parallel = new Parallel(threads)) {
            parallel.map(ours, format -> {
                try {
                    format.write(audit, place);
                } catch (InterruptedException e) {
                    throw (CancellationException) new CancellationException("stopped").initCause(e);
                }
                return format;
            });
        }
        for (ReportFormat format : possible) {
            if (format instanceof PdfFormat) {
                format.write(audit, place);
            }
        }
        return possible.stream().map(format -> place.file(format.file())).toList();
    }

    /** Says which reports in the folder are of an earlier audit than those just written. */
    static void tellOfOlder(ReportPlace place, List<Path> written, Progress progress) {
        for (ReportFormat format : ALL) {
            Path old = place.file(format.file());
            if (!written.contains(old) && !(format instanceof JsonFormat) && Files.exists(old)) {
                progress.note(old + " is of an earlier audit; '--format " + format.name() + "' makes it anew.");
            }
        }
    }

    /** Why a format can't be written here, or null. */
    private static @Nullable String missing(ReportFormat format, ReportPlace place) {
        try {
            format.check(place);
            return null;
        } catch (InputException e) {
            return e.getMessage();
        }
    }

    private static List<ReportFormat> named(List<String> names) {
        return names.stream()
                .map(name -> ALL.stream()
                        .filter(format -> format.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("not a format: " + name)))
                .toList();
    }
}
