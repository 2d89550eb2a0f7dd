package org.mingzheng.fabric;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@AnalyzeClasses(packages = "org.mingzheng.fabric", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final Path ROOT = Path.of(Objects.requireNonNull(System.getProperty("mingzheng.root")));
    private static final String LIBRARY = "org.hyperledger.fabric.client";

    @ArchTest
    static final ArchRule packagesFormNoCycle =
            slices().matching("org.mingzheng.fabric.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule namesSayWhatAClassIs =
            noClasses().should().haveNameMatching(".*(Utils?|Helper|Manager|Impl)(\\$.*)?");

    @ArchTest
    static final ArchRule theGatewayLibraryIsBehindOnePackage = noClasses()
            .that()
            .resideOutsideOfPackage("org.mingzheng.fabric.peer")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(LIBRARY + "..");

    /** A second client would have another idea of a peer that lags behind. */
    @Test
    void noProgramOfAnotherModuleUsesTheGatewayLibrary() throws IOException {
        List<Path> users;
        try (Stream<Path> modules = Files.list(ROOT)) {
            users = modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .flatMap(ArchitectureTest::users)
                    .map(ROOT::relativize)
                    .toList();
        }
        assertThat(users).isNotEmpty().allMatch(file -> file.startsWith("fabric-client"));
    }

    private static Stream<Path> users(Path sources) {
        try (Stream<Path> files = Files.walk(sources)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> contains(file, LIBRARY))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return Files.readString(file).contains(text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
