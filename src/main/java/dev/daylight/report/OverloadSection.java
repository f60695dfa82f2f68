package dev.daylight.report;

import dev.daylight.audit.Audit;
import dev.daylight.audit.AuditIndex;
import dev.daylight.audit.PlainText;
import dev.daylight.score.JobScore.Answer;
import dev.daylight.score.JobScore.Completion;
import java.util.Map;

/** The buying jobs: what a buying group goes through, what adds up to it, and which of its questions we answer. */
final class OverloadSection {
    private OverloadSection() {}

    static String render(Facts facts, SourceLinks links) {
        StringBuilder out = new StringBuilder();
        legend(out, facts.audit());
        for (Audit.Job job : facts.audit().jobs()) {
            out.append("<article class=\"card job\" id=\"job-").append(Html.text(job.id())).append("\"><header><h3>");
            out.append(Html.foreign(job.name())).append("</h3><p class=\"score\"><b>");
            out.append(Words.score(job.overload().score())).append("</b> of 100 <span class=\"soft\">95 % interval ");
            out.append(Words.score(job.overload().low())).append(" to ").append(Words.score(job.overload().high()));
            out.append("</span></p></header>").append(Charts.stack(job.overload()));
            out.append("<p class=\"story\">").append(Html.foreign(job.overload().story())).append("</p>");
            components(out, job);
            out.append("<details><summary>How the score adds up</summary>");
            out.append(Html.tree(job.overload().explanation())).append("</details>");
            completion(out, job, facts.index(), links);
            out.append("</article>");
        }
        return out.toString();
    }

    private static void legend(StringBuilder out, Audit audit) {
        if (audit.jobs().isEmpty()) {
            return;
        }
        out.append("<p class=\"legend\">");
        int i = 0;
        for (Audit.Component component : audit.jobs().get(0).overload().components()) {
            out.append("<span><i class=\"").append(Charts.part(i++)).append("\"></i> ");
            out.append(Html.text(Words.spaced(component.id()))).append("</span>");
        }
        out.append("<span><i class=\"whisker\"></i> 95 % interval</span></p>");
    }

    private static void components(StringBuilder out, Audit.Job job) {
        out.append("<div class=\"components\">");
        int i = 0;
        for (Audit.Component component : job.overload().components()) {
            out.append("<details><summary><i class=\"").append(Charts.part(i++)).append("\"></i> ");
            out.append(Html.text(Words.capital(Words.spaced(component.id())))).append(" <b>+");
            out.append(Html.number(100 * component.weight() * component.value())).append("</b></summary><dl>");
            row(out, "value", Html.number(component.value()) + " of 1 (" + Html.number(component.low()) + " to "
                    + Html.number(component.high()) + ")");
            row(out, "weight", Words.percent(component.weight()));
            component.measures().forEach((name, value) -> row(out, Words.spaced(name), Html.number(value)));
            out.append("</dl></details>");
        }
        out.append("</div>");
    }

    private static void completion(StringBuilder out, Audit.Job job, AuditIndex index, SourceLinks links) {
        long answered = job.answers().stream().filter(Answer::answered).count();
        if (job.answers().isEmpty()) {
            return;
        }
        out.append("<details><summary>Our content answers ").append(answered).append(" of ");
        out.append(Words.count(job.answers().size(), "buyer question")).append("</summary><p class=\"soft\">");
        for (Map.Entry<String, Completion> channel : job.completion().entrySet()) {
            if (!channel.getKey().equals("all")) {
                out.append(Html.foreign(channel.getKey())).append(' ');
                out.append(Words.percent(channel.getValue().share())).append(" &nbsp; ");
            }
        }
        out.append("</p><ul class=\"questions\">");
        for (Answer answer : job.answers()) {
            out.append("<li class=\"").append(answer.answered() ? "yes" : "no").append("\"><b>");
            out.append(answer.answered() ? "Answered" : "Not answered").append("</b> ");
            out.append(Html.foreign(answer.text()));
            if (answer.answered() && !answer.claim().isEmpty()) {
                quote(out, index, links, answer.claim());
            }
            out.append("</li>");
        }
        out.append("</ul></details>");
    }

    private static void quote(StringBuilder out, AuditIndex index, SourceLinks links, String id) {
        Audit.Claim claim = index.claim(id);
        Audit.Asset asset = index.assetOf(id);
        String place = claim.anchor().describe();
        String where = Html.foreign(asset.path() + (place.isEmpty() ? "" : " › " + PlainText.of(place, 120)));
        String link = links.document(asset.path());
        out.append("<blockquote><p class=\"quote\">").append(Html.foreign(PlainText.of(claim.text(), 400)));
        out.append("</p><footer>");
        out.append(
                link.isEmpty()
                        ? where
                        : "<a href=\"" + Html.text(link + SourceLinks.place(asset.path(), claim)) + "\">" + where + "</a>");
        out.append("</footer></blockquote>");
    }

    private static void row(StringBuilder out, String name, String value) {
        out.append("<dt>").append(Html.foreign(name)).append("</dt><dd>").append(Html.text(value)).append("</dd>");
    }
}
