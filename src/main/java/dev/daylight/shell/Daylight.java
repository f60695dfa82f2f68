package dev.daylight.shell;

import dev.daylight.shell.terminal.Console;
import dev.daylight.shell.terminal.Interruption;
import dev.daylight.shell.terminal.RememberingStream;
import dev.daylight.shell.terminal.TerminalFacts;
import dev.daylight.shell.terminal.UserFolder;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Entry point: the only place where the program ends. */
public final class Daylight {
    private Daylight() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, Wiring.class));
    }

    /** @param wiring configurations that make the objects */
    static int run(String[] arguments, Class<?>... wiring) {
        // Libraries ask for it where we can't tell them: in Turkey CoreNLP's lower-case "I" is another letter, and its
        // lemmas are others.
        Locale.setDefault(Locale.ENGLISH);
        RememberingStream output = RememberingStream.of(FileDescriptor.out);
        PrintStream messages = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        // Libraries that print do it beside the data.
        System.setOut(messages);
        System.setErr(messages);
        Console console = new Console(output, messages, TerminalFacts.of(System.getProperties(), System.getenv()));
        UserFolder home = UserFolder.of(System.getenv(), System.getProperty("user.home"));
        Interruption interruption = new Interruption(console, Daylight::abandon);
        Failures failures = new Failures(console, home, interruption);
        try (ConfigurableApplicationContext context = start(console, home, interruption, failures, wiring)) {
            DaylightRunner runner = context.getBean(DaylightRunner.class);
            runner.run(arguments);
            return runner.getExitCode();
        } catch (Throwable failure) {
            return failures.report(failure, Debugging.of(List.of(arguments))).number();
        }
    }

    private static ConfigurableApplicationContext start(
            Console console, UserFolder home, Interruption interruption, Failures failures, Class<?>[] wiring) {
        // Logback reads its own logback.xml; Boot's logging would listen to DEBUG and the like in the environment.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        SpringApplication application = new SpringApplication(wiring);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setLazyInitialization(true);
        application.setRegisterShutdownHook(false);
        application.setAddCommandLineProperties(false);
        // Not the application.properties of whatever folder the user is in.
        application.setDefaultProperties(Map.of("spring.config.location", "optional:classpath:/dev/daylight/shell/"));
        application.addInitializers(context -> {
            GenericApplicationContext beans = (GenericApplicationContext) context;
            beans.registerBean(Console.class, () -> console);
            beans.registerBean(UserFolder.class, () -> home);
            beans.registerBean(Interruption.class, () -> interruption);
            beans.registerBean(Failures.class, () -> failures);
        });
        return application.run();
    }

    /** Ends at once, without waiting for anything. */
    private static void abandon() {
        Runtime.getRuntime().halt(ExitCode.INTERRUPTED.number());
    }
}
