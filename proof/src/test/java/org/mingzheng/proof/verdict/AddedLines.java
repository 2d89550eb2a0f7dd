package org.mingzheng.proof.verdict;

import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.log.Checkpoint;
import org.mingzheng.proof.log.Receipt;
import org.mingzheng.proof.statement.StatedRecord;
import org.mingzheng.proof.statement.Statement;

/**
 * A further line under everything that a file has.
 *
 * @param msp the organisation
 * @param peer of the organisation, by its subject, from which its key follows
 * @param oneProcess whether its certificate is marked
 * @param millis when it says that it was made
 */
record AddedLines(String msp, String peer, boolean oneProcess, long millis) {
    AddedLines(String msp, String peer, boolean oneProcess) {
        this(msp, peer, oneProcess, SampleFile.LOGGED);
    }

    AddedLines at(String time) {
        return new AddedLines(msp, peer, oneProcess, SampleFile.millis(time));
    }

    void addTo(SampleFile file) {
        var receipts = file.receipts;
        var statements = file.statements;
        file.receipts = all -> receipts.apply(all).stream().map(this::under).toList();
        file.statements = all -> statements.apply(all).stream().map(this::under).toList();
    }

    private Receipt under(Receipt receipt) {
        Statement head = Statement.head(
                SampleNetwork.CHANNEL,
                SampleNetwork.CONTRACT,
                receipt.checkpoint().body());
        var note = receipt.checkpoint().note().with(SampleNetwork.key(msp).signature(line(head)));
        return new Receipt(receipt.proof(), Checkpoint.of(note).orThrow());
    }

    private StatedRecord under(StatedRecord stated) {
        Statement record = Statement.record(
                        SampleNetwork.CHANNEL,
                        SampleNetwork.CONTRACT,
                        stated.id().type(),
                        stated.id().id(),
                        stated.answer())
                .orThrow();
        return stated.with(SampleNetwork.key(msp), line(record));
    }

    private Bytes line(Statement statement) {
        return SampleNetwork.line(msp, statement, millis, peer, oneProcess);
    }
}
