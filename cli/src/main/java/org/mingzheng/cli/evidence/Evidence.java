package org.mingzheng.cli.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.cli.service.LedgerClient;
import org.mingzheng.cli.service.ReceiptAnswer;
import org.mingzheng.cli.service.RecordAnswer;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.Receipt;
import org.mingzheng.proof.sealed.LoggedEntry;
import org.mingzheng.proof.statement.StatedRecord;

/**
 * What the ledger says of records.
 *
 * @param client of the service that is asked
 */
public record Evidence(LedgerClient client) {
    /**
     * {@return the entries of a record, each with a receipt, and what is stated of it now}
     *
     * @param record names it
     */
    public RecordEvidence record(RecordId record) {
        RecordAnswer answer = client.record(record).orElseThrow(() -> none(record));
        return new RecordEvidence(answer.state(), entries(record, answer, List.of()), statement(record));
    }

    /**
     * {@return the entries of a record, each with a receipt}
     *
     * @param record names it
     * @param held are not asked for again: one that leads to a confidential record is shown to nobody who does not hold it
     */
    public List<LoggedEntry> entries(RecordId record, List<LoggedEntry> held) {
        return entries(record, client.record(record).orElseThrow(() -> none(record)), held);
    }

    private List<LoggedEntry> entries(RecordId record, RecordAnswer answer, List<LoggedEntry> held) {
        List<LoggedEntry> entries = new ArrayList<>();
        answer.events()
                .forEach(told -> entries.add(held.stream()
                        .filter(each -> each.leafHash().equals(told.id()))
                        .findFirst()
                        .map(each -> logged(told.id(), each.entry()))
                        .orElseGet(() -> entry(told.id(), record))));
        return entries;
    }

    private static Fault none(RecordId record) {
        return Fault.of(Evidence.class, "evidence.no-record", record);
    }

    /**
     * {@return an entry with its receipt}
     *
     * @param id its leaf hash
     * @param record its own, or one that it links to
     */
    public LoggedEntry entry(Hash id, RecordId record) {
        Bytes entry = client.entry(id, record)
                .filter(bytes -> Hash.leaf(bytes).equals(id))
                .orElseThrow(() -> lost(id));
        return logged(id, entry);
    }

    private LoggedEntry logged(Hash id, Bytes entry) {
        return new LoggedEntry(entry, List.of(receipt(id).orElseThrow(() -> lost(id))), List.of());
    }

    private static Fault lost(Hash id) {
        return Fault.of(Evidence.class, "evidence.no-entry", id.value().base64Url());
    }

    /**
     * {@return a receipt of the newest published tree, if the entry is in one}
     *
     * @param id leaf hash of the entry
     */
    public Optional<Receipt> receipt(Hash id) {
        return client.receipt(id) instanceof ReceiptAnswer.Published(Receipt receipt)
                ? Optional.of(receipt)
                : Optional.empty();
    }

    /**
     * {@return what is stated of a record now}
     *
     * @param record names it
     */
    public StatedRecord statement(RecordId record) {
        return client.statement(record)
                .filter(statement -> statement.id().equals(record))
                .orElseThrow(() -> none(record));
    }
}
