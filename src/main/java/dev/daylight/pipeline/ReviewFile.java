package dev.daylight.pipeline;

import dev.daylight.audit.AtomicFile;
import dev.daylight.problem.InputException;
import dev.daylight.review.Decision;
import dev.daylight.review.Decisions;
import dev.daylight.review.ReviewText;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The file of people's decisions: read anew whenever it is needed, so that what was written into it meanwhile is never lost.
 *
 * @param file need not exist
 * @param told the user named it, rather than it being the market's own
 */
record ReviewFile(Path file, boolean told) {
    /** Its name in the market's folder. */
    static final String NAME = "review.yaml";

    /** In bytes. A thousand times what a diligent team decides in a year. */
    private static final long LARGEST = 64 * 1024 * 1024;

    /** @param told what the user named; null: the market's own */
    static ReviewFile of(Path market, @Nullable Path told) {
        return told == null
                ? new ReviewFile(market.resolve(NAME), false)
                : new ReviewFile(Places.review(market, told), true);
    }

    /**
     * For an audit or a plan.
     *
     * @throws InputException when it was named and isn't there, or something in it can't be understood
     */
    Decisions decisions(LocalDate day) {
        if (told && !Files.isRegularFile(file)) {
            throw new InputException(
                    "there is no such file of decisions", file.toString(), "'daylight review --review FILE' makes it.");
        }
        byte[] bytes = bytes();
        return bytes == null
                ? Decisions.none(day)
                : new Decisions(Digests.of(bytes), day, parse(bytes).decisions());
    }

    /** By id; empty when there is no file. */
    SortedMap<String, Decision> all() {
        return text().decisions();
    }

    /**
     * Changes it as it now is, and writes it whole or not at all.
     *
     * @throws InputException when it can't be written
     */
    void change(UnaryOperator<ReviewText> change) {
        String text = change.apply(text()).text();
        try {
            AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (InputException e) {
            InputException problem = new InputException(
                    "decisions can't be kept here: "
                            + (Files.isDirectory(file)
                                    ? "this is a folder"
                                    : "the file or its folder can't be written"),
                    file.toString(),
                    "Name another place with '--review FILE', here and with 'audit'.");
            problem.initCause(e);
            throw problem;
        }
    }

    private ReviewText text() {
        byte[] bytes = bytes();
        return bytes == null ? ReviewText.empty() : parse(bytes);
    }

    private byte @Nullable [] bytes() {
        if (!Files.exists(file)) {
            return null;
        }
        if (!Files.isRegularFile(file)) {
            // A pipe would be waited for without end.
            throw new InputException(
                    "decisions can't be read from here: this is no ordinary file",
                    file.toString(),
                    "Move it away, or name another one with '--review FILE'.");
        }
        try {
            if (Files.size(file) > LARGEST) {
                throw new InputException(
                        "the file is larger than any list of decisions",
                        file.toString(),
                        "Move it away, or name another one with '--review FILE'.");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new InputException("the decisions can't be read", file.toString(), "Check its permissions.");
        }
    }

    private ReviewText parse(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(java.nio.ByteBuffer.wrap(bytes))
                    .toString();
            return ReviewText.parse(text, file.toString());
        } catch (CharacterCodingException e) {
            throw new InputException("the file is not UTF-8 text", file.toString(), "Save it as UTF-8.");
        }
    }
}
