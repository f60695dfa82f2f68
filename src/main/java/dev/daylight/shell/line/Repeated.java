package dev.daylight.shell.line;

import java.util.List;

/**
 * The values of an option that may be given several times, in their order. A command gets null when the option was left out, as of every
 * option that isn't text and has no default.
 *
 * @param values in their order
 */
public record Repeated(List<String> values) {
    private static final String BORDER = "\n";

    public Repeated {
        values = List.copyOf(values);
    }

    /** From the one text that Spring Shell carries for an option. */
    public static Repeated of(String text) {
        return new Repeated(text.isEmpty() ? List.of() : List.of(text.split(BORDER)));
    }

    /** One text more, the other way. */
    static String joined(String values, String more) {
        return values + BORDER + more;
    }
}
