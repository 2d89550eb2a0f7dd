package org.mingzheng.chaincode.append;

import java.util.List;
import java.util.Optional;
import org.mingzheng.chaincode.log.Registration;
import org.mingzheng.chaincode.record.Appending;
import org.mingzheng.chaincode.record.Move;
import org.mingzheng.chaincode.record.Records;
import org.mingzheng.chaincode.record.TypeRules;
import org.mingzheng.chaincode.transaction.Limits;
import org.mingzheng.chaincode.transaction.RefusalReason;
import org.mingzheng.chaincode.transaction.RefusedException;
import org.mingzheng.chaincode.transaction.Transaction;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.Nfc;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.record.Interval;
import org.mingzheng.proof.record.LastEntry;
import org.mingzheng.proof.record.RecordState;

/** The rules that hold for entries of every type, in the order in which they are checked; then the type's. */
record EntryRules(Transaction transaction, Registration log, TypeRules types) {
    /**
     * Checks an entry and changes the records as it says.
     *
     * @param text the exact bytes to be logged
     * @param at where it will be
     */
    void admit(Entry entry, Bytes text, LastEntry at, Records records) {
        requirePlace(entry);
        requireNfc(text);
        RecordId id = entry.place().recordId();
        Optional<RecordState> before = records.find(id);
        requireChain(entry, before);
        requireTime(entry);
        List<Move> moves = types.judge(new Appending(entry, log, transaction.time()), records);
        before.ifPresent(state -> records.put(id, state.after(at)));
        moves.forEach(move -> apply(move, at, records));
    }

    private void requirePlace(Entry entry) {
        refuseUnless(
                entry.place().channel().equals(transaction.channel()),
                RefusalReason.WRONG_CHANNEL,
                "channel",
                "the entry is for another channel");
        refuseUnless(
                entry.place().origin().equals(log.origin()),
                RefusalReason.WRONG_ORIGIN,
                "origin",
                "the entry is for another log");
        refuseUnless(
                log.terms().types().contains(entry.place().type().name()),
                RefusalReason.TYPE_NOT_ALLOWED,
                "type",
                "the log does not take this type");
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

    private void requireChain(Entry entry, Optional<RecordState> before) {
        Optional<Hash> previous = entry.place().previous();
        if (before.isEmpty()) {
            refuseUnless(
                    previous.isEmpty(), RefusalReason.NO_SUCH_RECORD, "previous", "there is no record to continue");
            return;
        }
        RecordState record = before.get();
        refuseUnless(previous.isPresent(), RefusalReason.RECORD_EXISTS, "record", "the record has begun already");
        refuseUnless(
                previous.equals(Optional.of(record.last().hash())),
                RefusalReason.WRONG_PREVIOUS,
                "previous",
                "the record has another last entry");
        refuseUnless(
                record.owner().equals(log.owner()) || !log.terms().roles().isEmpty(),
                RefusalReason.FOREIGN_RECORD,
                "record",
                "the record is another organisation's");
    }

    private void requireTime(Entry entry) {
        long effective = entry.event().effectiveAt().epochSecond() * 1000;
        refuseUnless(
                effective <= transaction.time() + Limits.SKEW,
                RefusalReason.EFFECTIVE_TOO_LATE,
                "effectiveAt",
                "later than the transaction's time and " + Limits.SKEW + " ms");
        long backdating = types.backdating(entry);
        refuseUnless(
                effective >= transaction.time() - backdating,
                RefusalReason.EFFECTIVE_TOO_EARLY,
                "effectiveAt",
                "earlier than the transaction's time less " + backdating + " ms");
    }

    private void apply(Move move, LastEntry at, Records records) {
        Interval interval = new Interval(move.from(), transaction.time(), move.state());
        records.put(
                move.record(),
                records.find(move.record())
                        .map(state -> state.after(at, interval))
                        .orElseGet(() -> new RecordState(log.owner(), at, List.of(interval), JsonObject.empty())));
    }

    private static void refuseUnless(boolean rule, RefusalReason reason, String field, String detail) {
        if (!rule) {
            throw new RefusedException(reason, field, detail);
        }
    }
}
