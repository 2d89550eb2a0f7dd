package org.mingzheng.chaincode.append;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mingzheng.chaincode.record.Records;
import org.mingzheng.chaincode.transaction.Arguments;
import org.mingzheng.chaincode.transaction.ContractFunction;
import org.mingzheng.chaincode.transaction.RefusedException;
import org.mingzheng.chaincode.transaction.Transaction;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.contract.ContractLimits;
import org.mingzheng.proof.contract.LogKind;
import org.mingzheng.proof.contract.RefusalReason;
import org.mingzheng.proof.contract.StateKeys;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.judgement.Judgement;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.record.LastEntry;
import org.mingzheng.proof.result.RejectedException;

/** {@code appendEntries(origin, expectedSize, batchId, entry…)}. All of the batch or nothing. */
public final class AppendEntries implements ContractFunction {
    private final Judgement judgement;

    /**
     * The function.
     *
     * @param judgement of each entry, by the definition of its type
     */
    public AppendEntries(Judgement judgement) {
        this.judgement = judgement;
    }

    @Override
    public Bytes call(Transaction transaction) {
        Arguments arguments = transaction.manyArguments("origin", "expectedSize", "batchId", "entry");
        List<Bytes> texts = arguments.from(3);
        requireSize(texts);
        List<Entry> entries = parsed(texts);
        Batch batch = Batch.begin(
                transaction,
                arguments,
                LogKind.RECORD,
                keys(entries, transaction.submitter().msp()));
        Records records = new Records(batch.committed());
        List<Hash> leaves = judged(batch, texts, entries, records);
        return batch.commit(leaves, records.changes());
    }

    private static void requireSize(List<Bytes> texts) {
        long bytes = texts.stream().mapToLong(Bytes::size).sum();
        if (texts.size() > ContractLimits.ENTRIES || bytes > ContractLimits.ENTRY_BYTES) {
            throw new RefusedException(
                    RefusalReason.BATCH_SIZE,
                    texts.size() + " entries of " + bytes + " bytes; allowed are " + ContractLimits.ENTRIES + " of "
                            + ContractLimits.ENTRY_BYTES);
        }
    }

    private static List<Entry> parsed(List<Bytes> texts) {
        List<Entry> entries = new ArrayList<>(texts.size());
        for (Bytes text : texts) {
            try {
                entries.add(Entry.parse(text).orThrow());
            } catch (RejectedException e) {
                throw RefusedException.of(e).at(entries.size());
            }
        }
        return entries;
    }

    /** All records that the entries touch: known without reading the log, whose owner the submitter must be. */
    private Set<String> keys(List<Entry> entries, String owner) {
        Set<String> keys = new HashSet<>();
        for (Entry entry : entries) {
            judgement.needed(entry, owner).forEach(record -> keys.add(StateKeys.record(record)));
        }
        return keys;
    }

    private List<Hash> judged(Batch batch, List<Bytes> texts, List<Entry> entries, Records records) {
        EntryRules rules = EntryRules.of(batch.transaction(), batch.log().registration(), judgement, records);
        long first = batch.log().tree().size();
        List<Hash> leaves = new ArrayList<>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            Hash leaf = Hash.leaf(texts.get(i));
            LastEntry at = new LastEntry(batch.log().registration().origin(), first + i, leaf);
            try {
                rules.admit(entries.get(i), texts.get(i), at);
            } catch (RejectedException e) {
                throw RefusedException.of(e).at(i);
            }
            leaves.add(leaf);
        }
        return leaves;
    }
}
