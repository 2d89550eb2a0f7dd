package org.mingzheng.chaincode.peer;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnsafeByteOperations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hyperledger.fabric.protos.peer.ChaincodeAdditionalParams;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage;
import org.hyperledger.fabric.protos.peer.GetStateMultiple;
import org.hyperledger.fabric.protos.peer.GetStateMultipleResult;
import org.hyperledger.fabric.protos.peer.MetaDataKeys;
import org.hyperledger.fabric.protos.peer.StateMetadata;
import org.hyperledger.fabric.protos.peer.WriteBatchState;
import org.hyperledger.fabric.protos.peer.WriteRecord;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.mingzheng.chaincode.transaction.State;
import org.mingzheng.proof.bytes.Bytes;

/** Many keys in one message. The peer records every read as if it had been made alone, so it is guarded alike. */
record BatchedState(PeerConnection peer, ChaincodeStub stub, State keyByKey, ChaincodeAdditionalParams offers)
        implements State {
    /** One key needs no batch, and a statement's read is the peer's plainest. */
    private static final int WORTH_A_BATCH = 2;

    @Override
    public Map<String, Bytes> read(Set<String> keys) {
        if (keys.size() < WORTH_A_BATCH) {
            return keyByKey.read(keys);
        }
        Map<String, Bytes> values = new HashMap<>();
        for (List<String> part : parts(List.copyOf(new TreeSet<>(keys)), offers.getMaxSizeGetMultipleKeys())) {
            List<ByteString> answers = ask(part);
            for (int i = 0; i < part.size(); i++) {
                if (!answers.get(i).isEmpty()) {
                    values.put(part.get(i), Bytes.wrap(answers.get(i).toByteArray()));
                }
            }
        }
        return values;
    }

    private List<ByteString> ask(List<String> keys) {
        ByteString question =
                GetStateMultiple.newBuilder().addAllKeys(keys).build().toByteString();
        try {
            List<ByteString> values = GetStateMultipleResult.parseFrom(
                            peer.ask(stub, ChaincodeMessage.Type.GET_STATE_MULTIPLE, question))
                    .getValuesList();
            if (values.size() != keys.size()) {
                throw new IllegalStateException(keys.size() + " keys asked for, " + values.size() + " values answered");
            }
            return values;
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("the peer's answer to GET_STATE_MULTIPLE is none", e);
        }
    }

    @Override
    public void write(SortedMap<String, Bytes> values) {
        List<WriteRecord> records = new ArrayList<>(values.size());
        values.forEach((key, value) -> records.add(WriteRecord.newBuilder()
                .setType(WriteRecord.Type.PUT_STATE)
                .setKey(key)
                .setValue(UnsafeByteOperations.unsafeWrap(value.unsafeArray()))
                .build()));
        write(records);
    }

    private void write(List<WriteRecord> records) {
        for (List<WriteRecord> part : parts(records, offers.getMaxSizeWriteBatch())) {
            WriteBatchState batch = WriteBatchState.newBuilder().addAllRec(part).build();
            ByteString done = peer.ask(stub, ChaincodeMessage.Type.WRITE_BATCH_STATE, batch.toByteString());
            if (!done.isEmpty()) {
                throw new IllegalStateException("the peer answers a write with a value");
            }
        }
    }

    @Override
    public void protect(SortedSet<String> keys, Bytes policy) {
        StateMetadata metadata = StateMetadata.newBuilder()
                .setMetakey(MetaDataKeys.VALIDATION_PARAMETER.name())
                .setValue(UnsafeByteOperations.unsafeWrap(policy.unsafeArray()))
                .build();
        write(keys.stream()
                .map(key -> WriteRecord.newBuilder()
                        .setType(WriteRecord.Type.PUT_STATE_METADATA)
                        .setKey(key)
                        .setMetadata(metadata)
                        .build())
                .toList());
    }

    @Override
    public Bytes policy(String key) {
        return keyByKey.policy(key);
    }

    private static <T> List<List<T>> parts(List<T> all, int most) {
        int size = most > 0 ? most : all.size();
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            parts.add(all.subList(from, Math.min(all.size(), from + size)));
        }
        return parts;
    }
}
