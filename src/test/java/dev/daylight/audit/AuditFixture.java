package dev.daylight.audit;

import dev.daylight.claim.Claim;
import dev.daylight.claim.Evidence;
import dev.daylight.claim.Modality;
import dev.daylight.claim.Polarity;
import dev.daylight.claim.Quantity;
import dev.daylight.compare.Comparison;
import dev.daylight.compare.Contradiction;
import dev.daylight.compare.Message;
import dev.daylight.compare.Overlap;
import dev.daylight.corpus.Corpus;
import dev.daylight.corpus.Ignored;
import dev.daylight.corpus.Role;
import dev.daylight.corpus.Vendor;
import dev.daylight.embedding.Vectors;
import dev.daylight.extract.Anchor;
import dev.daylight.extract.Status;
import dev.daylight.job.Job;
import dev.daylight.passage.Asset;
import dev.daylight.review.Decision;
import dev.daylight.review.Review;
import dev.daylight.review.Reviewed;
import dev.daylight.review.Reviewed.Finding;
import dev.daylight.review.Reviewed.State;
import dev.daylight.score.Explanation;
import dev.daylight.score.Interval;
import dev.daylight.score.JobScore;
import dev.daylight.score.MessageScore;
import dev.daylight.score.MessageStatus;
import dev.daylight.score.Sameness;
import dev.daylight.score.Scores;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A generated audit of an invented market (software that plans shifts), of any size, through the real assembler. The
 * numbers are drawn with a fixed seed; they look like those of a real market and mean nothing.
 */
public final class AuditFixture {
    /** Opening of the text that tries to get out of wherever it is put. */
    public static final String HOSTILE =
            "</script><script>window.daylightHacked=1</script><img src=x onerror=\"window.daylightHacked=2\"> {{data}} "
                    + "\u202Egnol\u202C \u001B[31m ' \" & <!-- ";

    private static final List<Vendor> VENDORS = List.of(
            new Vendor("tidewell", "Tidewell", Role.OWN),
            new Vendor("clockhand", "Clockhand", Role.COMPETITOR),
            new Vendor("quorra", "Quorra", Role.COMPETITOR),
            new Vendor("rotaline", "Rotaline", Role.COMPETITOR));

    private static final List<String> SUBJECTS =
            List.of("Tidewell", "Our planner", "The rota engine", "Every shift plan", "The mobile app", "The forecast");
    private static final List<String> ACTS = List.of(
            "fills open shifts",
            "cuts overtime",
            "checks rest periods",
            "keeps labour law in view",
            "tells staff about changes",
            "learns from past seasons",
            "balances weekend work",
            "exports hours to payroll");
    private static final List<String> ENDS = List.of(
            "without a spreadsheet",
            "in less than five minutes",
            "for hospitals and care homes",
            "across all sites",
            "before the week begins",
            "with one click",
            "by 18 percent on average",
            "and asks no consultant");

    private static final List<String> UNIQUE = List.of(
            "A nurse can swap a night shift by text message, without an app and without an account.",
            "Tidewell is the only planner whose rest-period check was certified by a labour inspectorate.",
            "We publish our forecast error for every customer site, every week.");
    private static final List<String> COMMON = List.of(
            "Plan shifts in minutes instead of hours.",
            "One place for shifts, absences and time sheets.",
            "Staff see their shifts on their phone.");

    private final Random random = new Random(17);
    private final List<Asset> assets = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private final Map<String, List<Claim>> byText = new LinkedHashMap<>();

    private AuditFixture() {}

    /** A market as a user has it: 60 documents, 900 claims. */
    public static Audit small() {
        return new AuditFixture().audit(60, 900, false);
    }

    /** The same with hostile texts in claims, titles, paths, reasons and names. */
    public static Audit hostile() {
        return new AuditFixture().audit(40, 400, true);
    }

    /**
     * The hostile one, about which people decided: the first contradiction is set aside, the second confirmed, the first overlap has come
     * back, and one decision is about what isn't there.
     */
    public static Audit reviewed() {
        Audit audit = hostile();
        Audit.Contradiction aside = audit.contradictions().get(0);
        Audit.Contradiction confirmed = audit.contradictions().get(1);
        Overlap back = audit.overlaps().get(0);
        List<Reviewed> decisions = List.of(
                new Reviewed(
                        back.id(),
                        Decision.Kind.SUPPRESS,
                        State.EXPIRED,
                        null,
                        LocalDate.of(2026, 1, 2),
                        LocalDate.of(2026, 2, 3),
                        "for a month",
                        Finding.OVERLAP,
                        back.kind().name(),
                        Contradiction.Scope.ACROSS,
                        back.x(),
                        back.y(),
                        back.pSame()),
                new Reviewed(
                        "x0000000000",
                        Decision.Kind.ACCEPT,
                        State.NOT_FOUND,
                        null,
                        null,
                        null,
                        "",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                of(aside, Decision.Kind.REJECT, State.SET_ASIDE, HOSTILE),
                of(confirmed, Decision.Kind.ACCEPT, State.CONFIRMED, ""));
        return new Audit(
                audit.schemaVersion(),
                audit.market(),
                audit.own(),
                audit.vendors(),
                audit.assets(),
                audit.ignored(),
                audit.claims(),
                audit.messages(),
                audit.overlaps(),
                audit.contradictions().subList(1, audit.contradictions().size()),
                audit.sameness(),
                audit.jobs(),
                audit.whiteSpace(),
                audit.parameters(),
                new Review("0".repeat(64), decisions));
    }

    private static Reviewed of(Audit.Contradiction found, Decision.Kind kind, State state, String text) {
        return new Reviewed(
                found.id(),
                kind,
                state,
                text.isEmpty() ? "anna" : text,
                null,
                null,
                text,
                Finding.CONTRADICTION,
                found.type().name(),
                found.scope(),
                found.x(),
                found.y(),
                found.probability());
    }

    /** @param documents at least 40 */
    public static Audit ofSize(int documents, int sentences) {
        return new AuditFixture().audit(documents, sentences, false);
    }

    private Audit audit(int documents, int sentences, boolean hostile) {
        makeAssets(documents, hostile);
        makeClaims(sentences, hostile);
        List<Message> messages = messages();
        List<Overlap> overlaps = overlaps(messages);
        List<Contradiction> contradictions = contradictions(sentences);
        Corpus corpus = new Corpus(
                hostile ? HOSTILE : "shift planning",
                Path.of("/market"),
                VENDORS,
                List.of(),
                List.of(new Ignored("own/tidewell/website/.DS_Store", "a hidden file")));
        Comparison comparison = new Comparison(
                VENDORS, assets, claims, new Vectors(new float[claims.size()], 1), overlaps, contradictions, messages);
        SortedMap<String, Double> thresholds = new TreeMap<>(Map.of("same", 0.5, "contradiction", 0.5, "claim", 0.5));
        SortedMap<String, String> models =
                new TreeMap<>(Map.of("embedding", "all-minilm-l6-v2-q 9f1c", "cross-encoder", "pair-l6 a07e"));
        SortedMap<String, String> methods = new TreeMap<>(Map.of("differentiation", "1", "overload", "1"));
        return AuditAssembler.assemble(
                corpus,
                comparison,
                scores(messages),
                JOBS,
                new Audit.Parameters(20261101, thresholds, models, methods));
    }

    private void makeAssets(int documents, boolean hostile) {
        String[] channels = {"website", "rep", "event", "third-party"};
        String[] formats = {"html", "pdf", "pptx", "markdown"};
        String[] names = {"pricing", "security", "how-it-works", "care-homes", "roi", "onboarding", "faq", "compare"};
        for (int i = 0; i < documents; i++) {
            Vendor vendor = VENDORS.get(i % VENDORS.size());
            int kind = (i / VENDORS.size()) % 4;
            String name = names[random.nextInt(names.length)] + (i / 4);
            if (hostile && i == 4) {
                name = "javascript:alert(1)&<b>#?%41 " + HOSTILE.replace("/", "");
            }
            String channel = channels[kind == 1 ? 1 : kind == 2 ? 1 : random.nextInt(10) == 0 ? 2 : 0];
            String extension = formats[kind].equals("markdown") ? "md" : formats[kind];
            String path = (vendor.own() ? "own/" : "competitors/") + vendor.id() + "/" + channel + "/" + name + "."
                    + extension;
            Status status = i % 23 == 22 ? Status.UNREADABLE : i % 29 == 28 ? Status.SKIPPED : Status.ANALYZED;
            String reason = switch (status) {
                case ANALYZED -> null;
                case SKIPPED -> "written in German, which is not analyzed";
                case UNREADABLE -> "protected by a password" + (hostile ? HOSTILE : "");
            };
            SortedMap<String, Double> jobs = new TreeMap<>();
            if (status == Status.ANALYZED) {
                JOBS.forEach(job -> jobs.put(job.id(), random.nextDouble()));
            }
            assets.add(new Asset(
                    "a%010x".formatted(i * 2654435761L & 0xffffffffffL),
                    vendor.id(),
                    channel,
                    path,
                    "%064x".formatted(i),
                    hostile && i == 8 ? HOSTILE : name.replace('-', ' '),
                    formats[kind],
                    status == Status.SKIPPED ? "de" : "en",
                    i % 7 == 3 ? null : LocalDate.of(2021 + random.nextInt(6), 1 + random.nextInt(10), 14),
                    null,
                    List.of(),
                    kind == 1 || kind == 2 ? 12 : 0,
                    200 + random.nextInt(1800),
                    status,
                    reason,
                    status == Status.ANALYZED ? 35 + 30 * random.nextDouble() : Double.NaN,
                    jobs));
        }
    }

    private void makeClaims(int sentences, boolean hostile) {
        List<Asset> read = assets.stream().filter(Asset::analyzed).toList();
        List<Asset> own =
                read.stream().filter(asset -> asset.vendor().equals("tidewell")).toList();
        for (int i = 0; i < UNIQUE.size(); i++) {
            claim(own.get(i), UNIQUE.get(i));
            claim(own.get(i + 1), UNIQUE.get(i));
        }
        for (String text : COMMON) {
            read.stream().limit(16).forEach(asset -> claim(asset, text));
        }
        PLANTED.forEach((text, asset) -> claim(read.get(asset), text));
        if (hostile) {
            for (int i = 0; i < 12; i++) {
                claim(own.get(0), HOSTILE + i);
            }
            claim(own.get(1), "long " + "x".repeat(10_000));
        }
        while (claims.size() < sentences) {
            String text = pick(SUBJECTS) + " " + pick(ACTS) + " " + pick(ENDS)
                    + (random.nextInt(3) == 0 ? "" : " for team " + random.nextInt(sentences)) + ".";
            claim(read.get(random.nextInt(read.size())), text);
        }
        claims.sort((x, y) -> x.asset().compareTo(y.asset()) == 0
                ? Integer.compare(x.begin(), y.begin())
                : x.asset().compareTo(y.asset()));
    }

    private void claim(Asset asset, String text) {
        int i = claims.size();
        Anchor anchor = switch (asset.format()) {
            case "pdf" -> Anchor.ofPage(1 + random.nextInt(12));
            case "pptx" -> Anchor.ofSlide(1 + random.nextInt(12)).withHeadings(List.of("Why now"));
            default -> Anchor.NONE.withHeadings(List.of("Product", pick(ACTS)));
        };
        SortedMap<String, Double> jobs = new TreeMap<>();
        JOBS.forEach(job -> jobs.put(job.id(), random.nextDouble()));
        int digit = text.indexOf("99.");
        List<Quantity> quantities = digit < 0
                ? List.of()
                : List.of(new Quantity(99.5, 99.9, "%", null, Quantity.Bound.RANGE, digit, digit + 4));
        Claim claim = new Claim(
                "c%010x".formatted((i + 1) * 11400714819323L & 0xffffffffffL),
                asset.id(),
                asset.vendor(),
                asset.channel(),
                i % 9,
                anchor,
                i * 100,
                i * 100 + text.length(),
                text,
                0.5 + random.nextDouble() / 2,
                text.contains("without") ? Polarity.NEGATIVE : Polarity.POSITIVE,
                text.contains("can ") ? Modality.MAY : Modality.PLAIN,
                quantities,
                quantities.isEmpty() ? Evidence.NONE : Evidence.NUMBER,
                List.of(),
                random.nextDouble(),
                jobs);
        claims.add(claim);
        byText.computeIfAbsent(text, t -> new ArrayList<>()).add(claim);
    }

    private List<Message> messages() {
        List<Message> messages = new ArrayList<>();
        byText.forEach((text, same) -> {
            SortedSet<String> vendors = new TreeSet<>();
            same.forEach(claim -> vendors.add(claim.vendor()));
            messages.add(new Message(
                    "m%010x".formatted((messages.size() + 1) * 7919L),
                    text,
                    same.get(0).id(),
                    List.copyOf(vendors),
                    same.stream().map(Claim::id).toList()));
        });
        messages.sort((x, y) -> x.vendors().size() != y.vendors().size()
                ? y.vendors().size() - x.vendors().size()
                : y.claims().size() != x.claims().size()
                        ? y.claims().size() - x.claims().size()
                        : x.id().compareTo(y.id()));
        return messages;
    }

    private List<Overlap> overlaps(List<Message> messages) {
        List<Overlap> overlaps = new ArrayList<>();
        Overlap.Kind[] kinds = {Overlap.Kind.EQUIVALENT, Overlap.Kind.VERBATIM, Overlap.Kind.SPECIFIC};
        for (Message message : messages) {
            for (int i = 1; i < Math.min(7, message.claims().size()); i++) {
                overlaps.add(new Overlap(
                        "o%010x".formatted(overlaps.size() + 1),
                        kinds[random.nextInt(3)],
                        message.claims().get(0),
                        message.claims().get(i),
                        0.7 + 0.3 * random.nextDouble(),
                        0.5 + 0.5 * random.nextDouble(),
                        0,
                        0));
            }
        }
        overlaps.sort((x, y) -> Double.compare(y.pSame(), x.pSame()));
        return overlaps;
    }

    private List<Contradiction> contradictions(int sentences) {
        List<Contradiction> found = new ArrayList<>();
        List<String> planted = List.copyOf(PLANTED.keySet());
        String[][] words = {
            {"99.9 percent", "99.5 percent"},
            {"no setup fee", "setup fee of 900 euros"},
            {"only", "first"},
            {"never stores", "is stored"},
            {"must", "optional"}
        };
        String[] reasons = {
            "One page promises an uptime of 99.9 percent, the other 99.5 percent.",
            "One says that nothing is charged for setup, the other names a fee.",
            "Both claim to be the one that offers it; both cannot be.",
            "One says that location is never kept, the other that it is kept for 30 days.",
            "One requires the badge reader, the other calls it optional."
        };
        Contradiction.Type[] types = {
            Contradiction.Type.NUMERIC,
            Contradiction.Type.NEGATION,
            Contradiction.Type.FACT,
            Contradiction.Type.NEGATION,
            Contradiction.Type.MODALITY
        };
        for (int i = 0; i < 5; i++) {
            Claim x = said(planted.get(2 * i));
            Claim y = said(planted.get(2 * i + 1));
            found.add(contradiction(i, types[i], x, y, 0.96 - 0.07 * i, words[i][0], words[i][1], reasons[i]));
        }
        for (int i = 5; i < sentences / 9; i++) {
            Claim x = claims.get(random.nextInt(claims.size()));
            Claim y = claims.get(random.nextInt(claims.size()));
            if (!x.text().startsWith("<") && !y.text().startsWith("<") && !x.id().equals(y.id())) {
                String first = x.text().split(" ")[0];
                String last = y.text().split(" ")[0];
                Contradiction.Type type = Contradiction.Type.values()[random.nextInt(6)];
                found.add(contradiction(
                        i, type, x, y, 0.5 + 0.2 * random.nextDouble(), first, last, "They can hardly both be true."));
            }
        }
        found.sort((x, y) -> Double.compare(y.probability(), x.probability()));
        return found;
    }

    private Claim said(String text) {
        return claims.stream()
                .filter(claim -> claim.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static Contradiction contradiction(
            int i, Contradiction.Type type, Claim x, Claim y, double p, String wordsX, String wordsY, String why) {
        return new Contradiction(
                "x%010x".formatted(i + 1),
                type,
                x.vendor().equals(y.vendor()) ? Contradiction.Scope.WITHIN : Contradiction.Scope.ACROSS,
                x.id(),
                y.id(),
                p,
                List.of(clash(x, wordsX), clash(y, wordsY)),
                why);
    }

    private static Contradiction.Clash clash(Claim claim, String words) {
        int begin = claim.text().indexOf(words);
        return new Contradiction.Clash(claim.id(), begin, begin + words.length(), words);
    }

    private Scores scores(List<Message> messages) {
        List<MessageScore> scored = new ArrayList<>();
        for (Message message : messages) {
            boolean own = message.vendors().contains("tidewell");
            int vendors = message.vendors().size();
            MessageStatus status = own
                    ? vendors >= 3
                            ? MessageStatus.TABLE_STAKES
                            : vendors == 2 ? MessageStatus.RARE : MessageStatus.UNIQUE
                    : vendors >= 3 ? MessageStatus.MISSING : MessageStatus.RIVAL;
            if (own && message.text().contains("99.9 percent")) {
                status = MessageStatus.SELF_CONTRADICTED;
            }
            double distinctness = !own ? 0 : vendors == 1 ? 0.6 + 0.4 * random.nextDouble() : 0.3 / vendors;
            double weight = own ? Math.min(1, 0.15 * message.claims().size() + 0.3 * random.nextDouble()) : 0;
            if (UNIQUE.contains(message.text())) {
                distinctness = 0.97;
                weight = 0.9;
            }
            SortedMap<String, Double> jobs = new TreeMap<>();
            JOBS.forEach(job -> jobs.put(job.id(), random.nextDouble()));
            scored.add(new MessageScore(
                    message.id(),
                    status,
                    distinctness,
                    weight,
                    jobs,
                    Explanation.of(
                            distinctness,
                            "1 − the highest probability that a rival says the same",
                            Explanation.of(1 - distinctness, "P(same) of the nearest rival claim"))));
        }
        List<JobScore> jobs = new ArrayList<>();
        for (int i = 0; i < JOBS.size(); i++) {
            jobs.add(jobScore(JOBS.get(i), i));
        }
        List<Sameness> sameness = new ArrayList<>();
        for (Vendor from : VENDORS) {
            for (Vendor to : VENDORS) {
                if (!from.equals(to)) {
                    sameness.add(new Sameness(
                            from.id(), to.id(), 0.1 + 0.5 * random.nextDouble(), 0.05 + 0.3 * random.nextDouble()));
                }
            }
        }
        return new Scores(
                jobs,
                scored,
                sameness,
                List.of(
                        new Scores.WhiteSpace("consensus", "q3", "How do we win over the works council?"),
                        new Scores.WhiteSpace("validation", "q2", "Who can we call that has left this vendor?")));
    }

    private JobScore jobScore(Job job, int i) {
        double[] values = {
            0.3 + 0.6 * random.nextDouble(), 0.1 + 0.5 * random.nextDouble(), 0.3 + 0.5 * random.nextDouble()
        };
        double[] weights = {50 / 148.0, 43 / 148.0, 55 / 148.0};
        String[] ids = {"overwhelm", "contradiction", "indistinctness"};
        List<JobScore.Component> components = new ArrayList<>();
        List<Explanation> parts = new ArrayList<>();
        double sum = 0;
        for (int c = 0; c < 3; c++) {
            SortedMap<String, Double> measures = new TreeMap<>();
            measures.put("hours", 11 + 10 * random.nextDouble());
            measures.put("repeatedShare", random.nextDouble());
            components.add(new JobScore.Component(
                    ids[c],
                    new Interval(values[c], Math.max(0, values[c] - 0.08), Math.min(1, values[c] + 0.09)),
                    weights[c],
                    measures));
            parts.add(Explanation.of(
                    100 * weights[c] * values[c],
                    ids[c] + ": 100 × weight × value",
                    Explanation.of(weights[c], "weight"),
                    Explanation.of(values[c], "value, mapped to 0..1")));
            sum += 100 * weights[c] * values[c];
        }
        SortedMap<String, Double> vendors = new TreeMap<>();
        VENDORS.forEach(vendor -> vendors.put(vendor.id(), 20 + 60 * random.nextDouble()));
        List<Explanation> terms = new ArrayList<>();
        for (int t = 0; t < 60; t++) {
            terms.add(Explanation.of(random.nextDouble(), "message " + t + ": weight × distinctness"));
        }
        double own = 25 + 9 * i;
        vendors.put("tidewell", own);
        JobScore.Completion completion = completion(job);
        String story = String.format(
                java.util.Locale.ROOT,
                "A group of 11 reads %d hours, meets the same message %d times and %d contradictions, and could swap "
                        + "Tidewell for Rotaline in %d %% of what it read.",
                11 + random.nextInt(12),
                4 + random.nextInt(9),
                2 + random.nextInt(14),
                30 + random.nextInt(40));
        return new JobScore(
                job.id(),
                job.name(),
                new Interval(sum, sum - 6, sum + 7),
                components,
                story,
                new Explanation(sum, "overload: sum of the weighted components", parts),
                new Interval(own, own - 7, own + 8),
                new Explanation(own, "100 × Σ weight × distinctness / Σ weight", terms),
                vendors,
                new TreeMap<>(Map.of("all", completion, "rep", completion, "website", completion)));
    }

    private JobScore.Completion completion(Job job) {
        List<JobScore.Answer> answers = new ArrayList<>();
        int answered = 0;
        for (Job.Question question : job.questions()) {
            boolean yes = random.nextInt(3) > 0;
            answered += yes ? 1 : 0;
            answers.add(new JobScore.Answer(
                    question.id(),
                    question.text(),
                    yes,
                    yes ? claims.get(random.nextInt(40)).id() : "",
                    0.7));
        }
        return new JobScore.Completion(answered / (double) answers.size(), answers);
    }

    private String pick(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static final List<Job> JOBS = List.of(
            job("problem", "Problem identification", "What does bad planning cost us?", "Is it worth solving now?"),
            job("solution", "Solution exploration", "What kinds of planners are there?", "Can a spreadsheet do it?"),
            job(
                    "requirements",
                    "Requirements building",
                    "What must it do?",
                    "Which laws must it keep?",
                    "Who uses it?"),
            job("supplier", "Supplier selection", "Who can do it?", "What does it cost?", "How do they differ?"),
            job("validation", "Validation", "Does it work for a ward like ours?", "Who can we call?"),
            job("consensus", "Consensus creation", "How do we explain it to staff?", "What about the works council?"));

    private static Job job(String id, String name, String... questions) {
        List<Job.Question> list = new ArrayList<>();
        for (String question : questions) {
            list.add(new Job.Question("q" + (list.size() + 1), question));
        }
        return new Job(id, name, "What a group does when it comes to: " + name + ".", list, List.of());
    }

    /** Sentences that contradict each other, two by two, and the document among those read that says them. */
    private static final Map<String, Integer> PLANTED = planted();

    private static Map<String, Integer> planted() {
        Map<String, Integer> planted = new LinkedHashMap<>();
        planted.put("We guarantee an uptime of 99.9 percent for every plan.", 0);
        planted.put("The service is available 99.5 percent of the time, measured each month.", 4);
        planted.put("There is no setup fee.", 4);
        planted.put("Implementation is billed as a setup fee of 900 euros.", 8);
        planted.put("Tidewell is the only planner with a certified rest-period check.", 8);
        planted.put("Clockhand was the first to bring a certified rest-period check to market.", 1);
        planted.put("The app never stores where a member of staff is.", 0);
        planted.put("The position of Tidewell users is stored for 30 days, as their terms say.", 3);
        planted.put("Sites must use a badge reader.", 2);
        planted.put("A badge reader is optional.", 6);
        return Collections.unmodifiableMap(planted);
    }
}
