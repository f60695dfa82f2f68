package dev.daylight.corpus;

import dev.daylight.problem.InputException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the one own vendor: what the user names goes before what the folders say.
 *
 * @param roles role by vendor id
 * @param names display name by vendor id; may lack some
 */
record OwnVendor(Map<String, Role> roles, Map<String, String> names) {
    String choose(@Nullable String named, Path root) {
        if (named != null) {
            return roles.keySet().stream()
                    .filter(id -> id.equalsIgnoreCase(named.strip())
                            || names.getOrDefault(id, id).equalsIgnoreCase(named.strip()))
                    .findFirst()
                    .orElseThrow(() -> new InputException(
                            "no vendor is called '" + named + "'" + Spelling.suggestion(named, roles.keySet()),
                            root.toString(),
                            "Vendors here: " + vendors() + "."));
        }
        List<String> own =
                roles.keySet().stream().filter(id -> roles.get(id) == Role.OWN).toList();
        if (own.size() == 1) {
            return own.getFirst();
        }
        String example = own.isEmpty() ? roles.keySet().iterator().next() : own.getFirst();
        throw new InputException(
                own.isEmpty()
                        ? "it isn't clear which vendor is yours"
                        : "more than one vendor is marked as yours: " + String.join(", ", own),
                root.toString(),
                "Add --own NAME, for example --own " + example + ". Vendors here: " + vendors() + ".");
    }

    private String vendors() {
        return String.join(", ", roles.keySet());
    }
}
