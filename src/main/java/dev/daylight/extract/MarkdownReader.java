package dev.daylight.extract;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Markdown and MDX. The page is rendered to HTML and read from there, since the two mix freely: Markdown inside {@code <div>},
 * tables in HTML between Markdown paragraphs.
 */
final class MarkdownReader implements FormatReader {
    private static final Set<Class<? extends Block>> BLOCKS = Set.of(
            Heading.class,
            HtmlBlock.class,
            ThematicBreak.class,
            FencedCodeBlock.class,
            BlockQuote.class,
            ListBlock.class);

    private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^[\\w-]{1,40}\\]:?");

    private static final Pattern LINK = Pattern.compile("!?\\[([^\\]\\[]*)\\]\\([^)\\s]*\\)");
    private static final Pattern STRONG = Pattern.compile("\\*\\*(\\S(?:[^*]*\\S)?)\\*\\*");

    private final Texts texts;
    private final Parser markdown = parser(true);
    private final Parser mdx = parser(false);
    private final HtmlRenderer renderer =
            HtmlRenderer.builder().extensions(List.of(TablesExtension.create())).build();

    MarkdownReader(Texts texts) {
        this.texts = texts;
    }

    @Override
    public void read(Path file, String format, Draft draft, Members members) throws Exception {
        read(texts.read(file), format.equals("mdx"), draft);
    }

    void read(String source, boolean named, Draft draft) {
        FrontMatter front = FrontMatter.split(source.replace("\r\n", "\n").replace('\r', '\n'));
        boolean components = named || Mdx.likely(front.body());
        String plain =
                FOOTNOTE.matcher(Admonitions.strip(Liquid.strip(front.body()))).replaceAll("");
        String html = renderer.render((components ? mdx : markdown).parse(components ? Mdx.strip(plain) : plain));
        Element body = HtmlReader.parse(html).body();
        body.nodeStream(TextNode.class).toList().forEach(MarkdownReader::plain);
        Element heading = body.selectFirst("h1");
        draft.title(front.title());
        draft.title(heading == null ? null : heading.text());
        draft.author(front.author());
        draft.date(front.date());
        String title = front.title();
        if (title != null && (heading == null || !same(title, heading.text()))) {
            draft.blocks.heading(1, title);
        }
        String description = front.description();
        Element first = body.selectFirst("p");
        if (description != null && (first == null || !same(description, first.text()))) {
            draft.blocks.add(dev.daylight.extract.Block.Kind.PARAGRAPH, description);
        }
        if (body.selectFirst("img") != null) {
            draft.pictures();
        }
        HtmlBlocks.write(body, draft.blocks);
    }

    /** Inside HTML, CommonMark leaves Markdown alone; most sites' generators don't. */
    private static void plain(TextNode words) {
        String text = words.getWholeText();
        boolean code = words.parent() instanceof Element parent && parent.closest("code, pre") != null;
        if (!code && (text.contains("](") || text.contains("**"))) {
            words.text(STRONG.matcher(LINK.matcher(text).replaceAll("$1")).replaceAll("$1"));
        }
    }

    private static boolean same(String x, String y) {
        return Spaces.normalize(x).equalsIgnoreCase(Spaces.normalize(y));
    }

    private static Parser parser(boolean indentedCode) {
        Parser.Builder builder = Parser.builder().extensions(List.of(TablesExtension.create()));
        if (!indentedCode) {
            // In MDX, children of a component are indented and still prose.
            builder.enabledBlockTypes(BLOCKS);
        } else {
            builder.enabledBlockTypes(
                    java.util.stream.Stream.concat(BLOCKS.stream(), java.util.stream.Stream.of(IndentedCodeBlock.class))
                            .collect(java.util.stream.Collectors.toSet()));
        }
        return builder.build();
    }
}
