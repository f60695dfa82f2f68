package dev.daylight.workspace;

import dev.daylight.problem.InputException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What audits of a market found, from the oldest that is kept to the newest: compressed files in a folder of the workspace, named
 * by date and content ({@code 20261124T102152123Z-3f9a0c1d2b4e.json.gz}). A content that the newest holds already isn't kept again.
 * Where the clock was turned back, the date is a moment after that of the snapshot before.
 */
public final class Snapshots {
    /** So many are kept; the oldest go first. */
    public static final int MOST = 24;

    private static final String FOLDER = "snapshots";
    private static final String SUFFIX = ".json.gz";
    private static final String NAME = "\\d{8}T\\d{9}Z-[0-9a-f]{12}";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path folder;

    Snapshots(Path workspace) {
        this.folder = workspace.resolve(FOLDER);
    }

    /** Those of a workspace, without opening it for writing. It may not exist. */
    public static Snapshots of(Path workspace) {
        return new Snapshots(workspace);
    }

    /** Names, oldest first. */
    public List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .filter(name -> name.matches(NAME))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw problem("the snapshots can't be listed: " + e.getMessage(), folder);
        }
    }

    /**
     * Keeps a content as the newest, and removes the oldest beyond {@link #MOST}.
     *
     * @param taken when the audit began
     */
    public void keep(Instant taken, byte[] content) {
        String digest = digest(content);
        List<String> names = names();
        boolean known = !names.isEmpty() && names.getLast().endsWith(digest);
        if (known && holds(names.getLast(), content)) {
            return;
        }
        try {
            PrivateFiles.folder(folder);
            PrivateFiles.sweep(folder);
            // One that is damaged is written anew under its name.
            String name = known ? names.getLast() : STAMP.format(after(names, taken)) + "-" + digest;
            PrivateFiles.replace(file(name), packed(content));
            List<String> now = names();
            for (String old : now.subList(0, Math.max(0, now.size() - MOST))) {
                Files.deleteIfExists(file(old));
            }
        } catch (IOException e) {
            throw new InputException(
                    "the snapshot can't be written: " + e.getMessage(),
                    folder.toString(),
                    "Free some space, or name another folder with --workspace");
        }
    }

    /**
     * The snapshot that was the newest when this content came.
     *
     * @param content as {@link #keep} got it
     * @return its name; empty when nothing was kept before it, or the content isn't kept itself
     */
    public Optional<String> before(byte[] content) {
        List<String> names = names();
        for (int i = names.size() - 1; i > 0; i--) {
            if (names.get(i).endsWith(digest(content))) {
                return Optional.of(names.get(i - 1));
            }
        }
        return Optional.empty();
    }

    private boolean holds(String name, byte[] content) {
        try {
            return Arrays.equals(unpacked(Files.readAllBytes(file(name))), content);
        } catch (IOException e) {
            return false; // damaged, or gone
        }
    }

    /** Names are in the order in which snapshots were taken, also when the clock was turned back meanwhile. */
    private static Instant after(List<String> names, Instant taken) {
        if (names.isEmpty()) {
            return taken;
        }
        try {
            String stamp = names.getLast().substring(0, names.getLast().indexOf('-'));
            Instant next = STAMP.parse(stamp, Instant::from).plusMillis(1);
            return next.isAfter(taken) ? next : taken;
        } catch (DateTimeException e) {
            return taken; // named by somebody else: there is no such day
        }
    }

    private static String digest(byte[] content) {
        return HexFormat.of().formatHex(CacheKey.sha256().digest(content)).substring(0, 12);
    }

    /** @throws InputException when there is none of this name, or it is damaged */
    public byte[] read(String name) {
        Path file = file(name);
        try {
            return unpacked(Files.readAllBytes(file));
        } catch (IOException e) {
            throw problem("this snapshot can't be read", file);
        }
    }

    /**
     * The content of a file as {@link #keep} writes it, wherever it is.
     *
     * @throws IOException when it isn't compressed, or damaged
     */
    public static byte[] unpacked(byte[] packed) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        }
    }

    private static byte[] packed(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(out)) {
            packing.write(content);
        }
        return out.toByteArray();
    }

    private Path file(String name) {
        if (!name.matches(NAME)) {
            throw problem("there is no such snapshot", folder.resolve(name));
        }
        return folder.resolve(name + SUFFIX);
    }

    private static InputException problem(String what, Path place) {
        return new InputException(what, place.toString(), "'daylight diff --list' shows which there are.");
    }
}
