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
import org.jspecify.annotations.Nullable;

/**
 * The titles of a PPTX file's slides, in the order of the show. Tika gives a slide's shapes in the order they were drawn and doesn't
 * say which is the title.
 *
 * @param titles by slide number from 1; white space normalized
 */
record SlideTitles(Map<Integer, String> titles) {
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    static SlideTitles of(Path file) {
        Map<Integer, String> titles = new HashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Map<String, String> targets = targets(zip);
            int number = 0;
            for (String id : order(zip)) {
                number++;
                String title = title(zip, "ppt/" + targets.getOrDefault(id, "").replaceFirst("^/ppt/", ""));
                if (title != null && !title.isEmpty()) {
                    titles.put(number, title);
                }
            }
        } catch (IOException | XMLStreamException | RuntimeException e) {
            // Titles are a convenience: a deck without them is still read, or Tika says what is wrong with it.
        }
        return new SlideTitles(Map.copyOf(titles));
    }

    @Nullable String title(int slide) {
        return titles.get(slide);
    }

    private static List<String> order(ZipFile zip) throws IOException, XMLStreamException {
        List<String> ids = new ArrayList<>();
        each(zip, "ppt/presentation.xml", reader -> {
            if (reader.getLocalName().equals("sldId")) {
                ids.add(String.valueOf(reader.getAttributeValue(RELATIONS, "id")));
            }
        });
        return ids;
    }

    private static Map<String, String> targets(ZipFile zip) throws IOException, XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        each(zip, "ppt/_rels/presentation.xml.rels", reader -> {
            if (reader.getLocalName().equals("Relationship")) {
                targets.put(
                        String.valueOf(reader.getAttributeValue(null, "Id")),
                        String.valueOf(reader.getAttributeValue(null, "Target")));
            }
        });
        return targets;
    }

    private static @Nullable String title(ZipFile zip, String part) throws IOException, XMLStreamException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            return null;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            XMLStreamReader reader = factory().createXMLStreamReader(in);
            StringBuilder shape = new StringBuilder();
            boolean title = false;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    switch (reader.getLocalName()) {
                        case "sp" -> {
                            shape.setLength(0);
                            title = false;
                        }
                        case "ph" -> {
                            String type = String.valueOf(reader.getAttributeValue(null, "type"));
                            title = type.equals("title") || type.equals("ctrTitle");
                        }
                        case "t" -> shape.append(reader.getElementText());
                        case "br", "p" -> shape.append(' ');
                        default -> {}
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals("sp") && title) {
                    return Spaces.normalize(shape);
                }
            }
        }
        return null;
    }

    private interface Element {
        void at(XMLStreamReader reader);
    }

    private static void each(ZipFile zip, String part, Element element) throws IOException, XMLStreamException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            return;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            XMLStreamReader reader = factory().createXMLStreamReader(in);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    element.at(reader);
                }
            }
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
