package dev.daylight.report;

import dev.daylight.audit.Audit;
import dev.daylight.audit.PlainText;
import dev.daylight.report.Facts.Side;
import dev.daylight.score.JobScore.Completion;
import dev.daylight.score.MessageStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first screen: what do only we say, what does everybody say, where do we contradict ourselves. */
final class SummarySection {
    private static final int EXAMPLES = 4;
    private static final int LONGEST_EXAMPLE = 150;
    private static final int FEWEST_WORDS = 4;

    private SummarySection() {}

    static String render(Facts facts, @Nullable Since since) {
        Summary summary = Summary.of(facts);
        StringBuilder out = new StringBuilder();
        out.append("<div class=\"three\">");
        onlyWe(out, facts);
        everybody(out, facts);
        clashes(out, facts);
        out.append("</div><div class=\"two\"><div><h3>In five sentences</h3><div class=\"aloud\">");
        summary.sentences()
                .forEach(sentence ->
                        out.append("<p>").append(Html.text(sentence)).append("</p>"));
        if (since != null) {
            out.append("<p class=\"since\">")
                    .append(Html.text(since.sentence()))
                    .append(" ")
                    .append(link("#changes", "See what changed"))
                    .append("</p>");
        }
        out.append("</div></div><div><h3>Three things to do first</h3><ol class=\"actions\">");
        summary.actions()
                .forEach(action -> out.append("<li><a href=\"")
                        .append(Html.text(action.place()))
                        .append("\">")
                        .append(Html.text(action.title()))
                        .append("</a><p>")
                        .append(Html.foreign(action.detail()))
                        .append("</p></li>"));
        out.append("</ol>");
        if (!summary.reserve().isEmpty()) {
            out.append("<p class=\"soft reserve\">")
                    .append(Html.text(summary.reserve()))
                    .append("</p>");
        }
        out.append("</div></div>");
        scores(out, facts);
        return out.toString();
    }

    private static void onlyWe(StringBuilder out, Facts facts) {
        List<Audit.Message> unique = facts.messages(MessageStatus.UNIQUE);
        card(
                out,
                "only",
                "What only " + facts.own() + " says",
                unique.size(),
                "of " + Words.count(facts.ownMessages(), "own message") + ": no rival was found to say so",
                texts(facts, unique),
                "#differentiation?status=UNIQUE",
                "No message of ours was found to be ours alone.");
    }

    private static void everybody(StringBuilder out, Facts facts) {
        List<Audit.Message> common = facts.messages(MessageStatus.TABLE_STAKES);
        int missing = facts.messages(MessageStatus.MISSING).size();
        card(
                out,
                "all",
                "What everybody says",
                common.size(),
                missing == 0
                        ? (common.size() == 1 ? "message" : "messages") + " most vendors make, we too"
                        : "most vendors make, we too; " + Words.number(missing) + " we don’t",
                texts(facts, common),
                "#differentiation?status=TABLE_STAKES",
                "No message is made by most vendors.");
    }

    private static void clashes(StringBuilder out, Facts facts) {
        List<Audit.Contradiction> ours = facts.contradictions(Side.OURS);
        List<Audit.Contradiction> against = facts.contradictions(Side.RIVAL_AND_US);
        List<String> examples = new ArrayList<>();
        List<Audit.Contradiction> shown = new ArrayList<>(facts.loud(Side.OURS));
        shown.addAll(facts.loud(Side.RIVAL_AND_US));
        shown.stream()
                .limit(2)
                .forEach(found -> examples.add(link(
                        "#contradictions?id=" + found.id(),
                        half(facts, found.x()) + "<span class=\"against\">against, with a probability of "
                                + Words.percent(found.probability()) + "</span>" + half(facts, found.y()))));
        card(
                out,
                "clash",
                "Where " + facts.own() + " may contradict itself",
                ours.size(),
                (ours.size() == 1 ? "place" : "places") + " to check (" + Facts.likely(ours) + "), and "
                        + Words.number(against.size()) + " with rivals",
                examples,
                ours.isEmpty() ? "#contradictions?side=RIVAL_AND_US" : "#contradictions?side=OURS",
                "No contradiction was found.");
    }

    private static String half(Facts facts, String claim) {
        return "<span class=\"quote\">"
                + Html.foreign(PlainText.of(facts.index().claim(claim).text(), 90)) + "</span>";
    }

    private static List<String> texts(Facts facts, List<Audit.Message> messages) {
        return messages.stream()
                .sorted(Comparator.comparing(message -> !telling(OwnWords.of(facts, message))))
                .limit(EXAMPLES)
                .map(message -> link(
                        "#differentiation?id=" + message.id(),
                        "<span class=\"quote\">"
                                + Html.foreign(PlainText.of(OwnWords.of(facts, message), LONGEST_EXAMPLE)) + "</span>"))
                .toList();
    }

    /** Whether a sentence tells something without what stands around it: "You can:" opens a list, and tells nothing here. */
    private static boolean telling(String text) {
        String plain = text.strip();
        return !plain.endsWith(":") && plain.split("\\s+").length >= FEWEST_WORDS;
    }

    private static String link(String place, String html) {
        return "<a href=\"" + Html.text(place) + "\">" + html + "</a>";
    }

    private static void card(
            StringBuilder out,
            String kind,
            String title,
            int count,
            String unit,
            List<String> examples,
            String all,
            String none) {
        out.append("<article class=\"card ").append(kind).append("\"><h2>").append(Html.foreign(title));
        out.append("</h2><p class=\"count\"><b>").append(Words.number(count)).append("</b> ");
        out.append(Html.text(unit)).append("</p>");
        if (examples.isEmpty()) {
            out.append("<p class=\"soft\">").append(none).append("</p>");
        } else {
            out.append("<ul>");
            examples.forEach(example -> out.append("<li>").append(example).append("</li>"));
            out.append("</ul><a class=\"more\" href=\"").append(all).append("\">See all</a>");
        }
        out.append("</article>");
    }

    private static void scores(StringBuilder out, Facts facts) {
        out.append("<h3>The buying jobs at a glance</h3><p class=\"soft\">")
                .append("Scores from 0 to 100, with the 95 % interval as a thin line. High overload is bad, high ")
                .append("differentiation is good.</p>")
                .append(DifferentiationSection.scroll("The buying jobs at a glance"))
                .append("<table class=\"scores\"><thead><tr><th scope=\"col\">Job</th>")
                .append(
                        "<th scope=\"col\" colspan=\"2\">Overload</th><th scope=\"col\" colspan=\"2\">Differentiation</th>")
                .append("<th scope=\"col\">Questions we answer</th></tr></thead><tbody>");
        for (Audit.Job job : facts.audit().jobs()) {
            Audit.Overload overload = job.overload();
            Audit.Differentiation different = job.differentiation();
            out.append("<tr><th scope=\"row\"><a href=\"#overload?job=")
                    .append(Html.text(job.id()))
                    .append("\">");
            out.append(Html.foreign(job.name())).append("</a></th>");
            score(
                    out,
                    Facts.measured(overload.explanation()),
                    overload.score(),
                    overload.low(),
                    overload.high(),
                    "bad");
            score(
                    out,
                    Facts.measured(different.explanation()),
                    different.score(),
                    different.low(),
                    different.high(),
                    "good");
            Completion all = job.completion().get("all");
            long answered =
                    job.answers().stream().filter(answer -> answer.answered()).count();
            out.append("<td class=\"answers\">")
                    .append(
                            all == null
                                    ? "–"
                                    : answered + " of " + all.answers().size())
                    .append("</td></tr>");
        }
        out.append("</tbody></table></div>");
    }

    private static void score(StringBuilder out, boolean measured, double score, double low, double high, String kind) {
        if (!measured) {
            out.append("<td class=\"number soft\">–</td><td class=\"chart soft\">nothing to measure</td>");
            return;
        }
        out.append("<td class=\"number\"><b>").append(Words.score(score)).append("</b> <span class=\"soft\">");
        out.append(Words.score(low)).append("–").append(Words.score(high)).append("</span></td><td class=\"chart\">");
        out.append(Charts.bar(score, low, high, kind)).append("</td>");
    }
}
