package org.signpost;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Who may use whom: the map of rooms, as a rule. A room is a package below {@code org.signpost}. */
@AnalyzeClasses(packages = "org.signpost", importOptions = ImportOption.DoNotIncludeTests.class)
class ModulesTest {
    private static final String ROOT = "org.signpost.";

    /** The rooms from the ground up, each with those that it uses besides {@code platform}. */
    private static final Map<String, Set<String>> MAP = new TreeMap<>(Map.ofEntries(
            room("platform"),
            room("staff"),
            room("comment"),
            room("wordpress", "comment"),
            room("ingest", "comment", "staff", "wordpress"),
            room("triage", "comment"),
            room("faq", "comment", "staff", "triage"),
            room("draft", "comment", "faq", "triage"),
            room("desk", "comment", "draft", "faq", "staff", "triage"),
            room("publish", "comment", "desk", "draft", "faq", "ingest", "staff", "wordpress"),
            room("gaps", "comment", "desk", "faq", "staff", "triage"),
            room("learn", "comment", "desk", "faq", "staff", "triage"),
            room("digest", "comment", "gaps", "publish", "staff", "triage"),
            room("cli", "comment", "digest", "draft", "faq", "ingest", "learn", "staff", "triage")));

    /** Inner packages that other rooms use, each with those rooms. */
    private static final Map<String, Set<String>> OPEN = new TreeMap<>(Map.ofEntries(
            open("faq.editor", "gaps"),
            open("faq.library", "cli"),
            open("faq.matching", "cli", "desk", "draft", "gaps", "learn"),
            open("faq.matching.decided", "learn"),
            open("ingest.input", "cli", "publish"),
            open("ingest.reader", "cli"),
            open("ingest.site", "publish"),
            open("learn.matching", "cli"),
            open("learn.promotion", "cli"),
            open("learn.triage", "cli"),
            open("staff.account", "cli"),
            open("staff.audit", "desk", "digest", "faq", "gaps", "ingest", "learn", "publish"),
            open("triage.embedding", "cli", "faq", "gaps", "learn"),
            open("triage.engine", "cli", "learn"),
            open("triage.rules", "learn"),
            open("triage.rules.misconception", "draft"),
            open("triage.rules.personal", "digest", "gaps"),
            open("triage.text", "cli", "faq", "gaps", "learn"),
            open("wordpress.connection", "ingest", "publish")));

    private static Map.Entry<String, Set<String>> open(String inside, String... rooms) {
        return Map.entry(inside, new TreeSet<>(Arrays.asList(rooms)));
    }

    private static Map.Entry<String, Set<String>> room(String name, String... uses) {
        Set<String> all = new TreeSet<>(Arrays.asList(uses));
        if (!name.equals("platform")) {
            all.add("platform");
        }
        return Map.entry(name, all);
    }

    /** Not an arrow more than the map has, not one less, and no room that is not there. */
    @ArchTest
    static void roomsUseEachOtherAsTheMapSays(JavaClasses classes) {
        Map<String, Set<String>> found = new TreeMap<>();
        classes.stream()
                .map(JavaClass::getPackageName)
                .filter(ModulesTest::isInRoom)
                .forEach(name -> found.computeIfAbsent(roomOf(name), _ -> new TreeSet<>()));
        arrows(classes)
                .forEach(arrow -> found.computeIfAbsent(roomOf(from(arrow)), _ -> new TreeSet<>())
                        .add(roomOf(to(arrow))));
        assertThat(found).isEqualTo(MAP);
    }

    /** What a room offers to others lies in the room itself; how it does it lies inside, but for what the list names. */
    @ArchTest
    static void innerPackagesAreUsedByTheirOwnRoomOnly(JavaClasses classes) {
        Map<String, Set<String>> found = new TreeMap<>();
        arrows(classes)
                .filter(arrow -> !roomOf(to(arrow)).equals("platform"))
                .filter(arrow -> !roomOf(to(arrow)).equals(inside(to(arrow))))
                .forEach(arrow -> found.computeIfAbsent(inside(to(arrow)), _ -> new TreeSet<>())
                        .add(roomOf(from(arrow))));
        assertThat(found).isEqualTo(OPEN);
    }

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching("org.signpost.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTriageAndWhatFitsItsModelsSeeTheLanguageLibraries = ArchRuleDefinition.noClasses()
            .that()
            .resideOutsideOfPackages("org.signpost.triage..", "org.signpost.learn..", "org.signpost.faq.matching..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("opennlp..", "ai.onnxruntime..", "org.apache.lucene..");

    @ArchTest
    static void everyPackageSaysWhatItIsFor(JavaClasses classes) {
        packages(classes)
                .forEach(some -> assertThat(some.tryGetPackageInfo())
                        .describedAs("package-info of " + some.getName())
                        .isPresent());
    }

    @ArchTest
    static final ArchRule nothingIsNamedAfterNothing = ArchRuleDefinition.noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Dto|DTO|Base|Abstract\\w*)(\\$.*)?")
            .orShould()
            .resideInAnyPackage("..util..", "..common..", "..service..", "..dto..", "..impl..", "..model..");

    private static Stream<Dependency> arrows(JavaClasses classes) {
        return classes.stream()
                .filter(some -> isInRoom(some.getPackageName()))
                .flatMap(some -> some.getDirectDependenciesFromSelf().stream())
                .filter(arrow -> isInRoom(to(arrow)))
                .filter(arrow -> !roomOf(from(arrow)).equals(roomOf(to(arrow))));
    }

    private static Stream<JavaPackage> packages(JavaClasses classes) {
        return classes.stream().map(JavaClass::getPackage).distinct().filter(some -> isInRoom(some.getName()));
    }

    private static String from(Dependency arrow) {
        return arrow.getOriginClass().getPackageName();
    }

    private static String to(Dependency arrow) {
        return arrow.getTargetClass().getBaseComponentType().getPackageName();
    }

    private static boolean isInRoom(String packageName) {
        return packageName.startsWith(ROOT);
    }

    private static String inside(String packageName) {
        return packageName.substring(ROOT.length());
    }

    private static String roomOf(String packageName) {
        return inside(packageName).split("\\.", 2)[0];
    }
}
