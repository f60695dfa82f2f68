package dev.daylight.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The list of everything that goes with the program ({@code target/daylight-sbom.json}): whole, steady, and free to be passed on. */
class SbomIT {
    private static final Path SBOM = Path.of("target/daylight-sbom.json");
    private static final Path LIBRARIES = Path.of("target/lib");

    private static JsonNode sbom;

    @BeforeAll
    static void read() throws IOException {
        assumeTrue(Files.isRegularFile(SBOM), "no SBOM: built with -Dquick");
        sbom = JsonMapper.builder().build().readTree(Files.readString(SBOM));
    }

    @Test
    void sbom_ofTheLibrariesBesideTheProgram_listsEachWithItsDigest() throws Exception {
        Set<String> listed = components().stream()
                .map(component -> component
                        .get("hashes")
                        .valueStream()
                        .filter(hash -> hash.get("alg").asString().equals("SHA-256"))
                        .map(hash -> hash.get("content").asString())
                        .findFirst()
                        .orElseThrow())
                .collect(Collectors.toSet());
        TreeMap<String, String> missing = new TreeMap<>();
        try (Stream<Path> files = Files.list(LIBRARIES)) {
            for (Path file : files.toList()) {
                String digest = sha256(file);
                if (!listed.contains(digest)) {
                    missing.put(file.getFileName().toString(), digest);
                }
            }
        }
        assertThat(missing)
                .as("beside the program, not in the SBOM; old ones go with the folder target/lib")
                .isEmpty();
        assertThat(components()).hasSizeGreaterThan(100);
    }

    /** The same libraries give the same bytes: nothing of the moment is in it. */
    @Test
    void sbom_ofTheSameLibraries_hasNoTimeAndNoNumberOfItsOwn() {
        assertThat(sbom.has("serialNumber")).isFalse();
        assertThat(sbom.path("metadata").path("timestamp").asString("")).isIn("", "2026-11-01T00:00:00Z");
        assertThat(sbom.get("specVersion").asString()).isEqualTo("1.6");
    }

    /** Daylight is GPL-3.0-or-later, since CoreNLP is: every library needs a licence that goes with that. */
    @Test
    void licences_ofAllLibraries_goWithOurs() throws IOException {
        Licences licences = Licences.load();
        List<String> refused = new ArrayList<>();
        Set<String> unused = new TreeSet<>(licences.told().keySet());
        for (JsonNode component : components()) {
            String name = component.path("group").asString("") + ":"
                    + component.get("name").asString();
            unused.remove(name);
            List<String> found = licences.of(name, declared(component));
            if (found.stream().noneMatch(licences.allowed()::contains)) {
                refused.add(name + ": " + found);
            }
        }
        assertThat(refused).isEmpty();
        assertThat(unused).as("told of libraries that aren't there").isEmpty();
    }

    @Test
    void licences_thatDoNotGoWithOurs_areRefused() throws IOException {
        Licences licences = Licences.load();
        assertThat(licences.allowed())
                .doesNotContain("GPL-2.0-only", "CDDL-1.0", "EPL-1.0", "SSPL-1.0", "BUSL-1.1", "UnRar License", "");
        assertThat(licences.of("org.example:unknown", List.of())).isEmpty();
    }

    /**
     * @param allowed SPDX ids, and names in POMs, that go with GPL-3.0-or-later
     * @param told libraries whose POM doesn't say it, or says it in other words, and what they are under
     */
    private record Licences(Set<String> allowed, TreeMap<String, String> told) {
        static Licences load() throws IOException {
            Set<String> allowed = new TreeSet<>();
            TreeMap<String, String> told = new TreeMap<>();
            try (InputStream in = Objects.requireNonNull(SbomIT.class.getResourceAsStream("licences.txt"))) {
                for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .toList()) {
                    String[] words = line.split("\\|");
                    if (words[0].equals("library")) {
                        told.put(words[1], words[2]);
                    } else {
                        allowed.add(words[1]);
                    }
                }
            }
            return new Licences(allowed, told);
        }

        /** Of several licences one may choose. */
        List<String> of(String library, List<String> declared) {
            String known = told.get(library);
            return known == null ? declared : List.of(known);
        }
    }

    private static List<String> declared(JsonNode component) {
        List<String> names = new ArrayList<>();
        for (JsonNode one : component.path("licenses")) {
            if (one.has("expression")) {
                names.addAll(List.of(
                        one.get("expression").asString().replaceAll("[()]", "").split(" OR ")));
            } else {
                JsonNode licence = one.get("license");
                names.add(
                        licence.has("id")
                                ? licence.get("id").asString()
                                : licence.path("name").asString(""));
            }
        }
        return names;
    }

    private static List<JsonNode> components() {
        return sbom.get("components").valueStream().toList();
    }

    private static String sha256(Path file) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
