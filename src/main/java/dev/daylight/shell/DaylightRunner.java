package dev.daylight.shell;

import java.util.List;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.shell.core.ShellRunner;

/**
 * Takes the arguments whole. Spring Shell's own runner joins them with blanks, ends with 0 after an unknown command,
 * and with a stack trace after a failed one.
 */
final class DaylightRunner implements ShellRunner, ExitCodeGenerator {
    private final CommandLine line;
    private final InteractiveShell shell;
    private final boolean interactive;
    private ExitCode code = ExitCode.DONE;

    /** @param interactive a person sits at the terminal: without arguments, ask for commands */
    DaylightRunner(CommandLine line, InteractiveShell shell, boolean interactive) {
        this.line = line;
        this.shell = shell;
        this.interactive = interactive;
    }

    @Override
    public void run(String[] arguments) throws Exception {
        List<String> words = List.of(arguments);
        boolean nothing = words.stream().allMatch(Debugging::isOption);
        if (nothing && interactive) {
            shell.run();
        } else {
            code = line.execute(words);
        }
    }

    @Override
    public int getExitCode() {
        return code.number();
    }
}
