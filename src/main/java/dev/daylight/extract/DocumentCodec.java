package dev.daylight.extract;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Documents as bytes: between the two processes and in the cache. The first two bytes are the version. Equal documents give equal
 * bytes.
 */
public final class DocumentCodec {
    /** Changes whenever the layout does. */
    public static final short VERSION = 1;

    private DocumentCodec() {}

    public static byte[] encode(List<Document> documents) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeShort(VERSION);
            out.writeInt(documents.size());
            for (Document document : documents) {
                write(document, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** @throws IOException when these aren't the bytes of documents in this version */
    public static List<Document> decode(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            short version = in.readShort();
            if (version != VERSION) {
                throw new IOException("documents in version " + version + ", not " + VERSION);
            }
            int count = count(in);
            List<Document> documents = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                documents.add(document(in));
            }
            if (in.read() >= 0) {
                throw new IOException("bytes left over after the last document");
            }
            return documents;
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
            throw new IOException("not the bytes of documents", e);
        }
    }

    private static void write(Document document, DataOutputStream out) throws IOException {
        text(document.member(), out);
        out.writeByte(document.status().ordinal());
        text(document.reason(), out);
        text(document.format(), out);
        text(document.title(), out);
        text(document.author(), out);
        LocalDate date = document.date();
        out.writeLong(date == null ? Long.MIN_VALUE : date.toEpochDay());
        text(document.language(), out);
        out.writeInt(document.pages());
        text(document.text(), out);
        // Neighbours share their anchor's headings: each path is written once.
        Map<List<String>, Integer> paths = new LinkedHashMap<>();
        document.blocks().forEach(block -> paths.putIfAbsent(block.anchor().headings(), paths.size()));
        out.writeInt(paths.size());
        for (List<String> path : paths.keySet()) {
            out.writeInt(path.size());
            for (String heading : path) {
                text(heading, out);
            }
        }
        out.writeInt(document.blocks().size());
        for (Block block : document.blocks()) {
            write(block, paths, out);
        }
    }

    private static void write(Block block, Map<List<String>, Integer> paths, DataOutputStream out) throws IOException {
        Anchor anchor = block.anchor();
        out.writeByte(block.kind().ordinal());
        out.writeInt(block.begin());
        out.writeInt(block.end());
        number(anchor.page(), out);
        number(anchor.slide(), out);
        text(anchor.sheet(), out);
        text(anchor.cells(), out);
        out.writeInt(paths.getOrDefault(anchor.headings(), 0));
        text(anchor.timecode(), out);
        text(anchor.speaker(), out);
    }

    private static Document document(DataInputStream in) throws IOException {
        String member = required(in);
        Status status = Status.values()[in.readUnsignedByte()];
        String reason = text(in);
        String format = required(in);
        String title = text(in);
        String author = text(in);
        long day = in.readLong();
        String language = required(in);
        int pages = in.readInt();
        String text = required(in);
        List<List<String>> paths = new ArrayList<>();
        for (int i = count(in); i > 0; i--) {
            List<String> path = new ArrayList<>();
            for (int j = count(in); j > 0; j--) {
                path.add(required(in));
            }
            paths.add(List.copyOf(path));
        }
        List<Block> blocks = new ArrayList<>();
        for (int i = count(in); i > 0; i--) {
            blocks.add(block(in, paths));
        }
        LocalDate date = day == Long.MIN_VALUE ? null : LocalDate.ofEpochDay(day);
        return new Document(member, status, reason, format, title, author, date, language, pages, text, blocks);
    }

    private static Block block(DataInputStream in, List<List<String>> paths) throws IOException {
        Block.Kind kind = Block.Kind.values()[in.readUnsignedByte()];
        int begin = in.readInt();
        int end = in.readInt();
        Integer page = number(in);
        Integer slide = number(in);
        String sheet = text(in);
        String cells = text(in);
        List<String> path = paths.get(in.readInt());
        return new Block(kind, begin, end, new Anchor(page, slide, sheet, cells, path, text(in), text(in)));
    }

    private static int count(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > in.available()) {
            throw new IOException("a count of " + count + " with " + in.available() + " bytes left");
        }
        return count;
    }

    private static void number(@Nullable Integer number, DataOutputStream out) throws IOException {
        out.writeInt(number == null ? -1 : number);
    }

    private static @Nullable Integer number(DataInputStream in) throws IOException {
        int number = in.readInt();
        return number < 0 ? null : number;
    }

    private static void text(@Nullable String text, DataOutputStream out) throws IOException {
        if (text == null) {
            out.writeInt(-1);
        } else {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    private static String required(DataInputStream in) throws IOException {
        String text = text(in);
        if (text == null) {
            throw new IOException("a text is missing");
        }
        return text;
    }

    private static @Nullable String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length == -1) {
            return null;
        }
        if (length < 0 || length > in.available()) {
            throw new IOException("a text of " + length + " bytes with " + in.available() + " left");
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
