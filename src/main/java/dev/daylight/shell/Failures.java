package dev.daylight.shell;

import dev.daylight.problem.InputException;
import dev.daylight.shell.command.GateFailure;
import dev.daylight.shell.line.UsageException;
import dev.daylight.shell.terminal.Console;
import dev.daylight.shell.terminal.Interruption;
import dev.daylight.shell.terminal.UserFolder;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;

/** Says what went wrong, in the user's words where the user can mend it, and which exit code follows. */
final class Failures {
    private final Console console;
    private final UserFolder home;
    private final Interruption interruption;

    Failures(Console console, UserFolder home, Interruption interruption) {
        this.console = console;
        this.home = home;
        this.interruption = interruption;
    }

    ExitCode report(Throwable failure, Debugging debugging) {
        if (debugging.trace()) {
            console.trace(failure, debugging.texts());
        }
        if (interruption.requested()
                || find(failure, InterruptedException.class).isPresent()) {
            console.say("Stopped. What was extracted by now is kept; the same command goes on from there.");
            return ExitCode.INTERRUPTED;
        }
        Optional<GateFailure> gate = find(failure, GateFailure.class);
        if (gate.isPresent()) {
            console.fail(String.valueOf(gate.get().getMessage()));
            return ExitCode.GATE_FAILED;
        }
        Optional<? extends RuntimeException> mistake = find(failure, UsageException.class)
                .<RuntimeException>map(usage -> usage)
                .or(() -> find(failure, InputException.class));
        if (mistake.isPresent()) {
            console.fail(String.valueOf(mistake.get().getMessage()));
            return ExitCode.USAGE;
        }
        internal(failure, debugging.texts());
        return ExitCode.INTERNAL;
    }

    private void internal(Throwable failure, boolean texts) {
        if (find(failure, OutOfMemoryError.class).isPresent()) {
            long megabytes = Runtime.getRuntime().maxMemory() >> 20;
            console.fail("The memory is used up (" + megabytes + " MB). Allow more: daylight --memory "
                    + Math.ceilDiv(megabytes * 2, 1024) + "g …");
            return;
        }
        if (failure instanceof IOException lost) {
            console.fail("The output could not be written: " + lost.getMessage() + ". Make room, or write elsewhere.");
            return;
        }
        Throwable root = causes(failure).reduce((a, b) -> b).orElse(failure);
        String said = !texts || root.getMessage() == null
                ? ""
                : ", " + root.getMessage().lines().findFirst().orElse("");
        String where;
        try {
            where = "Where it happened is in " + home.log(failure, texts) + " .";
        } catch (IOException e) {
            where = "No log could be written; '--debug' shows where it happened.";
        }
        console.fail(
                "This is a fault in Daylight: " + root.getClass().getSimpleName() + said + ". " + where
                        + (texts
                                ? ""
                                : " What the error says is left out, since it may quote your documents; '--debug-text' keeps it."));
    }

    private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> kind) {
        return causes(failure).filter(kind::isInstance).map(kind::cast).findFirst();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(50);
    }
}
