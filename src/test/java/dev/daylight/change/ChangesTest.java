package dev.daylight.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.daylight.audit.Audit;
import dev.daylight.audit.AuditFixture;
import dev.daylight.audit.AuditJson;
import dev.daylight.change.Change.Kind;
import dev.daylight.change.Change.Why;
import dev.daylight.claim.Evidence;
import dev.daylight.claim.Modality;
import dev.daylight.claim.Polarity;
import dev.daylight.compare.Contradiction.Scope;
import dev.daylight.compare.Contradiction.Type;
import dev.daylight.extract.Status;
import dev.daylight.score.MessageStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangesTest {
    private static final String COPIED =
            "A nurse can swap a night shift by text message, without an app and without an account.";
    private static final String PAGE = "competitors/quorra/website/copied.html";
    private static final Map<String, String> NAMES = Map.of("quorra", "Quorra", "tidewell", "Tidewell");

    private final Audit before = scored(AuditFixture.small());
    private final Audit after = scored(copied(before));

    @Test
    void between_anAuditAndItself_findsNothing() {
        Change change = Changes.between(before, "a", before, "b");
        assertThat(change.documents()).isEmpty();
        assertThat(change.messages()).isEmpty();
        assertThat(change.contradictions()).isEmpty();
        assertThat(change.overlaps()).isEmpty();
        assertThat(change.regrouped()).isZero();
        assertThat(change.jobs()).hasSize(6).allSatisfy(job -> {
            assertThat(job.differentiation().points()).isZero();
            assertThat(job.reasons()).isEmpty();
        });
        assertThat(ChangeText.plain(change, NAMES)).contains("Nothing changed.");
    }

    @Test
    void between_aRivalThatCopiesUs_namesVendorAndDocument() {
        Change change = change();
        assertThat(change.documents()).containsExactly(new Change.Document(Kind.NEW, "quorra", "website", PAGE));
        Change.Message lost = change.messages().getFirst();
        assertThat(lost.lost()).isTrue();
        assertThat(lost.text()).isEqualTo(COPIED);
        assertThat(lost.statusBefore()).isEqualTo(MessageStatus.UNIQUE);
        assertThat(lost.statusAfter()).isEqualTo(MessageStatus.RARE);
        assertThat(lost.causes()).extracting(Change.Cause::why).containsExactly(Why.SAYS_NOW, Why.CONTRADICTS);
        assertThat(lost.causes()).allSatisfy(cause -> {
            assertThat(cause.quote().vendor()).isEqualTo("quorra");
            assertThat(cause.quote().path()).isEqualTo(PAGE);
        });
        assertThat(ChangeText.plain(change, NAMES)).contains("Quorra now says our message: " + PAGE);
    }

    @Test
    void between_backwards_isWonAgain() {
        Change change = Changes.between(after, "b", before, "a");
        Change.Message won = change.messages().getFirst();
        assertThat(won.won()).isTrue();
        assertThat(won.causes()).extracting(Change.Cause::why).containsExactly(Why.SAYS_NO_MORE);
        assertThat(change.documents()).extracting(Change.Document::kind).containsExactly(Kind.GONE);
        assertThat(change.contradictions()).extracting(Change.Finding::kind).containsExactly(Kind.GONE);
    }

    /** The mean moves with every weight, so that parts of the plain sum would blame messages that didn't change. */
    @Test
    void between_aRivalThatCopiesUs_reasonsAddUpToTheMove() {
        for (Change.Job job : change().jobs()) {
            assertThat(job.reasons().stream().mapToDouble(Change.Reason::points).sum())
                    .as(job.id())
                    .isCloseTo(job.differentiation().points(), within(1e-9));
            assertThat(job.reasons().getFirst().text()).isEqualTo(COPIED);
            assertThat(job.reasons().getFirst().points()).isNegative();
            assertThat(job.reasons().getFirst().causes()).isNotEmpty();
        }
    }

    @Test
    void between_overloadMoved_componentsAddUpToTheMove() {
        Change.Job job = change().jobs().getFirst();
        assertThat(job.overload().points()).isPositive();
        assertThat(job.components().stream()
                        .mapToDouble(Change.Component::points)
                        .sum())
                .isCloseTo(job.overload().points(), within(1e-9));
        assertThat(job.components().getFirst().measures())
                .extracting(Change.Measure::name)
                .containsExactly("hours");
    }

    @Test
    void between_aNewContradiction_quotesBothSides() {
        assertThat(change().contradictions()).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(Kind.NEW);
            assertThat(found.words()).isTrue();
            assertThat(List.of(found.x().path(), found.y().path())).contains(PAGE);
        });
    }

    /** The message's id comes from its most central claim, which may be another one after a rival joined. */
    @Test
    void between_aMessageWithAnotherCentralClaim_isTheSameMessage() {
        Audit renamed = replace(after, m -> m.text().equals(COPIED) ? message(m, "mffffffffff", m.status()) : m);
        Change change = Changes.between(before, "a", renamed, "b");
        assertThat(change.messages().getFirst().id()).isEqualTo("mffffffffff");
        assertThat(change.messages().getFirst().lost()).isTrue();
        assertThat(change.messages()).noneMatch(m -> m.kind() == Kind.GONE);
    }

    @Test
    void between_snapshots_isTheSameAsBetweenAudits() {
        Change ofBriefs = Changes.between(kept(before), "a", kept(after), "b");
        Change ofWholes = Changes.between(read(before), "a", read(after), "b");
        assertThat(AuditJson.line(ofBriefs)).isEqualTo(AuditJson.line(ofWholes));
        assertThat(AuditJson.bytes(Brief.of(after)).length).isLessThan(AuditJson.bytes(after).length * 8 / 10);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void text_ofHostileDocuments_showsThemAsText(boolean forwards) {
        Audit hostile = AuditFixture.hostile();
        Audit empty = without(hostile);
        Change change =
                forwards ? Changes.between(empty, "a", hostile, "b") : Changes.between(hostile, "a", empty, "b");
        String plain = ChangeText.plain(change, Map.of());
        String markdown = ChangeText.markdown(change, Map.of());
        assertThat(plain).contains("<script>").doesNotContain("\u001b", "\u202e");
        assertThat(markdown)
                .contains("\\<script\\>")
                .doesNotContain("\u001b", "\u202e")
                .doesNotContainPattern("(?<!\\\\)<");
        assertThat(plain.lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(1000));
    }

    private Change change() {
        return Changes.between(before, "a", after, "b");
    }

    private static Audit read(Audit audit) {
        return AuditJson.parse(AuditJson.bytes(audit));
    }

    private static Audit kept(Audit audit) {
        return AuditJson.parse(AuditJson.bytes(Brief.of(audit)));
    }

    private interface Edit {
        Audit.Message of(Audit.Message message);
    }

    private static Audit copied(Audit audit) {
        Audit.Asset page = new Audit.Asset(
                "affffffffff",
                "quorra",
                "website",
                PAGE,
                "f".repeat(64),
                "Copied",
                "html",
                "en",
                null,
                null,
                List.of(),
                0,
                20,
                Status.ANALYZED,
                null,
                50.0,
                new TreeMap<>(),
                null);
        Audit.Message ours = audit.messages().stream()
                .filter(m -> m.text().equals(COPIED))
                .findFirst()
                .orElseThrow();
        Audit.Claim claim = new Audit.Claim(
                "cffffffffff",
                page.id(),
                new Audit.Anchor(null, null, null, null, "Prices", List.of("Prices"), null, null),
                0,
                COPIED.length(),
                COPIED,
                0.9,
                Polarity.POSITIVE,
                Modality.PLAIN,
                List.of(),
                Evidence.NONE,
                0,
                new TreeMap<>(),
                ours.id());
        Audit.Contradiction clash = new Audit.Contradiction(
                "xffffffffff", Type.FACT, Scope.ACROSS, ours.claims().getFirst(), claim.id(), 0.6, List.of(), "Both.");
        Audit changed = replace(audit, m -> m.id().equals(ours.id()) ? joined(m, claim.id()) : m);
        return new Audit(
                audit.schemaVersion(),
                audit.market(),
                audit.own(),
                audit.vendors(),
                and(audit.assets(), page),
                audit.ignored(),
                and(audit.claims(), claim),
                changed.messages(),
                audit.overlaps(),
                and(audit.contradictions(), clash),
                audit.sameness(),
                audit.jobs().stream().map(ChangesTest::heavier).toList(),
                audit.whiteSpace(),
                audit.parameters());
    }

    private static Audit.Message joined(Audit.Message m, String claim) {
        return new Audit.Message(
                m.id(),
                m.text(),
                List.copyOf(new TreeSet<>(and(m.vendors(), "quorra"))),
                and(m.claims(), claim),
                MessageStatus.RARE,
                0.05,
                m.weight(),
                m.jobs(),
                m.explanation());
    }

    private static Audit.Message message(Audit.Message m, String id, MessageStatus status) {
        return new Audit.Message(
                id, m.text(), m.vendors(), m.claims(), status, m.distinctness(), m.weight(), m.jobs(), m.explanation());
    }

    /** More to read: the first component grows by 0.1, and the score with it. */
    private static Audit.Job heavier(Audit.Job job) {
        Audit.Overload o = job.overload();
        List<Audit.Component> components = new ArrayList<>(o.components());
        Audit.Component first = components.getFirst();
        TreeMap<String, Double> measures = new TreeMap<>(first.measures());
        measures.merge("hours", 2.0, Double::sum);
        components.set(
                0,
                new Audit.Component(
                        first.id(), first.value() + 0.1, first.low(), first.high(), first.weight(), measures));
        double score = o.score() + 100 * first.weight() * 0.1;
        return new Audit.Job(
                job.id(),
                job.name(),
                job.definition(),
                new Audit.Overload(score, score - 5, score + 5, o.story(), components, o.explanation()),
                job.differentiation(),
                job.completion());
    }

    /** Differentiation by its formula, since the fixture draws it. */
    private static Audit scored(Audit audit) {
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
                audit.contradictions(),
                audit.sameness(),
                audit.jobs().stream().map(job -> scored(audit, job)).toList(),
                audit.whiteSpace(),
                audit.parameters());
    }

    private static Audit.Job scored(Audit audit, Audit.Job job) {
        double sum = 0;
        double total = 0;
        for (Audit.Message m : audit.messages()) {
            double weight = m.weight() * m.jobs().getOrDefault(job.id(), 0.0);
            sum += weight * m.distinctness();
            total += weight;
        }
        Audit.Differentiation d = job.differentiation();
        double score = 100 * sum / total;
        return new Audit.Job(
                job.id(),
                job.name(),
                job.definition(),
                job.overload(),
                new Audit.Differentiation(score, score - 2, score + 2, d.vendors(), d.explanation()),
                job.completion());
    }

    private static Audit replace(Audit audit, Edit edit) {
        return new Audit(
                audit.schemaVersion(),
                audit.market(),
                audit.own(),
                audit.vendors(),
                audit.assets(),
                audit.ignored(),
                audit.claims(),
                audit.messages().stream().map(edit::of).toList(),
                audit.overlaps(),
                audit.contradictions(),
                audit.sameness(),
                audit.jobs(),
                audit.whiteSpace(),
                audit.parameters());
    }

    /** The same market before anything was published. */
    private static Audit without(Audit audit) {
        return new Audit(
                audit.schemaVersion(),
                audit.market(),
                audit.own(),
                audit.vendors(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                audit.jobs(),
                List.of(),
                audit.parameters());
    }

    private static <T> List<T> and(List<T> list, T more) {
        List<T> all = new ArrayList<>(list);
        all.add(more);
        return all;
    }
}
