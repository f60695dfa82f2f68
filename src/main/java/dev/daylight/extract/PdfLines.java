package dev.daylight.extract;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The printed lines of a PDF file in reading order, with where they stand and how large they are. */
final class PdfLines extends PDFTextStripper {
    /**
     * One printed line.
     *
     * @param page from 1
     * @param text its words
     * @param x left edge, in points from the left
     * @param right right edge
     * @param y base line, in points from the top
     * @param size height of the letters, in points
     * @param bold whether most of it is
     * @param height of the page, in points
     */
    record Line(int page, String text, float x, float right, float y, float size, boolean bold, float height) {}

    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<TextPosition> letters = new ArrayList<>();
    private final Budget budget;

    PdfLines(Budget budget) {
        this.budget = budget;
        setSuppressDuplicateOverlappingText(true);
    }

    List<Line> of(PDDocument document) throws IOException {
        writeText(document, Writer.nullWriter());
        endLine();
        return lines;
    }

    /** Counted here and, again, by the blocks: the letters of a bomb must not pile up first. */
    @Override
    protected void processTextPosition(TextPosition letter) {
        budget.check(1);
        super.processTextPosition(letter);
    }

    @Override
    protected void writeString(String words, List<TextPosition> positions) {
        text.append(words);
        letters.addAll(positions);
    }

    @Override
    protected void writeWordSeparator() {
        text.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writeParagraphEnd() {
        endLine();
    }

    @Override
    protected void writePageEnd() {
        endLine();
    }

    private void endLine() {
        String words = Spaces.normalize(text);
        text.setLength(0);
        if (words.isEmpty() || letters.isEmpty()) {
            letters.clear();
            return;
        }
        TextPosition first = letters.getFirst();
        TextPosition last = letters.getLast();
        lines.add(new Line(
                getCurrentPageNo(),
                words,
                first.getXDirAdj(),
                last.getXDirAdj() + last.getWidthDirAdj(),
                first.getYDirAdj(),
                size(),
                bold(),
                first.getPageHeight()));
        letters.clear();
    }

    private float size() {
        Map<Float, Integer> counts = new HashMap<>();
        for (TextPosition letter : letters) {
            // Rounded to half a point: the same font scaled by a matrix is never quite the same.
            counts.merge(
                    Math.round(letter.getFontSizeInPt()
                                    * Math.abs(letter.getYScale() / Math.max(0.01f, letter.getFontSizeInPt()))
                                    * 2)
                            / 2f,
                    1,
                    Integer::sum);
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<Float, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0f);
    }

    private boolean bold() {
        long bold = letters.stream().filter(PdfLines::bold).count();
        return bold * 2 > letters.size();
    }

    private static boolean bold(TextPosition letter) {
        String name = letter.getFont().getName();
        if (name == null) {
            return false;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.contains("bold") || lower.contains("black") || lower.contains("heavy");
    }
}
