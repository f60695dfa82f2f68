package dev.daylight.extract;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.Office;
import org.apache.tika.metadata.PagedText;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.xml.sax.ContentHandler;

/** Office documents, e-books and mail, through Tika. */
final class TikaReader implements FormatReader {
    private static final Set<String> MAIL = Set.of("eml", "msg", "mhtml");

    private final Parser parser;

    /** @param parser detects and parses; never recurses by itself */
    TikaReader(Parser parser) {
        this.parser = parser;
    }

    @Override
    public void read(Path file, String format, Draft draft, Members members) throws Exception {
        SlideTitles titles = format.equals("pptx") ? SlideTitles.of(file) : SlideTitles.NONE;
        SheetRows rows = format.equals("xlsx") ? SheetRows.of(file) : SheetRows.NONE;
        TikaBlocks blocks = new TikaBlocks(format, draft, titles, rows);
        ParseContext context = new ParseContext();
        context.set(OfficeParserConfig.class, office(format));
        context.set(EmbeddedDocumentExtractor.class, new Embedded(format, draft, members));
        context.set(Parser.class, parser);
        Metadata metadata = new Metadata();
        Path name = file.getFileName();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name == null ? "" : name.toString());
        try (TikaInputStream in = TikaInputStream.get(file, metadata)) {
            parser.parse(in, blocks, metadata, context);
        }
        blocks.endDocument();
        draft.title(metadata.get(TikaCoreProperties.TITLE));
        draft.author(metadata.get(TikaCoreProperties.CREATOR));
        draft.date(Dates.parse(metadata.get(TikaCoreProperties.MODIFIED)));
        draft.date(Dates.parse(metadata.get(TikaCoreProperties.CREATED)));
        draft.pages(Math.max(blocks.pages(), pages(format, metadata)));
    }

    private static int pages(String format, Metadata metadata) {
        Integer slides = metadata.getInt(Office.SLIDE_COUNT);
        Integer pages = metadata.getInt(PagedText.N_PAGES);
        if (MAIL.contains(format)) {
            return 0;
        }
        return slides != null ? slides : pages != null ? pages : 0;
    }

    private static OfficeParserConfig office(String format) {
        OfficeParserConfig office = new OfficeParserConfig();
        office.setIncludeHeadersAndFooters(false);
        office.setIncludeDeletedContent(false);
        office.setIncludeMoveFromContent(false);
        office.setIncludeMissingRows(format.equals("xls"));
        office.setIncludeSlideMasterContent(false);
        office.setExtractMacros(false);
        return office;
    }

    /** Takes bodies of mails into the text, other documents as members; pictures are only noticed. */
    private record Embedded(String format, Draft draft, Members members) implements EmbeddedDocumentExtractor {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return true;
        }

        @Override
        public void parseEmbedded(InputStream bytes, ContentHandler handler, Metadata metadata, boolean html) {
            String type = String.valueOf(metadata.get(Metadata.CONTENT_TYPE));
            String name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
            try {
                if (type.startsWith("image/")
                        || String.valueOf(metadata.get(TikaCoreProperties.EMBEDDED_RESOURCE_TYPE))
                                .equals("THUMBNAIL")) {
                    draft.pictures();
                } else if (MAIL.contains(format)
                        && name == null
                        && (type.startsWith("text/html") || type.startsWith("text/plain"))) {
                    body(bytes, type, metadata);
                } else if (!"MACRO".equals(metadata.get(TikaCoreProperties.EMBEDDED_RESOURCE_TYPE))
                        && !format.equals("epub")
                        && (name != null || !type.startsWith("text/"))) {
                    members.add(name == null ? "attachment" : name, bytes, type);
                }
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                members.failed(name == null ? "attachment" : name, e);
            }
        }

        private void body(InputStream bytes, String type, Metadata metadata) throws Exception {
            String source = decode(bytes.readAllBytes(), metadata);
            if (type.startsWith("text/html")) {
                HtmlBlocks.write(HtmlReader.parse(source).body(), draft.blocks);
            } else {
                PlainReader.write(source, draft.blocks, true);
            }
        }

        private static String decode(byte[] bytes, Metadata metadata) {
            String name = metadata.get(Metadata.CONTENT_ENCODING);
            try {
                return new String(
                        bytes, name == null ? StandardCharsets.UTF_8 : java.nio.charset.Charset.forName(name));
            } catch (IllegalArgumentException e) {
                return new String(bytes, StandardCharsets.UTF_8);
            }
        }
    }
}
