package dev.daylight.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Entities that expand or point outside, DTDs, XInclude, remote parts: nothing of it may be followed. */
final class XmlAttacks {
    private static final String DOCX = "own/ploverline/rep/security-questionnaire.docx";
    private static final String PPTX = "own/ploverline/rep/q2-battlecard-dutyloom.pptx";
    private static final String XLSX = "own/ploverline/rep/price-list-2026.xlsx";
    private static final String ODT = "own/ploverline/rep/business-case-template.odt";
    private static final String EPUB = "own/ploverline/website/resources/fair-shifts-guide.epub";
    private static final String ANY = "attack|damaged|no text in it|cut off";

    private final Canary canary;

    private XmlAttacks(Canary canary) {
        this.canary = canary;
    }

    static List<Attack> all(Canary canary) {
        XmlAttacks attacks = new XmlAttacks(canary);
        List<Attack> all = new ArrayList<>(attacks.alone());
        attacks.packed("laughs", laughs(), all);
        attacks.packed("entity", attacks.external(canary.file()), all);
        attacks.packed("entity-http", attacks.external(canary.http("entity")), all);
        attacks.packed("entity-ftp", attacks.external(canary.ftp("entity")), all);
        attacks.packed("parameter", attacks.parameter(), all);
        attacks.packed(
                "dtd", "<!DOCTYPE x PUBLIC \"-//x\" \"" + canary.http("x.dtd") + "\" [<!ENTITY lol \"ha\">]>", all);
        all.addAll(attacks.related());
        return all;
    }

    /** 10⁹ times the same, from ten lines. */
    private static String laughs() {
        StringBuilder dtd = new StringBuilder("<!DOCTYPE x [<!ENTITY lol0 \"ha ha ha\">");
        for (int i = 1; i < 10; i++) {
            dtd.append("<!ENTITY lol").append(i).append(" \"");
            dtd.append(("&lol" + (i - 1) + ";").repeat(10)).append("\">");
        }
        return dtd.append("<!ENTITY lol \"&lol9;\">]>").toString();
    }

    private String external(String address) {
        return "<!DOCTYPE x [<!ENTITY lol SYSTEM \"" + address + "\">]>";
    }

    private String parameter() {
        return "<!DOCTYPE x [<!ENTITY % far SYSTEM \"" + canary.http("far.dtd") + "\"> %far; <!ENTITY lol \"ha\">]>";
    }

    private List<Attack> alone() {
        String text = "<p>We plan shifts for sites. &lol;</p>";
        String include = "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"%s\" parse=\"text\"/>";
        String html = "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>We plan shifts.</p>%s</body></html>";
        return List.of(
                Attack.listed("laughs.xml", "not a document", laughs() + "<x>&lol;</x>"),
                Attack.listed("entity.xml", "not a document", external(canary.file()) + "<x>&lol;</x>"),
                Attack.listed(
                        "laughs.svg",
                        "not a document|picture",
                        laughs() + "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>&lol;</text></svg>"),
                Attack.harmless("laughs.xhtml", laughs() + html.formatted(text)),
                Attack.harmless("entity.xhtml", external(canary.file()) + html.formatted(text)),
                Attack.harmless("dtd.xhtml", external(canary.http("x.dtd")) + html.formatted(text)),
                Attack.harmless("include.xhtml", html.formatted(include.formatted(canary.file()))),
                Attack.harmless("include-http.xhtml", html.formatted(include.formatted(canary.http("include")))),
                Attack.harmless(
                        "remote.html",
                        "<link rel=stylesheet href=\"%1$s\"><script src=\"%1$s\"></script><base href=\"%1$s\"><p>We plan shifts.<img src=\"%1$s\"><iframe src=\"%1$s\"></iframe><object data=\"%2$s\"></object>"
                                .formatted(canary.http("remote"), canary.file())),
                Attack.harmless(
                        "remote.md",
                        "# Shifts\n\nWe plan shifts. ![x](%s)\n\n<img src=\"%s\">"
                                .formatted(canary.http("remote"), canary.file())),
                Attack.harmless(
                        "include.rst",
                        "Shifts\n======\n\nWe plan shifts.\n\n.. include:: %s\n\n.. literalinclude:: %s\n"
                                .formatted(canary.path(), canary.path())));
    }

    /** The same declaration in the parts of packed formats, used once in their text. */
    private void packed(String kind, String dtd, List<Attack> all) {
        UnaryOperator<String> inText =
                xml -> declared(dtd, xml).replaceFirst("(<(?:w:t|a:t|t|text:p|p)[^/>]*>)", "$1&lol;");
        all.add(Attack.either(kind + ".docx", ANY, Packed.changed(Sample.bytes(DOCX), "word/document.xml", inText)));
        all.add(Attack.either(
                kind + ".pptx", ANY, Packed.changed(Sample.bytes(PPTX), "ppt/slides/slide1.xml", inText)));
        all.add(Attack.either(
                kind + ".xlsx", ANY, Packed.changed(Sample.bytes(XLSX), "xl/worksheets/sheet1.xml", inText)));
        all.add(Attack.either(kind + ".odt", ANY, Packed.changed(Sample.bytes(ODT), "content.xml", inText)));
        byte[] epub = Sample.bytes(EPUB);
        for (String name : Packed.entries(epub).keySet()) {
            if (name.endsWith(".xhtml") || name.endsWith(".opf")) {
                epub = Packed.changed(epub, name, inText);
            }
        }
        all.add(Attack.either(kind + ".epub", ANY, epub));
        all.add(Attack.either(
                kind + "-properties.docx",
                ANY,
                Packed.changed(
                        Sample.bytes(DOCX),
                        "docProps/core.xml",
                        xml -> declared(dtd, xml).replaceFirst("(<dc:(?:title|creator)>)", "$1&lol;"))));
        all.add(Attack.either(
                kind + "-types.docx",
                ANY,
                Packed.changed(Sample.bytes(DOCX), "[Content_Types].xml", xml -> declared(dtd, xml))));
    }

    private static String declared(String dtd, String xml) {
        int end = xml.startsWith("<?xml") ? xml.indexOf("?>") + 2 : 0;
        String body = xml.substring(end).replaceFirst("<!DOCTYPE[^>]*>", "");
        return xml.substring(0, end) + dtd + body;
    }

    /** Parts that are said to lie elsewhere. */
    private List<Attack> related() {
        String type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        String outside = "";
        int id = 900;
        for (String kind : List.of("image", "attachedTemplate", "oleObject", "hyperlink", "frame", "subDocument")) {
            for (String target : List.of(canary.http(kind), canary.file())) {
                outside += "<Relationship Id=\"rId" + id++ + "\" Type=\"" + type + kind + "\" Target=\"" + target
                        + "\" TargetMode=\"External\"/>";
            }
        }
        String relations = outside + "</Relationships>";
        return List.of(
                Attack.harmless(
                        "relations.docx",
                        Packed.changed(
                                Sample.bytes(DOCX),
                                "word/_rels/document.xml.rels",
                                xml -> xml.replace("</Relationships>", relations))),
                Attack.harmless(
                        "relations.pptx",
                        Packed.changed(
                                Sample.bytes(PPTX),
                                "ppt/slides/_rels/slide1.xml.rels",
                                xml -> xml.replace("</Relationships>", relations))),
                Attack.either(
                        "relations-up.docx",
                        ANY,
                        Packed.changed(
                                Sample.bytes(DOCX),
                                "word/_rels/document.xml.rels",
                                xml -> xml.replaceAll("Target=\"", "Target=\"../../../../../../etc/"))));
    }
}
