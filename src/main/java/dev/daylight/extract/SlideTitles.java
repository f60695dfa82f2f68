package dev.daylight.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * The titles of a PPTX file's slides, in the order of the show. Tika gives a slide's shapes in the order they were drawn and doesn't
 * say which is the title.
 *
 * @param titles by slide number from 1; white space normalized
 */
record SlideTitles(Map<Integer, String> titles) {
    static final SlideTitles NONE = new SlideTitles(Map.of());

    static SlideTitles of(Path file) {
        Map<Integer, String> titles = new HashMap<>();
        try (OfficePackage parts = new OfficePackage(file)) {
            List<String> slides = parts.parts("ppt", "presentation", "sldId");
            for (int i = 0; i < slides.size(); i++) {
                String title = title(parts, slides.get(i));
                if (!title.isEmpty()) {
                    titles.put(i + 1, title);
                }
            }
        } catch (IOException | XMLStreamException | RuntimeException e) {
            // Titles are a convenience: a deck without them is still read, or Tika says what is wrong with it.
            return NONE;
        }
        return new SlideTitles(Map.copyOf(titles));
    }

    @Nullable
    String title(int slide) {
        return titles.get(slide);
    }

    private static String title(OfficePackage parts, String slide) throws IOException, XMLStreamException {
        StringBuilder title = new StringBuilder();
        boolean[] inTitle = {false};
        parts.each(slide, reader -> {
            switch (reader.getLocalName()) {
                case "sp", "graphicFrame", "pic" -> inTitle[0] = false;
                case "ph" -> {
                    String type = String.valueOf(reader.getAttributeValue(null, "type"));
                    inTitle[0] = title.isEmpty() && (type.equals("title") || type.equals("ctrTitle"));
                }
                case "t" -> title.append(inTitle[0] ? reader.getElementText() : "");
                case "br", "p" -> title.append(inTitle[0] ? " " : "");
                default -> {}
            }
        });
        return Spaces.normalize(title);
    }
}
