package org.mingzheng.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.protobuf.ByteString;
import java.util.List;
import org.hyperledger.fabric.client.CommitException;
import org.hyperledger.fabric.client.Transaction;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.api.Test;

/** Which organisations a transaction needs: those of the contract's policy, or of the keys that it writes. */
class KeyPolicyIT extends Conformance {
    @Test
    void tooFewEndorsementsMakeATransactionInvalid() throws Exception {
        Transaction transaction = endorsedBy(List.of("NotaryMSP"), "put", "lonely", "x");

        assertThatExceptionOfType(CommitException.class)
                .isThrownBy(transaction::submit)
                .satisfies(e -> assertThat(e.getCode()).isEqualTo(TxValidationCode.ENDORSEMENT_POLICY_FAILURE));
        assertThat(read("lonely")).isEmpty();
    }

    @Test
    void aKeyLevelPolicyOverridesTheContractPolicy() throws Exception {
        contract.submitTransaction("put", "guarded", "x");
        contract.submitTransaction("policy", "guarded", "JusticeMSP", "NotaryMSP", "ArbitrationMSP");

        assertThat(outcome(endorsedBy(List.of("JusticeMSP", "NotaryMSP"), "put", "guarded", "y")))
                .isEqualTo(TxValidationCode.ENDORSEMENT_POLICY_FAILURE);
        assertThat(outcome(endorsedBy(network.peers(), "put", "guarded", "z"))).isEqualTo(TxValidationCode.VALID);
        assertThat(read("guarded")).isEqualTo("z");
    }

    @Test
    void theGatewayAsksEveryOrganisationThatAKeyDemands() throws Exception {
        contract.submitTransaction("put", "planned", "x");
        contract.submitTransaction("policy", "planned", "JusticeMSP", "NotaryMSP", "ArbitrationMSP");

        assertThat(Forgery.endorsers(endorsed("put", "planned", "y"))).hasSize(3);
    }

    @Test
    void aKeyLevelPolicyOfOneOrganisationIsEnoughForThatKey() throws Exception {
        contract.submitTransaction("put", "mine", "x");
        contract.submitTransaction("policy", "mine", "NotaryMSP");

        assertThat(outcome(endorsedBy(List.of("JusticeMSP"), "put", "mine", "y")))
                .isEqualTo(TxValidationCode.ENDORSEMENT_POLICY_FAILURE);
        assertThat(outcome(endorsedBy(List.of("NotaryMSP"), "put", "mine", "z")))
                .isEqualTo(TxValidationCode.VALID);
    }

    @Test
    void aKeyLevelPolicyGuardsItsOwnReplacement() throws Exception {
        contract.submitTransaction("put", "locked", "x");
        contract.submitTransaction("policy", "locked", "JusticeMSP", "NotaryMSP", "ArbitrationMSP");

        assertThat(outcome(endorsedBy(List.of("JusticeMSP", "NotaryMSP"), "policy", "locked", "JusticeMSP")))
                .isEqualTo(TxValidationCode.ENDORSEMENT_POLICY_FAILURE);
    }

    @Test
    void anAlteredOutcomeIsNotEndorsed() throws Exception {
        Transaction altered = Forgery.changed(
                gateway,
                endorsed("put", "altered", "x"),
                action -> action.setProposalResponsePayload(
                        action.getProposalResponsePayload().concat(ByteString.fromHex("1a00"))));

        assertThat(outcome(altered)).isNotEqualTo(TxValidationCode.VALID);
        assertThat(read("altered")).isEmpty();
    }
}
