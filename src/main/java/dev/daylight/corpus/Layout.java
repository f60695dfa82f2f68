package dev.daylight.corpus;

import dev.daylight.problem.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which folders of a market are vendors: those in {@code own/} and {@code competitors/} where these exist, else each direct
 * subfolder.
 *
 * @param folders by id
 */
record Layout(List<VendorFolder> folders) {
    private static final Set<String> OURS =
            Set.of("corpus.yaml", "corpus.yml", "jobs.yaml", "review.yaml", "daylight.yaml");

    /**
     * @param id name of the folder
     * @param folder where it is
     * @param role as the layout says, or null
     */
    record VendorFolder(String id, Path folder, @Nullable Role role) {}

    static Layout of(Path root, List<Ignored> ignored) {
        List<Path> entries = entries(root);
        boolean roles = entries.stream().anyMatch(entry -> isRole(entry, "own") || isRole(entry, "competitors"));
        List<VendorFolder> folders = new ArrayList<>();
        for (Path entry : entries) {
            String name = entry.getFileName().toString();
            if (name.startsWith(".")) {
                continue;
            }
            if (OURS.contains(name.toLowerCase(Locale.ROOT))) {
                if (!Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
                    ignored.add(new Ignored(name, reason(entry, "not an ordinary file, so it says nothing")));
                }
                continue;
            }
            if (!Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                ignored.add(new Ignored(name, reason(entry, "not in a vendor's folder")));
            } else if (!FolderWalk.named(entry)) {
                ignored.add(new Ignored(name + "/", FolderWalk.NAME));
            } else if (!roles) {
                folders.add(new VendorFolder(name, entry, null));
            } else if (isRole(entry, "own") || isRole(entry, "competitors")) {
                vendorsIn(root, entry, isRole(entry, "own") ? Role.OWN : Role.COMPETITOR, folders, ignored);
            } else {
                ignored.add(new Ignored(name + "/", "neither in own/ nor in competitors/"));
            }
        }
        unique(folders, root);
        return new Layout(List.copyOf(folders));
    }

    private static void vendorsIn(
            Path root, Path folder, Role role, List<VendorFolder> folders, List<Ignored> ignored) {
        for (Path entry : entries(folder)) {
            String name = entry.getFileName().toString();
            if (name.startsWith(".")) {
                continue;
            }
            if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS) && FolderWalk.named(entry)) {
                folders.add(new VendorFolder(name, entry, role));
            } else {
                String path = root.relativize(entry).toString().replace('\\', '/');
                boolean below = Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
                ignored.add(new Ignored(
                        below ? path + "/" : path,
                        below ? FolderWalk.NAME : reason(entry, "not in a vendor's folder")));
            }
        }
    }

    private static String reason(Path entry, String otherwise) {
        if (Files.isSymbolicLink(entry)) {
            return FolderWalk.LINK;
        }
        boolean special = !Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)
                && !Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
        return special ? FolderWalk.SPECIAL : otherwise;
    }

    private static void unique(List<VendorFolder> folders, Path root) {
        for (int i = 0; i < folders.size(); i++) {
            for (int j = i + 1; j < folders.size(); j++) {
                if (folders.get(i).id().equalsIgnoreCase(folders.get(j).id())) {
                    throw new InputException(
                            "two folders name the same vendor, '"
                                    + folders.get(i).id() + "' and '"
                                    + folders.get(j).id() + "'",
                            root.toString(),
                            "Rename one of them, or put their files together.");
                }
            }
        }
    }

    private static boolean isRole(Path entry, String name) {
        return entry.getFileName().toString().equalsIgnoreCase(name)
                && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
    }

    private static List<Path> entries(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw new InputException(
                    "the folder can't be listed: " + e.getMessage(), folder.toString(), "Check its permissions.");
        }
    }
}
