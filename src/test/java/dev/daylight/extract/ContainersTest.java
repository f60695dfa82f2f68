package dev.daylight.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Archives and mails. */
class ContainersTest {
    @Test
    void read_zip_membersByPathNothingOutside() throws IOException {
        byte[] inner = zip("deep.md", "We plan shifts.".getBytes(StandardCharsets.UTF_8));
        byte[] outer = zip(
                "../../etc/a.md",
                "Acme plans shifts.".getBytes(StandardCharsets.UTF_8),
                "b/inner.zip",
                inner,
                "c.png",
                new byte[] {1});

        List<Document> documents = Reading.all("all.zip", outer);

        assertThat(documents)
                .extracting(Document::member, Document::status)
                .containsExactly(
                        tuple("etc/a.md", Status.ANALYZED),
                        tuple("b/inner.zip!/deep.md", Status.ANALYZED),
                        tuple("c.png", Status.SKIPPED));
    }

    @Test
    void read_membersOfOnePath_keepApart() throws IOException {
        byte[] text = "We plan shifts.".getBytes(StandardCharsets.UTF_8);
        byte[] inner = zip("a.md", text);

        assertThat(Reading.all("all.zip", zip("./a.md", text, "a.md", text, "b.zip", inner, "b.zip!/a.md", text)))
                .extracting(Document::member, Document::format)
                .containsExactly(
                        tuple("a.md", "markdown"),
                        tuple("a.md (2)", "markdown"),
                        tuple("b.zip!/a.md", "markdown"),
                        tuple("b.zip!/a.md (2)", "markdown"));
    }

    @Test
    void read_zipCutOff_saidSo() throws IOException {
        byte[] whole = zip("a.md", "Acme plans shifts.".getBytes(StandardCharsets.UTF_8));

        assertThat(Reading.one("all.zip", java.util.Arrays.copyOf(whole, whole.length - 30))
                        .reason())
                .isEqualTo("cut off: the file ends early");
    }

    @Test
    void read_zipOfManyLevels_stopsAtLimit() throws IOException {
        byte[] bytes = "We plan shifts.".getBytes(StandardCharsets.UTF_8);
        String name = "a.md";
        for (int i = 0; i < 8; i++) {
            bytes = zip(name, bytes);
            name = "z" + i + ".zip";
        }

        assertThat(Reading.all("all.zip", bytes))
                .singleElement()
                .satisfies(document -> assertThat(document.reason()).contains("levels deep"));
    }

    @Test
    void read_mail_bodyQuotesAttachments() {
        List<Document> documents =
                Reading.all("mail.eml", """
                From: Dana Reed <dana@example.org>
                To: sam@example.org
                Subject: Rosters for spring
                Date: Tue, 03 Mar 2026 10:00:00 +0000
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=B

                --B
                Content-Type: text/plain; charset=utf-8

                We fill your open shifts within minutes.

                On Mon, Mar 2, 2026, Sam wrote:
                > How fast are you?

                --B
                Content-Type: text/markdown; name="plans.md"
                Content-Disposition: attachment; filename="plans.md"

                # Plans

                The team plan costs $4.
                --B--
                """.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));

        Document mail = documents.getFirst();
        assertThat(mail.title()).isEqualTo("Rosters for spring");
        assertThat(mail.author()).contains("Dana Reed");
        assertThat(mail.date()).isEqualTo(LocalDate.of(2026, 3, 3));
        assertThat(Reading.blocks(mail))
                .contains("PARAGRAPH We fill your open shifts within minutes.", "QUOTE How fast are you?");
        assertThat(documents.get(1).member()).isEqualTo("plans.md");
        assertThat(Reading.blocks(documents.get(1)))
                .containsExactly("HEADING Plans", "PARAGRAPH The team plan costs $4.");
    }

    @Test
    void read_oddFiles_reasonsAPersonUnderstands() {
        assertThat(Reading.one("empty.pdf", new byte[0]).reason()).isEqualTo("empty file");
        assertThat(Reading.one("a.json", "{\"a\": 1}").reason()).isEqualTo("data or program code, not a document");
        assertThat(Reading.one("a.docx", "not a document").status()).isNotEqualTo(Status.SKIPPED);
        assertThat(Reading.one("a.pdf", "%PDF-1.7\n%....\n1 0 obj\n").reason())
                .isEqualTo("cut off: the file ends early");
    }

    private static byte[] zip(Object... namesAndBytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndBytes.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndBytes[i]));
                zip.write((byte[]) namesAndBytes[i + 1]);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
