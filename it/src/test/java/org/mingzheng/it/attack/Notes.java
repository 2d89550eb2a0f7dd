package org.mingzheng.it.attack;

import java.util.List;
import java.util.function.UnaryOperator;
import org.mingzheng.proof.log.Checkpoint;
import org.mingzheng.proof.log.Receipt;
import org.mingzheng.proof.note.Note;
import org.mingzheng.proof.note.NoteSignature;
import org.mingzheng.proof.sealed.LoggedEntry;
import org.mingzheng.proof.sealed.SealedFile;
import org.mingzheng.proof.statement.StatedRecord;

/** A sealed file with other lines under its notes. */
final class Notes {
    private Notes() {}

    static SealedFile changed(SealedFile file, UnaryOperator<List<NoteSignature>> change) {
        List<LoggedEntry> entries = file.entries().stream()
                .map(each -> new LoggedEntry(
                        each.entry(),
                        each.receipts().stream()
                                .map(receipt -> changed(receipt, change))
                                .toList(),
                        each.disclosures()))
                .toList();
        List<StatedRecord> statements = file.statements().stream()
                .map(each -> StatedRecord.of(changed(each.note(), change)).orThrow())
                .toList();
        return new SealedFile(file.leaf(), entries, statements, file.definitions());
    }

    private static Receipt changed(Receipt receipt, UnaryOperator<List<NoteSignature>> change) {
        Note note = changed(receipt.checkpoint().note(), change);
        return new Receipt(receipt.extra(), receipt.proof(), Checkpoint.of(note).orThrow());
    }

    private static Note changed(Note note, UnaryOperator<List<NoteSignature>> change) {
        return new Note(note.text(), change.apply(note.signatures()));
    }
}
