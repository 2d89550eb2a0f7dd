package org.mingzheng.network.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzheng.network.report.NetworkFault;

class NetworkDefinitionTest {
    private final NetworkDefinition ours = NetworkDefinition.ours();

    @Test
    void threeOrganisationsEndorseAndFourOrder() {
        assertThat(ours.withPeers())
                .extracting(Organisation::msp)
                .containsExactly("JusticeMSP", "NotaryMSP", "ArbitrationMSP");
        assertThat(ours.withOrderers())
                .hasSize(4)
                .last()
                .extracting(Organisation::msp)
                .isEqualTo("CourtMSP");
    }

    @Test
    void withRaftTheFirstOrganisationOrdersAlone() {
        NetworkDefinition raft = ours.resolved(Kind.NATIVE, Ordering.RAFT, ours.organisations());
        assertThat(raft.withOrderers()).extracting(Organisation::msp).containsExactly("JusticeMSP");
    }

    @Test
    void thePortsBesideFollowFromTheFirst() {
        Organisation justice = ours.organisations().getFirst();
        assertThat(justice.peer()).contains(new PeerPorts(7051, 7151, 7251));
        assertThat(justice.orderer()).contains(new OrdererPorts(6051, 6151, 6251));
    }

    @Test
    void aResolvedDefinitionIsReadBackEqual(@TempDir Path folder) {
        NetworkDefinition resolved = ours.resolved(Kind.EMBEDDED, Ordering.SMARTBFT, ours.organisations());
        resolved.write(folder.resolve("new/network.yaml"));
        assertThat(NetworkDefinition.read(folder.resolve("new/network.yaml"))).isEqualTo(resolved);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        format: mingzheng/network/v1 | format: mingzheng/network/v2 | network.yaml format must be
        channel: evidence            | chanel: evidence             | network.yaml lacks channel
        channel: evidence            | channel: Evidence            | network.yaml channel must be a text
        channel: evidence            | channel: 7                   | not 7
        endorsements: 2              | endorsements: 4              | asks for 4 endorsements, but only 3
        endorsements: 2              | endorsements: two            | a whole number from 1
        endorsements: 2              | endorsements: 2, policy: any | contract has the unknown key policy
        peer: 7052                   | peer: 7051                   | uses the port 7051 twice
        peer: 7052                   | peer: 80                     | organisations[1] peer must be a whole number from 1024
        msp: CourtMSP                | msp: NotaryMSP               | uses the MSP NotaryMSP twice
        domain: court.example        | domain: notary.example       | uses the domain notary.example twice
        msp: CourtMSP                | MSP: CourtMSP                | organisations[3] lacks msp
        , orderer: 6054}             | }                            | has 3 orderers: smartbft needs 4
        type: smartbft               | type: pbft                   | ordering type is unknown: pbft
        renewBeforeDays: 60          | renewBeforeDays: 365         | certificates renewBeforeDays must be a whole number from 1 to 364
        preferredMaxBytes: 2097152   | preferredMaxBytes: 16777217  | blocks preferredMaxBytes must be
        owner: JusticeMSP            | owner: NobodyMSP             | names NobodyMSP as governance owner
        approvals: 2                 | approvals: 4                 | asks for 4 approvals
        channel: evidence            | {                            | is not YAML
        channel: evidence            | 'channel: a\\nchannel: b'    | found duplicate key channel
        """)
    void whatIsWrongIsNamedInOneSentence(String right, String wrong, String says) throws IOException {
        String text = new String(
                Objects.requireNonNull(getClass().getResourceAsStream("/network.yaml"))
                        .readAllBytes(),
                UTF_8);
        String broken = text.replace(right, wrong.replace("\\n", "\n"));
        assertThat(broken).isNotEqualTo(text);
        assertThatThrownBy(() -> DefinitionReader.parse(new ByteArrayInputStream(broken.getBytes(UTF_8))))
                .isInstanceOf(NetworkFault.class)
                .hasMessageContaining(says);
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThatThrownBy(() -> DefinitionReader.parse(new ByteArrayInputStream(new byte[0])))
                .isInstanceOf(NetworkFault.class)
                .hasMessageContaining("must be a mapping with the keys blocks, certificates");
    }

    @Test
    void aFileThatIsNotThereIsNamed(@TempDir Path folder) {
        assertThatThrownBy(() -> NetworkDefinition.read(folder.resolve("network.yaml")))
                .isInstanceOf(NetworkFault.class)
                .hasMessageContaining("network.yaml");
    }
}
