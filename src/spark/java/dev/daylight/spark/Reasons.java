package dev.daylight.spark;

/** Why Spark failed, in one line: its own messages hold stack traces. */
final class Reasons {
    private static final int LONGEST = 300;

    private Reasons() {}

    static String of(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null && deepest.getCause() != deepest) {
            deepest = deepest.getCause();
        }
        String all = String.valueOf(deepest.getMessage());
        // "Job aborted …: Lost task 0.3 in stage …: java.lang.IllegalStateException: what it was" and then the stack.
        String first = all.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("at "))
                .findFirst()
                .orElse(deepest.getClass().getSimpleName());
        int exception = first.lastIndexOf("Exception: ");
        String said = exception < 0 ? first : first.substring(exception + "Exception: ".length());
        return said.length() <= LONGEST ? said : said.substring(0, LONGEST) + "…";
    }
}
