package dev.daylight.claim;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A logistic model whose inputs have names: P = 1 / (1 + exp(−(intercept + Σ weight · input))). An input that the model doesn't know, or
 * that is not given, counts nothing.
 *
 * @param intercept log-odds when every input is 0
 * @param weights log-odds that one unit of the input adds
 */
public record Logistic(double intercept, SortedMap<String, Double> weights) {
    public Logistic {
        weights = Collections.unmodifiableSortedMap(new TreeMap<>(weights));
    }

    /**
     * Reads lines of {@code name weight}; {@code #} opens a comment; the line {@code intercept} is needed.
     *
     * @throws IllegalArgumentException when a line is neither
     */
    public static Logistic read(InputStream stream) {
        SortedMap<String, Double> weights = new TreeMap<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            String line;
            while ((line = reader.readLine()) != null) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] parts = line.strip().split("\\s+");
                    if (parts.length != 2) {
                        throw new IllegalArgumentException("not 'name weight': " + line);
                    }
                    weights.put(parts[0], Double.valueOf(parts[1]));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        Double intercept = weights.remove("intercept");
        if (intercept == null) {
            throw new IllegalArgumentException("no intercept");
        }
        return new Logistic(intercept, weights);
    }

    public double logOdds(Map<String, Double> inputs) {
        double sum = intercept;
        for (Map.Entry<String, Double> weight : weights.entrySet()) {
            sum += weight.getValue() * inputs.getOrDefault(weight.getKey(), 0.0);
        }
        return sum;
    }

    public double probability(Map<String, Double> inputs) {
        return 1 / (1 + Math.exp(-logOdds(inputs)));
    }

    /** As {@link #read} reads it. */
    public String write(String comment) {
        StringBuilder text = new StringBuilder();
        comment.lines().forEach(line -> text.append("# ").append(line).append('\n'));
        text.append(String.format(Locale.ROOT, "intercept %.4f%n", intercept).replace("\r", ""));
        weights.forEach((name, weight) ->
                text.append(String.format(Locale.ROOT, "%s %.4f%n", name, weight).replace("\r", "")));
        return text.toString();
    }
}
