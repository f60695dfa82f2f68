package dev.daylight.score;

import java.util.SortedMap;

/**
 * What is known of one message beyond its claims.
 *
 * @param message id of the message
 * @param status where it stands between us and the rivals
 * @param distinctness 1 − max over rival claims of P(same message or entails it), in [0, 1]; of a message we don't make: 0
 * @param weight ω: how prominently the own vendor says it times evidence; 0 when he doesn't
 * @param jobs weight of the message in each job, in [0, 1]
 * @param explanation how distinctness and weight follow
 */
public record MessageScore(
        String message,
        MessageStatus status,
        double distinctness,
        double weight,
        SortedMap<String, Double> jobs,
        Explanation explanation) {}
