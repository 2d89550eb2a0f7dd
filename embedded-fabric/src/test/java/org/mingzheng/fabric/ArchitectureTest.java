package org.mingzheng.fabric;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
        packages = "org.mingzheng.fabric",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.OfThisModule.class})
class ArchitectureTest {
    /** The tests see the ledger's client, too, whose packages begin alike. */
    static final class OfThisModule implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return location.contains("/embedded-fabric/");
        }
    }

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("org.mingzheng.fabric.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NOTHING_OF_OURS_IS_KNOWN = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.mingzheng.proof..", "org.mingzheng.chaincode..", "org.mingzheng.network..");
}
