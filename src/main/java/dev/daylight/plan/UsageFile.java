package dev.daylight.plan;

import dev.daylight.problem.InputException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads how much assets are used: a CSV file with the columns {@code asset} (path below the market's folder), {@code views},
 * {@code last_used} and {@code deals}, in any order; all but the first may be missing or empty. Values may stand in quotes.
 */
public final class UsageFile {
    private static final List<String> COLUMNS = List.of("asset", "views", "last_used", "deals");

    private final Path file;
    private final List<String> columns = new ArrayList<>();

    private UsageFile(Path file) {
        this.file = file;
    }

    /**
     * @return by path, as written in the file
     * @throws InputException when it isn't such a file; names the line
     */
    public static SortedMap<String, Usage> read(Path file) {
        String text;
        try {
            text = Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new InputException("the file isn't UTF-8 text", file.toString(), "Save it as CSV in UTF-8.");
        } catch (IOException e) {
            throw new InputException("the file can't be read", file.toString(), "Check the path and its permissions.");
        }
        return new UsageFile(file).parse(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private SortedMap<String, Usage> parse(String text) {
        SortedMap<String, Usage> usage = new TreeMap<>();
        int number = 0;
        for (String line : text.split("\r\n|\r|\n", -1)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            List<String> cells = cells(line, number);
            if (columns.isEmpty()) {
                header(cells, number);
            } else if (usage.put(cell(cells, "asset"), usage(cells, number)) != null) {
                throw problem(
                        "'" + cell(cells, "asset") + "' is there twice", number, "Leave one of the two lines out.");
            }
        }
        if (columns.isEmpty()) {
            throw problem("the file is empty", 1, "Its first line is: asset,views,last_used,deals");
        }
        return usage;
    }

    private void header(List<String> cells, int line) {
        cells.forEach(cell -> columns.add(cell.toLowerCase(Locale.ROOT)));
        for (String column : columns) {
            if (!COLUMNS.contains(column)) {
                throw problem("unknown column '" + column + "'", line, "Known are " + String.join(", ", COLUMNS) + ".");
            }
        }
        if (!columns.contains("asset")) {
            throw problem("there is no column 'asset'", line, "The first line is: asset,views,last_used,deals");
        }
    }

    private Usage usage(List<String> cells, int line) {
        String date = cell(cells, "last_used");
        try {
            return new Usage(
                    count(cell(cells, "views"), line),
                    date.isEmpty() ? null : LocalDate.parse(date),
                    count(cell(cells, "deals"), line));
        } catch (DateTimeException e) {
            throw problem("'" + date + "' is no date", line, "Write it as 2026-11-30.");
        }
    }

    private int count(String cell, int line) {
        if (cell.isEmpty()) {
            return 0;
        }
        if (!cell.matches("\\d{1,9}")) {
            throw problem("'" + cell + "' is no count", line, "Write a whole number without separators.");
        }
        return Integer.parseInt(cell);
    }

    private String cell(List<String> cells, String column) {
        int at = columns.indexOf(column);
        return at < 0 || at >= cells.size() ? "" : cells.get(at);
    }

    private List<String> cells(String line, int number) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        if (quoted) {
            throw problem("a quote is never closed", number, "Close it on the same line.");
        }
        cells.add(cell.toString().strip());
        return cells;
    }

    private InputException problem(String what, int line, String remedy) {
        return new InputException(what, file + ", line " + line, remedy);
    }
}
