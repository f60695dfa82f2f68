package dev.daylight.report;

import dev.daylight.audit.Audit;
import dev.daylight.score.Explanation;
import dev.daylight.score.JobScore.Answer;
import java.util.List;
import java.util.Locale;

/** The buying jobs: what a buying group goes through, what adds up to it. */
final class OverloadSection {
    private OverloadSection() {}

    static String render(Facts facts) {
        StringBuilder out = new StringBuilder();
        if (facts.audit().jobs().isEmpty()) {
            return "<p class=\"soft\">No buying job was scored.</p>";
        }
        overview(out, facts.audit());
        for (Audit.Job job : facts.audit().jobs()) {
            Audit.Overload overload = job.overload();
            out.append("<article class=\"card job\" id=\"job-")
                    .append(Html.text(job.id()))
                    .append("\"><header><h3>");
            out.append(Html.foreign(job.name())).append("</h3><p class=\"score\"><b>");
            out.append(Words.score(overload.score())).append("</b> of 100 <span class=\"soft\">95 % interval ");
            out.append(Words.score(overload.low())).append(" to ").append(Words.score(overload.high()));
            out.append("</span></p></header><p class=\"soft\">").append(Html.foreign(job.definition()));
            out.append("</p><p class=\"story\">")
                    .append(Html.foreign(overload.story()))
                    .append("</p>");
            if (Facts.measured(overload.explanation())) {
                components(out, job);
                out.append("<details class=\"whole\"><summary>How the whole score adds up</summary>");
                out.append(Html.tree(overload.explanation())).append("</details>");
                completion(out, job);
            }
            out.append("</article>");
        }
        return out.toString();
    }

    /** The chart of all jobs, which is its own table. */
    private static void overview(StringBuilder out, Audit audit) {
        List<Audit.Component> kinds = audit.jobs().get(0).overload().components();
        out.append("<p class=\"legend\">");
        for (int i = 0; i < kinds.size(); i++) {
            out.append("<span><i class=\"").append(Charts.part(i)).append("\"></i> ");
            out.append(Html.text(meaning(kinds.get(i).id()))).append("</span>");
        }
        out.append("<span><i class=\"whisker\"></i> 95 % interval</span></p>");
        out.append(DifferentiationSection.scroll("Overload by job"))
                .append("<table class=\"overview\"><thead><tr><th scope=\"col\">Job</th>")
                .append("<th scope=\"col\" class=\"n\">Overload</th><th scope=\"col\" class=\"chart\">of 100</th>");
        kinds.forEach(kind -> out.append("<th scope=\"col\" class=\"n\">")
                .append(Html.text(Words.capital(Words.spaced(kind.id()))))
                .append("</th>"));
        out.append("</tr></thead><tbody>");
        for (Audit.Job job : audit.jobs()) {
            Audit.Overload overload = job.overload();
            out.append("<tr><th scope=\"row\"><a href=\"#overload?job=")
                    .append(Html.text(job.id()))
                    .append("\">");
            out.append(Html.foreign(job.name())).append("</a></th>");
            if (!Facts.measured(overload.explanation())) {
                out.append("<td class=\"n soft\">–</td><td class=\"soft\" colspan=\"")
                        .append(1 + kinds.size())
                        .append("\">nothing to measure</td></tr>");
                continue;
            }
            out.append("<td class=\"n\"><b>").append(Words.score(overload.score()));
            out.append("</b> <span class=\"soft\">")
                    .append(Words.score(overload.low()))
                    .append("–");
            out.append(Words.score(overload.high())).append("</span></td><td class=\"chart\">");
            out.append(Charts.stack(overload)).append("</td>");
            overload.components()
                    .forEach(component -> out.append("<td class=\"n\">")
                            .append(points(component))
                            .append("</td>"));
            out.append("</tr>");
        }
        out.append("</tbody></table></div>");
    }

    private static String meaning(String component) {
        return switch (component) {
            case "overwhelm" -> "overwhelm: how much there is to read, and how often it repeats";
            case "contradiction" -> "contradiction: how much of it contradicts";
            case "indistinctness" -> "indistinctness: how far vendors could be swapped";
            default -> Words.spaced(component);
        };
    }

    private static String points(Audit.Component component) {
        return String.format(Locale.ROOT, "%.1f", 100 * component.weight() * component.value());
    }

    private static void components(StringBuilder out, Audit.Job job) {
        List<Audit.Component> components = job.overload().components();
        List<Explanation> parts = job.overload().explanation().parts();
        out.append("<div class=\"components\">");
        for (int i = 0; i < components.size(); i++) {
            Audit.Component component = components.get(i);
            out.append("<details><summary><i class=\"").append(Charts.part(i)).append("\"></i> ");
            out.append(Html.text(Words.capital(Words.spaced(component.id())))).append(" <b>+");
            out.append(points(component)).append("</b></summary><dl>");
            row(
                    out,
                    "value",
                    Html.number(component.value()) + " of 1 (" + Html.number(component.low()) + " to "
                            + Html.number(component.high()) + ")");
            row(out, "weight", Words.percent(component.weight()));
            component.measures().forEach((name, value) -> row(out, measure(name), measured(name, value)));
            out.append("</dl>");
            if (parts.size() == components.size()) {
                out.append("<p class=\"adds\">What adds up to it</p>").append(Html.tree(parts.get(i)));
            }
            evidence(out, component.id(), job.id());
            out.append("</details>");
        }
        out.append("</div>");
    }

    /** From a number to the texts that it was made from. */
    private static void evidence(StringBuilder out, String component, String job) {
        switch (component) {
            case "overwhelm" ->
                out.append("<p class=\"more\">")
                        .append(to("#assets?job=", job, "The documents of this job"))
                        .append(", ")
                        .append(to("#overlaps?job=", job, "what they repeat"))
                        .append("</p>");
            case "contradiction" ->
                out.append("<p class=\"more\">")
                        .append(to("#contradictions?job=", job, "The possible contradictions of this job"))
                        .append("</p>");
            case "indistinctness" ->
                out.append("<p class=\"more\">")
                        .append(to("#overlaps?job=", job, "What several vendors say in this job"))
                        .append("</p>");
            default -> {}
        }
    }

    private static String to(String view, String job, String label) {
        return "<a href=\"" + view + Html.text(job) + "\">" + label + "</a>";
    }

    private static String measure(String name) {
        return switch (name) {
            case "hours" -> "hours the group reads";
            case "hoursAvailable" -> "hours it has";
            case "repeats" -> "messages met again";
            case "repeatShare" -> "share of messages met again";
            case "byOnePerson" -> "contradictions met by one person";
            case "betweenPeople" -> "contradictions between two people";
            case "swappableShare" -> "what two vendors both say";
            default -> Words.spaced(name);
        };
    }

    private static String measured(String name, double value) {
        return name.endsWith("Share") ? String.format(Locale.ROOT, "%.1f %%", 100 * value) : Html.number(value);
    }

    private static void completion(StringBuilder out, Audit.Job job) {
        long answered = job.answers().stream().filter(Answer::answered).count();
        if (!job.answers().isEmpty()) {
            out.append("<p class=\"more\">")
                    .append(to(
                            "#questions?job=",
                            job.id(),
                            "Our content answers " + answered + " of "
                                    + Words.count(job.answers().size(), "buyer question")))
                    .append("</p>");
        }
    }

    private static void row(StringBuilder out, String name, String value) {
        out.append("<dt>")
                .append(Html.foreign(name))
                .append("</dt><dd>")
                .append(Html.text(value))
                .append("</dd>");
    }
}
