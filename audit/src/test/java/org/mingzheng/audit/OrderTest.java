package org.mingzheng.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hyperledger.fabric.protos.common.Block;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzheng.audit.finding.Finding;
import org.mingzheng.audit.finding.FindingCode;
import org.mingzheng.audit.finding.Findings;
import org.mingzheng.audit.replay.Replay;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.definition.Definitions;
import org.mingzheng.proof.judgement.Judgement;

/** What a peer, or orderers that are too few, can put under a block, and that it is found. */
class OrderTest {
    private static final String ORIGIN = "notary.example/2026";

    @TempDir
    static Path folder;

    private static TestNetwork network;

    private TestChain chain;

    @BeforeAll
    static void certify() {
        network = TestNetwork.in(folder);
    }

    @BeforeEach
    void append() {
        chain = new TestChain(network);
        chain.register(ORIGIN, "record");
    }

    private Findings read(Consumer<Block.Builder> change) throws Exception {
        Findings findings = new Findings();
        Judgement nothing = new Judgement(Definitions.of(List.of()).orThrow());
        Replay replay = new Replay(network.trust().ledger(), nothing, findings, (_, _) -> {});
        long last = chain.blocks.height() - 1;
        chain.blocks.read(0, last, replay::block);
        Block.Builder block = Block.parseFrom(chain.blocks.get(last).unsafeArray()).toBuilder();
        change.accept(block);
        replay.block(Bytes.wrap(block.build().toByteArray()));
        return findings;
    }

    private Set<FindingCode> codes() throws Exception {
        return codes(read(_ -> {}));
    }

    private static Set<FindingCode> codes(Findings findings) {
        return findings.all().stream()
                .map(Finding::code)
                .filter(code -> code != FindingCode.DEFINITION_UNKNOWN)
                .collect(Collectors.toSet());
    }

    private void appendOne() {
        chain.append(ORIGIN, 1, TestChain.TWO);
    }

    @Test
    void blocksThatThreeOfFourOrderersSignedAreNoFinding() throws Exception {
        appendOne();
        assertThat(codes()).isEmpty();
        chain.blocks.orderers.signers = TestOrderers.ALL;
        appendOne();
        assertThat(codes()).isEmpty();
    }

    @Test
    void aBlockThatTwoOfFourOrderersSignedIsReportedWithItsNumberAndBoth() throws Exception {
        chain.blocks.orderers.signers = TestOrderers.ALL.subList(2, 4);
        appendOne();
        Findings findings = read(_ -> {});
        assertThat(codes(findings)).containsExactly(FindingCode.BLOCK_SIGNATURES_MISSING);
        Finding finding = findings.all().getFirst();
        assertThat(finding.evidence().block()).isEqualTo(chain.blocks.height() - 1);
        assertThat(finding.expected()).startsWith("3 of (JusticeMSP, NotaryMSP");
        assertThat(finding.found()).isEqualTo("ArbitrationMSP CourtMSP");
    }

    @Test
    void oneOrdererThreeTimesIsOne() throws Exception {
        chain.blocks.orderers.signers = List.of("CourtMSP", "CourtMSP", "CourtMSP");
        appendOne();
        assertThat(codes()).containsExactly(FindingCode.BLOCK_SIGNATURES_MISSING);
    }

    @Test
    void anOrderersSignatureByItsOrganisationsClientIsNone() throws Exception {
        chain.blocks.orderers.role = "client";
        appendOne();
        assertThat(codes()).containsExactly(FindingCode.BLOCK_SIGNATURES_MISSING);
    }

    @Test
    void aBlockWhoseSignaturesAreLeftOutIsReported() throws Exception {
        appendOne();
        assertThat(codes(read(block -> block.getMetadataBuilder().setMetadata(0, ByteString.EMPTY))))
                .containsExactly(FindingCode.BLOCK_SIGNATURES_MISSING);
        assertThat(codes(read(block ->
                        block.getMetadataBuilder().setMetadata(0, ByteString.copyFrom(new byte[] {10, 100})))))
                .containsExactly(FindingCode.CONFIGURATION_MALFORMED);
    }

    @Test
    void signaturesOfAnotherBlockAreNone() throws Exception {
        appendOne();
        Block earlier =
                Block.parseFrom(chain.blocks.get(chain.blocks.height() - 2).unsafeArray());
        assertThat(codes(read(block -> block.getMetadataBuilder()
                        .setMetadata(0, earlier.getMetadata().getMetadata(0)))))
                .containsExactly(FindingCode.BLOCK_SIGNATURES_MISSING);
    }

    @Test
    void aConfigurationIsFollowedAndOneOutOfTurnIsReported() throws Exception {
        chain.blocks.add(List.of(chain.blocks.orderers.configuration(1)));
        assertThat(codes()).isEmpty();
        chain.blocks.add(List.of(chain.blocks.orderers.configuration(3)));
        assertThat(codes()).containsExactly(FindingCode.CONFIGURATION_DIFFERS);
    }

    @Test
    void aConfigurationDecidesFromTheNextBlockOnWhoMustSign() throws Exception {
        chain.blocks.orderers.raft = true;
        Bytes anyOne = chain.blocks.orderers.configuration(1);
        chain.blocks.orderers.raft = false;
        chain.blocks.add(List.of(anyOne));
        assertThat(codes()).isEmpty();
        chain.blocks.orderers.raft = true;
        chain.blocks.orderers.signers = List.of("CourtMSP");
        appendOne();
        assertThat(codes()).isEmpty();
        chain.blocks.orderers.role = "client";
        appendOne();
        assertThat(codes()).containsExactly(FindingCode.BLOCK_SIGNATURES_MISSING);
    }

    @Test
    void aConfigurationThatLowersTheNumberIsNotInForceInItsOwnBlock() throws Exception {
        chain.blocks.orderers.raft = true;
        chain.blocks.orderers.signers = List.of("CourtMSP");
        chain.blocks.add(List.of(chain.blocks.orderers.configuration(1)));
        assertThat(codes()).containsExactly(FindingCode.BLOCK_SIGNATURES_MISSING);
    }

    @Test
    void aConfigurationWithAnotherCaThanTheTrustedOneIsReported(@TempDir Path elsewhere) throws Exception {
        TestOrderers strangers = new TestOrderers(TestNetwork.in(elsewhere));
        chain.blocks.add(List.of(strangers.configuration(1)));
        Findings findings = read(_ -> {});
        assertThat(codes(findings)).containsExactly(FindingCode.CONFIGURATION_DIFFERS);
        assertThat(findings.all().getFirst().expected()).contains("signing CA of");
    }

    @Test
    void whatNobodySaysWhoOrdersIsToldOnceAndContradictsNothing() {
        Findings findings = new Findings();
        Judgement nothing = new Judgement(Definitions.of(List.of()).orThrow());
        Replay replay = new Replay(network.trust().ledger(), nothing, findings, (_, _) -> {});
        TestBlocks blocks = new TestBlocks(network);
        blocks.add(List.of());
        blocks.add(List.of());
        blocks.add(List.of());
        blocks.read(0, blocks.height(), replay::block);
        assertThat(findings.counts()).containsOnly(Map.entry(FindingCode.CONFIGURATION_UNKNOWN, 1L));
    }
}
