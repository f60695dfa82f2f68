package dev.daylight.shell.line;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.support.CommandFactoryBean;

/**
 * Every command there is. Built from the methods that carry Spring Shell's {@link Command}, by its own factory; the
 * positional values, which that factory drops, are read from the same parameters: one whose type is nullable may be
 * left out.
 *
 * @param definitions by name
 */
public record Catalog(List<CommandDefinition> definitions) {
    public Catalog {
        definitions = definitions.stream()
                .sorted(Comparator.comparing(CommandDefinition::name))
                .toList();
    }

    public static Catalog of(ApplicationContext context, Collection<Class<?>> commands) {
        List<CommandDefinition> definitions = new ArrayList<>();
        for (Class<?> type : commands) {
            for (Method method : type.getDeclaredMethods()) {
                if (method.isAnnotationPresent(Command.class)) {
                    CommandFactoryBean factory = new CommandFactoryBean(method);
                    factory.setApplicationContext(context);
                    definitions.add(new CommandDefinition(factory.getObject(), positionals(method)));
                }
            }
        }
        return new Catalog(definitions);
    }

    public Optional<CommandDefinition> find(String name) {
        return definitions.stream()
                .filter(definition -> definition.name().equals(name))
                .findFirst();
    }

    /** @throws UsageException there is no such command */
    public CommandDefinition named(String name) {
        return find(name)
                .orElseThrow(() -> new UsageException(
                        "There is no command '" + name + "'",
                        Suggestion.didYouMean(name, names(), "See 'daylight help'")));
    }

    public List<String> names() {
        return definitions.stream().map(CommandDefinition::name).toList();
    }

    /** The same for Spring Shell. */
    public CommandRegistry registry() {
        return new CommandRegistry(new HashSet<>(
                definitions.stream().map(CommandDefinition::command).toList()));
    }

    private static List<Positional> positionals(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(parameter ->
                        parameter.isAnnotationPresent(Argument.class) || parameter.isAnnotationPresent(Arguments.class))
                .map(Catalog::positional)
                .toList();
    }

    private static Positional positional(Parameter parameter) {
        Argument argument = parameter.getAnnotation(Argument.class);
        boolean optional = parameter.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return new Positional(
                parameter.getName().toUpperCase(Locale.ROOT),
                argument == null ? "" : argument.description(),
                !optional,
                argument == null);
    }
}
