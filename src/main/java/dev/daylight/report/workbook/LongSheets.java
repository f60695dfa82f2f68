package dev.daylight.report.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook whose sheets are written row by row, in less time and memory than POI's tree of cells takes. POI would keep
 * the rows in files; these stay in memory, compressed, since they are what documents say.
 */
final class LongSheets extends SXSSFWorkbook {
    /** Rows that can still be changed. */
    private static final int WINDOW = 50;

    /** @param begun with styles, and with sheets that stay as they are */
    LongSheets(XSSFWorkbook begun) {
        super(begun, WINDOW);
        // Java's own reader of ZIPs stumbles over what POI writes otherwise.
        setZip64Mode(Zip64Mode.AsNeeded);
    }

    @Override
    protected SheetDataWriter createSheetDataWriter() throws IOException {
        return Rows.make();
    }

    /** The rows of one sheet. */
    private static final class Rows extends SheetDataWriter {
        private final ByteArrayOutputStream compressed;

        private Rows(ByteArrayOutputStream compressed, OutputStream into) throws IOException {
            super(new OutputStreamWriter(into, StandardCharsets.UTF_8));
            this.compressed = compressed;
        }

        static Rows make() throws IOException {
            ByteArrayOutputStream compressed = new ByteArrayOutputStream();
            return new Rows(compressed, new DeflaterOutputStream(compressed, new Deflater(Deflater.BEST_SPEED)) {
                @Override
                public void close() throws IOException {
                    super.close();
                    def.end();
                }
            });
        }

        @Override
        public InputStream getWorksheetXMLInputStream() {
            try {
                close();
            } catch (IOException e) {
                throw new UncheckedIOException("rows could not be kept in memory", e);
            }
            return new InflaterInputStream(new ByteArrayInputStream(compressed.toByteArray()));
        }
    }
}
