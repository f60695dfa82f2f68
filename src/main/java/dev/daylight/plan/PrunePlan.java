package dev.daylight.plan;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which own assets to keep, merge, update and remove.
 *
 * @param market name of the market
 * @param own name of the own vendor
 * @param job id of the job it was made for; null: for all
 * @param assets one an own asset: what is to be done in the order of work, then what is kept, by path
 * @param jobs scores before and after
 * @param cover how good the choice is
 * @param lost what is given up, for a budget alone; else empty
 * @param notes what could not be done as told; may be empty
 */
public record PrunePlan(
        String market,
        String own,
        @Nullable String job,
        List<AssetPlan> assets,
        List<JobChange> jobs,
        Cover cover,
        List<Lost> lost,
        List<String> notes) {
    /**
     * The documents that hold every message and every answer, by their cost: minutes to read, more for what is old, less for what is
     * used. Merging and budgets come after.
     *
     * @param documents own documents that were analyzed
     * @param chosen how many of them hold everything
     * @param cost of those
     * @param lowerBound no choice that holds everything costs less
     * @param minutesBefore minutes it takes to read all own documents
     * @param minutesAfter the same after the plan
     */
    public record Cover(
            int documents, int chosen, double cost, double lowerBound, double minutesBefore, double minutesAfter) {}

    /**
     * @param kind {@code message} or {@code question}
     * @param id of the message, or {@code job.question}
     * @param text the message or the question
     * @param channel in which the question is no longer answered; null for a message
     */
    public record Lost(
            String kind, String id, String text, @Nullable String channel) {
        static Lost of(Element element) {
            return switch (element) {
                case Element.Said said -> new Lost("message", said.message(), said.text(), null);
                case Element.Answered answered ->
                    new Lost(
                            "question",
                            answered.job() + "." + answered.question(),
                            answered.text(),
                            answered.channel());
            };
        }
    }

    public PrunePlan {
        assets = List.copyOf(assets);
        jobs = List.copyOf(jobs);
        lost = List.copyOf(lost);
        notes = List.copyOf(notes);
    }

    public long count(Verdict verdict) {
        return assets.stream().filter(asset -> asset.verdict() == verdict).count();
    }

    /** The result in one sentence. */
    public String summary() {
        double saved = cover.minutesBefore() == 0 ? 0 : 1 - cover.minutesAfter() / cover.minutesBefore();
        return String.format(
                Locale.ROOT,
                "Keep %d, update %d, merge %d, remove %d: %.0f %% less to read; %s.",
                count(Verdict.KEEP),
                count(Verdict.UPDATE),
                count(Verdict.MERGE),
                count(Verdict.REMOVE),
                100 * Math.max(0, saved),
                lost.isEmpty()
                        ? "no message and no answer is lost"
                        : lost.stream()
                                        .filter(one -> one.kind().equals("message"))
                                        .count() + " messages and "
                                + lost.stream()
                                        .filter(one -> one.kind().equals("question"))
                                        .count()
                                + " answers are given up");
    }
}
