package org.mingzheng.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hyperledger.fabric.protos.common.Block;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.mingzheng.network.definition.Kind;
import org.mingzheng.network.definition.NetworkDefinition;
import org.mingzheng.proof.note.NoteSigner;
import org.mingzheng.proof.suite.PrivateKey;
import org.mingzheng.proof.suite.SignatureSuite;
import org.mingzheng.proof.time.UtcTime;
import org.mingzheng.proof.trust.Term;
import org.mingzheng.proof.trust.TrustPolicy;
import org.mingzheng.proof.trust.TrustedOrganisation;

/** An auditor from outside: no folder of the ledger, no service; a trust policy, and a peer that answers, or files with blocks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditorIT {
    private static final String ORIGIN = "notary.example/audited-from-outside";

    @TempDir
    private static Path office;

    private NetworkUnderTest network;

    @BeforeAll
    void equip() throws Exception {
        network = NetworkUnderTest.withHonestLedger();
        LogUnderTest log = new LogUnderTest(network, ORIGIN);
        log.register();
        new Peers(network).awaitAll();
        log.append("born", log.entries("born", 20));
        new Peers(network).awaitAll();
        log.append("later", log.entries("later", 20));
        new Peers(network).awaitAll();
        writePolicy();
        Path _ = Files.copy(network.folder().governance(), office.resolve("genesis.json"));
        Path _ = Files.copy(network.folder().tls("NotaryMSP", "peer").resolve("ca.crt"), office.resolve("tls-ca.pem"));
        copy(network.folder().identity("NotaryMSP", "client"), office.resolve("msp"));
        Path exported = Files.createDirectory(office.resolve("exported"));
        for (Block block : Ledger.of(network.gateway("NotaryMSP", "client")).all()) {
            String name = "evidence_" + block.getHeader().getNumber() + ".block";
            Path _ = Files.write(exported.resolve(name), block.toByteArray());
        }
    }

    private void writePolicy() throws IOException {
        NetworkDefinition definition = network.definition();
        UtcTime now = new UtcTime(System.currentTimeMillis() / 1000);
        boolean embedded = NetworkUnderTest.KIND == Kind.EMBEDDED;
        TrustPolicy policy = new TrustPolicy(
                "auditor.example",
                new Term(now, new UtcTime(now.epochSecond() + 86_400)),
                embedded,
                definition.channel(),
                definition.contract().name(),
                definition.withPeers().stream()
                        .map(each -> new TrustedOrganisation(
                                each.msp(), each.name(), network.signingCa(each.msp()), Optional.empty()))
                        .toList(),
                embedded ? 1 : 2,
                List.of(),
                List.of(),
                List.of(),
                86_400,
                Optional.empty());
        NoteSigner signer =
                new NoteSigner("auditor.example", PrivateKey.generate(SignatureSuite.ED25519, new SecureRandom()));
        Path _ = Files.write(
                office.resolve("policy"), policy.sign(signer).encoded().toArray());
        Path _ = Files.writeString(
                office.resolve("policy.vkey"), signer.verifierKey().encoded());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path _ = Files.copy(each, to.resolve(from.relativize(each)));
            }
        }
    }

    private static Command.Ended audit(String... options) throws Exception {
        return Command.alone(Stream.of(
                        Stream.of("audit", "--trust", "" + office.resolve("policy"), "--origin", ORIGIN, "--offline"),
                        Stream.of("--genesis", "" + office.resolve("genesis.json")),
                        Stream.of(options))
                .flatMap(each -> each)
                .toArray(String[]::new));
    }

    private String address() {
        return "127.0.0.1:"
                + network.definition().withPeers().stream()
                        .filter(each -> each.msp().equals("NotaryMSP"))
                        .findFirst()
                        .flatMap(each -> each.peer())
                        .orElseThrow()
                        .peer();
    }

    private String[] access() {
        return new String[] {
            "--peer-address",
            address(),
            "--tls-ca",
            "" + office.resolve("tls-ca.pem"),
            "--identity",
            "" + office.resolve("msp"),
            "--msp",
            "NotaryMSP"
        };
    }

    @Test
    void aPeersAddressAndAnIdentityAreEnoughForAWholeAudit() throws Exception {
        Command.Ended ended = audit(access());
        assertThat(ended.code()).as(ended.said()).isZero();
        assertThat(ended.said()).contains("endorsed now by 3 organisations").contains("ArbitrationMSP: 40 the same");
    }

    @Test
    void aPeerThatIsNotThereIsNoEvidence() throws Exception {
        String[] access = access();
        access[1] = "127.0.0.1:1";
        Command.Ended ended = audit(access);
        assertThat(ended.code()).as(ended.said()).isEqualTo(2);
        assertThat(ended.said()).contains("[blocks-unread]");
    }

    @Test
    void exportedBlocksAloneAreRebuiltAndWhoWasNotAskedIsSaid() throws Exception {
        Command.Ended ended = audit("--blocks", "" + office.resolve("exported"));
        assertThat(ended.code()).as(ended.said()).isEqualTo(2);
        assertThat(ended.said())
                .contains("40 leaves", "NOT CHECKED", "[peers-unasked]")
                .doesNotContain("CONTRADICTION");
    }

    @Test
    void theBlockFilesOfAPeersLedgerAreReadAsTheyLie() throws Exception {
        Path files = NetworkUnderTest.KIND == Kind.EMBEDDED
                ? network.folder().ledger("embedded").resolve("blocks")
                : folderOf("blockfile_000000");
        Command.Ended ended = audit("--blocks", "" + files);
        assertThat(ended.code()).as(ended.said()).isEqualTo(2);
        assertThat(ended.said()).contains("40 leaves", "[peers-unasked]").doesNotContain("CONTRADICTION");
    }

    private Path folderOf(String file) throws IOException {
        try (Stream<Path> all = Files.walk(network.folder().path().resolve("ledger"))) {
            return all.filter(each -> each.endsWith(file) && each.toString().contains("peer"))
                    .findFirst()
                    .orElseThrow()
                    .getParent();
        }
    }

    @Test
    void aBlockThatIsNotAmongTheFilesIsNoEvidence(@TempDir Path some) throws Exception {
        copy(office.resolve("exported"), some.resolve("blocks"));
        Files.delete(some.resolve("blocks/evidence_3.block"));
        Command.Ended ended = audit("--blocks", "" + some.resolve("blocks"));
        assertThat(ended.code()).as(ended.said()).isEqualTo(2);
        assertThat(ended.said()).contains("[blocks-unread]").contains("block 3 is not among the files");
    }

    @Test
    void aBlockWithoutItsOrderersSignaturesIsNamed(@TempDir Path some) throws Exception {
        copy(office.resolve("exported"), some.resolve("blocks"));
        Path file = some.resolve("blocks/evidence_4.block");
        Block.Builder block = Block.parseFrom(Files.readAllBytes(file)).toBuilder();
        block.getMetadataBuilder().setMetadata(0, ByteString.EMPTY);
        Path _ = Files.write(file, block.build().toByteArray());
        Command.Ended ended = audit("--blocks", "" + some.resolve("blocks"));
        assertThat(ended.code()).as(ended.said()).isEqualTo(1);
        assertThat(ended.said()).contains("[block-signatures-missing]").contains("block 4");
    }
}
