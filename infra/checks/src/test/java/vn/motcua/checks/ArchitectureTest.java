package vn.motcua.checks;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/** Keeps the folders honest: what the layout promises, this test checks. */
class ArchitectureTest {

    private static final JavaClasses CODE = new ClassFileImporter().importPaths(Repository.classes());
    private static final Predicate<JavaClass> CALLERS = type -> type.getDirectDependenciesFromSelf().stream()
            .map(dependency -> dependency.getTargetClass().getName())
            .anyMatch(Set.of("java.net.http.HttpClient", "io.quarkus.mailer.Mailer")::contains);

    @Test
    void looksAtRealClasses() {
        assertThat(CODE).hasSizeGreaterThan(300);
        assertThat(Repository.services()).isNotEmpty().allSatisfy(service -> assertThat(
                CODE.stream().filter(type -> type.getPackageName().startsWith("vn.motcua." + service))).isNotEmpty());
    }

    @TestFactory
    Stream<DynamicTest> serviceKnowsNoOtherService() {
        return Stream.concat(Repository.services().stream(), Stream.of("ui")).map(service -> DynamicTest.dynamicTest(service,
                () -> noClasses().that().resideInAPackage("vn.motcua." + service + "..")
                        .should().dependOnClassesThat(resideInAPackage("vn.motcua..")
                                .and(not(resideInAPackage("vn.motcua." + service + "..")))
                                .and(not(resideInAPackage("vn.motcua.contracts..")))
                                .and(not(resideInAPackage("vn.motcua.platform.."))))
                        .check(CODE)));
    }

    @TestFactory
    Stream<DynamicTest> featuresFormNoCycle() {
        return Stream.concat(Repository.services().stream(), Stream.of("ui", "platform"))
                .map(service -> DynamicTest.dynamicTest(
                        service,
                        () -> slices().matching("vn.motcua." + service + ".(*)..").should().beFreeOfCycles().check(CODE)));
    }

    @Test
    void contractsKnowNobody() {
        noClasses().that().resideInAPackage("vn.motcua.contracts..")
                .should().dependOnClassesThat().resideInAnyPackage("vn.motcua.platform..", "io.quarkus..", "jakarta..")
                .check(CODE);
    }

    @Test
    void platformKnowsNoService() {
        noClasses().that().resideInAPackage("vn.motcua.platform..")
                .should().dependOnClassesThat(resideInAPackage("vn.motcua..").and(not(resideInAPackage("vn.motcua.platform..")))
                        .and(not(resideInAPackage("vn.motcua.contracts.."))))
                .check(CODE);
    }

    @Test
    void dossierKnowsNoFeature() {
        noClasses().that().resideInAPackage("vn.motcua.workflow.dossier..")
                .should().dependOnClassesThat().resideInAnyPackage("vn.motcua.workflow.intake..", "vn.motcua.workflow.desk..",
                        "vn.motcua.workflow.review..", "vn.motcua.workflow.work..", "vn.motcua.workflow.result..")
                .check(CODE);
    }

    /** REST clients are asked by a filter; {@code Calls} says what for. */
    @Test
    void whoCallsNeighboursInAnotherWayKeepsThemOutOfTransactions() {
        classes().that(describe("call by HTTP or mail", CALLERS)).and().resideOutsideOfPackage("vn.motcua.ui..")
                .should().dependOnClassesThat().haveFullyQualifiedName("vn.motcua.platform.neighbour.Calls")
                .check(CODE);
    }

    @Test
    void endpointsAndConsumersStayInsideTheirFeature() {
        classes().that().haveSimpleNameEndingWith("Resource").or().haveSimpleNameEndingWith("Pages")
                .or().haveSimpleNameEndingWith("Consumer").should().bePackagePrivate().check(CODE);
    }

    @Test
    void timeComesFromTheClock() {
        noClasses().that().resideInAPackage("vn.motcua..").and()
                .resideOutsideOfPackages("vn.motcua.platform.time..", "vn.motcua.gateway..")
                .should().callMethod(java.time.Instant.class, "now").orShould().callMethod(java.time.LocalDate.class, "now")
                .orShould().callMethod(java.time.LocalDateTime.class, "now").orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CODE);
    }
}
