package dev.daylight.extract;

/** Text on one line: runs of white space become one blank, what can't be seen goes. */
final class Spaces {
    private Spaces() {}

    static String normalize(CharSequence raw) {
        StringBuilder text = new StringBuilder(raw.length());
        boolean gap = false;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                gap = true;
            } else if (!invisible(c)) {
                if (gap && !text.isEmpty()) {
                    text.append(' ');
                }
                gap = false;
                text.append(whole(raw, i) ? c : '\uFFFD');
            }
        }
        return text.toString();
    }

    /** Control characters, soft hyphens, zero-width and direction marks: they hide words from a search. */
    private static boolean invisible(char c) {
        return Character.isISOControl(c)
                || c == '\u00AD'
                || (c >= '\u200B' && c <= '\u200F' && c != '\u200D')
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2060' && c <= '\u2069')
                || c == '\uFEFF'
                || c == '\uFFFE'
                || c == '\uFFFF';
    }

    private static boolean whole(CharSequence raw, int i) {
        char c = raw.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 < raw.length() && Character.isLowSurrogate(raw.charAt(i + 1));
        }
        return !Character.isLowSurrogate(c) || (i > 0 && Character.isHighSurrogate(raw.charAt(i - 1)));
    }
}
