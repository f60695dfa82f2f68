package dev.daylight.hostile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** ZIP files, ordinary ones and others. */
final class Packed {
    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;

    private Packed() {}

    static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] zip(String name, byte[] content) {
        return zip(Map.of(name, content));
    }

    /** In the archive's order. */
    static Map<String, byte[]> entries(byte[] zip) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    /** The archive with one entry's text changed; the entry must be there. */
    static byte[] changed(byte[] zip, String name, UnaryOperator<String> change) {
        Map<String, byte[]> entries = entries(zip);
        byte[] before = entries.get(name);
        if (before == null) {
            throw new IllegalArgumentException("no entry " + name + " but " + entries.keySet());
        }
        String after = change.apply(new String(before, StandardCharsets.UTF_8));
        entries.put(name, after.getBytes(StandardCharsets.UTF_8));
        return zip(entries);
    }

    /** The archive with one entry more, or another content for it. */
    static byte[] with(byte[] zip, String name, byte[] content) {
        Map<String, byte[]> entries = entries(zip);
        entries.put(name, content);
        return zip(entries);
    }

    /** One compressed file of zeros, to which many names point: the archive stays small, however much comes out. */
    static byte[] overlapping(int size, int names) {
        byte[] zeros = new byte[size];
        CRC32 crc = new CRC32();
        crc.update(zeros);
        byte[] packed = deflated(zeros);
        byte[] name = "f00000.txt".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer out = ByteBuffer.allocate(packed.length + 100 + names * 80).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(LOCAL)
                .putShort((short) 20)
                .putShort((short) 0)
                .putShort((short) 8)
                .putInt(0);
        out.putInt((int) crc.getValue()).putInt(packed.length).putInt(size);
        out.putShort((short) name.length).putShort((short) 0).put(name).put(packed);
        int directory = out.position();
        for (int i = 0; i < names; i++) {
            out.putInt(CENTRAL)
                    .putShort((short) 20)
                    .putShort((short) 20)
                    .putShort((short) 0)
                    .putShort((short) 8);
            out.putInt(0).putInt((int) crc.getValue()).putInt(packed.length).putInt(size);
            out.putShort((short) name.length)
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putShort((short) 0);
            out.putShort((short) 0).putInt(0).putInt(0);
            out.put(String.format(java.util.Locale.ROOT, "f%05d.txt", i).getBytes(StandardCharsets.US_ASCII));
        }
        int end = out.position();
        out.putInt(END).putInt(0).putShort((short) names).putShort((short) names);
        out.putInt(end - directory).putInt(directory).putShort((short) 0);
        byte[] bytes = new byte[out.position()];
        out.flip().get(bytes);
        return bytes;
    }

    /** The same archive, each of whose entries says that it is packed by method {@code method}. */
    static byte[] method(byte[] zip, int method) {
        ByteBuffer bytes = ByteBuffer.wrap(zip.clone()).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i + 46 < zip.length; i++) {
            if (bytes.getInt(i) == CENTRAL) {
                bytes.putShort(i + 10, (short) method);
            }
        }
        return bytes.array();
    }

    /** The same archive, each of whose entries says that a password is needed. */
    static byte[] encrypted(byte[] zip) {
        ByteBuffer bytes = ByteBuffer.wrap(zip.clone()).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i + 46 < zip.length; i++) {
            if (bytes.getInt(i) == CENTRAL) {
                bytes.putShort(i + 8, (short) (bytes.getShort(i + 8) | 1));
            }
        }
        return bytes.array();
    }

    /** The same archive, each of whose entries is a symbolic link by its Unix mode. */
    static byte[] links(byte[] zip) {
        ByteBuffer bytes = ByteBuffer.wrap(zip.clone()).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i + 46 < zip.length; i++) {
            if (bytes.getInt(i) == CENTRAL) {
                bytes.put(i + 5, (byte) 3).putInt(i + 38, 0120777 << 16);
            }
        }
        return bytes.array();
    }

    static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        return deflated(deflater, content);
    }

    /** With zlib's header, as PDF has it. */
    static byte[] zlib(byte[] content) {
        return deflated(new Deflater(Deflater.BEST_SPEED), content);
    }

    private static byte[] deflated(Deflater deflater, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        deflater.setInput(content);
        deflater.finish();
        byte[] buffer = new byte[1 << 16];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }
}
