package org.mingzheng.ledger.projection;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Map;
import java.util.TreeMap;
import org.hyperledger.fabric.protos.ledger.rwset.NsReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.mingzheng.proof.block.Invocation;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.contract.StateKeys;

/** The states of records that a transaction wrote, as its endorsers signed them: nothing is judged a second time. */
final class RecordWrites {
    private RecordWrites() {}

    /** By name: type, slash, id. */
    static Map<String, Bytes> of(Invocation call) throws InvalidProtocolBufferException {
        ProposalResponsePayload endorsed =
                ProposalResponsePayload.parseFrom(call.endorsed().unsafeArray());
        ChaincodeAction action = ChaincodeAction.parseFrom(endorsed.getExtension());
        Map<String, Bytes> states = new TreeMap<>();
        for (NsReadWriteSet namespace :
                TxReadWriteSet.parseFrom(action.getResults()).getNsRwsetList()) {
            if (namespace.getNamespace().equals(call.contract())) {
                collect(KVRWSet.parseFrom(namespace.getRwset()), states);
            }
        }
        return states;
    }

    private static void collect(KVRWSet set, Map<String, Bytes> states) {
        for (KVWrite write : set.getWritesList()) {
            if (write.getKey().startsWith(StateKeys.RECORD)) {
                states.put(
                        write.getKey().substring(StateKeys.RECORD.length()),
                        Bytes.wrap(write.getValue().toByteArray()));
            }
        }
    }
}
