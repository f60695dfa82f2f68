package dev.daylight.report;

import dev.daylight.audit.AtomicFile;
import dev.daylight.audit.Audit;
import dev.daylight.audit.AuditJson;
import dev.daylight.digest.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code audit.html}: one file that needs no network and no other file. Summary, scores and charts stand in it
 * ready made; the long lists are data that a small script of ours pages and filters.
 *
 * <p>Documents are hostile until proven otherwise, so there are three fences: all foreign text is escaped or set as text
 * by the script; the data can't end its script element ({@link Html#json}); and a content security policy allows no
 * script but ours, by its hash, and no request at all.
 */
public final class HtmlReport {
    /** A file that fits into a mail: 5 MB, less some room. */
    static final int LARGEST = 4_800_000;

    private static final String NO_FORMER =
            "From the second audit on, a view <em>Changes</em> shows what came, went and moved.";
    private static final String FORMER =
            "<em>Changes</em> compares with the audit before, which this market’s workspace keeps; nothing else here depends on it.";

    /** In this order. */
    private static final List<String> SCRIPTS = List.of("elements.js", "lists.js", "paper.js", "report.js");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\w+)}}");

    private HtmlReport() {}

    /**
     * Writes whole or not at all. The same audit in the same place, after the same audit before, gives the same bytes.
     *
     * @param audit what to show
     * @param root the market's folder, for links to the originals; null: without links
     * @param file replaced when it exists
     */
    public static void write(Audit audit, @Nullable Path root, Path file) {
        write(audit, root, file, Originals.NONE, null);
    }

    /**
     * The same, with what stands around quotes, and what changed.
     *
     * @param originals texts of the documents; where one isn't known, the claims next to a quote stand in
     * @param since what changed since the audit before; null: there was none
     */
    public static void write(Audit audit, @Nullable Path root, Path file, Originals originals, @Nullable Since since) {
        Path folder = file.toAbsolutePath().getParent();
        SourceLinks links = new SourceLinks(folder == null ? file : folder, root);
        AtomicFile.write(file, render(audit, links, originals, since).getBytes(StandardCharsets.UTF_8));
    }

    static String render(Audit audit, SourceLinks links, Originals originals, @Nullable Since since) {
        Facts facts = new Facts(audit);
        String style = resource("report.css");
        String script = script();
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("title", Html.text("Daylight audit: " + facts.own() + " in " + audit.market()));
        parts.put("market", Html.foreign(audit.market()));
        parts.put("own", Html.foreign(facts.own()));
        parts.put("scriptHash", "sha256-" + hash(script));
        parts.put("style", style);
        parts.put("script", script);
        parts.put("summary", SummarySection.render(facts, since));
        parts.put("overload", OverloadSection.render(facts));
        parts.put("differentiation", DifferentiationSection.render(facts));
        String calibration = audit.parameters().calibration();
        parts.put(
                "calibration",
                calibration.isEmpty() ? "" : " <b>These probabilities are " + Html.foreign(calibration) + ".</b>");
        parts.put("seams", SeamTable.render(facts));
        parts.put("channels", ChannelTable.render(facts));
        parts.put("questions", QuestionsSection.render(facts, links));
        parts.put("toChanges", since == null ? "" : "<a href=\"#changes\">Changes</a>");
        parts.put("changes", since == null ? "" : changes(since, links));
        parts.put("former", since == null ? NO_FORMER : FORMER);
        parts.put("method", MethodSection.render(audit));
        parts.put("reviewedLink", ReviewSection.link(audit.review()));
        parts.put("reviewed", ReviewSection.render(facts));
        Context context = new Context(facts.index(), originals);
        for (Caps caps = Caps.USUAL; ; caps = caps.half()) {
            parts.put("data", Html.json(AuditJson.line(ReportDataBuilder.build(facts, caps, links, context))));
            String html = fill(resource("report.html"), parts);
            if (caps.messages() <= 1 || html.getBytes(StandardCharsets.UTF_8).length <= LARGEST) {
                return html;
            }
        }
    }

    private static String changes(Since since, SourceLinks links) {
        return "<section id=\"changes\" data-view tabindex=\"-1\" aria-labelledby=\"h-changes\">\n"
                + "<h2 id=\"h-changes\">What changed since the audit before</h2>\n"
                + ChangesSection.render(since, links) + "\n</section>";
    }

    /** The files of the script make one function, so that nothing of it can be seen from outside. */
    private static String script() {
        StringBuilder script = new StringBuilder("(() => {\n'use strict';\n");
        SCRIPTS.forEach(name -> script.append(resource(name)));
        return script.append("})();").toString();
    }

    /** Fills every placeholder once: a placeholder in what is filled in stays what it is. */
    static String fill(String template, Map<String, String> parts) {
        Matcher matcher = PLACEHOLDER.matcher(template);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            String part = parts.get(matcher.group(1));
            if (part == null) {
                throw new IllegalStateException("a page asks for '" + matcher.group(1) + "'");
            }
            matcher.appendReplacement(out, Matcher.quoteReplacement(part));
        }
        return matcher.appendTail(out).toString();
    }

    static String resource(String name) {
        try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("resource " + name + " is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("can't read resource " + name, e);
        }
    }

    private static String hash(String script) {
        byte[] digest = Sha256.fresh().digest(script.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(digest);
    }
}
