package dev.daylight.extract;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plain text: paragraphs parted by blank lines, bullets, underlined headings; CSV by row; quoted replies of mails. */
final class PlainReader implements FormatReader {
    private static final Pattern BULLET = Pattern.compile("^\\s*(?:[-*+•·‣▪–]|\\d{1,3}[.)])\\s+(\\S.*)$");
    private static final Pattern UNDERLINE = Pattern.compile("^(={3,}|-{3,})\\s*$");
    private static final Pattern QUOTED = Pattern.compile("^\\s*>.*");
    private static final Pattern REPLY = Pattern.compile(
            "^(?:On .{5,200} wrote:|-{3,}\\s*(?:Original Message|Forwarded message).*|_{20,}|From: .+ Sent: .+)\\s*$");

    private final Texts texts;

    PlainReader(Texts texts) {
        this.texts = texts;
    }

    @Override
    public void read(Path file, String format, Draft draft, Members members) throws Exception {
        String source = texts.read(file);
        if (format.equals("csv")) {
            source.lines().forEach(line -> draft.blocks.add(Block.Kind.TABLE_ROW, line));
        } else {
            write(source, draft.blocks, false);
        }
    }

    /** @param mail whether lines that begin with {@code >}, and all after "… wrote:", quote an earlier mail */
    static void write(String source, BlockWriter blocks, boolean mail) {
        List<String> paragraph = new ArrayList<>();
        Block.Kind kind = Block.Kind.PARAGRAPH;
        boolean reply = false;
        for (String line : source.split("\\R", -1)) {
            boolean quoted = mail && (reply || QUOTED.matcher(line).matches());
            reply |= mail && REPLY.matcher(line).matches();
            String words = quoted ? line.replaceFirst("^[\\s>]+", "") : line;
            Matcher bullet = BULLET.matcher(words);
            if (words.isBlank()) {
                flush(paragraph, kind, blocks);
                kind = Block.Kind.PARAGRAPH;
            } else if (UNDERLINE.matcher(words).matches()) {
                if (paragraph.size() == 1 && kind == Block.Kind.PARAGRAPH) {
                    blocks.heading(words.startsWith("=") ? 1 : 2, paragraph.getFirst());
                    paragraph.clear();
                } else {
                    flush(paragraph, kind, blocks);
                }
            } else if (bullet.matches()) {
                flush(paragraph, kind, blocks);
                kind = quoted ? Block.Kind.QUOTE : Block.Kind.LIST_ITEM;
                paragraph.add(bullet.group(1));
            } else {
                Block.Kind next = quoted ? Block.Kind.QUOTE : kind == Block.Kind.QUOTE ? Block.Kind.PARAGRAPH : kind;
                if (next != kind) {
                    flush(paragraph, kind, blocks);
                }
                kind = next;
                paragraph.add(words);
            }
        }
        flush(paragraph, kind, blocks);
    }

    private static void flush(List<String> paragraph, Block.Kind kind, BlockWriter blocks) {
        if (!paragraph.isEmpty()) {
            blocks.add(kind, String.join(" ", paragraph));
            paragraph.clear();
        }
    }
}
