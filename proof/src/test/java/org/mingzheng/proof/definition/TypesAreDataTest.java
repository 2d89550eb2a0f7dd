package org.mingzheng.proof.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.definition.rule.LinkRule;
import org.mingzheng.proof.judgement.MemoryLedger;
import org.mingzheng.proof.suite.Sha256;

/** What there is to know of a type stands in its folder, and nowhere in the code of formats, contract, services or pages. */
class TypesAreDataTest {
    private static final Path ROOT = Path.of(System.getProperty("mingzheng.root", ".."));
    private static final List<String> MODULES =
            List.of("proof", "chaincode", "ledger-service", "notary-anchor", "credential-registry", "verifier-web");
    /** Keys are the language's own; a document is also a field of entries; a log's role is also a type. */
    private static final Set<String> WORDS = Set.of("key", "document", "arbitrator");

    @Test
    void theIndexListsEveryFolderAndNothingElse() throws IOException {
        List<String> folders = new ArrayList<>();
        try (Stream<Path> files = Files.walk(MemoryLedger.TYPES)) {
            files.filter(file -> file.getFileName().toString().equals("definition.json"))
                    .forEach(file -> folders.add(
                            MemoryLedger.TYPES.relativize(file.getParent()).toString()));
        }
        assertThat(Files.readAllLines(MemoryLedger.TYPES.resolve("index.txt")))
                .isSorted()
                .hasSameElementsAs(folders);
        assertThat(folders)
                .allMatch(folder ->
                        Files.exists(MemoryLedger.TYPES.resolve(folder).resolve("README.md")));
    }

    @Test
    void everyFolderHoldsTheVersionThatItsNameSays() throws IOException {
        for (String folder : Files.readAllLines(MemoryLedger.TYPES.resolve("index.txt"))) {
            Bytes text = Bytes.wrap(
                    Files.readAllBytes(MemoryLedger.TYPES.resolve(folder).resolve("definition.json")));
            Definition definition = Definition.parse(text).orThrow();
            assertThat(definition.type()).hasToString(folder);
            assertThat(definition.identity().digest()).isEqualTo(Sha256.digest(text));
        }
    }

    @Test
    void everyEventWithADocumentSaysWhatItIsToTheRecord() {
        for (Definition type : Definitions.of(MemoryLedger.texts()).orThrow().all()) {
            type.events()
                    .forEach((name, rule) -> assertThat(rule.document().isPresent())
                            .as(type.type() + " " + name)
                            .isEqualTo(rule.takesDocument()));
        }
    }

    @Test
    void whatEverybodyMayReadRestsOnNothingByCode() {
        List<Definition> all = Definitions.of(MemoryLedger.texts()).orThrow().all();
        for (Definition type : all) {
            Set<String> bases = type.events().values().stream()
                    .flatMap(rule -> rule.links().stream())
                    .filter(LinkRule::rests)
                    .flatMap(rule -> rule.types().stream())
                    .collect(Collectors.toSet());
            assertThat(all)
                    .filteredOn(base -> bases.contains(base.type().name()))
                    .allMatch(base -> type.bounds().confidentiality() != Confidentiality.PUBLIC
                            || base.bounds().confidentiality() == Confidentiality.PUBLIC);
        }
    }

    @Test
    void noCodeNamesAType() throws IOException {
        Set<String> types =
                new TreeSet<>(Definitions.of(MemoryLedger.texts()).orThrow().types());
        types.removeAll(WORDS);
        assertThat(types).hasSizeGreaterThan(10);
        for (String module : MODULES) {
            Path sources = ROOT.resolve(module).resolve("src/main");
            if (Files.exists(sources)) {
                requireNone(sources, types);
            }
        }
    }

    private static void requireNone(Path sources, Set<String> types) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                String code = Files.readString(file);
                assertThat(types).as(file.toString()).noneMatch(type -> code.contains("\"" + type + "\""));
            }
        }
    }

    @Test
    void theExampleInTheSpecificationIsADefinition() throws IOException {
        String text = Files.readString(ROOT.resolve("docs/spec/definition.md"));
        int start = text.indexOf("```json\n") + 8;
        Bytes example = Bytes.utf8(text.substring(start, text.indexOf("```", start)));
        assertThat(Definition.parse(example).orThrow().type()).hasToString("document/v1");
    }
}
