package dev.daylight.passage;

import dev.daylight.extract.Anchor;
import dev.daylight.extract.Block;
import dev.daylight.extract.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Groups a document's blocks to passages: consecutive blocks in one place (page, slide, sheet, heading, speaker), up to
 * {@link #MOST_WORDS} words. Code is left out, and ends a passage. A longer block stays whole.
 */
public final class PassageBuilder {
    /** Changes whenever a document could give other passages. Part of every cache key of what is made from them. */
    public static final String VERSION = "1";

    /** A passage ends before the block that would make it longer. */
    public static final int MOST_WORDS = 120;

    /** @return passages in order, not overlapping; empty when there is nothing but code */
    public List<Passage> build(Document document) {
        List<Passage> passages = new ArrayList<>();
        List<Block> open = new ArrayList<>();
        int words = 0;
        for (Block block : document.blocks()) {
            if (block.kind() == Block.Kind.CODE) {
                close(open, document, passages);
                words = 0;
                continue;
            }
            int more = Words.count(document.text().substring(block.begin(), block.end()));
            if (!open.isEmpty() && (!together(open, block) || words + more > MOST_WORDS && !onlyHeadings(open))) {
                close(open, document, passages);
                words = 0;
            }
            open.add(block);
            words += more;
        }
        close(open, document, passages);
        return passages;
    }

    private static boolean together(List<Block> open, Block next) {
        Block last = open.getLast();
        Anchor above = last.anchor();
        Anchor here = next.anchor();
        boolean place = Objects.equals(above.page(), here.page())
                && Objects.equals(above.slide(), here.slide())
                && Objects.equals(above.sheet(), here.sheet())
                && Objects.equals(above.speaker(), here.speaker())
                && (last.kind() == Block.Kind.NOTE) == (next.kind() == Block.Kind.NOTE);
        // A heading right above another belongs to the text that follows, not alone.
        boolean below = onlyHeadings(open)
                && here.headings().size() >= above.headings().size()
                && here.headings().subList(0, above.headings().size()).equals(above.headings());
        return place
                && (below
                        || next.kind() != Block.Kind.HEADING && above.headings().equals(here.headings()));
    }

    private static boolean onlyHeadings(List<Block> blocks) {
        return blocks.stream().allMatch(block -> block.kind() == Block.Kind.HEADING);
    }

    private static void close(List<Block> open, Document document, List<Passage> passages) {
        if (open.isEmpty()) {
            return;
        }
        int begin = open.getFirst().begin();
        int end = open.getLast().end();
        passages.add(new Passage(
                passages.size(),
                begin,
                end,
                document.text().substring(begin, end),
                open.getFirst().anchor(),
                open));
        open.clear();
    }
}
