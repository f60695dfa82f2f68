package dev.daylight.shell;

/** Entry point. */
public final class Daylight {
    private Daylight() {}

    public static void main(String[] arguments) {
        System.err.println("not built yet");
    }
}
