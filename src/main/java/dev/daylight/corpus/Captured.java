package dev.daylight.corpus;

import java.time.LocalDate;

/**
 * Where and when a file was saved from the web.
 *
 * @param url address of the page, http or https
 * @param date when these bytes were first seen there, in UTC
 */
public record Captured(String url, LocalDate date) {}
