package org.mingzheng.fabric.commit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockData;
import org.hyperledger.fabric.protos.common.BlockHeader;
import org.hyperledger.fabric.protos.common.BlockMetadata;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataEntry;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataWrite;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import org.hyperledger.fabric.protos.peer.MetaDataKeys;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.hyperledger.fabric.shim.ext.sbe.StateBasedEndorsement;
import org.hyperledger.fabric.shim.ext.sbe.impl.StateBasedEndorsementFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzheng.fabric.ledger.Blocks;
import org.mingzheng.fabric.ledger.Ledger;
import org.mingzheng.fabric.ledger.StateValue;
import org.mingzheng.fabric.msp.Member;
import org.mingzheng.fabric.msp.Role;
import org.mingzheng.fabric.policy.ContractPolicy;
import org.mingzheng.fabric.transaction.ReadWriteSets;
import org.mingzheng.fabric.transaction.Transaction;

/** Whose endorsements the keys that a transaction writes need. */
class EndorsedKeysTest {
    private static final Member A = new Member("A", Role.PEER);
    private static final Member B = new Member("B", Role.PEER);

    @TempDir
    Path folder;

    private Ledger ledger;
    private int named;

    @BeforeEach
    void open() throws Exception {
        ledger = Ledger.open(folder, folder.resolve("mark"), _ -> {});
    }

    @AfterEach
    void close() throws Exception {
        ledger.close();
    }

    private List<TxValidationCode> commit(Transaction... transactions) throws Exception {
        List<ByteString> data = IntStream.range(0, transactions.length)
                .mapToObj(_ -> ByteString.EMPTY)
                .toList();
        Block block = Block.newBuilder()
                .setHeader(BlockHeader.newBuilder().setNumber(ledger.height()))
                .setData(BlockData.newBuilder().addAllData(data))
                .setMetadata(BlockMetadata.newBuilder()
                        .addMetadata(ByteString.EMPTY)
                        .addMetadata(ByteString.EMPTY)
                        .addMetadata(ByteString.EMPTY))
                .build();
        new Committer(ledger, "ledger", new ContractPolicy(2, Set.of("A", "B", "C")))
                .commit(block, List.of(transactions));
        Block committed = ledger.block(block.getHeader().getNumber());
        List<TxValidationCode> codes = new ArrayList<>();
        for (int i = 0; i < transactions.length; i++) {
            codes.add(Blocks.code(committed, i));
        }
        return codes;
    }

    private Transaction transaction(KVRWSet.Builder set, Member... endorsers) {
        return transaction("t" + named++, "ledger", set, endorsers);
    }

    private static Transaction transaction(String id, String namespace, KVRWSet.Builder set, Member... endorsers) {
        ReadWriteSets sets = new ReadWriteSets(List.of(new ReadWriteSets.Namespace(namespace, set.build())));
        return new Transaction(
                ByteString.EMPTY,
                id,
                TxValidationCode.VALID,
                TxValidationCode.VALID,
                new Transaction.Effect("ledger", sets, List.of(endorsers)));
    }

    private static KVRWSet.Builder write(String key) {
        return KVRWSet.newBuilder().addWrites(KVWrite.newBuilder().setKey(key).setValue(ByteString.copyFromUtf8("x")));
    }

    private static KVRWSet.Builder delete(String key) {
        return KVRWSet.newBuilder().addWrites(KVWrite.newBuilder().setKey(key).setIsDelete(true));
    }

    private static KVRWSet.Builder policy(String key, String... organisations) {
        StateBasedEndorsement policy =
                StateBasedEndorsementFactory.getInstance().newStateBasedEndorsement(null);
        policy.addOrgs(StateBasedEndorsement.RoleType.RoleTypePeer, organisations);
        return KVRWSet.newBuilder()
                .addMetadataWrites(KVMetadataWrite.newBuilder()
                        .setKey(key)
                        .addEntries(KVMetadataEntry.newBuilder()
                                .setName(MetaDataKeys.VALIDATION_PARAMETER.name())
                                .setValue(ByteString.copyFrom(policy.policy()))));
    }

    @Test
    void aKeyWhosePolicyChangedInTheBlockCannotBeWrittenInIt() throws Exception {
        assertThat(commit(transaction(write("k"), A, B))).containsExactly(TxValidationCode.VALID);

        assertThat(commit(transaction(policy("k", "A"), A, B), transaction(write("k"), A, B)))
                .containsExactly(TxValidationCode.VALID, TxValidationCode.ENDORSEMENT_POLICY_FAILURE);
        assertThat(commit(transaction(write("k"), A))).containsExactly(TxValidationCode.VALID);
    }

    @Test
    void aKeyWithAPolicyDoesNotExcuseOneWithout() throws Exception {
        assertThat(commit(transaction(write("k"), A, B))).containsExactly(TxValidationCode.VALID);
        assertThat(commit(transaction(policy("k", "A"), A, B))).containsExactly(TxValidationCode.VALID);

        assertThat(commit(transaction(write("k").mergeFrom(write("other").build()), A)))
                .containsExactly(TxValidationCode.ENDORSEMENT_POLICY_FAILURE);
        assertThat(commit(transaction(write("k").mergeFrom(write("other").build()), B)))
                .containsExactly(TxValidationCode.ENDORSEMENT_POLICY_FAILURE);
    }

    @Test
    void aPolicyOutlivesItsValueUntilTheKeyIsDeleted() throws Exception {
        assertThat(commit(transaction(policy("k", "A"), A, B))).containsExactly(TxValidationCode.VALID);
        assertThat(ledger.state().get("ledger", "k")).isNull();
        assertThat(commit(transaction(write("k").mergeFrom(policy("k", "A").build()), A, B)))
                .containsExactly(TxValidationCode.VALID);
        assertThat(commit(transaction(write("k"), A))).containsExactly(TxValidationCode.VALID);
        assertThat(held("k").policy()).isNotEmpty();
        assertThat(commit(transaction(delete("k"), A))).containsExactly(TxValidationCode.VALID);
        assertThat(commit(transaction(write("k"), A))).containsExactly(TxValidationCode.ENDORSEMENT_POLICY_FAILURE);
    }

    private StateValue held(String key) {
        return Objects.requireNonNull(ledger.state().get("ledger", key));
    }

    @Test
    void aTransactionThatOnlyReadsNeedsTheContractsPolicy() throws Exception {
        assertThat(commit(transaction(KVRWSet.newBuilder(), A), transaction(KVRWSet.newBuilder(), A, B)))
                .containsExactly(TxValidationCode.ENDORSEMENT_POLICY_FAILURE, TxValidationCode.VALID);
    }

    @Test
    void onlyTheContractsOwnKeysMayBeWritten() throws Exception {
        assertThat(commit(
                        transaction("a", "_lifecycle", write("k"), A, B), transaction("b", "other", write("k"), A, B)))
                .containsOnly(TxValidationCode.INVALID_CHAINCODE);
    }
}
