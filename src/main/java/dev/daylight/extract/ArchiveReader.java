package dev.daylight.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** ZIP archives: each file inside is a member. Names are labels only; nothing is ever written where they say. */
final class ArchiveReader implements FormatReader {
    @Override
    public void read(Path file, String format, Draft draft, Members members) throws Exception {
        try (ZipFile zip = open(file)) {
            List<? extends ZipEntry> entries = zip.stream()
                    .filter(entry -> !entry.isDirectory() && !system(entry.getName()))
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .toList();
            for (ZipEntry entry : entries) {
                try (InputStream bytes = zip.getInputStream(entry)) {
                    members.add(entry.getName(), bytes, null);
                } catch (IOException e) {
                    members.failed(entry.getName(), e);
                }
            }
        }
    }

    private static ZipFile open(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            return new ZipFile(file.toFile(), Charset.forName("IBM437"));
        }
    }

    private static boolean system(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return name.startsWith("__MACOSX/")
                || last.startsWith(".")
                || last.startsWith("~$")
                || last.equals("Thumbs.db")
                || last.equals("SOURCE.txt");
    }
}
