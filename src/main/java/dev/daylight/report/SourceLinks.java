package dev.daylight.report;

import dev.daylight.audit.Audit;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Links from a report to the originals: relative, so that report and market can move together; at the page of a PDF, and
 * in what a browser shows as text at the words themselves (URL text fragments, WICG Scroll to Text Fragment).
 */
public final class SourceLinks {
    /** What browsers show themselves, so that a text fragment finds its words. */
    private static final Set<String> SHOWN =
            Set.of("html", "htm", "xhtml", "md", "mdx", "markdown", "txt", "rst", "vtt");

    /** A text fragment names the first and the last words of a longer text. */
    private static final int WORDS_EACH_END = 5;

    private static final Pattern PAGE = Pattern.compile("\\bpage (\\d{1,6})\\b");

    /** For what may lie anywhere: documents are named, not linked. */
    static final SourceLinks NONE = new SourceLinks(Path.of(""), null);

    private final @Nullable String base;

    /**
     * @param folder where the report is written
     * @param root the market's folder; null: no links
     */
    public SourceLinks(Path folder, @Nullable Path root) {
        this.base = root == null
                ? null
                : base(
                        folder.toAbsolutePath().normalize(),
                        root.toAbsolutePath().normalize());
    }

    /** Where the document is, or empty when it can't be linked. Never begins with a scheme. */
    public String document(String path) {
        return base == null ? "" : base + encoded(file(path));
    }

    /** What follows the document's link to come to the claim: {@code #page=7}, {@code #:~:text=…}, or empty. */
    public static String place(String path, Audit.Claim claim) {
        return place(path, claim.anchor().page(), claim.text());
    }

    /** The number of the page in a place as people read it; null where it names none. */
    static @Nullable Integer page(String place) {
        Matcher page = PAGE.matcher(place);
        return page.lookingAt() ? Integer.valueOf(page.group(1)) : null;
    }

    static String place(String path, @Nullable Integer page, String text) {
        String name = file(path).toLowerCase(Locale.ROOT);
        String extension = name.substring(name.lastIndexOf('.') + 1);
        if (extension.equals("pdf")) {
            return page == null ? "" : "#page=" + page;
        }
        return SHOWN.contains(extension) && file(path).equals(path) ? "#:~:text=" + fragment(text) : "";
    }

    private static String fragment(String text) {
        List<String> words = Arrays.stream(text.strip().split("\\s+"))
                .filter(word -> word.length() < 60)
                .toList();
        if (words.size() <= 2 * WORDS_EACH_END) {
            return word(String.join(" ", words));
        }
        return word(String.join(" ", words.subList(0, WORDS_EACH_END))) + ","
                + word(String.join(" ", words.subList(words.size() - WORDS_EACH_END, words.size())));
    }

    private static String word(String text) {
        // A dash and a comma mean something in a text fragment.
        return segment(text).replace("-", "%2D");
    }

    /** The file itself when the path names a member of a container. */
    private static String file(String path) {
        int member = path.indexOf("!/");
        return member < 0 ? path : path.substring(0, member);
    }

    private static @Nullable String base(Path folder, Path root) {
        if (folder.getRoot() == null || !folder.getRoot().equals(root.getRoot())) {
            return null;
        }
        String relative = folder.relativize(root).toString().replace('\\', '/');
        // The dot keeps a first folder with a colon from being taken for a scheme.
        return "./" + (relative.isEmpty() ? "" : encoded(relative) + "/");
    }

    private static String encoded(String path) {
        List<String> segments = new ArrayList<>();
        for (String segment : path.split("/", -1)) {
            segments.add(segment(segment));
        }
        return String.join("/", segments);
    }

    private static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
