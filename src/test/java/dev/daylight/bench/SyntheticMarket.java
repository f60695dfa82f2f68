package dev.daylight.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * A market of any size, the same for the same seed: lengths, formats and duplicates are those counted in a real one (411 documents of
 * six vendors), the text is {@link Prose}.
 *
 * <p>Counted: words of a document are log-normal (median 726, mean 1,027, 95 % below 3,050); 61 % are MDX, 37 % Markdown, few are HTML, Word and PDF; 3 %
 * of the paragraphs stand in two documents of a vendor.
 *
 * @param documents how many, at least one a vendor
 * @param words share of the real length of documents, such as 1 or 0.25
 * @param seed of everything
 */
record SyntheticMarket(int documents, double words, long seed) {
    /** Vendors of every market: a market that grows has more documents of each. */
    static final List<String> VENDORS = List.of("brackwell", "corvane", "dunmoor", "eastlake", "fenwick", "garrowby");

    private static final double MEAN_LOG = 6.627;
    private static final double SPREAD_LOG = 0.773;
    private static final double COPIED = 0.033;
    private static final int SHORTEST = 40;
    private static final int LONGEST = 7000;
    private static final int COPIES_FROM = 200;

    SyntheticMarket {
        if (documents < VENDORS.size() || words <= 0) {
            throw new IllegalArgumentException("no market: " + documents + " documents, words × " + words);
        }
    }

    /**
     * What was written.
     *
     * @param documents how many
     * @param sentences in them, copies counted each time
     * @param words in them
     */
    record Written(int documents, long sentences, long words) {}

    /** Writes it below an empty folder; the first vendor is one's own. */
    Written write(Path folder) throws IOException {
        long sentences = 0;
        long count = 0;
        List<List<String>> written = new ArrayList<>();
        VENDORS.forEach(vendor -> written.add(new ArrayList<>()));
        for (int d = 0; d < documents; d++) {
            int v = d % VENDORS.size();
            SplittableRandom random = new SplittableRandom(seed * 1_000_003 + d);
            List<String> paragraphs = paragraphs(random, v, written.get(v));
            String place = v == 0 ? "own/" : "competitors/";
            Path below = Files.createDirectories(folder.resolve(place + VENDORS.get(v) + "/website/part" + d / 600));
            for (String paragraph : paragraphs) {
                sentences += paragraph.split("\\. ").length;
                count += paragraph.split(" ").length;
            }
            int format = random.nextInt(100);
            String title = "Guide to the " + Prose.word(500 + d);
            if (format < 60) {
                Files.writeString(below.resolve("page" + d + ".mdx"), markdown(title, paragraphs, true));
            } else if (format < 96) {
                Files.writeString(below.resolve("page" + d + ".md"), markdown(title, paragraphs, false));
            } else if (format < 98) {
                Files.writeString(below.resolve("page" + d + ".html"), html(title, paragraphs));
            } else if (format < 99) {
                word(below.resolve("page" + d + ".docx"), title, paragraphs);
            } else {
                pdf(below.resolve("page" + d + ".pdf"), title, paragraphs);
            }
        }
        return new Written(documents, sentences, count);
    }

    private List<String> paragraphs(SplittableRandom random, int vendor, List<String> earlier) {
        Prose prose = new Prose(random);
        String name = VENDORS.get(vendor).substring(0, 1).toUpperCase(Locale.ROOT)
                + VENDORS.get(vendor).substring(1);
        List<String> rivals = VENDORS.stream()
                .filter(other -> !other.equals(VENDORS.get(vendor)))
                .toList();
        double drawn = Math.exp(MEAN_LOG + SPREAD_LOG * random.nextGaussian());
        double length = Math.min(LONGEST, Math.max(SHORTEST, drawn)) * words;
        List<String> paragraphs = new ArrayList<>();
        double count = 0;
        while (count < length) {
            String paragraph;
            if (!earlier.isEmpty() && random.nextDouble() < COPIED) {
                paragraph = earlier.get(random.nextInt(earlier.size()));
            } else {
                StringBuilder text = new StringBuilder();
                int sentences = 1 + random.nextInt(5);
                for (int s = 0; s < sentences; s++) {
                    text.append(s == 0 ? "" : " ").append(prose.sentence(name, rivals));
                }
                paragraph = text.toString();
                if (earlier.size() < COPIES_FROM) {
                    earlier.add(paragraph);
                }
            }
            paragraphs.add(paragraph);
            count += paragraph.split(" ").length;
        }
        return paragraphs;
    }

    private static String markdown(String title, List<String> paragraphs, boolean mdx) {
        StringBuilder out = new StringBuilder();
        if (mdx) {
            out.append("---\ntitle: ").append(title).append("\n---\n\nimport Note from '@site/note'\n\n");
        } else {
            out.append("# ").append(title).append("\n\n");
        }
        for (int i = 0; i < paragraphs.size(); i++) {
            if (i % 4 == 0) {
                out.append("## Part ").append(i / 4 + 1).append("\n\n");
            }
            String paragraph = paragraphs.get(i);
            out.append(i % 7 == 3 ? "* " + paragraph.replace(". ", ".\n* ") : paragraph)
                    .append("\n\n");
            if (mdx && i % 9 == 5) {
                out.append("<Note>\n").append(paragraph).append("\n</Note>\n\n");
            }
        }
        return out.toString();
    }

    private static String html(String title, List<String> paragraphs) {
        StringBuilder out = new StringBuilder("<!doctype html><html lang=\"en\"><head><title>" + title
                + "</title></head><body><main><h1>" + title + "</h1>");
        paragraphs.forEach(paragraph -> out.append("<p>").append(paragraph).append("</p>\n"));
        return out.append("</main></body></html>").toString();
    }

    private static void word(Path file, String title, List<String> paragraphs) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            document.createParagraph().createRun().setText(title);
            for (String paragraph : paragraphs) {
                document.createParagraph().createRun().setText(paragraph);
            }
            document.write(out);
        }
    }

    private static void pdf(Path file, String title, List<String> paragraphs) throws IOException {
        List<String> lines = new ArrayList<>(List.of(title, ""));
        for (String paragraph : paragraphs) {
            StringBuilder line = new StringBuilder();
            for (String word : paragraph.split(" ")) {
                if (line.length() + word.length() > 90) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
            lines.add(line.toString());
            lines.add("");
        }
        try (PDDocument document = new PDDocument()) {
            PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
            for (int from = 0; from < lines.size(); from += 48) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                    out.beginText();
                    out.setFont(font, 11);
                    out.setLeading(14);
                    out.newLineAtOffset(50, 740);
                    for (String line : lines.subList(from, Math.min(lines.size(), from + 48))) {
                        out.showText(line);
                        out.newLine();
                    }
                    out.endText();
                }
            }
            document.save(file.toFile());
        }
    }
}
