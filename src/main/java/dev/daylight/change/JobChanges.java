package dev.daylight.change;

import dev.daylight.audit.Audit;
import dev.daylight.change.Change.Cause;
import dev.daylight.change.Change.Effect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Moves of differentiation and overload in each job, taken apart.
 *
 * <p>Differentiation is a weighted mean, D = 100 · Σ w d / Σ w. With the earlier D as the origin, a message adds share · (100 d − D)
 * to each audit's score, where share is its part of Σ w; what it adds later less what it added earlier is its part in the move, and
 * all parts add up to the move exactly. A message of average distinctness thus adds nothing, however loudly it is said.
 */
final class JobChanges {
    /** A smaller part is not told. */
    private static final double LEAST_POINTS = 0.005;

    private static final double NOTABLE_DISTINCTNESS = 0.01;

    private final Sayings before;
    private final Sayings after;
    private final MessageMatch match;
    private final MessageChanges messages;

    JobChanges(Sayings before, Sayings after, MessageMatch match, MessageChanges messages) {
        this.before = before;
        this.after = after;
        this.match = match;
        this.messages = messages;
    }

    /** Jobs that both audits have, in the order of the later. */
    List<Change.Job> all() {
        List<Change.Job> all = new ArrayList<>();
        for (Audit.Job now : after.audit().jobs()) {
            before.audit().jobs().stream()
                    .filter(job -> job.id().equals(now.id()))
                    .findFirst()
                    .ifPresent(old -> all.add(job(old, now)));
        }
        return all;
    }

    private Change.Job job(Audit.Job old, Audit.Job now) {
        Audit.Differentiation d0 = old.differentiation();
        Audit.Differentiation d1 = now.differentiation();
        Audit.Overload o0 = old.overload();
        Audit.Overload o1 = now.overload();
        return new Change.Job(
                now.id(),
                now.name(),
                move(d0.score(), d0.low(), d0.high(), d1.score(), d1.low(), d1.high()),
                reasons(now.id(), d0.score()),
                move(o0.score(), o0.low(), o0.high(), o1.score(), o1.low(), o1.high()),
                components(o0, o1));
    }

    private static Change.Move move(double b, double bLow, double bHigh, double a, double aLow, double aHigh) {
        return new Change.Move(b, a, (a < bLow || a > bHigh) && (b < aLow || b > aHigh));
    }

    private List<Change.Reason> reasons(String job, double origin) {
        double totalBefore = total(before.audit(), job);
        double totalAfter = total(after.audit(), job);
        if (totalBefore <= 0 || totalAfter <= 0) {
            return List.of();
        }
        Function<Audit.Message, Double> earlier =
                message -> weight(message, job) / totalBefore * (100 * message.distinctness() - origin);
        List<Change.Reason> reasons = new ArrayList<>();
        for (Audit.Message now : after.audit().messages()) {
            Optional<Audit.Message> old = match.before(now.id()).map(before.index()::message);
            double points = weight(now, job) / totalAfter * (100 * now.distinctness() - origin)
                    - old.map(earlier).orElse(0.0);
            List<Cause> causes = messages.causesAfter(now.id());
            add(reasons, now, effect(old, now, causes), points, causes);
        }
        for (Audit.Message old : before.audit().messages()) {
            if (!match.goesOn(old.id())) {
                List<Cause> causes = messages.causesBefore(old.id());
                add(
                        reasons,
                        old,
                        causes.isEmpty() ? Effect.REGROUPED : Effect.GONE_MESSAGE,
                        -earlier.apply(old),
                        causes);
            }
        }
        reasons.sort(Comparator.comparingDouble((Change.Reason r) -> -Math.abs(r.points()))
                .thenComparing(Change.Reason::message));
        return reasons;
    }

    private static void add(
            List<Change.Reason> reasons, Audit.Message message, Effect effect, double points, List<Cause> causes) {
        if (points != 0) {
            reasons.add(new Change.Reason(message.id(), message.text(), effect, points, causes));
        }
    }

    private static Effect effect(Optional<Audit.Message> old, Audit.Message now, List<Cause> causes) {
        if (old.isEmpty()) {
            return causes.isEmpty() ? Effect.REGROUPED : Effect.NEW_MESSAGE;
        }
        double moved = now.distinctness() - old.get().distinctness();
        if (Math.abs(moved) < NOTABLE_DISTINCTNESS) {
            return Effect.OTHER_WEIGHT;
        }
        return moved < 0 ? Effect.LESS_DISTINCT : Effect.MORE_DISTINCT;
    }

    private static double weight(Audit.Message message, String job) {
        return message.weight() * message.jobs().getOrDefault(job, 0.0);
    }

    private static double total(Audit audit, String job) {
        return audit.messages().stream()
                .mapToDouble(message -> weight(message, job))
                .sum();
    }

    /** Reasons large enough to be told. */
    static List<Change.Reason> told(Change.Job job, int most) {
        return job.reasons().stream()
                .filter(reason -> Math.abs(reason.points()) >= LEAST_POINTS)
                .limit(most)
                .toList();
    }

    private static List<Change.Component> components(Audit.Overload old, Audit.Overload now) {
        List<Change.Component> components = new ArrayList<>();
        for (Audit.Component after : now.components()) {
            for (Audit.Component before : old.components()) {
                if (before.id().equals(after.id())) {
                    components.add(new Change.Component(
                            after.id(),
                            before.value(),
                            after.value(),
                            100 * (after.weight() * after.value() - before.weight() * before.value()),
                            measures(before, after)));
                }
            }
        }
        return components;
    }

    private static List<Change.Measure> measures(Audit.Component before, Audit.Component after) {
        List<Change.Measure> measures = new ArrayList<>();
        new TreeMap<>(after.measures()).forEach((name, value) -> {
            Double was = before.measures().get(name);
            if (was != null && !was.equals(value)) {
                measures.add(new Change.Measure(name, was, value));
            }
        });
        return measures;
    }
}
