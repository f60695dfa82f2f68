package dev.daylight.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Takes a picture of every view of a report, at the widths of a laptop and of a phone, light and dark: {@code java …
 * dev.daylight.report.Screens audit.html FOLDER [HEIGHT]}. Those under {@code docs/screens} are of the sample corpus.
 */
public final class Screens {
    private static final List<String> VIEWS = List.of(
            "summary",
            "overload",
            "differentiation",
            "contradictions",
            "overlaps",
            "questions",
            "assets",
            "changes",
            "method",
            "search?q=overtime");

    private Screens() {}

    public static void main(String[] arguments) throws Exception {
        String report = Path.of(arguments[0]).toAbsolutePath().toUri().toString();
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        int tall = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 0;
        Path profile = Files.createTempDirectory("daylight-screens");
        try (Browser browser = Browser.start(Browser.find().orElseThrow(), profile)) {
            for (boolean dark : List.of(false, true)) {
                browser.dark(dark);
                for (int width : List.of(1280, 390)) {
                    for (String view : VIEWS) {
                        browser.size(width, tall > 0 ? tall : width == 390 ? 844 : 800);
                        browser.open(report + "#" + view);
                        browser.settle();
                        browser.screenshot(folder.resolve(
                                view.replaceAll("\\?.*", "") + "-" + width + (dark ? "-dark" : "") + ".png"));
                    }
                }
            }
        }
    }
}
