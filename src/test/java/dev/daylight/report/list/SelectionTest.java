package dev.daylight.report.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daylight.audit.Audit;
import dev.daylight.audit.AuditFixture;
import dev.daylight.audit.AuditIndex;
import dev.daylight.compare.Overlap;
import dev.daylight.problem.InputException;
import dev.daylight.report.Facts;
import dev.daylight.report.SourceLinks;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What filters find, beside what a plain walk over the audit finds. */
class SelectionTest {
    private static final Audit AUDIT = AuditFixture.small();
    private static final Facts FACTS = new Facts(AUDIT);
    private static final AuditIndex INDEX = FACTS.index();

    @ParameterizedTest
    @EnumSource(ListKind.class)
    void of_withoutFilters_isTheListOfTheOtherReports(ListKind kind) {
        Selection selection = Selection.of(FACTS, ListQuery.of(kind));
        Worklist list = Worklists.of(FACTS, new SourceLinks(Path.of(""), null)).stream()
                .filter(other -> other.name().equals(selection.list().name()))
                .findFirst()
                .orElseThrow();
        assertThat(selection.list()).isEqualTo(list);
        assertThat(selection.all()).isEqualTo(list.rows().size()).isPositive();
        assertThat(selection.hints()).isEmpty();
    }

    @Test
    void of_contradictions_areThoseThatMeetEveryFilter() {
        String vendor = AUDIT.own();
        assertThat(ids(ListQuery.of(ListKind.CONTRADICTIONS)
                        .with(ListFilter.TYPE, "numeric, Stance")
                        .with(ListFilter.SCOPE, "within")
                        .with(ListFilter.VENDOR, "own")
                        .with(ListFilter.MIN_PROBABILITY, "40 %")))
                .containsExactlyInAnyOrderElementsOf(contradictions(found ->
                        List.of("NUMERIC", "STANCE").contains(found.type().name())
                                && found.scope().name().equals("WITHIN")
                                && INDEX.vendorOf(found.x()).equals(vendor)
                                && found.probability() >= 0.4))
                .isNotEmpty();
    }

    /** A vendor's page beside another vendor's deck is no answer to the question for that vendor's decks. */
    @Test
    void of_vendorAndChannel_meanOneSide() {
        List<String> found = ids(ListQuery.of(ListKind.OVERLAPS)
                .with(ListFilter.VENDOR, "Tidewell")
                .with(ListFilter.CHANNEL, "rep"));
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(overlaps(
                        overlap -> isSide(overlap.x(), "tidewell", "rep") || isSide(overlap.y(), "tidewell", "rep")))
                .isNotEmpty()
                .hasSizeLessThan(overlaps(overlap -> List.of(overlap.x(), overlap.y()).stream()
                                        .anyMatch(claim -> INDEX.vendorOf(claim).equals("tidewell"))
                                && List.of(overlap.x(), overlap.y()).stream()
                                        .anyMatch(claim ->
                                                INDEX.assetOf(claim).channel().equals("rep")))
                        .size());
    }

    @Test
    void of_against_meansTheOtherSide() {
        assertThat(ids(ListQuery.of(ListKind.OVERLAPS)
                        .with(ListFilter.VENDOR, "own")
                        .with(ListFilter.AGAINST, "own")))
                .containsExactlyInAnyOrderElementsOf(
                        overlaps(overlap -> INDEX.own(overlap.x()) && INDEX.own(overlap.y())));
        assertThat(ids(ListQuery.of(ListKind.OVERLAPS)
                        .with(ListFilter.VENDOR, "own")
                        .with(ListFilter.AGAINST, "rivals")))
                .containsExactlyInAnyOrderElementsOf(
                        overlaps(overlap -> INDEX.own(overlap.x()) != INDEX.own(overlap.y())))
                .isNotEmpty();
    }

    @Test
    void of_messages_byStatusAsShownOrAsNamed() {
        List<String> unique = ids(ListQuery.of(ListKind.MESSAGES).with(ListFilter.STATUS, "UNIQUE"));
        assertThat(unique).isNotEmpty();
        assertThat(ids(ListQuery.of(ListKind.MESSAGES).with(ListFilter.STATUS, "only we")))
                .isEqualTo(unique);
        assertThat(ids(ListQuery.of(ListKind.MESSAGES).with(ListFilter.STATUS, "only we,table_stakes")))
                .hasSizeGreaterThan(unique.size())
                .containsAll(unique);
    }

    @Test
    void of_job_isTheReportsRule() {
        assertThat(ids(ListQuery.of(ListKind.ASSETS).with(ListFilter.JOB, "validation")))
                .containsExactlyInAnyOrderElementsOf(AUDIT.assets().stream()
                        .filter(asset -> FACTS.jobs(asset.jobs()).contains("validation"))
                        .map(Audit.Asset::id)
                        .toList())
                .isNotEmpty();
    }

    @Test
    void of_path_isAPatternAFolderOrAName() {
        Audit.Asset asset = AUDIT.assets().get(0);
        String folder = asset.path().substring(0, asset.path().lastIndexOf('/'));
        String name = asset.path().substring(folder.length() + 1);
        for (String told : List.of(asset.path(), "./" + asset.path(), folder, folder + "/", name, folder + "/*")) {
            assertThat(ids(ListQuery.of(ListKind.ASSETS).with(ListFilter.PATH, told)))
                    .as(told)
                    .contains(asset.id())
                    .hasSizeLessThan(AUDIT.assets().size());
        }
    }

    @Test
    void of_contains_foldsCapitalsAndQuotes() {
        assertThat(ids(ListQuery.of(ListKind.MESSAGES).with(ListFilter.CONTAINS, "  LABOUR   inspectorate")))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "CONTRADICTIONS, TYPE, numbers, 'negation, antonym, numeric, modality, stance, fact'",
        "CONTRADICTIONS, SCOPE, both, 'within, across'",
        "OVERLAPS, KIND, related, 'verbatim, equivalent, specific'",
        "OVERLAPS, VENDOR, acme, 'tidewell, clockhand, quorra, rotaline, own, rivals'",
        "OVERLAPS, AGAINST, ',', 'tidewell'",
        "MESSAGES, STATUS, only, 'unique, rare'",
        "MESSAGES, JOB, jobs, 'validation'",
        "ASSETS, CHANNEL, web, 'event, rep, website'",
        "ASSETS, STATUS, read, 'analyzed, skipped, unreadable'",
        "QUESTIONS, STATUS, us, 'by-us, by-rivals-only, by-nobody'",
        "ASSETS, PATH, '[a', 'Close it'",
        "OVERLAPS, MIN_PROBABILITY, NaN, '0 to 1'",
        "OVERLAPS, MIN_PROBABILITY, 50, '0 to 1'",
        "OVERLAPS, MIN_PROBABILITY, high, '0 to 1'",
    })
    void of_wrongValue_namesThoseThatAreKnown(ListKind kind, ListFilter filter, String told, String known) {
        assertThatThrownBy(() -> Selection.of(FACTS, ListQuery.of(kind).with(filter, told)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(filter.option())
                .hasMessageContaining(known);
    }

    @Test
    void of_nothingFound_tellsWhatEachFilterDoes() {
        Selection selection = Selection.of(
                FACTS,
                ListQuery.of(ListKind.CONTRADICTIONS)
                        .with(ListFilter.MIN_PROBABILITY, "1")
                        .with(ListFilter.SCOPE, "within"));
        assertThat(selection.list().rows()).isEmpty();
        assertThat(selection.hints())
                .isEqualTo(Map.of(
                        ListFilter.MIN_PROBABILITY,
                        new Selection.Hint(
                                contradictions(found -> found.scope().name().equals("WITHIN"))
                                        .size(),
                                0),
                        ListFilter.SCOPE,
                        new Selection.Hint(
                                0,
                                contradictions(found -> found.scope().name().equals("WITHIN"))
                                        .size())));
    }

    @Test
    void of_sorted_numbersFallAndEmptyOnesComeLast() {
        Worklist falling = Selection.of(FACTS, ListQuery.of(ListKind.ASSETS).sorted("said elsewhere", false))
                .list();
        int column = falling.column("Said elsewhere");
        List<Double> shares = falling.rows().stream()
                .map(row -> row.get(column) instanceof Cell.Number number ? number.value() : -1.0)
                .toList();
        assertThat(shares).isSortedAccordingTo((x, y) -> Double.compare(y, x));
        Worklist rising = Selection.of(FACTS, ListQuery.of(ListKind.ASSETS).sorted("Said_Elsewhere", true))
                .list();
        assertThat(rising.rows().getFirst().get(column)).isInstanceOf(Cell.Number.class);
        assertThat(rising.rows()).containsExactlyInAnyOrderElementsOf(falling.rows());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "message", "decision", ""})
    void of_sortedByWhatIsNoSuchColumn_namesThem(String sort) {
        assertThatThrownBy(() ->
                        Selection.of(FACTS, ListQuery.of(ListKind.MESSAGES).sorted(sort, false)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("status, vendors, distinctness, weight");
    }

    private static List<String> ids(ListQuery query) {
        Worklist list = Selection.of(FACTS, query).list();
        return list.rows().stream()
                .map(row -> ((Cell.Text) row.get(list.column("Id"))).text())
                .toList();
    }

    private static boolean isSide(String claim, String vendor, String channel) {
        return INDEX.vendorOf(claim).equals(vendor)
                && INDEX.assetOf(claim).channel().equals(channel);
    }

    private static List<String> contradictions(Predicate<Audit.Contradiction> wanted) {
        return AUDIT.contradictions().stream()
                .filter(wanted)
                .map(Audit.Contradiction::id)
                .toList();
    }

    private static List<String> overlaps(Predicate<Overlap> wanted) {
        return AUDIT.overlaps().stream()
                .filter(overlap -> overlap.kind() != Overlap.Kind.RELATED)
                .filter(wanted)
                .map(Overlap::id)
                .toList();
    }
}
