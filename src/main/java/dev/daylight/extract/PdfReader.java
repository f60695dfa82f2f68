package dev.daylight.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Calendar;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/**
 * PDF, through the PDFBox that Tika brings: unlike Tika's own XHTML it says how large and where each line is, which tells headings,
 * paragraphs and running lines apart.
 */
final class PdfReader implements FormatReader {
    private static final int ATTACHMENT_LEVELS = 5;
    private static final int PAGES_TO_LOOK_AT = 20;

    @Override
    public void read(Path file, String format, Draft draft, Members members) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            if (pdf.getNumberOfPages() == 0) {
                throw new Unreadable("damaged: it has no pages");
            }
            information(pdf.getDocumentInformation(), draft);
            draft.pages(pdf.getNumberOfPages());
            List<PdfLines.Line> lines = RunningLines.drop(new PdfLines(draft.budget()).of(pdf), pdf.getNumberOfPages());
            if (form(pdf, lines)) {
                throw new Unreadable("an XFA form: only Adobe's own programs show its content");
            }
            new PdfParagraphs(draft.blocks, lines).write(lines);
            if (pictures(pdf)) {
                draft.pictures();
            }
            attachments(pdf, members);
        } catch (InvalidPasswordException e) {
            throw new Unreadable(Reasons.PASSWORD);
        }
    }

    private static void information(PDDocumentInformation information, Draft draft) {
        String title = information.getTitle();
        // Many programs write the file's name where the title should be.
        draft.title(title == null || title.matches("(?i).*\\.(?:docx?|pptx?|indd|pdf|ai|key|pages)") ? null : title);
        draft.author(information.getAuthor());
        draft.date(Dates.of(instant(information.getModificationDate())));
        draft.date(Dates.of(instant(information.getCreationDate())));
    }

    private static @Nullable Instant instant(@Nullable Calendar calendar) {
        return calendar == null ? null : calendar.toInstant();
    }

    private static boolean form(PDDocument pdf, List<PdfLines.Line> lines) {
        return pdf.getDocumentCatalog().getAcroForm() != null
                && pdf.getDocumentCatalog().getAcroForm().getXFA() != null
                && lines.size() < 15
                && lines.stream()
                        .anyMatch(line ->
                                line.text().matches("(?i).*(?:please wait|requires adobe reader|adobe reader \\d).*"));
    }

    private static boolean pictures(PDDocument pdf) {
        for (int i = 0; i < Math.min(PAGES_TO_LOOK_AT, pdf.getNumberOfPages()); i++) {
            PDPage page = pdf.getPage(i);
            if (page.getResources() != null) {
                for (COSName name : page.getResources().getXObjectNames()) {
                    if (page.getResources().isImageXObject(name)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static void attachments(PDDocument pdf, Members members) throws Exception {
        if (pdf.getDocumentCatalog().getNames() == null) {
            return;
        }
        PDEmbeddedFilesNameTreeNode tree = pdf.getDocumentCatalog().getNames().getEmbeddedFiles();
        if (tree == null) {
            return;
        }
        Map<String, PDComplexFileSpecification> files = new TreeMap<>();
        collect(tree, files, ATTACHMENT_LEVELS, Collections.newSetFromMap(new IdentityHashMap<>()));
        for (Map.Entry<String, PDComplexFileSpecification> entry : files.entrySet()) {
            PDComplexFileSpecification file = entry.getValue();
            String name = file.getFilename() == null ? entry.getKey() : file.getFilename();
            PDEmbeddedFile content =
                    file.getEmbeddedFileUnicode() != null ? file.getEmbeddedFileUnicode() : file.getEmbeddedFile();
            if (content != null) {
                try {
                    members.add(name, content.createInputStream(), null);
                } catch (IOException e) {
                    members.failed(name, e);
                }
            }
        }
    }

    private static void collect(
            PDNameTreeNode<PDComplexFileSpecification> node,
            Map<String, PDComplexFileSpecification> files,
            int levels,
            Set<COSDictionary> seen)
            throws IOException {
        if (!seen.add(node.getCOSObject())) {
            // A branch that is its own, or one that many share: 200 to the power of 5 ways lead through it.
            return;
        }
        if (node.getNames() != null) {
            files.putAll(node.getNames());
        }
        if (levels > 0 && node.getKids() != null) {
            for (PDNameTreeNode<PDComplexFileSpecification> kid : node.getKids()) {
                collect(kid, files, levels - 1, seen);
            }
        }
    }
}
