package org.mingzheng.fabric.transaction;

import com.google.protobuf.ByteString;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hyperledger.fabric.protos.ledger.rwset.NsReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.mingzheng.fabric.wire.Messages;
import org.mingzheng.fabric.wire.RefusedException;

/**
 * What a transaction read and wrote.
 *
 * @param namespaces one per contract touched
 */
public record ReadWriteSets(List<Namespace> namespaces) {
    /**
     * What a transaction read and wrote of one contract's keys.
     *
     * @param name the contract, or {@code _lifecycle}
     * @param set reads, range reads, writes, key policies
     */
    public record Namespace(String name, KVRWSet set) {
        /** {@return whether anything is written} */
        public boolean writes() {
            return set.getWritesCount() > 0 || set.getMetadataWritesCount() > 0;
        }
    }

    /**
     * {@return the sets}
     *
     * @param bytes a {@code TxReadWriteSet} message
     * @throws RefusedException if it is malformed or contains private collections
     */
    public static ReadWriteSets parse(ByteString bytes) {
        return new ReadWriteSets(Messages.parse(TxReadWriteSet.parser(), bytes).getNsRwsetList().stream()
                .map(ReadWriteSets::namespace)
                .toList());
    }

    private static Namespace namespace(NsReadWriteSet set) {
        if (set.getCollectionHashedRwsetCount() > 0) {
            throw new RefusedException("private collections are not supported");
        }
        return new Namespace(set.getNamespace(), Messages.parse(KVRWSet.parser(), set.getRwset()));
    }

    boolean namesANamespaceTwice() {
        Set<String> names = new HashSet<>();
        return !namespaces.stream().allMatch(namespace -> names.add(namespace.name()));
    }
}
