package dev.daylight.extract;

import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads one family of formats. */
interface FormatReader {
    /**
     * @param file the document, on disk
     * @param format short name, such as {@code pdf}
     * @param draft takes what is read
     * @param members takes what is packed or attached inside
     * @throws Exception anything: the caller finds the reason to show
     */
    void read(Path file, String format, Draft draft, Members members) throws Exception;

    /** Takes documents that lie inside another. */
    interface Members {
        /**
         * @param name name or path inside; may be hostile
         * @param bytes its content; not closed here
         * @param type media type when known
         */
        void add(String name, InputStream bytes, @Nullable String type) throws Exception;

        /** Lists a member that can't even be unpacked. */
        void failed(String name, Exception problem);
    }
}
