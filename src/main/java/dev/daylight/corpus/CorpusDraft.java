package dev.daylight.corpus;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A {@code corpus.yaml} to be written for a user, with comments that say what each part is for. Whatever names the folders have, what is
 * written reads back as it was meant: every name stands in double quotes, with escapes.
 *
 * @param title name of the market
 * @param vendors in the order in which they are to stand, the own one first
 * @param channels channel by name of a folder below a vendor's
 * @param left patterns of files that aren't read
 */
public record CorpusDraft(String title, List<Member> vendors, SortedMap<String, String> channels, List<String> left) {
    /**
     * A vendor.
     *
     * @param id name of the folder
     * @param path of the folder below the market's, with forward slashes
     * @param role what it is to be
     * @param told role that the folders say, or null
     * @param documents how many there are; 0: named in a comment only, since a name without a folder is an error
     */
    public record Member(
            String id, String path, Role role, @Nullable Role told, int documents) {}

    public CorpusDraft {
        vendors = List.copyOf(vendors);
        left = List.copyOf(left);
    }

    public String yaml() {
        StringBuilder yaml = new StringBuilder("""
                # What Daylight should know about the documents in this folder. Lines that begin with # are comments.
                # Made by 'daylight init'; change whatever you like. 'daylight corpus' shows what an audit would read.

                # The name of the market, as reports show it.
                market: %s

                """.formatted(quoted(title)));
        vendors(yaml);
        rules(yaml);
        yaml.append("""

                # More that rules can say, for files that match a pattern (** crosses folders, * doesn't):
                #
                #   - files: "own/*/rep/discovery-call.vtt"
                #     date: 2026-03-12            # of a document that carries none of its own
                #     owner: enablement           # who keeps it up to date
                #     audience: [it, finance]     # for whom it is
                #     jobs: [some-job]            # ids of the buying jobs it serves; else found from its text
                """);
        return yaml.toString();
    }

    private void vendors(StringBuilder yaml) {
        boolean any = vendors.stream().anyMatch(CorpusDraft::named);
        yaml.append("# Vendors: the folder's name, then the name that reports show.\n")
                .append(any ? "vendors:\n" : "# vendors:\n");
        for (Member vendor : vendors) {
            String line = quoted(vendor.id()) + ": " + quoted(name(vendor.id()));
            String note = vendor.role() == Role.OWN ? "   # you" : "";
            yaml.append(
                    named(vendor)
                            ? "  " + line + note + "\n"
                            : "#  " + line + "   # take the first # away when it has documents\n");
        }
    }

    /** A blank name, or one with blanks around it, can't be told in a file that ignores blanks around values. */
    private static boolean named(Member vendor) {
        return vendor.documents() > 0
                && !vendor.id().isBlank()
                && vendor.id().equals(vendor.id().strip());
    }

    private void rules(StringBuilder yaml) {
        StringBuilder rules = new StringBuilder();
        for (Member vendor : vendors) {
            boolean told = vendor.told() == vendor.role() || vendor.told() == null && vendor.role() == Role.COMPETITOR;
            if (!told) {
                rule(
                        rules,
                        literal(vendor.path()) + "/**",
                        "role: " + vendor.role().name().toLowerCase(Locale.ROOT));
            }
        }
        if (!channels.isEmpty()) {
            rules.append("  # How documents in these folders reach the buyer.\n");
            channels.forEach((folder, channel) -> {
                for (Member vendor : vendors) {
                    rule(rules, literal(vendor.path() + "/" + folder) + "/**", "channel: " + quoted(channel));
                }
            });
        }
        if (!left.isEmpty()) {
            rules.append("  # Not published: never read.\n");
            left.forEach(pattern -> rule(rules, pattern, "ignore: true"));
        }
        yaml.append("""

                # The channel is the folder below the vendor's: website, rep (what sales people hand over or say), event or
                # third-party (what others write about a vendor); everything else counts as website. Rules say what folders
                # can't. They are read from top to bottom; of two that say something of the same file the later one wins.
                """).append(rules.isEmpty() ? "# rules:\n" : "rules:\n").append(rules);
    }

    private static void rule(StringBuilder rules, String pattern, String field) {
        rules.append("  - files: ")
                .append(quoted(pattern))
                .append("\n    ")
                .append(field)
                .append('\n');
    }

    /** {@code acme-corp} is shown as Acme corp; a name with a capital is shown as it is. */
    private static String name(String id) {
        if (!id.equals(id.toLowerCase(Locale.ROOT)) || !Character.isLetter(id.codePointAt(0))) {
            return id;
        }
        String words = id.replaceAll("[-_]+", " ").strip();
        int first = words.codePointAt(0);
        return new StringBuilder()
                .appendCodePoint(Character.toTitleCase(first))
                .append(words.substring(Character.charCount(first)))
                .toString();
    }

    /** A pattern that matches just this path. */
    public static String literal(String path) {
        StringBuilder pattern = new StringBuilder();
        for (char c : path.toCharArray()) {
            boolean special = "*?[{".indexOf(c) >= 0 || pattern.isEmpty() && (Character.isWhitespace(c) || c == '.');
            pattern.append(special ? "[" + c + "]" : String.valueOf(c));
        }
        return pattern.toString();
    }

    /** A scalar of YAML in double quotes: on one line and printable, whatever it says. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            boolean plain = point >= 0x20 && point < 0x7F
                    || Character.isLetterOrDigit(point) && point <= 0xFFFF && !Character.isIdentifierIgnorable(point);
            if (point == '"' || point == '\\') {
                quoted.append('\\').appendCodePoint(point);
            } else if (plain) {
                quoted.appendCodePoint(point);
            } else {
                quoted.append(String.format(Locale.ROOT, point > 0xFFFF ? "\\U%08x" : "\\u%04x", point));
            }
        });
        return quoted.append('"').toString();
    }
}
