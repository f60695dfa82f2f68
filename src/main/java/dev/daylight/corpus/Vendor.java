package dev.daylight.corpus;

/**
 * Who published it.
 *
 * @param id name of the vendor's folder; unique within the market
 * @param name name to show; the folder's unless {@code corpus.yaml} says otherwise
 * @param role own or competitor
 */
public record Vendor(String id, String name, Role role) {
    public Vendor {
        if (id.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("a vendor needs an id and a name");
        }
    }

    public boolean own() {
        return role == Role.OWN;
    }
}
