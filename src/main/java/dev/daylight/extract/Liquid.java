package dev.daylight.extract;

import java.util.regex.Pattern;

/** Tags of site generators (Jekyll, Hugo, Zola) that are no text: {@code {% … %}}, {@code {{< … >}}}, {@code {:.class}}. */
final class Liquid {
    private static final Pattern HIDDEN =
            Pattern.compile("\\{%-?\\s*comment\\s*-?%\\}.*?\\{%-?\\s*endcomment\\s*-?%\\}", Pattern.DOTALL);
    private static final Pattern TAG =
            Pattern.compile("\\{%[^%]{0,2000}%\\}|\\{\\{[<%][^\\n]{0,500}?[>%]\\}\\}|\\{:[^}\\n]{1,200}\\}");

    private Liquid() {}

    static String strip(String source) {
        return source.contains("{%") || source.contains("{{") || source.contains("{:")
                ? TAG.matcher(HIDDEN.matcher(source).replaceAll("")).replaceAll("")
                : source;
    }
}
