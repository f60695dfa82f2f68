package dev.daylight.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The parts of a PPTX or XLSX file, for what Tika leaves out: titles of slides, numbers of rows. No DTD, nothing external. */
final class OfficePackage implements AutoCloseable {
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final ZipFile zip;

    OfficePackage(Path file) throws IOException {
        this.zip = new ZipFile(file.toFile());
    }

    /** Looks at one element's start. */
    interface Element {
        void at(XMLStreamReader reader) throws XMLStreamException;
    }

    /**
     * Parts in the order the document shows them.
     *
     * @param folder {@code ppt} or {@code xl}
     * @param document {@code presentation} or {@code workbook}
     * @param entry element that names a part: {@code sldId} or {@code sheet}
     */
    List<String> parts(String folder, String document, String entry) throws IOException, XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        each(folder + "/_rels/" + document + ".xml.rels", reader -> {
            if (reader.getLocalName().equals("Relationship")) {
                targets.put(
                        String.valueOf(reader.getAttributeValue(null, "Id")),
                        String.valueOf(reader.getAttributeValue(null, "Target")));
            }
        });
        List<String> parts = new ArrayList<>();
        each(folder + "/" + document + ".xml", reader -> {
            if (reader.getLocalName().equals(entry)) {
                String target = targets.getOrDefault(String.valueOf(reader.getAttributeValue(RELATIONS, "id")), "");
                parts.add(target.startsWith("/") ? target.substring(1) : folder + "/" + target);
            }
        });
        return parts;
    }

    void each(String part, Element element) throws IOException, XMLStreamException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            return;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            XMLStreamReader reader = factory().createXMLStreamReader(in);
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    element.at(reader);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
