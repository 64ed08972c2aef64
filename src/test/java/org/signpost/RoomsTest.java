package org.signpost;

import static com.tngtech.archunit.library.modules.syntax.ModuleRuleDefinition.modules;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.modules.syntax.AllowedModuleDependencies;
import com.tngtech.archunit.library.modules.syntax.ModuleDependencyScope;

/** Who may use whom: the table of the README, as a rule. */
@AnalyzeClasses(packages = "org.signpost", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
    private static final String[] ALL = {
        "platform",
        "wordpress",
        "staff",
        "comment",
        "ingest",
        "triage",
        "faq",
        "draft",
        "desk",
        "publish",
        "learn",
        "digest",
        "insight"
    };

    @ArchTest
    static final ArchRule roomsUseOnlyWhatTheMapAllows = modules()
            .definedByPackages("org.signpost.(*)..")
            .should()
            .respectTheirAllowedDependencies(
                    AllowedModuleDependencies.allow()
                            .fromModule("wordpress")
                            .toModules("platform")
                            .fromModule("staff")
                            .toModules("platform")
                            .fromModule("comment")
                            .toModules("platform")
                            .fromModule("ingest")
                            .toModules("platform", "comment", "wordpress")
                            .fromModule("triage")
                            .toModules("platform", "comment")
                            .fromModule("faq")
                            .toModules("platform", "comment", "triage", "staff")
                            .fromModule("draft")
                            .toModules("platform", "comment", "triage", "faq")
                            .fromModule("desk")
                            .toModules("platform", "comment", "triage", "faq", "draft", "staff")
                            .fromModule("publish")
                            .toModules("platform", "comment", "faq", "draft", "desk", "wordpress", "staff")
                            .fromModule("learn")
                            .toModules("platform", "comment", "triage", "faq", "desk", "staff")
                            .fromModule("digest")
                            .toModules("platform", "comment", "triage", "faq", "desk", "publish", "learn", "staff")
                            .fromModule("insight")
                            .toModules(
                                    "platform",
                                    "comment",
                                    "triage",
                                    "faq",
                                    "draft",
                                    "desk",
                                    "publish",
                                    "learn",
                                    "digest",
                                    "staff")
                            .fromModule("cli")
                            .toModules(ALL),
                    ModuleDependencyScope.consideringOnlyDependenciesInAnyPackage("org.signpost.."));

    @ArchTest
    static final ArchRule roomsAreFreeOfCycles =
            modules().definedByPackages("org.signpost.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTriageSeesTheLanguageLibraries = ArchRuleDefinition.noClasses()
            .that()
            .resideOutsideOfPackage("org.signpost.triage..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("opennlp..", "ai.onnxruntime..");

    @ArchTest
    static final ArchRule onlyTriageAndTheIndexSeeLucene = ArchRuleDefinition.noClasses()
            .that()
            .resideOutsideOfPackages("org.signpost.triage..", "org.signpost.faq..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.lucene..");

    @ArchTest
    static void everyRoomSaysWhatItIsFor(JavaClasses classes) {
        classes.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(room -> room.getName().startsWith("org.signpost."))
                .forEach(room -> assertThat(room.tryGetPackageInfo())
                        .describedAs("package-info of " + room.getName())
                        .isPresent());
    }

    @ArchTest
    static final ArchRule nothingIsNamedAfterNothing = ArchRuleDefinition.noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Dto|DTO|Base)(\\$.*)?")
            .orShould()
            .resideInAnyPackage("..util..", "..common..", "..service..", "..dto..", "..impl..", "..model..");
}
