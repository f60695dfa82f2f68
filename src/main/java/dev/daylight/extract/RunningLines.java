package dev.daylight.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Drops running headers, footers and page numbers: lines among the outermost of a page whose words, digits apart, recur at the
 * same edge on many pages.
 */
final class RunningLines {
    private static final Pattern NUMBER = Pattern.compile(
            "(?i)[-–—|\\s]*(?:page|p\\.|slide|seite)?\\s*\\d{1,4}(?:\\s*(?:of|/|\\|)\\s*\\d{1,4})?[-–—|\\s.]*");
    /** Lines at each edge that may be running ones. */
    private static final int EDGE = 3;

    private static final int FEWEST_PAGES = 3;
    private static final double SHARE = 0.4;

    private RunningLines() {}

    static List<PdfLines.Line> drop(List<PdfLines.Line> lines, int pages) {
        Map<Integer, List<PdfLines.Line>> byPage = new TreeMap<>();
        lines.forEach(line ->
                byPage.computeIfAbsent(line.page(), page -> new ArrayList<>()).add(line));
        Map<String, Integer> pagesByKey = new HashMap<>();
        Map<Integer, List<PdfLines.Line>> edges = new HashMap<>();
        byPage.forEach((page, all) -> {
            List<PdfLines.Line> edge = edge(all);
            edges.put(page, edge);
            Set<String> keys = new HashSet<>();
            edge.forEach(line -> keys.add(key(line)));
            keys.forEach(key -> pagesByKey.merge(key, 1, Integer::sum));
        });
        double needed = Math.max(FEWEST_PAGES, SHARE * Math.min(pages, byPage.size()));
        Set<PdfLines.Line> running = new HashSet<>();
        edges.values()
                .forEach(edge -> edge.forEach(line -> {
                    if (pagesByKey.getOrDefault(key(line), 0) >= needed
                            || NUMBER.matcher(line.text()).matches()) {
                        running.add(line);
                    }
                }));
        return lines.stream().filter(line -> !running.contains(line)).toList();
    }

    private static List<PdfLines.Line> edge(List<PdfLines.Line> page) {
        List<PdfLines.Line> byHeight = page.stream()
                .sorted(Comparator.comparing(PdfLines.Line::y).thenComparing(PdfLines.Line::x))
                .toList();
        List<PdfLines.Line> edge = new ArrayList<>();
        for (int i = 0; i < byHeight.size(); i++) {
            PdfLines.Line line = byHeight.get(i);
            boolean outer = line.y() < 0.15 * line.height() || line.y() > 0.85 * line.height();
            if (outer && (i < EDGE || i >= byHeight.size() - EDGE)) {
                edge.add(line);
            }
        }
        return edge;
    }

    private static String key(PdfLines.Line line) {
        String edge = line.y() < 0.5 * line.height() ? "top " : "bottom ";
        return edge + line.text().toLowerCase(Locale.ROOT).replaceAll("\\d+", "#");
    }
}
