package org.mingzheng.network;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.mingzheng.network", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule packagesFormNoCycle =
            slices().matching("org.mingzheng.network.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ofProofOnlyTheTextIsKnownButWhereTheLedgerIsAskedAndKeysAreRead = noClasses()
            .that()
            .resideOutsideOfPackage("org.mingzheng.network.ledger..")
            .and()
            .doNotHaveSimpleName("KeyFile")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("org.mingzheng.proof..").and(not(resideInAPackage("org.mingzheng.proof.text.."))));

    @ArchTest
    static final ArchRule namesSayWhatAClassIs =
            noClasses().should().haveNameMatching(".*(Utils?|Helper|Manager|Impl)(\\$.*)?");
}
