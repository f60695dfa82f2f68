package dev.daylight.compare;

import dev.daylight.corpus.Vendor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Knows a vendor's name when he writes it. "Acme supports SSO" on Acme's page and "Beta supports SSO" on Beta's are the same
 * message, as is "We support SSO": a vendor's name on his own pages, and the first person, all become {@code we}. The name of
 * another vendor stays, for "unlike Beta" is said of somebody, and so does the country {@code US}. The first word of a longer name alone means the
 * vendor only with a capital: "Open" may be Open Harbour, "open" is a word.
 */
public final class VendorNames {
    static final String WE = "we";
    private static final Set<String> FIRST_PERSON = Set.of("we", "us", "our", "ours", "ourselves", "we're", "we've");

    private final Map<String, Set<String>> names = new TreeMap<>();
    private final Map<String, Set<String>> firsts = new TreeMap<>();

    public VendorNames(List<Vendor> vendors) {
        for (Vendor vendor : vendors) {
            Set<String> forms = new TreeSet<>();
            forms.addAll(forms(vendor.id()));
            forms.addAll(forms(vendor.name()));
            names.put(vendor.id(), forms);
            Set<String> first = new TreeSet<>(first(vendor.id()));
            first.addAll(first(vendor.name()));
            firsts.put(vendor.id(), first);
        }
    }

    /** Whether a word of the vendor's text, as it is spelled there, means the vendor himself. */
    boolean self(String vendor, String word) {
        if (word.equals(Words.COUNTRY)) {
            return false;
        }
        String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
        if (FIRST_PERSON.contains(lower)) {
            return true;
        }
        String bare = lower.endsWith("'s") ? lower.substring(0, lower.length() - 2) : lower;
        String squashed = Words.squash(bare);
        return names.getOrDefault(vendor, forms(vendor)).contains(squashed)
                || (!word.isEmpty()
                        && Character.isUpperCase(word.codePointAt(0))
                        && firsts.getOrDefault(vendor, first(vendor)).contains(squashed));
    }

    /** The words of a vendor's text in lower case, with himself as {@code we}. */
    List<String> align(String vendor, List<String> spelled) {
        return spelled.stream()
                .map(word -> self(vendor, word) ? WE : Words.lower(word))
                .toList();
    }

    /** {@code Highlight.io} is also written {@code Highlight}; {@code Acme Corp} also {@code Acme}. */
    private static Set<String> first(String name) {
        String[] parts = name.split("[\\s._]+", 2);
        String first = Words.squash(parts[0]);
        return parts.length > 1 && first.length() >= 4 ? Set.of(first) : Set.of();
    }

    private static Set<String> forms(String name) {
        Set<String> forms = new TreeSet<>();
        forms.add(Words.squash(name));
        for (String domain : List.of("com", "io", "dev", "ai")) {
            forms.add(Words.squash(name) + domain);
        }
        forms.remove("");
        return forms;
    }
}
