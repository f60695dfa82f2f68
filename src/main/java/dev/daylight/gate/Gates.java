package dev.daylight.gate;

import dev.daylight.audit.Audit;
import dev.daylight.gate.Gate.Operator;
import dev.daylight.gate.GateVerdict.Item;
import dev.daylight.gate.GateVerdict.Keyed;
import dev.daylight.gate.GateVerdict.Result;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds an audit against its gates.
 *
 * <p>With a baseline only what is new fails: of findings, those that the baseline doesn't have are counted; a score fails when it is
 * beyond the limit and worse than it was.
 */
public final class Gates {
    private Gates() {}

    /**
     * @param baseline an earlier audit of the market, or null: everything counts
     * @throws dev.daylight.problem.InputException when a gate names a vendor, channel or job that the audit doesn't have
     */
    public static GateVerdict check(List<Gate> gates, Audit audit, @Nullable Audit baseline) {
        Measured now = new Measured(audit);
        Measured before = baseline == null ? null : new Measured(baseline);
        gates.forEach(now::check);
        List<Result> results =
                gates.stream().map(gate -> result(gate, now, before)).toList();
        return new GateVerdict(results.stream().noneMatch(Result::failed), results);
    }

    private static Result result(Gate gate, Measured now, @Nullable Measured before) {
        if (gate.measure().score()) {
            double value = now.score(gate);
            Double was = before == null ? null : before.score(gate);
            return of(gate, value, was, fails(gate, value, was), List.of(), false);
        }
        List<Keyed> items = now.items(gate);
        if (before == null) {
            return of(gate, items.size(), null, fails(gate, items.size(), null), plain(items), false);
        }
        List<Keyed> old = before.items(gate);
        if (!gate.operator().upwards()) {
            double was = old.size();
            return of(gate, items.size(), was, fails(gate, items.size(), was), plain(items), false);
        }
        Set<String> known = new HashSet<>();
        old.forEach(item -> known.addAll(item.keys()));
        List<Keyed> fresh = items.stream()
                .filter(item -> Collections.disjoint(item.keys(), known))
                .toList();
        return of(
                gate,
                fresh.size(),
                (double) old.size(),
                gate.operator().holds(fresh.size(), gate.limit()),
                plain(fresh),
                true);
    }

    private static boolean fails(Gate gate, double value, @Nullable Double before) {
        Operator operator = gate.operator();
        return operator.holds(value, gate.limit())
                && (before == null || !operator.holds(before, gate.limit()) || operator.worse(before, value));
    }

    private static List<Item> plain(List<Keyed> items) {
        return items.stream().map(Keyed::item).toList();
    }

    private static Result of(
            Gate gate, double value, @Nullable Double before, boolean failed, List<Item> items, boolean fresh) {
        String what = number(value) + (fresh ? " new" : "");
        String baseline = before == null ? "" : ", the baseline has " + number(before);
        String verdict = failed ? ": " + what + baseline : " does not hold: " + what + baseline;
        return new Result(gate.expression(), failed, value, before, gate.expression() + verdict, items);
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.1f", value);
    }
}
