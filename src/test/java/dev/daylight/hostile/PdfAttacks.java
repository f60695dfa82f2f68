package dev.daylight.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** PDF whose objects refer to themselves, expand, point outside or are very many. */
final class PdfAttacks {
    private static final String ANY = "damaged|no text|no pages|cut off|attack|too large|took longer|memory|nested";
    private static final String FONT = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";
    private static final String PAGES = "<</Type/Pages/Kids[3 0 R]/Count 1>>";
    private static final String PAGE =
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>/XObject<</X 6 0 R>>>>>>";
    private static final String TEXT = "BT /F 12 Tf 50 700 Td (We plan shifts for sites and teams.) Tj ET";

    private PdfAttacks() {}

    static List<Attack> all(Canary canary) {
        String catalog = "<</Type/Catalog/Pages 2 0 R>>";
        List<Attack> all = new ArrayList<>();
        all.add(Attack.harmless("ordinary.pdf", pdf(catalog, PAGES, PAGE, stream(TEXT), FONT, form(TEXT))));
        all.add(Attack.either(
                "pages-loop.pdf",
                ANY,
                pdf(catalog, "<</Type/Pages/Kids[2 0 R 3 0 R]/Count 2>>", PAGE, stream(TEXT), FONT, form(TEXT))));
        all.add(Attack.either(
                "parent-loop.pdf",
                ANY,
                pdf(
                        catalog,
                        "<</Type/Pages/Parent 3 0 R/Kids[3 0 R]/Count 1>>",
                        "<</Type/Pages/Parent 2 0 R/Kids[2 0 R]/Count 1>>")));
        all.add(Attack.either(
                "form-loop.pdf", ANY, pdf(catalog, PAGES, PAGE, stream(TEXT + " /X Do"), FONT, form("/X Do " + TEXT))));
        all.add(Attack.either("forms-exponential.pdf", ANY, exponential(catalog)));
        all.add(Attack.either("contents-loop.pdf", ANY, pdf(catalog, PAGES, PAGE, "[4 0 R 4 0 R]", FONT, "[6 0 R]")));
        all.add(Attack.either("reference-loop.pdf", ANY, pdf(catalog, PAGES, PAGE, "4 0 R", "6 0 R", "5 0 R")));
        all.add(Attack.either(
                "length-loop.pdf",
                ANY,
                pdf(catalog, PAGES, PAGE, "<</Length 4 0 R>>\nstream\n" + TEXT + "\nendstream", FONT, form(TEXT))));
        all.add(Attack.either(
                "outline-loop.pdf",
                ANY,
                pdf(
                        "<</Type/Catalog/Pages 2 0 R/Outlines 7 0 R>>",
                        PAGES,
                        PAGE,
                        stream(TEXT),
                        FONT,
                        form(TEXT),
                        "<</First 8 0 R/Last 8 0 R>>",
                        "<</Title(x)/Next 8 0 R/First 7 0 R/Parent 8 0 R>>")));
        all.add(Attack.either(
                "names-loop.pdf",
                ANY,
                pdf(
                        "<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles 7 0 R>>>>",
                        PAGES,
                        PAGE,
                        stream(TEXT),
                        FONT,
                        form(TEXT),
                        "<</Kids[" + "7 0 R ".repeat(200) + "]>>")));
        all.add(Attack.either("many-pages.pdf", ANY, () -> manyPages(1_000_000)));
        all.add(Attack.either("negative-count.pdf", ANY, pdf(catalog, "<</Type/Pages/Kids[3 0 R]/Count -7>>", PAGE)));
        all.add(Attack.either(
                "huge-count.pdf", ANY, pdf(catalog, "<</Type/Pages/Kids[3 0 R]/Count 2147483647>>", PAGE)));
        all.add(Attack.either("deep-arrays.pdf", ANY, () -> pdf(catalog, PAGES, "[".repeat(200_000))));
        all.add(Attack.either("deep-dictionaries.pdf", ANY, () -> pdf(catalog, PAGES, "<</A".repeat(200_000))));
        all.add(Attack.either("flate-bomb.pdf", ANY, () -> bomb(catalog)));
        all.add(Attack.either(
                "text-bomb.pdf",
                ANY,
                () -> pdf(catalog, PAGES, PAGE, packed((TEXT + "\n").repeat(400_000)), FONT, form(TEXT))));
        all.add(Attack.either(
                "outside.pdf",
                ANY,
                pdf(
                        "<</Type/Catalog/Pages 2 0 R/OpenAction<</S/URI/URI(" + canary.http("open") + ")>>>>",
                        PAGES,
                        PAGE,
                        "<</Length 0/F<</FS/URL/F(" + canary.http("stream") + ")>>>>\nstream\n\nendstream",
                        FONT,
                        "<</Length 0/F(" + canary.path() + ")>>\nstream\n\nendstream")));
        all.add(Attack.either(
                "attached.pdf",
                ANY,
                pdf(
                        "<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[(a)7 0 R]>>>>>>",
                        PAGES,
                        PAGE,
                        stream(TEXT),
                        FONT,
                        form(TEXT),
                        "<</Type/Filespec/F(../../../../tmp/" + ArchiveAttacks.EVIL + ".md)/EF<</F 8 0 R>>>>",
                        "<</Type/EmbeddedFile/Length 15>>\nstream\nWe plan shifts.\nendstream")));
        all.add(Attack.either("previous-loop.pdf", ANY, previousLoop(catalog)));
        return all;
    }

    /** The first object is the catalog. */
    private static byte[] pdf(String... objects) {
        return pdf(List.of(objects).stream()
                .map(object -> object.getBytes(StandardCharsets.ISO_8859_1))
                .toList());
    }

    private static byte[] pdf(List<byte[]> objects) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringBuilder table = new StringBuilder("0000000000 65535 f \n");
        write(out, "%PDF-1.7\n");
        for (int i = 0; i < objects.size(); i++) {
            table.append(String.format(Locale.ROOT, "%010d 00000 n \n", out.size()));
            write(out, (i + 1) + " 0 obj\n");
            out.writeBytes(objects.get(i));
            write(out, "\nendobj\n");
        }
        int place = out.size();
        write(
                out,
                "xref\n0 " + (objects.size() + 1) + "\n" + table + "trailer\n<</Root 1 0 R/Size " + (objects.size() + 1)
                        + ">>\nstartxref\n" + place + "\n%%EOF\n");
        return out.toByteArray();
    }

    private static byte[] previousLoop(String catalog) {
        String whole =
                new String(pdf(catalog, PAGES, PAGE, stream(TEXT), FONT, form(TEXT)), StandardCharsets.ISO_8859_1);
        return whole.replace("<</Root 1 0 R", "<</Prev " + whole.indexOf("xref\n") + "/Root 1 0 R")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Forms that each draw the next one twenty times. */
    private static byte[] exponential(String catalog) {
        List<String> objects = new ArrayList<>(List.of(catalog, PAGES, PAGE, stream("/X Do"), FONT));
        for (int i = 0; i < 12; i++) {
            String drawn = i == 11 ? TEXT : "/X Do ".repeat(20);
            objects.add("<</Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</Font<</F 5 0 R>>/XObject<</X "
                    + (7 + i) + " 0 R>>>>/Length " + drawn.length() + ">>\nstream\n" + drawn + "\nendstream");
        }
        return pdf(objects.toArray(String[]::new));
    }

    private static byte[] manyPages(int pages) {
        return pdf(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Count " + pages + "/Kids[" + "3 0 R ".repeat(pages) + "]>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]>>");
    }

    /** A page's content that unpacks twice, to 600 MB. */
    private static byte[] bomb(String catalog) {
        byte[] once = Packed.zlib(new byte[600 << 20]);
        byte[] twice = Packed.zlib(once);
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        write(stream, "<</Filter[/FlateDecode/FlateDecode]/Length " + twice.length + ">>\nstream\n");
        stream.writeBytes(twice);
        write(stream, "\nendstream");
        return pdf(List.of(
                latin(catalog), latin(PAGES), latin(PAGE), stream.toByteArray(), latin(FONT), latin(form(TEXT))));
    }

    private static String packed(String content) {
        byte[] bytes = Packed.zlib(latin(content));
        return "<</Filter/FlateDecode/Length " + bytes.length + ">>\nstream\n"
                + new String(bytes, StandardCharsets.ISO_8859_1) + "\nendstream";
    }

    private static String stream(String content) {
        return "<</Length " + content.length() + ">>\nstream\n" + content + "\nendstream";
    }

    private static String form(String content) {
        return "<</Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</Font<</F 5 0 R>>/XObject<</X 6 0 R>>>>/Length "
                + content.length() + ">>\nstream\n" + content + "\nendstream";
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(latin(text));
    }
}
