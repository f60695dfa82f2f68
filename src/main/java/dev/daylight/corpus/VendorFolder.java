package dev.daylight.corpus;

import dev.daylight.problem.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a vendor's documents belong in a market, whether or not there are any yet. */
public final class VendorFolder {
    private VendorFolder() {}

    /**
     * The vendor's folder where there is one, in any case; else the place for it as the market is laid out, and in an empty market
     * {@code own/<vendor>} or {@code competitors/<vendor>}.
     *
     * @param vendor name of the folder
     * @param own whether a new one is the user's own
     */
    public static Path of(Path market, String vendor, boolean own) {
        if (!Files.isDirectory(market)) {
            return place(market, own).resolve(vendor);
        }
        List<Layout.VendorFolder> folders = Layout.of(market, new ArrayList<>()).folders();
        Optional<Layout.VendorFolder> known = folders.stream()
                .filter(folder -> folder.id().equalsIgnoreCase(vendor))
                .findFirst();
        if (known.isPresent()) {
            Role role = known.get().role();
            if (own && role == Role.COMPETITOR) {
                throw new InputException(
                        "this vendor is a competitor here",
                        known.get().folder().toString(),
                        "Leave --own out, or move the folder to own/");
            }
            return known.get().folder();
        }
        boolean flat = !folders.isEmpty() && folders.getFirst().role() == null;
        return flat ? market.resolve(vendor) : place(market, own).resolve(vendor);
    }

    /** The folder of that role as it is written on disk, be it {@code Own} or {@code own}. */
    private static Path place(Path market, boolean own) {
        String name = own ? "own" : "competitors";
        if (Files.isDirectory(market)) {
            try (Stream<Path> entries = Files.list(market)) {
                Optional<Path> there = entries.filter(entry -> Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS))
                        .filter(entry -> String.valueOf(entry.getFileName()).equalsIgnoreCase(name))
                        .sorted()
                        .findFirst();
                if (there.isPresent()) {
                    return there.get();
                }
            } catch (IOException e) {
                throw new InputException(
                        "the folder can't be listed: " + e.getMessage(), market.toString(), "Check its permissions.");
            }
        }
        return market.resolve(name);
    }
}
