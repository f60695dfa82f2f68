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
 * another vendor stays, for "unlike Beta" is said of somebody.
 */
public final class VendorNames {
    static final String WE = "we";
    private static final Set<String> FIRST_PERSON = Set.of("we", "us", "our", "ours", "ourselves", "we're", "we've");

    private final Map<String, Set<String>> names = new TreeMap<>();

    public VendorNames(List<Vendor> vendors) {
        for (Vendor vendor : vendors) {
            Set<String> forms = new TreeSet<>();
            forms.addAll(forms(vendor.id()));
            forms.addAll(forms(vendor.name()));
            names.put(vendor.id(), forms);
        }
    }

    /** Whether a word of the vendor's text means the vendor himself. */
    boolean self(String vendor, String word) {
        String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
        if (FIRST_PERSON.contains(lower)) {
            return true;
        }
        String bare = lower.endsWith("'s") ? lower.substring(0, lower.length() - 2) : lower;
        return names.getOrDefault(vendor, forms(vendor)).contains(Words.squash(bare));
    }

    /** The words of a vendor's text, with himself as {@code we}. */
    List<String> align(String vendor, List<String> words) {
        return words.stream().map(word -> self(vendor, word) ? WE : word).toList();
    }

    /** {@code Highlight.io} is also written {@code Highlight}; {@code Acme Corp} also {@code Acme}. */
    private static Set<String> forms(String name) {
        Set<String> forms = new TreeSet<>();
        forms.add(Words.squash(name));
        String first = name.split("[\\s._]+", 2)[0];
        if (Words.squash(first).length() >= 4) {
            forms.add(Words.squash(first));
        }
        for (String domain : List.of("com", "io", "dev", "ai")) {
            forms.add(Words.squash(name) + domain);
        }
        forms.remove("");
        return forms;
    }
}
