package dev.daylight.pipeline;

/** Hears how far a run has come. Implementations must not throw. */
public interface Progress {
    Progress SILENT = new Progress() {
        @Override
        public void begin(String stage, long total) {}

        @Override
        public void step(long done) {}

        @Override
        public void end() {}

        @Override
        public void note(String message) {}
    };

    /** A stage of {@code total} steps begins. */
    void begin(String stage, long total);

    /** {@code done} steps of the stage are done. */
    void step(long done);

    /** The stage ended. */
    void end();

    /** Something that a person should know. */
    void note(String message);
}
