package dev.daylight.change;

import dev.daylight.audit.PlainText;
import java.util.List;

/** What a change is written on: the same lines, as plain text for a terminal or as Markdown. Texts of documents stay text. */
sealed interface ChangePage {
    void title(String text);

    void heading(String text);

    /** A paragraph in Daylight's own words with texts of documents in it. */
    void line(String text);

    /** @param depth 0 for the outermost */
    void item(int depth, String text);

    String finish();

    /** A text of a document: in one line, in quotation marks, no longer than a reader needs. */
    static String quote(String text) {
        return "“" + PlainText.of(text, 160) + "”";
    }

    /** For a terminal. */
    final class Plain implements ChangePage {
        private final StringBuilder out = new StringBuilder();

        @Override
        public void title(String text) {
            out.append(PlainText.of(text)).append('\n');
        }

        @Override
        public void heading(String text) {
            out.append('\n').append(PlainText.of(text)).append('\n');
        }

        @Override
        public void line(String text) {
            out.append(PlainText.of(text)).append('\n');
        }

        @Override
        public void item(int depth, String text) {
            out.append("  ".repeat(depth + 1)).append(PlainText.of(text)).append('\n');
        }

        @Override
        public String finish() {
            return out.toString();
        }
    }

    /** Markdown of any dialect: what a document could use as markup is escaped. */
    final class Markdown implements ChangePage {
        private static final String MARKUP = "\\`*_{}[]<>#|!~&$";

        private final StringBuilder out = new StringBuilder();
        private boolean list;

        @Override
        public void title(String text) {
            out.append("# ").append(escape(text)).append("\n\n");
        }

        @Override
        public void heading(String text) {
            out.append(list ? "\n" : "").append("## ").append(escape(text)).append("\n\n");
            list = false;
        }

        @Override
        public void line(String text) {
            out.append(list ? "\n" : "").append(escape(text)).append("\n\n");
            list = false;
        }

        @Override
        public void item(int depth, String text) {
            out.append("    ".repeat(depth)).append("- ").append(escape(text)).append('\n');
            list = true;
        }

        @Override
        public String finish() {
            return out.toString().stripTrailing() + "\n";
        }

        private static String escape(String text) {
            StringBuilder escaped = new StringBuilder();
            String plain = PlainText.of(text).strip();
            for (int i = 0; i < plain.length(); i++) {
                char c = plain.charAt(i);
                boolean lead = i == 0 && (c == '-' || c == '+' || c == '=' || c == ':');
                // An address would become a link, and "1." a list.
                boolean link = c == ':' && plain.startsWith("//", i + 1) || c == '@';
                boolean number = c == '.'
                        && i > 0
                        && i < 10
                        && plain.substring(0, i).chars().allMatch(Character::isDigit);
                if (link) {
                    escaped.append(c == '@' ? "&#64;" : "&#58;");
                } else {
                    escaped.append(lead || number || MARKUP.indexOf(c) >= 0 ? "\\" : "")
                            .append(c);
                }
            }
            return escaped.toString();
        }
    }

    /** The first of a list, and how many more there are. */
    static <T> void some(ChangePage page, List<T> all, int most, java.util.function.Consumer<T> show) {
        all.stream().limit(most).forEach(show);
        if (all.size() > most) {
            page.item(0, "… and " + (all.size() - most) + " more (--json lists all)");
        }
    }
}
