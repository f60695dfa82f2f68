package dev.daylight;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.daylight.shell.Daylight;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** The rooms of the house and the doors between them, as ARCHITECTURE.md tells. */
class ArchitectureTest {
    /** Data flows from left to right; each package may use those before it, and never one behind it. */
    private static final List<String> ORDER = List.of(
            "digest",
            "problem",
            "corpus",
            "extract",
            "passage",
            "claim",
            "embedding",
            "job",
            "index",
            "compare",
            "adjudicate",
            "review",
            "score",
            "audit",
            "change",
            "gate",
            "plan",
            "report");

    private static final List<String> BESIDE = List.of("workspace", "pipeline", "capture", "eval", "shell");

    private static final List<String> CONNECTED = List.of("adjudicate", "capture");

    private static final Set<String> MUTABLE = Set.of(
            "java.lang.StringBuilder",
            "java.util.ArrayList",
            "java.util.ArrayDeque",
            "java.util.HashMap",
            "java.util.HashSet",
            "java.util.LinkedHashMap",
            "java.util.LinkedHashSet",
            "java.util.TreeMap",
            "java.util.TreeSet",
            "java.util.Random",
            "java.util.concurrent.ConcurrentHashMap",
            "java.util.concurrent.ConcurrentMap",
            "java.util.concurrent.atomic.AtomicBoolean",
            "java.util.concurrent.atomic.AtomicInteger",
            "java.util.concurrent.atomic.AtomicLong",
            "java.util.concurrent.atomic.AtomicReference");

    /** A process of its own: it answers its parent on standard output, and ends when that is gone. */
    private static final DescribedPredicate<HasName> READER = nameStartingWith("dev.daylight.extract.ReaderProcess");

    private static JavaClasses daylight;

    @BeforeAll
    static void importClasses() {
        daylight = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.daylight");
    }

    @Test
    void packages_ofTheProgram_areTheOnesToldOf() {
        Set<String> rooms = daylight.stream()
                .map(type -> type.getPackageName().replaceFirst("^dev\\.daylight\\.?", ""))
                .map(name -> name.replaceFirst("\\..*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> told = new TreeSet<>(ORDER);
        told.addAll(BESIDE);
        assertThat(rooms).isEqualTo(told);
    }

    /** Whoever adds a room tells of it: every package has its heading. */
    @Test
    void architecture_onPaper_tellsOfEveryPackage() throws java.io.IOException {
        String told = java.nio.file.Files.readString(java.nio.file.Path.of("ARCHITECTURE.md"));
        java.util.stream.Stream.concat(ORDER.stream(), BESIDE.stream())
                .forEach(room -> assertThat(told).contains("\n### `" + room + "`\n"));
    }

    @ParameterizedTest
    @FieldSource("ORDER")
    void stage_inTheOrder_usesNoneBehindIt(String stage) {
        String[] behind = ORDER.subList(ORDER.indexOf(stage) + 1, ORDER.size()).stream()
                .map(ArchitectureTest::room)
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(room(stage))
                .should()
                .dependOnClassesThat(resideInAnyPackage(behind)
                        .or(resideInAnyPackage(
                                BESIDE.stream().map(ArchitectureTest::room).toArray(String[]::new))))
                .check(daylight);
    }

    @Test
    void workspace_ofTheCache_usesNextToNothingAndIsUsedByPipelineOnly() {
        noClasses()
                .that()
                .resideInAPackage(room("workspace"))
                .should()
                .dependOnClassesThat(resideInAPackage("dev.daylight..")
                        .and(not(resideInAnyPackage(room("digest"), room("problem"), room("workspace")))))
                .check(daylight);
        noClasses()
                .that()
                .resideOutsideOfPackages(room("workspace"), room("pipeline"), room("shell"))
                .should()
                .dependOnClassesThat(resideInAPackage(room("workspace")))
                .check(daylight);
    }

    @Test
    void shell_onTop_isUsedByNone() {
        noClasses()
                .that()
                .resideOutsideOfPackage(room("shell"))
                .should()
                .dependOnClassesThat(resideInAPackage(room("shell")))
                .check(daylight);
    }

    @Test
    void packages_ofTheProgram_haveNoCycles() {
        slices().matching("dev.daylight.(*)..").should().beFreeOfCycles().check(daylight);
        slices().matching("dev.daylight.shell.(*)..").should().beFreeOfCycles().check(daylight);
        slices().matching("dev.daylight.report.(*)..").should().beFreeOfCycles().check(daylight);
    }

    @ParameterizedTest
    @CsvSource({
        "org.apache.tika.., extract",
        "edu.stanford.nlp.., claim",
        "net.sf.extjwnl.., claim",
        "ai.onnxruntime.., embedding",
        "ai.djl.., embedding",
        "dev.langchain4j.., adjudicate",
        "org.apache.lucene.., index",
        "org.apache.poi.., report",
        "crawlercommons.., capture",
        "org.springframework.., shell",
        "org.jline.., shell",
        "me.tongfei.., shell"
    })
    void library_withAHome_isUsedNowhereElse(String library, String home) {
        noClasses()
                .that()
                .resideOutsideOfPackage(room(home))
                .should()
                .dependOnClassesThat(resideInAPackage(library))
                .check(daylight);
    }

    /** Who may open a connection; nothing listens. */
    @Test
    void network_ofTheProgram_isOpenedInFewRooms() {
        String[] connected = CONNECTED.stream().map(ArchitectureTest::room).toArray(String[]::new);
        noClasses()
                // The reading process names connections only to refuse them.
                .that(not(resideInAnyPackage(connected)).and(not(READER)))
                .should()
                .dependOnClassesThat(resideInAPackage("java.net.http..")
                        .or(HasName.Predicates.nameMatching(
                                "java\\.net\\.(.*Socket.*|InetAddress|.*URLConnection|Proxy.*)"
                                        + "|java\\.nio\\.channels\\..*Socket.*|javax\\.net\\..*|com\\.sun\\.net\\..*")))
                .orShould()
                .callMethod(java.net.URL.class, "openStream")
                .orShould()
                .callMethod(java.net.URL.class, "openConnection")
                .check(daylight);
        // Only the user's own call leads to pages of the web.
        noClasses()
                .that()
                .resideOutsideOfPackages(room("capture"), room("shell"))
                .should()
                .dependOnClassesThat(resideInAPackage(room("capture")))
                .check(daylight);
    }

    /** What can't see a path can't tell one to a language model. */
    @Test
    void adjudicate_thatWritesQuestions_seesNoFiles() {
        noClasses()
                .that()
                .resideInAPackage(room("adjudicate"))
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.nio.file..")
                        .or(belongToAnyOf(java.io.File.class))
                        .or(resideInAPackage("dev.daylight..")
                                .and(not(resideInAnyPackage(room("adjudicate"), room("compare"), room("problem"))))))
                .check(daylight);
    }

    @Test
    void exit_ofTheProgram_isInOnePlace() {
        noClasses()
                .that(not(belongToAnyOf(Daylight.class)).and(not(READER)))
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .check(daylight);
    }

    @Test
    void printing_toTheTerminal_isTheShellsAlone() {
        noClasses()
                .that(not(resideInAPackage(room("shell"))).and(not(READER)))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(daylight);
    }

    @Test
    void state_thatChanges_isNeverStatic() {
        fields().that().areStatic().should(neverChange()).check(daylight);
    }

    private static ArchCondition<JavaField> neverChange() {
        return new ArchCondition<>("never change") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                if (field.getModifiers().contains(JavaModifier.SYNTHETIC)) {
                    return;
                }
                JavaClass type = field.getRawType();
                boolean open = type.isArray() && !field.getModifiers().contains(JavaModifier.PRIVATE);
                boolean constant = field.getModifiers().contains(JavaModifier.FINAL);
                if (!constant || open || MUTABLE.contains(type.getName())) {
                    events.add(SimpleConditionEvent.violated(field, field.getFullName() + " can change"));
                }
            }
        };
    }

    private static String room(String name) {
        return "dev.daylight." + name + "..";
    }
}
