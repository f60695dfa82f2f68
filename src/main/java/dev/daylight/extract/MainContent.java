package dev.daylight.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Finds what a page is about: what is left when navigation, cookie banners, footers, forms and lists of links are gone.
 *
 * <p>Works on the tree in place. Three steps, each careful not to lose the page: elements that HTML or ARIA calls navigation;
 * elements whose class or id says so, unless most of the page is in them; lists that are nearly all links (Kohlschütter et al.
 * 2010, "Boilerplate Detection using Shallow Text Features": link density is the strongest single sign).
 */
final class MainContent {
    private static final String NEVER = String.join(
            ", ",
            "script, style, noscript, template, svg, iframe, form, button, select, textarea, nav, footer, aside, dialog",
            "[role=navigation], [role=banner], [role=contentinfo], [role=complementary], [role=search], [role=dialog]",
            "[role=alertdialog], [role=menu], [role=menubar], [hidden], [aria-hidden=true]",
            "[style~=(?i)display\\s*:\\s*none], [style~=(?i)visibility\\s*:\\s*hidden]");
    private static final Set<String> WORDS = Set.of(
            "cookie",
            "cookies",
            "consent",
            "gdpr",
            "navbar",
            "nav",
            "navigation",
            "sidebar",
            "sidenav",
            "breadcrumb",
            "breadcrumbs",
            "footer",
            "toc",
            "share",
            "sharing",
            "social",
            "newsletter",
            "subscribe",
            "popup",
            "modal",
            "pagination",
            "pager",
            "skip",
            "skiplink",
            "menu",
            "megamenu",
            "toolbar",
            "related",
            "masthead",
            "topbar",
            "announcement",
            "onetrust",
            "hubspot",
            "intercom");
    /** Share of a page's text above which an element is the page itself, whatever its class says. */
    private static final double TOO_MUCH = 0.4;

    private static final double LINK_DENSITY = 0.7;
    private static final int FEW_LINKS = 4;
    private static final double MAIN_SHARE = 0.25;

    private MainContent() {}

    static Element of(org.jsoup.nodes.Document page) {
        Element body = page.body();
        body.select(NEVER).forEach(MainContent::remove);
        int all = body.text().length();
        for (Element element : body.select("[class], [id]")) {
            if (element.parent() != null && named(element) && element.text().length() < TOO_MUCH * all) {
                remove(element);
            }
        }
        for (Element header : body.select("header")) {
            if (header.parent() != null && header.selectFirst("h1") == null) {
                remove(header);
            }
        }
        for (Element list : body.select("ul, ol")) {
            if (list.parent() != null && links(list)) {
                remove(list);
            }
        }
        Element main = main(body);
        return main.text().length() >= MAIN_SHARE * body.text().length() ? main : body;
    }

    private static Element main(Element body) {
        Element main = body.selectFirst("main, [role=main]");
        if (main != null) {
            return main;
        }
        List<Element> articles = body.select("article");
        return articles.size() == 1 ? articles.getFirst() : body;
    }

    private static void remove(Element element) {
        if (element.parent() != null
                && !Set.of("body", "html", "main", "article").contains(element.normalName())) {
            element.remove();
        }
    }

    private static boolean named(Element element) {
        List<String> words = new ArrayList<>();
        for (String name : List.of(element.className(), element.id())) {
            words.addAll(List.of(name.replaceAll("([a-z])([A-Z])", "$1 $2")
                    .toLowerCase(Locale.ROOT)
                    .split("[^a-z]+")));
        }
        return words.stream().anyMatch(WORDS::contains);
    }

    private static boolean links(Element list) {
        List<Element> anchors = list.select("a");
        if (anchors.size() < FEW_LINKS) {
            return false;
        }
        int linked = anchors.stream().mapToInt(anchor -> anchor.text().length()).sum();
        int all = list.text().length();
        // A list of linked sentences is content; a list of linked labels is not.
        return linked >= LINK_DENSITY * all && linked / anchors.size() < 40;
    }
}
