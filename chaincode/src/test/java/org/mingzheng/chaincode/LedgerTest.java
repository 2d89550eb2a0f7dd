package org.mingzheng.chaincode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hyperledger.fabric.shim.Chaincode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.contract.RefusalReason;
import org.mingzheng.proof.result.Reason;

class LedgerTest {
    private static final Path ROOT = Path.of(System.getProperty("mingzheng.root"));

    private final Scene scene = Scene.founded();

    @Test
    void refusesAFunctionThatDoesNotExistAndACallWithoutOne() {
        assertThat(scene.network.simulate(scene.notary, "mint").refusal()).isEqualTo("unknown-function");
        assertThat(scene.network.simulate(scene.notary, "").refusal()).isEqualTo("unknown-function");
    }

    @Test
    void refusesAnArgumentTooManyOrTooFew() {
        assertThat(scene.network.simulate(scene.notary, "head", Bytes.utf8("a")).refusal())
                .isEqualTo("argument-count");
        assertThat(scene.network
                        .simulate(scene.notary, "bootstrap", Bytes.utf8("a"))
                        .refusal())
                .isEqualTo("argument-count");
    }

    @Test
    void refusesACreatorThatIsNoCertificate() {
        Identity nobody = new Identity("NotaryMSP", Bytes.empty(), Bytes.utf8("nobody"));
        assertThat(scene.propose(nobody, "register", scene.registration(Scene.RECORDS, "record", scene.notary))
                        .refusal())
                .isEqualTo("creator-malformed");
    }

    @Test
    void answersAFaultOfItsOwnWithStatus500AndWithoutItsText() {
        Ledger broken = new Ledger(
                () -> {
                    throw new IllegalStateException("secret");
                },
                SampleType.judgement());
        MemoryStub stub = new MemoryStub(
                new TreeMap<>(),
                Map.of(),
                "evidence",
                "00",
                MemoryNetwork.START,
                scene.notary.creator(),
                List.of(Bytes.utf8("bootstrap")));
        Chaincode.Response response = broken.invoke(stub.stub());
        assertThat(response.getStatusCode()).isEqualTo(500);
        assertThat(response.getMessage()).doesNotContain("secret");
    }

    @Test
    void takesTheGenesisFromTheFileThatTheSystemPropertyNames(@TempDir Path folder) throws IOException {
        Path file = Files.write(
                folder.resolve("governance.json"),
                MemoryNetwork.genesis().canonical().toArray());
        MemoryStub stub = new MemoryStub(
                new TreeMap<>(),
                Map.of(),
                "evidence",
                "00",
                MemoryNetwork.START,
                scene.notary.creator(),
                List.of(Bytes.utf8("bootstrap")));
        System.setProperty("MINGZHENG_GOVERNANCE", file.toString());
        try {
            assertThat(new Ledger().invoke(stub.stub()).getStatusCode()).isEqualTo(200);
        } finally {
            System.clearProperty("MINGZHENG_GOVERNANCE");
        }
    }

    @Test
    void isFoundAsAServiceByWhoeverLoadsItsJar() {
        assertThat(ServiceLoader.load(Chaincode.class))
                .hasOnlyElementsOfType(Ledger.class)
                .hasSize(1);
    }

    @Test
    void itsReasonsAreNoneOfTheFormats() {
        List<String> formats = Arrays.stream(Reason.values()).map(Reason::code).toList();
        assertThat(codes()).doesNotContainAnyElementsOf(formats);
    }

    @Test
    void itsReasonsAreAllSpecifiedAndAllTested() throws IOException {
        String specification = Files.readString(ROOT.resolve("docs/spec/contract.md"));
        String tests = sources();
        assertThat(codes()).allSatisfy(code -> {
            assertThat(specification).contains("`" + code + "`");
            assertThat(tests).contains("\"" + code + "\"");
        });
    }

    private static List<String> codes() {
        return Arrays.stream(RefusalReason.values()).map(RefusalReason::code).toList();
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("chaincode/src/test/java"))) {
            return files.filter(Files::isRegularFile).map(LedgerTest::text).collect(Collectors.joining("\n"));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
