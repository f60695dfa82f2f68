package dev.daylight.compare.contradiction;

import dev.daylight.claim.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The vendors of the market and how they are called in text. */
final class Names {
    private final SortedMap<String, List<List<String>>> words = new TreeMap<>();
    private final SortedMap<String, String> shown = new TreeMap<>();

    /** @param names vendor id to its names; the first is the one to show */
    Names(Map<String, List<String>> names) {
        names.forEach((id, list) -> {
            shown.put(id, list.isEmpty() ? id : list.getFirst());
            SortedSet<String> all = new TreeSet<>();
            list.forEach(name -> all.add(name.toLowerCase(Locale.ROOT)));
            all.add(id.toLowerCase(Locale.ROOT));
            all.add(id.toLowerCase(Locale.ROOT).replace('-', ' '));
            words.put(id, all.stream().map(name -> List.of(name.split("\\s+"))).toList());
        });
    }

    String show(String id) {
        return shown.getOrDefault(id, id);
    }

    /**
     * A vendor named in a text.
     *
     * @param vendor id of the vendor
     * @param token index of the first word of the name
     * @param length words of the name
     */
    record Mention(String vendor, int token, int length) {}

    /** Vendors named, in the order of the text. */
    List<Mention> mentions(List<Token> tokens) {
        List<Mention> mentions = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Mention longest = null;
            for (Map.Entry<String, List<List<String>>> entry : words.entrySet()) {
                for (List<String> name : entry.getValue()) {
                    if (matches(tokens, i, name) && (longest == null || longest.length() < name.size())) {
                        longest = new Mention(entry.getKey(), i, name.size());
                    }
                }
            }
            if (longest != null) {
                mentions.add(longest);
                i += longest.length() - 1;
            }
        }
        return mentions;
    }

    private static boolean matches(List<Token> tokens, int at, List<String> name) {
        if (at + name.size() > tokens.size()) {
            return false;
        }
        for (int i = 0; i < name.size(); i++) {
            String word = tokens.get(at + i).text().toLowerCase(Locale.ROOT);
            if (!word.equals(name.get(i)) && !word.startsWith(name.get(i) + ".") && !word.startsWith(name.get(i) + "-")) {
                return false;
            }
        }
        // A vendor's name that is also a word ("highlight") counts only where it is written as a name.
        return Character.isUpperCase(tokens.get(at).text().charAt(0)) || tokens.get(at).text().contains(".");
    }
}
