package dev.daylight.corpus;

import dev.daylight.problem.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads a market's folder: who publishes what, without opening a single document.
 *
 * <p>What can't be a document (links, devices, lock files, hidden files) is listed as {@link Ignored}, so that nothing is
 * silently missing.
 */
public final class CorpusReader {
    /** The largest file that is read unless the user says otherwise, in bytes. */
    public static final long DEFAULT_MAX_FILE = 200L * 1024 * 1024;

    private final long maxFile;

    public CorpusReader() {
        this(DEFAULT_MAX_FILE);
    }

    /** With room for larger files where the user allows them. */
    public static CorpusReader allowing(long maxFile) {
        return new CorpusReader(Math.max(DEFAULT_MAX_FILE, maxFile));
    }

    /** @param maxFile larger files are ignored, in bytes; at least 1 */
    public CorpusReader(long maxFile) {
        if (maxFile < 1) {
            throw new IllegalArgumentException("maxFile must be positive: " + maxFile);
        }
        this.maxFile = maxFile;
    }

    /**
     * @param root the market's folder
     * @param own id or name of the own vendor, in any case; null when folders or {@code corpus.yaml} say it
     * @throws InputException when the folder isn't a market, {@code corpus.yaml} is wrong or the own vendor isn't clear
     */
    public Corpus read(Path root, @Nullable String own) {
        Path folder = existing(root);
        CorpusConfiguration configuration = CorpusConfiguration.of(folder);
        List<Ignored> ignored = new ArrayList<>();
        Layout layout = Layout.of(folder, ignored);
        List<Source> sources = new ArrayList<>();
        Map<String, Role> roles = new TreeMap<>();
        for (Layout.VendorFolder vendor : layout.folders()) {
            List<Source> found = new ArrayList<>();
            new FolderWalk(folder, vendor, maxFile, found, ignored).walk();
            Role role = vendor.role();
            boolean any = false;
            for (Source source : found) {
                Placement placement = configuration.placement(source.path());
                role = placement.role() == null ? role : placement.role();
                if (placement.ignoredBy() != null) {
                    ignored.add(new Ignored(source.path(), placement.ignoredBy()));
                } else {
                    any = true;
                    sources.add(placed(source, placement));
                }
            }
            if (any) {
                roles.put(vendor.id(), role == null ? Role.COMPETITOR : role);
            }
        }
        if (roles.isEmpty()) {
            throw new InputException(
                    "there is no document in this folder",
                    folder.toString(),
                    "Put each vendor's files into a folder of its own: own/<vendor>/ and competitors/<vendor>/.");
        }
        String ownId = new OwnVendor(roles, configuration.names()).choose(own, folder);
        List<Vendor> vendors = roles.keySet().stream()
                .map(id -> new Vendor(id, configuration.name(id), id.equals(ownId) ? Role.OWN : Role.COMPETITOR))
                .sorted(Comparator.comparing(Vendor::role).thenComparing(Vendor::id))
                .toList();
        configuration.checkVendors(roles.keySet());
        sources.sort(Comparator.comparing(Source::path));
        ignored.sort(Comparator.comparing(Ignored::path));
        return new Corpus(configuration.market(folder), folder, vendors, sources, ignored, configuration.models());
    }

    private static Path existing(Path root) {
        if (!Files.exists(root)) {
            throw new InputException(
                    "there is no such folder", root.toString(), "Check the spelling, or give the full path.");
        }
        if (!Files.isDirectory(root)) {
            throw new InputException(
                    "this is a file, not a folder",
                    root.toString(),
                    "Name the folder that holds one folder for each vendor.");
        }
        try {
            return root.toRealPath();
        } catch (IOException e) {
            throw new InputException(
                    "the folder can't be opened: " + e.getMessage(), root.toString(), "Check its permissions.");
        }
    }

    private static Source placed(Source source, Placement placement) {
        LocalDate date = placement.date();
        return new Source(
                source.vendor(),
                placement.channel() == null ? source.channel() : placement.channel(),
                source.path(),
                source.file(),
                source.bytes(),
                date,
                placement.owner(),
                placement.audience(),
                placement.jobs(),
                source.captured());
    }
}
