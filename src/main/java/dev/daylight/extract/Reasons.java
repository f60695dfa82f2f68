package dev.daylight.extract;

import java.io.EOFException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.tika.exception.EncryptedDocumentException;

/** What went wrong, in words that a marketer understands and can act on. */
final class Reasons {
    static final String PASSWORD = "protected by a password";
    static final String EMPTY = "empty file";
    static final String CUT = "cut off: the file ends early";
    static final String BOMB = "unpacks to far more than its size, which looks like an attack; it was not read";
    static final String NESTED = "nested too deeply to be read";

    private Reasons() {}

    static String of(Throwable problem, String format) {
        List<Throwable> causes = causes(problem);
        StringBuilder said = new StringBuilder();
        for (Throwable cause : causes) {
            if (cause instanceof Unreadable unreadable) {
                return unreadable.reason();
            }
            if (cause instanceof EncryptedDocumentException) {
                return PASSWORD;
            }
            if (cause instanceof StackOverflowError) {
                return NESTED;
            }
            said.append(cause.getClass().getSimpleName())
                    .append(' ')
                    .append(cause.getMessage())
                    .append(' ');
        }
        String words = said.toString().toLowerCase(Locale.ROOT);
        if (words.contains("encrypt") || words.contains("password") || words.contains("decrypt")) {
            return PASSWORD;
        }
        if (words.contains("zip bomb")
                || words.contains("entity") && words.contains("limit")
                || words.contains("entityexpansion")
                || words.contains("accumulated size")) {
            return BOMB;
        }
        if (causes.stream().anyMatch(EOFException.class::isInstance)
                || words.contains("truncated")
                || words.contains("unexpected end")
                || words.contains("end of file")
                || words.contains("unexpected eof")) {
            return CUT;
        }
        return "damaged, or not really a " + name(format) + " file";
    }

    private static String name(String format) {
        return format.equals("unknown") ? "readable" : format.toUpperCase(Locale.ROOT);
    }

    private static List<Throwable> causes(Throwable problem) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = problem; cause != null && causes.size() < 20; cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }
}
