package org.mingzheng.chaincode.append;

import org.mingzheng.chaincode.record.Records;
import org.mingzheng.chaincode.transaction.Transaction;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.contract.LogRegistration;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.Nfc;
import org.mingzheng.proof.judgement.Judgement;
import org.mingzheng.proof.judgement.LogTerms;
import org.mingzheng.proof.record.LastEntry;

/**
 * Admits one entry of a batch after another.
 *
 * @param judgement by the definitions of the entry types
 * @param terms of the log
 * @param time of the transaction, in milliseconds since 1970
 * @param records as the earlier entries have left them
 */
record EntryRules(Judgement judgement, LogTerms terms, long time, Records records) {
    static EntryRules of(Transaction transaction, LogRegistration log, Judgement judgement, Records records) {
        LogTerms terms = LogTerms.of(transaction.channel(), log);
        return new EntryRules(judgement, terms, transaction.time(), records);
    }

    /**
     * Checks an entry and changes the records as it says.
     *
     * @param text the exact bytes to be logged
     * @param at where it will be
     */
    void admit(Entry entry, Bytes text, LastEntry at) {
        requireNfc(text);
        judgement
                .judge(entry, terms, time, records::find)
                .orThrow()
                .forEach(
                        move -> records.put(move.record(), move.apply(records.find(move.record()), terms.owner(), at)));
    }

    private static void requireNfc(Bytes text) {
        if (!isAscii(text.unsafeArray())) {
            var _ = Json.parse(text, Entry.MAX_SIZE).then(Nfc::check).orThrow();
        }
    }

    private static boolean isAscii(byte[] text) {
        for (byte unit : text) {
            if (unit < 0) {
                return false;
            }
        }
        return true;
    }
}
