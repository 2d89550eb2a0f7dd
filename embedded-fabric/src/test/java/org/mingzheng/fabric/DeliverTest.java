package org.mingzheng.fabric;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hyperledger.fabric.client.Contract;
import org.hyperledger.fabric.client.Network;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.hyperledger.fabric.protos.common.Config;
import org.hyperledger.fabric.protos.common.ConfigEnvelope;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Metadata;
import org.hyperledger.fabric.protos.common.MetadataSignature;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.common.Status;
import org.hyperledger.fabric.protos.msp.FabricMSPConfig;
import org.hyperledger.fabric.protos.msp.MSPConfig;
import org.hyperledger.fabric.protos.orderer.SeekInfo;
import org.hyperledger.fabric.protos.orderer.SeekNewest;
import org.hyperledger.fabric.protos.orderer.SeekOldest;
import org.hyperledger.fabric.protos.orderer.SeekPosition;
import org.hyperledger.fabric.protos.orderer.SeekSpecified;
import org.hyperledger.fabric.protos.peer.DeliverResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzheng.fabric.ledger.Headers;
import org.mingzheng.fabric.msp.Identity;
import org.mingzheng.fabric.msp.Members;
import org.mingzheng.fabric.msp.Role;

/** Requests for blocks that no official client makes, and what is inside the blocks of an embedded network. The rest is tested in it. */
class DeliverTest {
    @TempDir
    static Path folder;

    private static TestNetwork network;
    private static Contract contract;
    private static Network channel;

    @BeforeAll
    static void start() throws Exception {
        network = TestNetwork.in(folder).start();
        channel = network.gateway("NotaryMSP", "client").getNetwork("evidence");
        contract = channel.getContract("ledger");
        contract.submitTransaction("put", "a", "1");
    }

    @AfterAll
    static void stop() throws Exception {
        network.close();
    }

    @Test
    void blocksAreSignedByAnOrderer() throws Exception {
        Block block = network.block(1);
        Metadata metadata = Metadata.parseFrom(block.getMetadata().getMetadata(BlockMetadataIndex.SIGNATURES_VALUE));
        MetadataSignature signature = metadata.getSignatures(0);
        Members members = Members.read(network.folder().resolve("crypto"), List.of("JusticeMSP"));
        Identity signer = members.identify(
                SignatureHeader.parseFrom(signature.getSignatureHeader()).getCreator());

        assertThat(signer.member().role()).isEqualTo(Role.ORDERER);
        assertThat(signer.signed(
                        signature.getSignature(),
                        metadata.getValue(),
                        signature.getSignatureHeader(),
                        Headers.bytes(block.getHeader())))
                .isTrue();
    }

    @Test
    void theFirstBlockNamesTheOrganisationsAndTheirAuthorities() throws Exception {
        Payload payload = Payload.parseFrom(
                Envelope.parseFrom(network.block(0).getData().getData(0)).getPayload());
        Config config = ConfigEnvelope.parseFrom(payload.getData()).getConfig();
        var application = config.getChannelGroup().getGroupsOrThrow("Application");
        var orderer = config.getChannelGroup().getGroupsOrThrow("Orderer");

        assertThat(application.getGroupsMap()).containsOnlyKeys("JusticeMSP", "NotaryMSP", "ArbitrationMSP");
        assertThat(orderer.getGroupsMap()).containsOnlyKeys("JusticeMSP", "NotaryMSP", "ArbitrationMSP", "CourtMSP");
        MSPConfig msp = MSPConfig.parseFrom(
                orderer.getGroupsOrThrow("CourtMSP").getValuesOrThrow("MSP").getValue());
        assertThat(FabricMSPConfig.parseFrom(msp.getConfig()).getRootCerts(0).toStringUtf8())
                .isEqualTo(Files.readString(network.crypto("CourtMSP", "ca/ca.pem")));
    }

    @Test
    void aRequestForPassedBlocksEndsWithSuccess() throws Exception {
        List<DeliverResponse> responses = network.raw().seek(seek(at(0), at(1)), false);

        assertThat(responses).hasSize(3);
        assertThat(responses.get(1).getBlock().getHeader().getNumber()).isEqualTo(1);
        assertThat(responses.getLast().getStatus()).isEqualTo(Status.SUCCESS);
    }

    @Test
    void theNewestBlockIsOneBlock() throws Exception {
        SeekPosition newest = SeekPosition.newBuilder()
                .setNewest(SeekNewest.getDefaultInstance())
                .build();

        assertThat(network.raw().seek(seek(newest, newest), true)).hasSize(2);
    }

    @Test
    void wrongRequestsEndWithTheirStatus() throws Exception {
        SeekPosition oldest = SeekPosition.newBuilder()
                .setOldest(SeekOldest.getDefaultInstance())
                .build();

        assertThat(status(seek(at(2), at(1)))).isEqualTo(Status.BAD_REQUEST);
        assertThat(status(seek(at(1_000), at(1_001)))).isEqualTo(Status.NOT_FOUND);
        assertThat(status(SeekInfo.newBuilder().setStart(oldest).build())).isEqualTo(Status.BAD_REQUEST);
        SeekInfo impatient = seek(at(0), at(1_000)).toBuilder()
                .setBehavior(SeekInfo.SeekBehavior.FAIL_IF_NOT_READY)
                .build();
        assertThat(status(impatient)).isEqualTo(Status.NOT_FOUND);
    }

    @Test
    void headersCanBeHadWithoutContent() throws Exception {
        SeekInfo headers = seek(at(0), at(1)).toBuilder()
                .setContentType(SeekInfo.SeekContentType.HEADER_WITH_SIG)
                .build();
        List<DeliverResponse> responses = network.raw().seek(headers, false);

        assertThat(responses.get(0).getBlock().hasData()).isTrue();
        assertThat(responses.get(1).getBlock().hasData()).isFalse();
        assertThat(responses.get(1).getBlock().hasHeader()).isTrue();
    }

    private static Status status(SeekInfo seek) throws Exception {
        return network.raw().seek(seek, false).getLast().getStatus();
    }

    private static SeekInfo seek(SeekPosition start, SeekPosition stop) {
        return SeekInfo.newBuilder().setStart(start).setStop(stop).build();
    }

    private static SeekPosition at(long number) {
        return SeekPosition.newBuilder()
                .setSpecified(SeekSpecified.newBuilder().setNumber(number))
                .build();
    }
}
