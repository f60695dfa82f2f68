package dev.daylight.shell.command;

/**
 * One thing that {@code doctor} looked at.
 *
 * @param name of the thing
 * @param passed it is as an audit needs it
 * @param found what was found
 * @param remedy what to do where it isn't; empty where it is
 */
record Check(String name, boolean passed, String found, String remedy) {
    static Check of(String name, boolean passed, String found, String remedy) {
        return new Check(name, passed, found, passed ? "" : remedy);
    }
}
