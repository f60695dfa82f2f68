package dev.daylight.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.detect.Detector;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.jspecify.annotations.Nullable;

/** Reads one file and what is packed inside it. Runs in the reading process; whatever it throws ends only that process. */
final class Extractor {
    private static final Set<String> TRIVIAL = Set.of(
            "bin", "unknown", "p7s", "p7m", "vcf", "ics", "asc", "css", "dat", "wmf", "emf", "csl", "joboptions");

    /** Letters of a member's path that are kept: its end, where the extension is. */
    private static final int LONGEST_PATH = 400;

    private final ExtractLimits limits;
    private final Path temporary;
    private final Detector detector;
    /** Loading takes seconds, so it goes on beside the rest. */
    private final CompletableFuture<Languages> languages = CompletableFuture.supplyAsync(Languages::loaded);

    private final FormatReader pdf = new PdfReader();
    private final FormatReader archive = new ArchiveReader();
    private final FormatReader office;
    private final FormatReader html;
    private final FormatReader markdown;
    private final FormatReader rest;
    private final FormatReader plain;
    private final FormatReader transcript;

    /** @param temporary private folder for unpacked members */
    Extractor(ExtractLimits limits, Path temporary) throws IOException, TikaException {
        this.limits = limits;
        this.temporary = temporary;
        TikaConfig tika = new TikaConfig();
        this.detector = tika.getDetector();
        this.office = new TikaReader(new AutoDetectParser(tika));
        Texts texts = new Texts(tika.getEncodingDetector());
        this.html = new HtmlReader(texts);
        this.markdown = new MarkdownReader(texts);
        this.rest = new RestReader(texts);
        this.plain = new PlainReader(texts);
        this.transcript = new TranscriptReader(texts);
    }

    /** Waits until everything is loaded. */
    void ready() {
        languages.join();
    }

    /** @return the document first, its members after it; an archive has no document of its own unless it can't be opened */
    List<Document> read(Path file, String name) {
        Found found = new Found();
        read(file, name, "", 0, new Budget(limits), found, Format.Family.NONE);
        return found.documents;
    }

    /** What one file has given by now. */
    private static final class Found {
        private final List<Document> documents = new ArrayList<>();
        private final Set<String> taken = new HashSet<>();
        private final Map<String, Integer> next = new HashMap<>();
        private boolean overflowed;

        /** None is given twice, since a document is known by its path. */
        String free(String path) {
            String free = path;
            for (int i = next.getOrDefault(path, 2); !taken.add(free); i++) {
                free = path + " (" + i + ")";
                next.put(path, i + 1);
            }
            return free;
        }

        /** Whether this is the first time that there are too many members: it is said once. */
        boolean overflow() {
            boolean first = !overflowed;
            overflowed = true;
            return first;
        }
    }

    private void read(
            Path file, String name, String member, int depth, Budget budget, Found found, Format.Family container) {
        List<Document> documents = found.documents;
        Format format = new Format("unknown", Format.Family.UNKNOWN, "can't be opened");
        int place = documents.size();
        try {
            if (Files.size(file) == 0) {
                format = Format.of("application/octet-stream", name);
                throw new Unreadable(Reasons.EMPTY);
            }
            format = format(file, name);
            String excuse = format.excuse();
            if (excuse != null) {
                if (!trivial(container, format)) {
                    documents.add(place, excused(member, format, excuse));
                }
                return;
            }
            if (Truncation.packed(format) && Truncation.found(file, format)) {
                // Tika would read what is left of it, and nobody would notice the slides that are missing.
                throw new Unreadable(Reasons.CUT);
            }
            Draft draft = new Draft(budget);
            Inside inside = new Inside(member, depth, budget, found, format.family());
            reader(format.family()).read(file, format.name(), draft, inside);
            if (format.family() != Format.Family.ARCHIVE) {
                documents.add(place, finished(draft, member, format.name()));
            } else if (documents.size() == place) {
                documents.add(
                        new Draft(budget).finish(member, format.name(), "und").skipped("an archive without documents"));
            }
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (Unreadable e) {
            documents.add(place, Document.unreadable(member, format.name(), e.reason()));
        } catch (Exception | StackOverflowError | LinkageError | AssertionError e) {
            NoRoom.check(e, temporary);
            String reason = Truncation.found(file, format) ? Reasons.CUT : Reasons.of(e, format.name());
            documents.add(place, Document.unreadable(member, format.name(), reason));
        }
    }

    /** Objects inside a document that hold nothing to read: a chart's data, a signature, a style sheet. */
    private static boolean trivial(Format.Family container, Format inside) {
        return switch (container) {
            case OFFICE, PDF -> inside.family() == Format.Family.NONE || TRIVIAL.contains(inside.name());
            case HTML, MARKDOWN, REST, PLAIN, TRANSCRIPT, ARCHIVE, NONE, UNKNOWN -> false;
        };
    }

    private Format format(Path file, String name) throws IOException {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        try (TikaInputStream in = TikaInputStream.get(file)) {
            return Format.of(detector.detect(in, metadata).getBaseType().toString(), name);
        }
    }

    private FormatReader reader(Format.Family family) {
        return switch (family) {
            case PDF -> pdf;
            case OFFICE -> office;
            case HTML -> html;
            case MARKDOWN -> markdown;
            case REST -> rest;
            case PLAIN, NONE, UNKNOWN -> plain;
            case TRANSCRIPT -> transcript;
            case ARCHIVE -> archive;
        };
    }

    private static Document excused(String member, Format format, String why) {
        Document none = Document.unreadable(member, format.name(), why);
        return format.family() == Format.Family.NONE ? none.skipped(why) : none;
    }

    private Document finished(Draft draft, String member, String format) {
        StringBuilder prose = new StringBuilder();
        String text = draft.blocks.text();
        List<Block> blocks = draft.blocks.blocks();
        for (Block block : blocks) {
            if (block.kind() != Block.Kind.CODE) {
                prose.append(text, block.begin(), block.end()).append('\n');
            }
        }
        long letters = prose.chars().filter(Character::isLetter).count();
        long visible = prose.chars().filter(c -> !Character.isWhitespace(c)).count();
        if (format.equals("pdf") && visible > 200 && letters < 0.5 * visible) {
            throw new Unreadable("its letters can't be decoded (fonts without a character table): export it again");
        }
        boolean pictured = draft.hasPictures() && (letters == 0 || letters < 12L * draft.pages());
        if (pictured || prose.isEmpty()) {
            Document document = draft.finish(member, format, Languages.UNDECIDED);
            String why = pictured
                    ? letters == 0
                            ? "only pictures, no text (scanned?)"
                            : "nearly only pictures, hardly any text (scanned?)"
                    : blocks.isEmpty() ? "no text in it" : "only program code, no text";
            return document.skipped(why);
        }
        String language = languages.join().of(prose.toString());
        Document document = draft.finish(member, format, language);
        boolean english = language.equals("en") || language.equals(Languages.UNDECIDED);
        return english ? document : document.skipped("in " + Languages.name(language) + "; only English is analyzed");
    }

    /** Reads members as they come, since their bytes are gone afterwards. */
    private final class Inside implements FormatReader.Members {
        private final String container;
        private final int depth;
        private final Format.Family family;
        private final Budget budget;
        private final Found found;
        private final List<Document> documents;
        private boolean full;

        Inside(String container, int depth, Budget budget, Found found, Format.Family family) {
            this.family = family;
            this.container = container;
            this.depth = depth;
            this.budget = budget;
            this.found = found;
            this.documents = found.documents;
        }

        @Override
        public void add(String name, InputStream bytes, @Nullable String type) throws IOException {
            String named = path(name);
            String path = counted(named);
            if (path == null) {
                return;
            }
            if (depth >= limits.depth()) {
                documents.add(
                        Document.unreadable(path, "unknown", "packed more than " + limits.depth() + " levels deep"));
                return;
            }
            Path file = fresh();
            try {
                copy(bytes, file);
                String last = named.substring(named.lastIndexOf('/') + 1);
                Extractor.this.read(file, last, path, depth + 1, budget, found, family);
            } catch (Unreadable | IOException e) {
                NoRoom.check(e, temporary);
                documents.add(Document.unreadable(path, "unknown", Reasons.of(e, "unknown")));
                full |= !budget.unpacks();
            } finally {
                Files.deleteIfExists(file);
            }
        }

        private Path fresh() throws IOException {
            try {
                return Files.createTempFile(temporary, "member", "");
            } catch (IOException e) {
                NoRoom.check(e, temporary);
                throw e;
            }
        }

        @Override
        public void failed(String name, Exception problem) {
            NoRoom.check(problem, temporary);
            String path = counted(path(name));
            if (path != null) {
                documents.add(Document.unreadable(path, "unknown", Reasons.of(problem, "unknown")));
            }
        }

        /** A path that is still free; null when no more members may be listed: the first of them then says so. */
        private @Nullable String counted(String named) {
            if (full) {
                return null;
            }
            String path = found.free(named);
            if (budget.spendMember()) {
                return path;
            }
            full = true;
            if (found.overflow()) {
                documents.add(Document.unreadable(
                        path,
                        "unknown",
                        "more than " + limits.members() + " files inside; this and all after it aren't read"));
            }
            return null;
        }

        private void copy(InputStream bytes, Path file) throws IOException {
            long left = limits.memberBytes();
            byte[] buffer = new byte[1 << 16];
            try (OutputStream out = Files.newOutputStream(file)) {
                for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
                    left -= n;
                    budget.spendBytes(n);
                    if (left < 0) {
                        throw new Unreadable(
                                "too large: unpacks to more than " + limits.memberBytes() / (1024 * 1024) + " MB");
                    }
                    out.write(buffer, 0, n);
                }
            }
        }

        private String path(String name) {
            List<String> parts = new ArrayList<>();
            for (String part : Spaces.normalize(name).replace('\\', '/').split("/")) {
                if (!part.isBlank() && !part.equals(".") && !part.equals("..")) {
                    parts.add(part.strip());
                }
            }
            String path = shortened(parts.isEmpty() ? "file" : String.join("/", parts));
            return container.isEmpty() ? path : container + "!/" + path;
        }

        /** Names of 65,000 letters, one in the other and very often, would take more memory than the documents. */
        private static String shortened(String path) {
            if (path.length() <= LONGEST_PATH) {
                return path;
            }
            int from = path.length() - LONGEST_PATH + 1;
            return "…" + path.substring(Character.isLowSurrogate(path.charAt(from)) ? from + 1 : from);
        }
    }
}
