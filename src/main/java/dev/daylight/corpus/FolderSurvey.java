package dev.daylight.corpus;

import dev.daylight.problem.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a folder looks like before anybody has said anything about it: the offers that {@code init} makes.
 *
 * @param vendors by id
 * @param roles the folder has {@code own/} or {@code competitors/}
 * @param channels channel by name of a folder below a vendor's that isn't a channel itself, such as {@code decks}: {@code rep}
 * @param left names of folders that look as if they weren't published, such as {@code drafts}
 */
public record FolderSurvey(List<Found> vendors, boolean roles, SortedMap<String, String> channels, List<String> left) {
    private static final Set<String> CHANNELS = Set.of("website", "rep", "event", "third-party");
    private static final Set<String> UNPUBLISHED = Set.of(
            "drafts", "draft", "archive", "archived", "old", "obsolete", "deprecated", "wip", "trash", "internal");
    private static final Map<String, Set<String>> WORDS = Map.of(
            "rep",
            Set.of(
                    "deck",
                    "decks",
                    "slides",
                    "sales",
                    "battlecards",
                    "battlecard",
                    "emails",
                    "email",
                    "mails",
                    "calls",
                    "call",
                    "transcripts",
                    "playbooks",
                    "playbook",
                    "enablement",
                    "proposals",
                    "rfp",
                    "outreach"),
            "event",
            Set.of(
                    "events",
                    "webinar",
                    "webinars",
                    "talks",
                    "talk",
                    "conference",
                    "conferences",
                    "keynotes",
                    "workshops"),
            "third-party",
            Set.of(
                    "thirdparty",
                    "third_party",
                    "press",
                    "reviews",
                    "analyst",
                    "analysts",
                    "media",
                    "g2",
                    "gartner",
                    "forrester"));

    /**
     * @param id name of the folder
     * @param role as the folders say, or null
     * @param documents how many files lie in it
     */
    public record Found(String id, @Nullable Role role, int documents) {}

    public FolderSurvey {
        vendors = List.copyOf(vendors);
        left = List.copyOf(left);
    }

    /** @param market an empty survey when it doesn't exist */
    public static FolderSurvey of(Path market) {
        SortedMap<String, String> channels = new TreeMap<>();
        TreeSet<String> left = new TreeSet<>();
        List<Found> vendors = new ArrayList<>();
        if (!Files.isDirectory(market)) {
            return new FolderSurvey(vendors, false, channels, List.of());
        }
        Layout layout = Layout.of(market, new ArrayList<>());
        for (Layout.VendorFolder vendor : layout.folders()) {
            List<Source> sources = new ArrayList<>();
            new FolderWalk(market, vendor, Long.MAX_VALUE, sources, new ArrayList<>()).walk();
            vendors.add(new Found(vendor.id(), vendor.role(), sources.size()));
            for (Path folder : folders(vendor.folder())) {
                String name = String.valueOf(folder.getFileName());
                String lower = name.toLowerCase(Locale.ROOT);
                if (!CHANNELS.contains(lower)) {
                    channelOf(lower).ifPresent(channel -> channels.put(name, channel));
                }
            }
            for (Source source : sources) {
                Path below = vendor.folder().relativize(source.file());
                for (int i = 0; i < below.getNameCount() - 1; i++) {
                    String name = below.getName(i).toString();
                    if (UNPUBLISHED.contains(name.toLowerCase(Locale.ROOT))) {
                        left.add(name);
                    }
                }
            }
        }
        boolean roles = layout.folders().stream().anyMatch(folder -> folder.role() != null)
                || layout.folders().isEmpty()
                || Files.isDirectory(market.resolve("own"))
                || Files.isDirectory(market.resolve("competitors"));
        return new FolderSurvey(vendors, roles, channels, List.copyOf(left));
    }

    /** The vendor that seems to be the user's own, or empty. */
    public Optional<String> own() {
        List<String> own = vendors.stream()
                .filter(vendor -> vendor.role() == Role.OWN)
                .map(Found::id)
                .toList();
        return own.size() == 1 ? Optional.of(own.getFirst()) : Optional.empty();
    }

    /** A vendor's folder of this name, in any case. */
    public Optional<Found> vendor(String id) {
        return vendors.stream()
                .filter(vendor -> vendor.id().equalsIgnoreCase(id))
                .findFirst();
    }

    private static Optional<String> channelOf(String folder) {
        return WORDS.entrySet().stream()
                .filter(channel -> channel.getValue().contains(folder))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static List<Path> folders(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new InputException(
                    "the folder can't be listed: " + e.getMessage(), folder.toString(), "Check its permissions.");
        }
    }
}
