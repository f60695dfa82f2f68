package dev.daylight.shell.line;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount of memory or disk as people write it: {@code 500k}, {@code 50m}, {@code 2g}, or a plain number of bytes. The letters stand
 * for powers of 1,024, as in Java's own options.
 *
 * @param bytes at least 1
 */
public record ByteSize(long bytes) {
    private static final Pattern WRITTEN = Pattern.compile("([1-9]\\d{0,11})([kKmMgG]?)");

    public ByteSize {
        if (bytes < 1) {
            throw new IllegalArgumentException("not a size: " + bytes);
        }
    }

    /** @throws IllegalArgumentException when it can't be understood */
    public static ByteSize of(String written) {
        Matcher parts = WRITTEN.matcher(written.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a size such as 50m: " + written);
        }
        int power = switch (parts.group(2).toLowerCase(Locale.ROOT)) {
            case "k" -> 10;
            case "m" -> 20;
            case "g" -> 30;
            default -> 0;
        };
        return new ByteSize(Long.parseLong(parts.group(1)) << power);
    }
}
