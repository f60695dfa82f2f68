package dev.daylight.eval;

/**
 * The figures of one evaluation.
 *
 * @param text as a table for people
 * @param json the same figures for programs
 */
public record EvalReport(String text, String json) {}
