package org.mingzheng.fabric.commit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockData;
import org.hyperledger.fabric.protos.common.BlockHeader;
import org.hyperledger.fabric.protos.common.BlockMetadata;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRead;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.QueryReads;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.RangeQueryInfo;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.Version;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzheng.fabric.ledger.Blocks;
import org.mingzheng.fabric.ledger.Ledger;
import org.mingzheng.fabric.msp.Member;
import org.mingzheng.fabric.msp.Role;
import org.mingzheng.fabric.policy.ContractPolicy;
import org.mingzheng.fabric.transaction.ReadWriteSets;
import org.mingzheng.fabric.transaction.Transaction;

/** What happens inside one block, where the order of transactions decides. */
class CommitterTest {
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

    private static KVRead absent(String key) {
        return KVRead.newBuilder().setKey(key).build();
    }

    private static KVRead read(String key, long block, long transaction) {
        Version version =
                Version.newBuilder().setBlockNum(block).setTxNum(transaction).build();
        return KVRead.newBuilder().setKey(key).setVersion(version).build();
    }

    @Test
    void ofTwoCreatorsInOneBlockTheFirstIsValid() throws Exception {
        assertThat(commit(
                        transaction(write("k").addReads(absent("k")), A, B),
                        transaction(write("k").addReads(absent("k")), A, B)))
                .containsExactly(TxValidationCode.VALID, TxValidationCode.MVCC_READ_CONFLICT);
    }

    @Test
    void anInvalidTransactionDoesNotStandInTheWay() throws Exception {
        assertThat(commit(
                        transaction(write("k").addReads(read("k", 9, 9)), A, B),
                        transaction(write("k").addReads(absent("k")), A, B)))
                .containsExactly(TxValidationCode.MVCC_READ_CONFLICT, TxValidationCode.VALID);
    }

    @Test
    void aWriteWithoutAReadNeverConflicts() throws Exception {
        assertThat(commit(transaction(write("k"), A, B), transaction(write("k"), A, B)))
                .containsOnly(TxValidationCode.VALID);
    }

    @Test
    void aReadOfAKeyDeletedBeforeInTheBlockConflictsEvenIfItWasAbsent() throws Exception {
        assertThat(commit(
                        transaction(delete("k"), A, B),
                        transaction(KVRWSet.newBuilder().addReads(absent("k")), A, B)))
                .containsExactly(TxValidationCode.VALID, TxValidationCode.MVCC_READ_CONFLICT);
    }

    @Test
    void versionsNameBlockAndPosition() throws Exception {
        assertThat(commit(transaction(write("j"), A, B), transaction(write("k"), A, B)))
                .containsOnly(TxValidationCode.VALID);
        assertThat(commit(transaction(KVRWSet.newBuilder().addReads(read("k", 0, 0)), A, B)))
                .containsExactly(TxValidationCode.MVCC_READ_CONFLICT);
        assertThat(commit(transaction(KVRWSet.newBuilder().addReads(read("k", 0, 1)), A, B)))
                .containsExactly(TxValidationCode.VALID);
    }

    @Test
    void aRangeSeesWhatTheBlockWroteBeforeIt() throws Exception {
        RangeQueryInfo empty = RangeQueryInfo.newBuilder()
                .setStartKey("a")
                .setEndKey("b")
                .setItrExhausted(true)
                .build();

        assertThat(commit(
                        transaction(KVRWSet.newBuilder().addRangeQueriesInfo(empty), A, B),
                        transaction(write("a1"), A, B),
                        transaction(KVRWSet.newBuilder().addRangeQueriesInfo(empty), A, B)))
                .containsExactly(
                        TxValidationCode.VALID, TxValidationCode.VALID, TxValidationCode.PHANTOM_READ_CONFLICT);
    }

    @Test
    void aRangeThatWasNotReadToItsEndIsComparedUpToTheLastKeySeen() throws Exception {
        assertThat(commit(transaction(write("a1"), A, B))).containsExactly(TxValidationCode.VALID);
        RangeQueryInfo some = RangeQueryInfo.newBuilder()
                .setStartKey("a")
                .setEndKey("a1")
                .setRawReads(QueryReads.newBuilder().addKvReads(read("a1", 0, 0)))
                .build();

        assertThat(commit(
                        transaction(write("a2"), A, B),
                        transaction(KVRWSet.newBuilder().addRangeQueriesInfo(some), A, B),
                        transaction(delete("a1"), A, B),
                        transaction(KVRWSet.newBuilder().addRangeQueriesInfo(some), A, B)))
                .containsExactly(
                        TxValidationCode.VALID,
                        TxValidationCode.VALID,
                        TxValidationCode.VALID,
                        TxValidationCode.PHANTOM_READ_CONFLICT);
    }

    @Test
    void oneNameIsValidOnceInABlock() throws Exception {
        assertThat(commit(
                        transaction("same", "ledger", write("k"), A),
                        transaction("same", "ledger", write("k"), A, B),
                        transaction("same", "ledger", write("k"), A, B)))
                .containsExactly(
                        TxValidationCode.ENDORSEMENT_POLICY_FAILURE,
                        TxValidationCode.VALID,
                        TxValidationCode.DUPLICATE_TXID);
    }

    @Test
    void theFirstFlawFoundIsTheOneThatIsTold() throws Exception {
        Transaction form = new Transaction(
                ByteString.EMPTY, "f", TxValidationCode.BAD_PROPOSAL_TXID, TxValidationCode.VALID, null);
        Transaction content =
                new Transaction(ByteString.EMPTY, "c", TxValidationCode.VALID, TxValidationCode.BAD_RWSET, null);

        assertThat(commit(form, content))
                .containsExactly(TxValidationCode.BAD_PROPOSAL_TXID, TxValidationCode.BAD_RWSET);
    }
}
