package org.mingzheng.chaincode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.hyperledger.fabric.protos.common.MSPPrincipal;
import org.hyperledger.fabric.protos.common.MSPRole;
import org.hyperledger.fabric.protos.common.SignaturePolicy;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.fabric.EndorsementPolicy;

class EndorsementPolicyTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 17, 32, 200})
    void thePolicyOfAllIsWhatFabricsOwnLibraryWrites(int count) {
        List<String> msps = IntStream.range(0, count)
                .mapToObj(i -> "M".repeat(1 + i % 128) + "MSP")
                .toList();
        assertThat(EndorsementPolicy.allOf(msps)).isEqualTo(byTheLibrary(msps));
    }

    private static Bytes byTheLibrary(List<String> msps) {
        SignaturePolicyEnvelope.Builder policy = SignaturePolicyEnvelope.newBuilder();
        SignaturePolicy.NOutOf.Builder all = SignaturePolicy.NOutOf.newBuilder().setN(msps.size());
        for (String msp : msps) {
            all.addRules(SignaturePolicy.newBuilder().setSignedBy(policy.getIdentitiesCount()));
            policy.addIdentities(peerOf(msp));
        }
        return Bytes.wrap(policy.setRule(SignaturePolicy.newBuilder().setNOutOf(all))
                .build()
                .toByteArray());
    }

    private static MSPPrincipal peerOf(String msp) {
        MSPRole role = MSPRole.newBuilder()
                .setMspIdentifier(msp)
                .setRole(MSPRole.MSPRoleType.PEER)
                .build();
        return MSPPrincipal.newBuilder()
                .setPrincipalClassification(MSPPrincipal.Classification.ROLE)
                .setPrincipal(role.toByteString())
                .build();
    }
}
