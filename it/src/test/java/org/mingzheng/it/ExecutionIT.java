package org.mingzheng.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hyperledger.fabric.client.Transaction;
import org.hyperledger.fabric.protos.ledger.rwset.NsReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeProposalPayload;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.api.Test;

/** What a contract reads, writes, gets and gives. */
class ExecutionIT extends Conformance {
    @Test
    void aSubmittedValueIsReadBack() throws Exception {
        contract.submitTransaction("put", "colour", "绿色");

        assertThat(read("colour")).isEqualTo("绿色");
    }

    @Test
    void anEvaluatedValueIsNotWritten() throws Exception {
        contract.evaluateTransaction("put", "evaluated", "x");

        assertThat(read("evaluated")).isEmpty();
    }

    @Test
    void readsDoNotSeeOwnWrites() throws Exception {
        contract.submitTransaction("put", "own", "old");

        assertThat(endorsed("putAndGet", "own", "new").submit()).asString(UTF_8).isEqualTo("old");
        assertThat(read("own")).isEqualTo("new");
    }

    @Test
    void transientValuesReachTheContractAndNotTheBlock() throws Exception {
        Transaction transaction = contract.newProposal("transient")
                .putTransient("secret", "not for the chain")
                .build()
                .endorse();

        assertThat(transaction.getResult()).asString(UTF_8).isEqualTo("not for the chain");
        assertThat(outcome(transaction)).isEqualTo(TxValidationCode.VALID);
        var committed = ledger.transaction(transaction.getTransactionId()).getTransactionEnvelope();
        assertThat(ChaincodeProposalPayload.parseFrom(Forgery.content(committed).getChaincodeProposalPayload())
                        .getTransientMapMap())
                .isEmpty();
    }

    @Test
    void theReadOfTheContractsDefinitionIsRecorded() throws Exception {
        var results = ChaincodeAction.parseFrom(ProposalResponsePayload.parseFrom(
                                Forgery.action(endorsed("put", "defined", "x")).getProposalResponsePayload())
                        .getExtension())
                .getResults();
        List<NsReadWriteSet> sets = TxReadWriteSet.parseFrom(results).getNsRwsetList();

        assertThat(sets).extracting(NsReadWriteSet::getNamespace).containsExactly("_lifecycle", "ledger");
        assertThat(KVRWSet.parseFrom(sets.getFirst().getRwset()).getReadsList())
                .extracting(read -> read.getKey())
                .containsExactly("namespaces/fields/ledger/Sequence");
    }

    @Test
    void aLargeAnswerArrives() throws Exception {
        assertThat(contract.evaluateTransaction("answer", "6000000")).hasSize(6_000_000);
    }
}
