package dev.daylight.hostile;

import java.util.List;

/** Mails in mails, very many attachments, tables in tables, sheets without end. */
final class MailAndOfficeAttacks {
    private static final String ANY =
            "damaged|nested|too large|took longer|memory|files inside|levels deep|attack|no text|cut off";
    private static final String DOCX = "own/ploverline/rep/security-questionnaire.docx";
    private static final String PPTX = "own/ploverline/rep/q2-battlecard-dutyloom.pptx";
    private static final String XLSX = "own/ploverline/rep/price-list-2026.xlsx";

    private MailAndOfficeAttacks() {}

    static List<Attack> all() {
        return List.of(
                Attack.either("mails-in-mails.eml", ANY, nestedMails(60)),
                Attack.either("multiparts.eml", ANY, multiparts(3_000)),
                Attack.listed("many-attachments.eml", "files inside|took longer", attachments(3_000)),
                Attack.either("charset.eml", ANY, mail("text/plain; charset=no-such-charset", "We plan shifts.")),
                Attack.either("traversal.eml", ANY, attachment("../../../../tmp/" + ArchiveAttacks.EVIL + ".md")),
                Attack.either(
                        "boundary.eml", ANY, mail("multipart/mixed; boundary=\"" + "B".repeat(100_000) + "\"", "x")),
                Attack.either("headers.eml", ANY, "X-A: 1\r\n".repeat(500_000) + "\r\nWe plan shifts."),
                Attack.either(
                        "encoded.eml",
                        ANY,
                        mail("text/plain", "x")
                                .replace(
                                        "\r\n\r\n",
                                        "\r\nContent-Transfer-Encoding: base64\r\n\r\n" + "=?utf-8?q?"
                                                + "=".repeat(100_000))),
                Attack.either("tables.docx", ANY, tables(4_000)),
                Attack.either("files-in-files.docx", ANY, embedded(30)),
                Attack.either(
                        "cells.xlsx",
                        ANY,
                        Packed.changed(
                                Sample.bytes(XLSX),
                                "xl/worksheets/sheet1.xml",
                                xml -> xml.replace(
                                        "</sheetData>",
                                        "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row></sheetData>"))),
                Attack.either("sheets.xlsx", ANY, sheets(500)),
                Attack.either("slides.pptx", ANY, slides(500)),
                Attack.either(
                        "merged.xlsx",
                        ANY,
                        Packed.changed(
                                Sample.bytes(XLSX),
                                "xl/worksheets/sheet1.xml",
                                xml -> xml.replace(
                                        "</sheetData>",
                                        "</sheetData><mergeCells>" + "<mergeCell ref=\"A1:XFD1048576\"/>".repeat(1_000)
                                                + "</mergeCells>"))),
                Attack.either("groups.rtf", ANY, "{\\rtf1 " + "{".repeat(500_000) + "We plan shifts."),
                Attack.either("binary.rtf", ANY, "{\\rtf1 We plan shifts.{\\*\\bin2147483647 x}}"));
    }

    private static String mail(String type, String body) {
        return "From: a@example.org\r\nSubject: Shifts\r\nMIME-Version: 1.0\r\nContent-Type: " + type + "\r\n\r\n"
                + body;
    }

    private static String nestedMails(int levels) {
        String mail = mail("text/plain", "We plan shifts.");
        for (int i = 0; i < levels; i++) {
            mail = mail("message/rfc822", mail);
        }
        return mail;
    }

    private static String multiparts(int levels) {
        StringBuilder mail = new StringBuilder(mail("multipart/mixed; boundary=B0", ""));
        for (int i = 0; i < levels; i++) {
            mail.append("--B")
                    .append(i)
                    .append("\r\nContent-Type: multipart/mixed; boundary=B")
                    .append(i + 1)
                    .append("\r\n\r\n");
        }
        return mail + "We plan shifts.";
    }

    private static String attachments(int count) {
        String one = "--B\r\nContent-Type: text/markdown; name=\"a.md\"\r\n"
                + "Content-Disposition: attachment; filename=\"a.md\"\r\n\r\nWe plan shifts.\r\n";
        return mail("multipart/mixed; boundary=B", one.repeat(count) + "--B--");
    }

    private static String attachment(String name) {
        return mail(
                "multipart/mixed; boundary=B",
                "--B\r\nContent-Type: text/markdown; name=\"" + name
                        + "\"\r\nContent-Disposition: attachment; filename=\"" + name
                        + "\"\r\n\r\nWe plan shifts.\r\n--B--");
    }

    private static byte[] tables(int levels) {
        String open = "<w:tbl><w:tr><w:tc>";
        String close = "</w:tc></w:tr></w:tbl>";
        return Packed.changed(
                Sample.bytes(DOCX),
                "word/document.xml",
                xml -> xml.replaceFirst(
                        "<w:p[ >]",
                        open.repeat(levels) + "<w:p><w:r><w:t>We plan shifts.</w:t></w:r></w:p>" + close.repeat(levels)
                                + "$0"));
    }

    private static byte[] embedded(int levels) {
        byte[] document = Sample.bytes(DOCX);
        for (int i = 0; i < levels; i++) {
            byte[] inner = document;
            byte[] outer = Packed.with(Sample.bytes(DOCX), "word/embeddings/a.docx", inner);
            document = Packed.changed(
                    outer,
                    "word/_rels/document.xml.rels",
                    xml -> xml.replace(
                            "</Relationships>",
                            "<Relationship Id=\"rIdE\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/package\" Target=\"embeddings/a.docx\"/></Relationships>"));
            document = Packed.changed(
                    document,
                    "[Content_Types].xml",
                    xml -> xml.replace(
                            "</Types>",
                            "<Default Extension=\"docx\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document\"/></Types>"));
        }
        return document;
    }

    /** A workbook that lists its first sheet very often. */
    private static byte[] sheets(int count) {
        return Packed.changed(Sample.bytes(XLSX), "xl/workbook.xml", xml -> {
            String first = xml.replaceFirst("(?s).*?(<sheet [^>]*/>).*", "$1");
            StringBuilder sheets = new StringBuilder();
            for (int i = 0; i < count; i++) {
                sheets.append(first.replaceFirst("name=\"[^\"]*\"", "name=\"S" + i + "\"")
                        .replaceFirst("sheetId=\"[^\"]*\"", "sheetId=\"" + (i + 1) + "\""));
            }
            return xml.replaceFirst("(?s)<sheets>.*</sheets>", "<sheets>" + sheets + "</sheets>");
        });
    }

    /** A deck that shows its first slide very often. */
    private static byte[] slides(int count) {
        return Packed.changed(Sample.bytes(PPTX), "ppt/presentation.xml", xml -> {
            String first = xml.replaceFirst("(?s).*?(<p:sldId [^>]*/>).*", "$1");
            StringBuilder slides = new StringBuilder();
            for (int i = 0; i < count; i++) {
                slides.append(first.replaceFirst(" id=\"[^\"]*\"", " id=\"" + (256 + i) + "\""));
            }
            return xml.replaceFirst("(?s)<p:sldIdLst>.*</p:sldIdLst>", "<p:sldIdLst>" + slides + "</p:sldIdLst>");
        });
    }
}
