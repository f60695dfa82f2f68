package dev.daylight.trust;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The smallest market that exercises every stage: three vendors, overlaps, contradictions, an archive to unpack, and documents that
 * try to call somebody. Their addresses are numbers (a block reserved for documentation), since names could be kept from resolving.
 */
final class TrustedMarket {
    /** A word of two documents, one of them damaged, that no other text has. */
    static final String MARKER = "zorblattmarker";

    static final String ELSEWHERE = "http://192.0.2.1";

    private static final Path SAMPLE = Path.of("corpus");

    private TrustedMarket() {}

    /** Files by path, in the order of their paths. */
    static Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        files.put("corpus.yaml", text("market: Backup\n"));
        files.put("own/acme/website/index.html", text("""
                <!DOCTYPE html SYSTEM "%1$s/page.dtd"><html lang="en"><head><title>Acme</title><base href="%1$s/">
                <link rel="stylesheet" href="%1$s/a.css"><script src="%1$s/a.js"></script></head><body><main>
                <h1>Acme backs up</h1><img src="%1$s/pixel.png" alt="">
                <p>Acme keeps backups for 30 days. The free plan includes 5 users.</p>
                <p>Acme supports single sign-on in every plan. Acme encrypts all data at rest.</p>
                <iframe src="%1$s/frame.html"></iframe></main></body></html>
                """.formatted(ELSEWHERE)));
        files.put("own/acme/website/faq.md", text("""
                # Questions

                ![tracking](%s/pixel.gif)

                Acme keeps %s backups for 73 days in every region. Support answers within four hours.
                """.formatted(ELSEWHERE, MARKER)));
        files.put("own/acme/rep/deck.md", text("""
                # Acme

                Acme keeps backups for 14 days. The free plan includes 3 users.

                Acme does not support single sign-on in every plan.
                """));
        files.put("own/acme/rep/letter.docx", document("", "Acme restores a database in ten minutes."));
        files.put(
                "own/acme/rep/entity.docx",
                document(
                        "<!DOCTYPE x SYSTEM \"" + ELSEWHERE + "/x.dtd\" [<!ENTITY e SYSTEM \"" + ELSEWHERE + "/e\">]>",
                        "Acme restores &e; files."));
        byte[] whole = document("", "Acme never loses the " + MARKER + " of a customer.");
        files.put("own/acme/rep/damaged.docx", java.util.Arrays.copyOf(whole, whole.length / 2));
        files.put("own/acme/rep/damaged.pdf", text("%PDF-1.7\n1 0 obj << /Title (" + MARKER + ") >> endobj\n"));
        for (String path : List.of(
                "own/acme/rep/rollout-kit.zip",
                "competitors/beta/rep/one-pager-hospitals.pdf",
                "competitors/beta/rep/feature-matrix-2026.xlsx")) {
            files.put(path, sample(path.substring(path.lastIndexOf('/') + 1)));
        }
        files.put("competitors/beta/website/index.md", text("""
                # Beta

                Beta encrypts all data at rest. Beta keeps backups for 60 days. Acme has no single sign-on.
                """));
        files.put("competitors/gamma/website/index.md", text("""
                # Gamma

                Gamma encrypts all data at rest. Gamma supports single sign-on in every plan.

                How do I compare vendors? Gamma lists what a buying group should ask about backups and restores.
                """));
        return files;
    }

    /** @param seed of the order in which the files are made, which is the order in which many file systems list them */
    static Path write(Path folder, long seed) throws IOException {
        Map<String, byte[]> files = files();
        List<String> paths = new ArrayList<>(files.keySet());
        Collections.shuffle(paths, new Random(seed));
        for (String path : paths) {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, files.get(path));
        }
        return folder;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sample(String name) throws IOException {
        try (var files = Files.walk(SAMPLE)) {
            return Files.readAllBytes(files.filter(file -> file.endsWith(name))
                    .findFirst()
                    .orElseThrow(() -> new IOException("the sample corpus has no " + name)));
        }
    }

    /** A Word document whose template, picture and frame are elsewhere. */
    private static byte[] document(String prolog, String sentence) {
        String package_ = "http://schemas.openxmlformats.org/package/2006/";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            entry(zip, "[Content_Types].xml", """
                    <Types xmlns="%scontent-types"><Default Extension="rels"
                    ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                    <Override PartName="/word/document.xml"
                    ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
                    """.formatted(package_));
            entry(zip, "_rels/.rels", """
                    <Relationships xmlns="%srelationships"><Relationship Id="r1" Type="%sofficeDocument"
                    Target="word/document.xml"/></Relationships>
                    """.formatted(package_, office));
            entry(zip, "word/_rels/document.xml.rels", """
                    <Relationships xmlns="%1$srelationships">
                    <Relationship Id="t" Type="%2$sattachedTemplate" Target="%3$s/t.dotm" TargetMode="External"/>
                    <Relationship Id="i" Type="%2$simage" Target="%3$s/i.png" TargetMode="External"/>
                    <Relationship Id="f" Type="%2$sframe" Target="%3$s/f.htm" TargetMode="External"/></Relationships>
                    """.formatted(package_, office, ELSEWHERE));
            entry(zip, "word/document.xml", """
                    <?xml version="1.0" encoding="UTF-8"?>%s
                    <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
                    <w:p><w:r><w:t>%s</w:t></w:r></w:p></w:body></w:document>
                    """.formatted(prolog, sentence));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(1_700_000_000_000L);
        zip.putNextEntry(entry);
        zip.write(text(content));
        zip.closeEntry();
    }
}
