package dev.daylight.hostile;

import dev.daylight.extract.Status;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A document made to harm, and how its reading has to end.
 *
 * @param name file name, with the extension that the reader sees
 * @param ends any of these; of a container, at least one of its documents ends so
 * @param reason regular expression found in the reason of a document that isn't analyzed
 * @param content writes it
 */
record Attack(String name, Set<Status> ends, String reason, Content content) {
    interface Content {
        void write(Path file) throws IOException;
    }

    /** Read as if nothing were wrong: what it tries has no effect. */
    static Attack harmless(String name, byte[] content) {
        return new Attack(name, EnumSet.of(Status.ANALYZED), ".*", bytes(content));
    }

    static Attack harmless(String name, String content) {
        return harmless(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Not analyzed, for this reason. */
    static Attack listed(String name, String reason, byte[] content) {
        return listed(name, reason, bytes(content));
    }

    static Attack listed(String name, String reason, String content) {
        return listed(name, reason, content.getBytes(StandardCharsets.UTF_8));
    }

    /** @param content made only when it is needed: bombs take memory here, too */
    static Attack listed(String name, String reason, Supplier<byte[]> content) {
        return listed(name, reason, file -> Files.write(file, content.get()));
    }

    static Attack listed(String name, String reason, Content content) {
        return new Attack(name, EnumSet.of(Status.SKIPPED, Status.UNREADABLE), reason, content);
    }

    /** Either is right, for example where it depends on the machine's speed. */
    static Attack either(String name, String reason, byte[] content) {
        return new Attack(name, EnumSet.allOf(Status.class), reason, bytes(content));
    }

    static Attack either(String name, String reason, String content) {
        return either(name, reason, content.getBytes(StandardCharsets.UTF_8));
    }

    static Attack either(String name, String reason, Supplier<byte[]> content) {
        return new Attack(name, EnumSet.allOf(Status.class), reason, file -> Files.write(file, content.get()));
    }

    private static Content bytes(byte[] content) {
        return file -> Files.write(file, content);
    }

    @Override
    public String toString() {
        return name;
    }
}
