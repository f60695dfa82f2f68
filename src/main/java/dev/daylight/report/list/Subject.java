package dev.daylight.report.list;

import java.util.List;
import java.util.Map;

/**
 * What filters ask about a row.
 *
 * @param sides the sentences or the document that it is about
 * @param labels its own word by filter: kind, type, scope, status
 * @param jobs ids of the jobs that it belongs to
 * @param probability of [0, 1]; 1 where it has none
 */
record Subject(List<Side> sides, Map<ListFilter, String> labels, List<String> jobs, double probability) {
    /**
     * @param vendor id
     * @param text what is searched for words
     */
    record Side(String vendor, String channel, String path, String text) {}

    Subject {
        sides = List.copyOf(sides);
        labels = Map.copyOf(labels);
        jobs = List.copyOf(jobs);
    }
}
