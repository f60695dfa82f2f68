package dev.daylight.report;

import dev.daylight.audit.Audit;
import dev.daylight.audit.AuditIndex;
import dev.daylight.audit.PlainText;
import dev.daylight.score.JobScore.Answer;
import dev.daylight.score.JobScore.Completion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What buyers ask in each job: which of our channels answers, in which words and where, and what nobody answers. Completion
 * is the share of questions that we answer.
 */
final class QuestionsSection {
    private static final int LONGEST = 320;

    private final Audit audit;
    private final AuditIndex index;
    private final SourceLinks links;
    private final List<String> channels;
    private final Set<String> nobody = new HashSet<>();
    private final StringBuilder out = new StringBuilder();

    private QuestionsSection(Facts facts, SourceLinks links) {
        this.audit = facts.audit();
        this.index = facts.index();
        this.links = links;
        this.channels = facts.ownChannels();
        audit.whiteSpace().forEach(space -> nobody.add(key(space.job(), space.question())));
    }

    static String render(Facts facts, SourceLinks links) {
        return new QuestionsSection(facts, links).render();
    }

    /** Whose answer a question has; as people read it. */
    static String verdict(boolean ours, boolean nobody) {
        return ours ? "answered" : nobody ? "by nobody" : "by rivals only";
    }

    private String render() {
        List<Audit.Job> asked =
                audit.jobs().stream().filter(job -> !job.answers().isEmpty()).toList();
        if (asked.isEmpty()) {
            return "<p class=\"soft\">The job file names no questions of buyers.</p>";
        }
        overview(asked);
        asked.forEach(this::job);
        return out.toString();
    }

    private void overview(List<Audit.Job> asked) {
        out.append("<h3>Questions answered, by job and channel</h3>")
                .append(DifferentiationSection.scroll("Questions answered by job and channel"))
                .append("<table class=\"heat answers\"><thead><tr><th scope=\"col\">Job</th>")
                .append("<th scope=\"col\">We, anywhere</th>");
        channels.forEach(channel ->
                out.append("<th scope=\"col\">").append(Html.foreign(channel)).append("</th>"));
        out.append("<th scope=\"col\">Rivals only</th><th scope=\"col\">Nobody</th></tr></thead><tbody>");
        for (Audit.Job job : asked) {
            int all = job.answers().size();
            long open = job.answers().stream()
                    .filter(answer -> nobody.contains(key(job.id(), answer.question())))
                    .count();
            out.append("<tr><th scope=\"row\"><a href=\"#questions?job=")
                    .append(Html.text(job.id()))
                    .append("\">")
                    .append(Html.foreign(job.name()))
                    .append("</a></th>");
            cell(answered(job.answers()), all);
            for (String channel : channels) {
                cell(answered(answers(job, channel)), all);
            }
            out.append("<td>")
                    .append(all - answered(job.answers()) - open)
                    .append("</td><td>")
                    .append(open == 0 ? "0" : "<b>" + open + "</b>")
                    .append("</td></tr>");
        }
        out.append("</tbody></table></div>");
    }

    private void cell(long answered, int all) {
        out.append("<td class=\"heat")
                .append(DifferentiationSection.step(answered / (double) all))
                .append("\"><b>")
                .append(answered)
                .append("</b> <small>of ")
                .append(all)
                .append("</small></td>");
    }

    private void job(Audit.Job job) {
        out.append("<article class=\"card job\" id=\"questions-")
                .append(Html.text(job.id()))
                .append("\"><header><h3>")
                .append(Html.foreign(job.name()))
                .append("</h3><p class=\"soft\">we answer ")
                .append(answered(job.answers()))
                .append(" of ")
                .append(Words.count(job.answers().size(), "question"))
                .append("</p></header>")
                .append(DifferentiationSection.scroll(
                        Html.text("Questions in " + job.name() + ", and which channel answers")))
                .append("<table class=\"asked\"><thead><tr><th scope=\"col\">Buyers ask</th>");
        channels.forEach(channel -> out.append("<th scope=\"col\" class=\"c\">")
                .append(Html.foreign(channel))
                .append("</th>"));
        out.append("<th scope=\"col\">Answered</th></tr></thead><tbody>");
        for (int i = 0; i < job.answers().size(); i++) {
            question(job, i);
        }
        out.append("</tbody></table></div></article>");
    }

    private void question(Audit.Job job, int position) {
        Answer all = job.answers().get(position);
        boolean open = nobody.contains(key(job.id(), all.question()));
        List<String> quotes = new ArrayList<>();
        out.append("<tr><th scope=\"row\">").append(Html.foreign(all.text())).append("</th>");
        for (String channel : channels) {
            List<Answer> answers = answers(job, channel);
            Answer answer = position < answers.size() ? answers.get(position) : null;
            boolean yes = false;
            if (answer != null && answer.answered() && !answer.claim().isEmpty()) {
                yes = true;
                quotes.add(quote(channel, answer, ""));
            }
            out.append("<td class=\"c\" data-label=\"")
                    .append(Html.text(channel))
                    .append("\">")
                    .append(yes ? "<span class=\"says-it own\">yes</span>" : "<span class=\"soft\">–</span>")
                    .append("</td>");
        }
        out.append("<td class=\"verdict\"><span class=\"tag ")
                .append(all.answered() ? "UNIQUE" : open ? "CONTESTED" : "MISSING")
                .append("\">")
                .append(verdict(all.answered(), open))
                .append("</span></td></tr>");
        if (quotes.isEmpty() && !all.claim().isEmpty()) {
            quotes.add(
                    quote(index.assetOf(all.claim()).channel(), all, "comes nearest, but was not found to answer it"));
        }
        if (!quotes.isEmpty()) {
            out.append("<tr class=\"below\"><td colspan=\"")
                    .append(channels.size() + 2)
                    .append("\"><details><summary>")
                    .append(all.answered() ? "Where we answer it" : "What comes nearest")
                    .append("</summary>");
            quotes.forEach(out::append);
            out.append("</details></td></tr>");
        }
    }

    private String quote(String channel, Answer answer, String but) {
        Audit.Claim claim = index.claim(answer.claim());
        Audit.Asset asset = index.assetOf(answer.claim());
        String place = claim.anchor().describe();
        String where = Html.foreign(asset.path() + (place.isEmpty() ? "" : " › " + PlainText.of(place, 120)));
        String link = links.document(asset.path());
        return "<blockquote class=\"own\"><p class=\"says\">" + Html.foreign(channel) + " <span class=\"soft\">"
                + (but.isEmpty() ? "" : but + ", ")
                + "probability " + Words.percent(answer.probability()) + "</span></p><p class=\"quote\">"
                + Html.foreign(PlainText.of(claim.text(), LONGEST)) + "</p><p class=\"where\">"
                + (link.isEmpty()
                        ? where
                        : "<a href=\"" + Html.text(link + SourceLinks.place(asset.path(), claim))
                                + "\" target=\"_blank\" rel=\"noopener\">" + where + "</a>")
                + "</p></blockquote>";
    }

    private static List<Answer> answers(Audit.Job job, String channel) {
        Completion completion = job.completion().get(channel);
        return completion == null ? List.of() : completion.answers();
    }

    private static long answered(List<Answer> answers) {
        return answers.stream().filter(Answer::answered).count();
    }

    private static String key(String job, String question) {
        return job + "\n" + question;
    }
}
