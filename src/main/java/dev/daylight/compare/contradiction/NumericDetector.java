package dev.daylight.compare.contradiction;

import dev.daylight.claim.Quantity;
import dev.daylight.claim.Quantity.Bound;
import dev.daylight.compare.Contradiction;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.regex.Pattern;

/**
 * Quantities of the same thing, in the same unit and counted by the same, that can't both hold: outside each other's bounds, or two
 * different values for the same bound. A value that the other claim states too is agreed on and clashes with nothing.
 */
final class NumericDetector implements Detector {
    private static final Pattern PERIOD = Pattern.compile("·?(?:month|year|week|day|hour|minute|second|quarter)$");
    private static final double TOLERANCE = 0.02;
    private static final double ABOUT = 0.2;
    private static final int WINDOW = 7;
    private static final double OTHER_OWNER = 0.4;
    private static final double FAR = 25;
    private static final double FAR_APART = 0.4;
    /** "up to 20 million" against "1 million": possible together, but one of them misleads. */
    private static final double WITHIN_BOUND = 0.4;

    @Override
    public String name() {
        return "numeric";
    }

    @Override
    public Optional<Signal> detect(Reading x, Reading y) {
        Signal best = null;
        for (Quantity p : x.claim.quantities()) {
            if (agreed(p, y.claim.quantities())) {
                continue;
            }
            for (Quantity q : y.claim.quantities()) {
                if (comparable(p, q) && !agreed(q, x.claim.quantities())) {
                    double strength = clash(p, q) * context(x, p, y, q) * owners(x, p, y, q) * alike(p, q);
                    if (strength > 0 && (best == null || strength > best.strength())) {
                        best = new Signal(
                                Contradiction.Type.NUMERIC,
                                Math.min(1, strength),
                                new Signal.Words(p.begin(), p.end()),
                                new Signal.Words(q.begin(), q.end()),
                                p.unit());
                    }
                }
            }
        }
        return Optional.ofNullable(best);
    }

    static boolean agreed(Quantity p, List<Quantity> others) {
        for (Quantity q : others) {
            if (comparable(p, q) && same(p, q)) {
                return true;
            }
        }
        return false;
    }

    private static boolean same(Quantity p, Quantity q) {
        double scale = scale(p, q);
        boolean converted = scale != 1 || isTime(p);
        return close(p.low(), q.low() * scale, converted) && close(p.high(), q.high() * scale, converted);
    }

    /** How many quantities of x clash with one of y: several at once are mostly two configurations, each with its own values. */
    static int clashes(Reading x, Reading y) {
        int count = 0;
        for (Quantity p : x.claim.quantities()) {
            for (Quantity q : y.claim.quantities()) {
                if (comparable(p, q) && clash(p, q) == 1) {
                    count++;
                    break;
                }
            }
        }
        return count;
    }

    static boolean comparable(Quantity p, Quantity q) {
        boolean time = isTime(p) && isTime(q);
        boolean sameUnit = time || p.unit().equals(q.unit()) && !p.unit().isEmpty();
        boolean unlimited = p.unlimited() || q.unlimited();
        boolean bare = (p.unit().isEmpty() || q.unit().isEmpty())
                && !unlimited
                && !p.unit().equals("date")
                && !q.unit().equals("date")
                && p.unit().equals(q.unit());
        return (sameUnit || bare) && perCompatible(p, q);
    }

    private static boolean isTime(Quantity p) {
        return p.unit().equals("ms") || p.unit().equals("day");
    }

    private static boolean perCompatible(Quantity p, Quantity q) {
        String a = p.per();
        String b = q.per();
        return a == null || b == null || a.equals(b) || Objects.equals(strip(a), strip(b));
    }

    /** Without the period: monthly and yearly prices are compared after conversion. */
    private static String strip(String per) {
        return PERIOD.matcher(per).replaceAll("");
    }

    /** What a value of q is worth in p's terms. */
    private static double scale(Quantity p, Quantity q) {
        double scale = 1;
        if (!p.unit().equals(q.unit()) && isTime(p) && isTime(q)) {
            scale = p.unit().equals("ms") ? 86_400_000 : 1 / 86_400_000.0;
        }
        String a = p.per();
        String b = q.per();
        return a == null || b == null ? scale : scale * perYear(b) / perYear(a);
    }

    private static double perYear(String per) {
        return switch (per.substring(per.lastIndexOf('·') + 1)) {
            case "month" -> 12;
            case "quarter" -> 4;
            case "week" -> 52;
            case "day" -> 365;
            case "hour" -> 365 * 24;
            case "minute" -> 365 * 24 * 60;
            case "second" -> 365.0 * 24 * 3600;
            default -> 1;
        };
    }

    /** Whether two values are the same; after a conversion (months of 30 days) nearly the same is. */
    private static boolean close(double a, double b, boolean converted) {
        return Math.abs(a - b) <= (converted ? TOLERANCE : 1e-9) * Math.max(Math.abs(a), Math.abs(b));
    }

    /** 1 when both can't hold, 0 when they can. */
    static double clash(Quantity p, Quantity q) {
        double scale = q.unlimited() ? 1 : scale(p, q);
        boolean converted = scale != 1 || isTime(p);
        double qLow = q.low() * scale;
        double qHigh = q.high() * scale;
        if (close(p.low(), qLow, converted) && close(p.high(), qHigh, converted)) {
            return 0;
        }
        if (p.bound() == q.bound() && (p.bound() == Bound.AT_LEAST || p.bound() == Bound.AT_MOST)) {
            return 1;
        }
        double pLow = bottom(p, p.low());
        double pHigh = top(p, p.high());
        double oLow = bottom(q, qLow);
        double oHigh = top(q, qHigh);
        double slack = converted ? 1 + TOLERANCE : 1 + 1e-9;
        if (pLow > oHigh * slack || oLow > pHigh * slack) {
            return 1;
        }
        boolean exact = p.bound() == Bound.EXACT || q.bound() == Bound.EXACT;
        return exact ? WITHIN_BOUND : WITHIN_BOUND / 2;
    }

    /** Less when the values are so far apart, or one of two times is so by the month and the other isn't, that they hardly measure the same. */
    private static double alike(Quantity p, Quantity q) {
        double scale = q.unlimited() ? 1 : scale(p, q);
        double a = Math.abs(p.high());
        double b = Math.abs(q.high() * scale);
        boolean far = !p.unlimited() && !q.unlimited() && Math.max(a, b) > FAR * Math.min(a, b);
        boolean rate = isTime(p) && isTime(q) && (p.per() == null) != (q.per() == null);
        return (far ? FAR_APART : 1) * (rate ? FAR_APART : 1);
    }

    private static double bottom(Quantity q, double low) {
        return switch (q.bound()) {
            case AT_MOST -> 0;
            case APPROXIMATE -> low * (1 - ABOUT);
            case EXACT, AT_LEAST, RANGE -> low;
        };
    }

    private static double top(Quantity q, double high) {
        return switch (q.bound()) {
            case AT_LEAST -> Quantity.UNLIMITED * 10;
            case APPROXIMATE -> high * (1 + ABOUT);
            case EXACT, AT_MOST, RANGE -> high;
        };
    }

    private static double context(Reading x, Quantity p, Reading y, Quantity q) {
        SortedSet<String> a = Similarity.around(x, p.begin(), p.end(), WINDOW);
        SortedSet<String> b = Similarity.around(y, q.begin(), q.end(), WINDOW);
        a.remove(p.unit());
        b.remove(q.unit());
        double shared =
                Math.max(Similarity.dice(a, b), 0.8 * Math.min(1, Similarity.share(smaller(a, b), larger(a, b))));
        return p.unit().equals("date") ? shared / 2 : shared;
    }

    /** Less when the nearest names before the two quantities, or the plans of both claims, are different ones. */
    private static double owners(Reading x, Quantity p, Reading y, Quantity q) {
        String a = x.owner(p.begin());
        String b = y.owner(q.begin());
        boolean otherPlan = !x.plans.isEmpty() && !y.plans.isEmpty() && Similarity.common(x.plans, y.plans) == 0;
        return a.equals(b) && !otherPlan ? 1 : OTHER_OWNER;
    }

    private static SortedSet<String> smaller(SortedSet<String> a, SortedSet<String> b) {
        return a.size() <= b.size() ? a : b;
    }

    private static SortedSet<String> larger(SortedSet<String> a, SortedSet<String> b) {
        return a.size() <= b.size() ? b : a;
    }
}
