package dev.daylight.pipeline;

/** Versions that results depend on. */
final class Version {
    /** Changes whenever the same readings could give other findings or scores. */
    static final String METHOD = "1";

    private Version() {}

    /** Of the jar, or {@code development} when run from classes. */
    static String of() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
