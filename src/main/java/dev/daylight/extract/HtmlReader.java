package dev.daylight.extract;

import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Web pages: the main content alone, title and dates from the head. Nothing is fetched. */
final class HtmlReader implements FormatReader {
    /** Last changed goes before first published. */
    private static final List<String> DATES = List.of(
            "meta[property=article:modified_time]",
            "meta[property=og:updated_time]",
            "meta[name=last-modified]",
            "meta[itemprop=dateModified]",
            "meta[name=dcterms.modified]",
            "meta[property=article:published_time]",
            "meta[name=date]",
            "meta[itemprop=datePublished]",
            "meta[name=dcterms.date]");

    private final Texts texts;

    HtmlReader(Texts texts) {
        this.texts = texts;
    }

    @Override
    public void read(Path file, String format, Draft draft, Members members) throws Exception {
        read(texts.read(file), draft);
    }

    static void read(String source, Draft draft) {
        FrontMatter front = FrontMatter.split(source);
        org.jsoup.nodes.Document page = parse(Liquid.strip(front.body()));
        draft.title(front.title());
        draft.title(attribute(page, "meta[property=og:title]", "content"));
        draft.title(page.title());
        Element heading = page.selectFirst("h1");
        draft.title(heading == null ? null : heading.text());
        draft.author(front.author());
        draft.author(attribute(page, "meta[name=author]", "content"));
        draft.date(front.date());
        for (String query : DATES) {
            draft.date(Dates.parse(attribute(page, query, "content")));
        }
        draft.date(Dates.parse(attribute(page, "time[datetime]", "datetime")));
        if (page.selectFirst("img, picture, svg") != null) {
            draft.pictures();
        }
        HtmlBlocks.write(MainContent.of(page), draft.blocks);
    }

    static org.jsoup.nodes.Document parse(String source) {
        org.jsoup.nodes.Document page = Jsoup.parse(source);
        page.outputSettings(new OutputSettings().prettyPrint(false));
        return page;
    }

    private static @Nullable String attribute(Element page, String query, String name) {
        Element found = page.selectFirst(query);
        return found == null ? null : found.attr(name);
    }
}
