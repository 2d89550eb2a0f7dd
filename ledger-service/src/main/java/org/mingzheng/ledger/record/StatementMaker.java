package org.mingzheng.ledger.record;

import java.util.ArrayList;
import java.util.List;
import org.mingzheng.ledger.fabric.Call;
import org.mingzheng.ledger.fabric.ChannelMembers;
import org.mingzheng.ledger.fabric.LedgerAwayException;
import org.mingzheng.ledger.fabric.RefusedException;
import org.mingzheng.ledger.fabric.Statements;
import org.mingzheng.ledger.settings.LedgerSettings;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.note.Note;
import org.mingzheng.proof.note.NoteSignature;
import org.mingzheng.proof.statement.Organisation;
import org.mingzheng.proof.statement.OrganisationKey;
import org.springframework.stereotype.Component;

/** Asks the organisations' peers, one by one, what they know of a record; all must say the same. */
@Component
final class StatementMaker {
    private static final int ATTEMPTS = 20;
    private static final long LAG_MILLIS = 20;

    private final Statements statements;
    private final ChannelMembers members;
    private final LedgerSettings settings;

    StatementMaker(Statements statements, ChannelMembers members, LedgerSettings settings) {
        this.statements = statements;
        this.members = members;
        this.settings = settings;
    }

    record Made(Bytes answer, Bytes note) {}

    private record Line(String msp, Statements.Stated stated) {}

    /** While a log grows, peers that are not at the same block answer differently: then they are asked again. */
    Made make(String record) throws LedgerAwayException, RefusedException, InterruptedException {
        String type = record.substring(0, record.indexOf('/'));
        String id = record.substring(record.indexOf('/') + 1);
        List<Line> best = List.of();
        for (int attempt = 0;
                attempt < ATTEMPTS && best.size() < settings.endorsers().size();
                attempt++) {
            if (attempt > 0) {
                Thread.sleep(LAG_MILLIS);
            }
            List<Line> lines = ask(new Call("record", type, id));
            best = lines.size() > best.size() ? lines : best;
        }
        return made(record, best);
    }

    /** The lines that agree with the last peer's answer. */
    private List<Line> ask(Call question) throws LedgerAwayException, RefusedException {
        List<Line> lines = new ArrayList<>();
        for (String msp : settings.endorsers()) {
            Statements.Stated stated = statements.ask(msp, question);
            var _ = lines.removeIf(line -> !line.stated.answer().equals(stated.answer()));
            lines.add(new Line(msp, stated));
        }
        return lines;
    }

    private Made made(String record, List<Line> lines) throws LedgerAwayException {
        Bytes answer = lines.getFirst().stated.answer();
        String text = "mingzheng/stated-record/v1\n" + settings.network().channel() + "\n" + record + "\n"
                + new String(answer.unsafeArray(), java.nio.charset.StandardCharsets.UTF_8) + "\n";
        var organisations = members.organisations();
        List<NoteSignature> signatures = new ArrayList<>();
        for (Line line : lines) {
            Organisation organisation = organisations.get(line.msp);
            if (organisation != null) {
                OrganisationKey key = new OrganisationKey(
                        settings.network().channel(), settings.network().contract(), organisation);
                signatures.add(new NoteSignature(key.key(), line.stated.line()));
            }
        }
        return new Made(answer, new Note(text, signatures).encoded());
    }
}
