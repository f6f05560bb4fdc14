package vn.motcua.workflow;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** Keeps the folders honest. */
class ArchitectureTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.motcua.workflow");

    @Test
    void looksAtRealClasses() {
        assertThat(CODE).hasSizeGreaterThan(60);
    }

    @Test
    void featuresFormNoCycle() {
        slices().matching("vn.motcua.workflow.(*)..").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void theAggregateKnowsNoFeature() {
        noClasses().that().resideInAPackage("..dossier..").should().dependOnClassesThat()
                .resideInAnyPackage("..intake..", "..review..", "..work..", "..result..", "..desk..", "..message..",
                        "..paper..", "..retention..")
                .check(CODE);
    }

    @Test
    void theLegalClockKnowsNoDossier() {
        noClasses().that().resideInAPackage("..deadline..").should().dependOnClassesThat()
                .resideInAnyPackage("..dossier..", "..terms..").check(CODE);
    }

    @Test
    void endpointsAndConsumersStayInsideTheirFeature() {
        classes().that().haveSimpleNameEndingWith("Resource").or().haveSimpleNameEndingWith("Consumer")
                .or().haveSimpleNameEndingWith("Client").should().bePackagePrivate().check(CODE);
    }
}
