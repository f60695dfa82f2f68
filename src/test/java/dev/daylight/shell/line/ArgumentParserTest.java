package dev.daylight.shell.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ParsedInput;

class ArgumentParserTest {
    private final ArgumentParser parser = new ArgumentParser(new ValueConversion());

    private final CommandDefinition audit = new CommandDefinition(
            Command.builder()
                    .name("audit")
                    .options(
                            option("own", 'o', String.class, false),
                            option("gold", ' ', String.class, true),
                            option("threads", ' ', Integer.class, false),
                            option("fail-on", ' ', Repeated.class, false),
                            option("json", ' ', boolean.class, false))
                    .execute(context -> {}),
            List.of(new Positional("MARKET", "", true, false)));

    @ParameterizedTest
    @ValueSource(
            strings = {"two words", "\"quoted\"", "it's", " ", "-", "--", "-x", "--no-such", "a=b", "ü\u202e", "\\"})
    void parse_valueOfAnyKind_arrivesWhole(String value) {
        assertThat(value(parse("m", "--gold", value), "gold")).isEqualTo(value);
        assertThat(value(parse("m", "--gold=" + value), "gold")).isEqualTo(value);
        assertThat(parse("--gold", "g", "--", value).arguments()).containsExactly(new CommandArgument(0, value));
    }

    /** Conditions hold commas and brackets, so that they can't be parted by one of these. */
    @Test
    void parse_anOptionThatRepeats_keepsAllValuesInOrder() {
        ParsedInput input = parse("m", "--gold", "g", "--fail-on", "b[x=1,y=2]>0", "--json", "--fail-on=a>1");
        assertThat(Repeated.of(value(input, "fail-on")).values()).containsExactly("b[x=1,y=2]>0", "a>1");
    }

    /** A variable of the user's shell that isn't set; to commands, an empty text means what was left out. */
    @Test
    void parse_emptyValue_isRefused() {
        assertThatThrownBy(() -> parse("m", "--gold", ""))
                .isInstanceOf(UsageException.class)
                .hasMessage("'--gold' is empty. Give a value, or leave it out.");
        assertThatThrownBy(() -> parse("m", "--gold="))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("'--gold' is empty");
        assertThatThrownBy(() -> parse("", "--gold", "g"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("MARKET is empty");
    }

    @ParameterizedTest
    @ValueSource(classes = {String.class, Path.class, Repeated.class, Integer.class, Long.class})
    void convert_whatWasLeftOut_isNullForEveryType(Class<?> type) {
        assertThat(new ValueConversion().convert("", type)).isNull();
        assertThat(new ValueConversion().convert("12", type)).isNotNull();
    }

    @Test
    void parse_optionsAroundPositional_areTold() {
        ParsedInput input = parse("--json", "-o", "acme", "market", "--gold", "g", "--threads", "-5");
        assertThat(input.arguments()).containsExactly(new CommandArgument(0, "market"));
        assertThat(value(input, "own")).isEqualTo("acme");
        assertThat(value(input, "json")).isEqualTo("true");
        assertThat(value(input, "threads")).isEqualTo("-5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "m --gold g --onw x | 'audit' has no option '--onw'. Did you mean '--own'?",
                "m --gold g -z | has no option '-z'. See 'daylight audit --help'",
                "m --gold | '--gold' needs a value",
                "m --gold --json | write '--gold=--json'",
                "m --gold g --json=yes | '--json' takes no value",
                "m --gold g --gold h | given twice",
                "m --gold g --threads many | 'many' is not a whole number",
                "m --gold g n | doesn't know what to do with 'n'",
                "--gold g | 'audit' needs MARKET",
                "m | 'audit' needs '--gold'",
            })
    void parse_mistake_saysWhatAndWhatInstead(String line, String message) {
        assertThatThrownBy(() -> parse(line.split(" ")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(message);
    }

    @Test
    void parse_repeatingPositional_takesAllThatFollow() {
        CommandDefinition search = new CommandDefinition(
                Command.builder().name("search").execute(context -> {}),
                List.of(new Positional("QUERY", "", true, true)));
        assertThat(parser.parse(search, List.of("single", "sign-on", "--debug")).arguments())
                .extracting(CommandArgument::value)
                .containsExactly("single", "sign-on");
    }

    @Test
    void asksFor_optionBehindTwoDashes_isNoOption() {
        assertThat(ArgumentParser.asksFor(List.of("a", "--debug"), "--debug")).isTrue();
        assertThat(ArgumentParser.asksFor(List.of("a", "--", "--debug"), "--debug"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"audit,audit,0", "adit,audit,1", "aduit,audit,1", "'',abc,3", "kitten,sitting,3"})
    void edits_betweenWords_areCounted(String a, String b, int edits) {
        assertThat(Suggestion.edits(a, b)).isEqualTo(edits);
    }

    @Test
    void didYouMean_nothingClose_saysTheOther() {
        assertThat(Suggestion.didYouMean("xyzzy", List.of("audit", "eval"), "See help"))
                .isEqualTo("See help");
        assertThat(Suggestion.didYouMean("expl", List.of("audit", "explain"), ""))
                .contains("explain");
    }

    private ParsedInput parse(String... words) {
        return parser.parse(audit, List.of(words));
    }

    private static String value(ParsedInput input, String name) {
        return input.options().stream()
                .filter(option -> name.equals(option.longName()))
                .map(option -> Objects.requireNonNull(option.value()))
                .findFirst()
                .orElseThrow();
    }

    private static CommandOption option(String name, char letter, Class<?> type, boolean required) {
        return new CommandOption(letter, name, "of " + Path.of(name), required, null, null, type);
    }
}
