package dev.daylight.audit;

/**
 * Text of documents for a terminal. Escape sequences, controls and marks that turn the direction of what follows are
 * shown as a replacement character: a document must not be able to colour, move or hide what is printed after it.
 */
public final class PlainText {
    private PlainText() {}

    /** The text in one line, without anything that a terminal would obey. */
    public static String of(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (Character.getType(c)) {
                case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> out.append(' ');
                case Character.CONTROL -> out.append(c == '\n' || c == '\t' || c == '\r' ? ' ' : '\uFFFD');
                case Character.SURROGATE -> out.append('\uFFFD');
                case Character.FORMAT -> {
                    if (!directional(c)) {
                        out.appendCodePoint(c);
                    }
                }
                default -> out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    /**
     * The text in one line of at most {@code width} characters, cut at a word with an ellipsis.
     *
     * @param width at least 2
     */
    public static String of(String text, int width) {
        String plain = of(text).strip();
        if (plain.length() <= width) {
            return plain;
        }
        int end = width - 1;
        int blank = plain.lastIndexOf(' ', end);
        if (blank > width / 2) {
            end = blank;
        } else if (Character.isHighSurrogate(plain.charAt(end - 1))) {
            end--;
        }
        return plain.substring(0, end).stripTrailing() + "…";
    }

    private static boolean directional(int c) {
        return c == 0x200E || c == 0x200F || c == 0x061C || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }
}
