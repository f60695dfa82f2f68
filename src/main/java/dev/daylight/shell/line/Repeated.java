package dev.daylight.shell.line;

import java.util.List;

/**
 * The values of an option that may be given several times. As with every type, a command gets null when the option was left out.
 *
 * @param values at least one, in their order
 */
public record Repeated(List<String> values) {
    /** What no word of a command line can hold. */
    private static final String BORDER = "\0";

    public Repeated {
        values = List.copyOf(values);
    }

    /** From the one text that Spring Shell carries for an option. */
    public static Repeated of(String text) {
        return new Repeated(List.of(text.split(BORDER)));
    }

    /** One text more, the other way. */
    static String joined(String values, String more) {
        return values + BORDER + more;
    }
}
