package dev.daylight.report.deck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.daylight.audit.Audit;
import dev.daylight.audit.AuditFixture;
import dev.daylight.audit.AuditJson;
import dev.daylight.problem.InputException;
import dev.daylight.report.ReportPlace;
import java.awt.geom.Rectangle2D;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFNotes;
import org.apache.poi.xslf.usermodel.XSLFRelation;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeckFormatTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void write_sample_tellsTheStoryOnFourteenSlidesWithNotes() throws IOException {
        Audit audit = AuditJson.read(Path.of("reports/sample/audit.json"));
        try (XMLSlideShow show = open(write(audit, null, "one"))) {
            assertThat(show.getSlides()).hasSize(14);
            assertThat(text(show.getSlides().get(0))).contains("Ploverline", "Differentiation audit");
            assertThat(show.getSlides().subList(1, 14))
                    .allSatisfy(slide -> assertThat(slide.getTitle()).isNotBlank());
            assertThat(show.getSlides()).allSatisfy(slide -> {
                XSLFNotes notes = slide.getNotes();
                assertThat(notes).isNotNull();
                assertThat(notes.getTextParagraphs()).isNotEmpty();
            });
            assertThat(text(show.getSlides().get(8)))
                    .contains("“A customer with ten sites typically goes live in twelve weeks.”")
                    .contains("“A customer with ten sites typically goes live in four weeks.”");
        }
    }

    @Test
    void write_sample_chartsAreNativeWithTheirNumbersInAWorkbook() throws Exception {
        Audit audit = AuditJson.read(Path.of("reports/sample/audit.json"));
        try (XMLSlideShow show = open(write(audit, null, "one"))) {
            List<XSLFChart> charts = show.getCharts();
            assertThat(charts).hasSize(2);
            try (XSSFWorkbook numbers = charts.get(1).getWorkbook()) {
                for (int i = 0; i < audit.jobs().size(); i++) {
                    var row = numbers.getSheetAt(0).getRow(i + 1);
                    assertThat(row.getCell(0).getStringCellValue())
                            .isEqualTo(audit.jobs().get(i).name());
                    assertThat(row.getCell(1).getNumericCellValue())
                            .isEqualTo(audit.jobs().get(i).overload().score());
                }
            }
        }
    }

    @Test
    void write_longAndHostileTexts_stayInTheirBoxesAndOnTheSlide() throws IOException {
        try (XMLSlideShow show = open(write(AuditFixture.hostile(), null, "one"))) {
            double width = show.getPageSize().getWidth();
            double height = show.getPageSize().getHeight();
            int measured = 0;
            for (XSLFSlide slide : show.getSlides()) {
                for (XSLFShape shape : slide.getShapes()) {
                    Rectangle2D at = shape.getAnchor();
                    assertThat(at.getMaxX()).isLessThanOrEqualTo(width + 0.5);
                    assertThat(at.getMaxY()).isLessThanOrEqualTo(height + 0.5);
                    if (shape instanceof XSLFTextShape box && !box.getText().isBlank()) {
                        measured++;
                        assertThat(needed(box))
                                .as(slide.getSlideNumber() + ": " + box.getText())
                                .isLessThanOrEqualTo(at.getHeight() + 1);
                        assertThat(box.getText()).doesNotContain("\u202E", "\u001B");
                    }
                }
            }
            assertThat(measured).isGreaterThan(60);
        }
    }

    @Test
    void write_emptyMarket_saysThatNothingWasFound() throws IOException {
        Audit empty = new Audit(
                Audit.SCHEMA_VERSION,
                "nothing",
                "acme",
                List.of(new Audit.Vendor("acme", "Acme", dev.daylight.corpus.Role.OWN, 0, 0)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Audit.Parameters(
                        1, new java.util.TreeMap<>(), new java.util.TreeMap<>(), new java.util.TreeMap<>()));
        try (XMLSlideShow show = open(write(empty, null, "one"))) {
            assertThat(show.getSlides()).hasSize(14);
            assertThat(text(show.getSlides().get(6))).contains("No document serves a buying job.");
        }
    }

    @Test
    void write_clientTemplate_takesItsSizeLettersAndColoursAndNoneOfItsSlides() throws Exception {
        Path template = folder.resolve("client.potx");
        try (XMLSlideShow client = new XMLSlideShow()) {
            // The narrow slides and letters of POI's own empty presentation, with a slide of the client.
            client.createSlide().createTextBox().setText("the client's own slide");
            client.getSlideMasters()
                    .get(0)
                    .getTheme()
                    .getXmlObject()
                    .getThemeElements()
                    .getFontScheme()
                    .getMinorFont()
                    .getLatin()
                    .setTypeface("Client Sans");
            client.getPackage()
                    .replaceContentType(
                            XSLFRelation.MAIN.getContentType(), XSLFRelation.PRESENTATIONML_TEMPLATE.getContentType());
            try (var out = Files.newOutputStream(template)) {
                client.write(out);
            }
        }
        Path deck = write(AuditFixture.small(), template, "one");
        try (XMLSlideShow show = open(deck);
                OPCPackage opened = OPCPackage.open(deck.toFile())) {
            assertThat(show.getSlides()).hasSize(14);
            assertThat(show.getPageSize().getWidth()).isEqualTo(720);
            assertThat(show.getSlides().stream().map(DeckFormatTest::text))
                    .noneMatch(text -> text.contains("client's"));
            var box = (XSLFTextShape) show.getSlides().get(1).getShapes().stream()
                    .filter(shape -> shape instanceof XSLFTextShape text
                            && text.getText().startsWith("Why:"))
                    .findFirst()
                    .orElseThrow();
            assertThat(box.getTextParagraphs().get(0).getTextRuns().get(0).getFontFamily())
                    .isEqualTo("Client Sans");
            // PowerPoint opens no file of this name that calls itself a template.
            assertThat(opened.getPartsByContentType(XSLFRelation.MAIN.getContentType()))
                    .hasSize(1);
        }
    }

    /** A deck of ours has slides, notes, charts: all of that must go when it serves as a template. */
    @Test
    void write_deckAsTemplate_givesTheSameSlides() throws IOException {
        Path first = write(AuditFixture.small(), null, "one");
        Path second = write(AuditFixture.small(), first, "two");
        try (XMLSlideShow one = open(first);
                XMLSlideShow two = open(second)) {
            assertThat(two.getSlides().stream().map(DeckFormatTest::text).toList())
                    .isEqualTo(
                            one.getSlides().stream().map(DeckFormatTest::text).toList());
        }
    }

    @Test
    void check_templateThatIsNone_isAMistakeWithARemedy() throws IOException {
        Path text = Files.writeString(folder.resolve("client.potx"), "no presentation");
        for (Path template : List.of(text, folder.resolve("missing.potx"))) {
            assertThatThrownBy(() -> new DeckFormat().check(new ReportPlace(folder, null, template)))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining(template.toString())
                    .hasMessageContaining(".potx or .pptx");
        }
    }

    @Test
    void write_sameAuditTwice_givesTheSameBytes() throws Exception {
        Path one = write(AuditFixture.small(), null, "one");
        // A ZIP counts time in steps of two seconds.
        Thread.sleep(2100);
        Path two = write(AuditFixture.small(), null, "two");
        assertThat(Files.mismatch(one, two)).isEqualTo(-1);
    }

    /** Skipped, visibly, where LibreOffice is not installed. */
    @Test
    void write_sample_opensInLibreOffice() throws Exception {
        Optional<Path> office = Stream.of(
                        System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(place -> Path.of(place, "soffice"))
                .filter(Files::isExecutable)
                .findFirst();
        assumeThat(office).as("LibreOffice (soffice) on the path").isPresent();
        Path deck = write(AuditJson.read(Path.of("reports/sample/audit.json")), null, "one");
        Process process = new ProcessBuilder(
                        office.orElseThrow().toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "pdf",
                        "--outdir",
                        folder.toString(),
                        deck.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        try (var pdf =
                org.apache.pdfbox.Loader.loadPDF(folder.resolve("audit.pdf").toFile())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(14);
        }
    }

    private Path write(Audit audit, @Nullable Path template, String name) throws IOException {
        Path out = Files.createDirectories(folder.resolve(name));
        new DeckFormat().write(audit, new ReportPlace(out, null, template));
        return out.resolve("audit.pptx");
    }

    private static XMLSlideShow open(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new XMLSlideShow(in);
        }
    }

    private static String text(XSLFSlide slide) {
        List<String> texts = new ArrayList<>();
        slide.getShapes().forEach(shape -> {
            if (shape instanceof XSLFTextShape box) {
                texts.add(box.getText());
            }
        });
        return String.join("\n", texts);
    }

    private static double needed(XSLFTextShape box) {
        double width = box.getAnchor().getWidth() - box.getLeftInset() - box.getRightInset();
        double height = 0;
        for (XSLFTextParagraph paragraph : box.getTextParagraphs()) {
            Double size = paragraph.getTextRuns().isEmpty()
                    ? null
                    : paragraph.getTextRuns().get(0).getFontSize();
            if (size != null) {
                height += TextFit.height(paragraph.getText(), size, width);
            }
        }
        return height;
    }
}
