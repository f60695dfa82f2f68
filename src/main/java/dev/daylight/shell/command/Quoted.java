package dev.daylight.shell.command;

/** A word as it is to be typed. */
final class Quoted {
    private Quoted() {}

    /** As it is where nothing in it means something to a shell, else in quotes. */
    static String of(String word) {
        return word.matches("[\\p{L}\\p{N}_./:@%+,=-]+") && !word.startsWith("-")
                ? word
                : "'" + word.replace("'", "'\\''") + "'";
    }
}
