package dev.daylight.shell.terminal;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * A failure for whoever mends it. What an error says may quote a document ("For input string: …"), and logs are sent to others; so
 * the messages are left out unless the user asked for them.
 */
public final class FailureStory {
    private FailureStory() {}

    /** @param texts whether to keep what the errors say */
    public static String of(Throwable failure, boolean texts) {
        if (texts) {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            return trace.toString();
        }
        StringBuilder story = new StringBuilder();
        tell(failure, "", story, Collections.newSetFromMap(new IdentityHashMap<>()));
        return story.toString();
    }

    private static void tell(Throwable failure, String label, StringBuilder story, Set<Throwable> told) {
        if (!told.add(failure)) {
            return;
        }
        story.append(label).append(failure.getClass().getName()).append('\n');
        for (StackTraceElement frame : failure.getStackTrace()) {
            story.append("\tat ").append(frame).append('\n');
        }
        for (Throwable suppressed : failure.getSuppressed()) {
            tell(suppressed, "Suppressed: ", story, told);
        }
        Throwable cause = failure.getCause();
        if (cause != null) {
            tell(cause, "Caused by: ", story, told);
        }
    }
}
