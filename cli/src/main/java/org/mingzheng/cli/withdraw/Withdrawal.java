package org.mingzheng.cli.withdraw;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.mingzheng.cli.entry.Drafting;
import org.mingzheng.cli.keys.KeyRecords;
import org.mingzheng.cli.keys.Password;
import org.mingzheng.cli.keys.SealKey;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.cli.service.EntryAnswer;
import org.mingzheng.cli.service.ReceiptAnswer;
import org.mingzheng.cli.service.RecordAnswer;
import org.mingzheng.cli.session.Session;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.Fields;
import org.mingzheng.proof.entry.RecordId;

/**
 * Ends records in the name of an organisation.
 *
 * @param session the organisation's
 * @param key its seal
 */
public record Withdrawal(Session session, SealKey key) {
    private static final String WITHDRAWN = "withdrawn";
    private static final Duration WAIT = Duration.ofSeconds(30);

    /**
     * {@return withdrawals with the organisation's own seal}
     *
     * @param session the organisation's
     */
    public static Withdrawal of(Session session) {
        var file = session.folder().sealKey(session.msp());
        return new Withdrawal(session, SealKey.open(file, Password.read(Password.fileOf(file))));
    }

    /**
     * Withdraws a record.
     *
     * @param id the record
     * @param reason a code of the record's type
     */
    public void of(RecordId id, String reason) {
        RecordAnswer record =
                session.client().record(id).orElseThrow(() -> Fault.of(Withdrawal.class, "withdraw.no-record", id));
        RecordAnswer.Told last = record.events().getLast();
        Drafting drafting = session.drafting(last.origin());
        Entry entry = Drafting.sealed(
                drafting.place(id.type(), id.id(), Optional.of(last.id())),
                drafting.event(WITHDRAWN, Optional.of(reason)),
                Fields.none(),
                KeyRecords.ORGANISATION_SEAL,
                key.key());
        EntryAnswer answer =
                session.client().append(List.of(entry.canonical()), WAIT, false).getFirst();
        if (answer.receipt() instanceof ReceiptAnswer.Refused(var problem)) {
            throw Fault.of(Withdrawal.class, "withdraw.refused", id, problem);
        }
    }
}
