package org.mingzheng.cli.draft;

import java.util.Optional;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.record.RecordAnswer;
import org.mingzheng.proof.sealed.LoggedEntry;
import org.mingzheng.proof.sealed.SealedFile;

/**
 * A record and the entry that is its last: what the next one names.
 *
 * @param id the record
 * @param last leaf hash of its last entry, where it is known
 * @param origin the log of the entry by which the record is known, where there is one
 */
public record RecordHead(RecordId id, Optional<Hash> last, Optional<Origin> origin) {
    /**
     * {@return the record that a sealed file, or a draft, is about} Its last entry is the one that the newest statement in the file
     * names, or a later one in the file.
     *
     * @param file any
     */
    public static RecordHead of(SealedFile file) {
        Entry entry = file.sealedEntry().parsed();
        RecordId id = entry.place().recordId();
        Hash last = stated(file, id).orElse(file.leaf());
        for (Optional<Hash> next = after(file, id, last); next.isPresent(); next = after(file, id, last)) {
            last = next.get();
        }
        return new RecordHead(id, Optional.of(last), Optional.of(entry.place().origin()));
    }

    private static Optional<Hash> stated(SealedFile file, RecordId id) {
        return file.statements().reversed().stream()
                .filter(statement -> statement.id().equals(id))
                .findFirst()
                .map(statement -> RecordAnswer.parse(statement.answer())
                        .orThrow()
                        .record()
                        .last()
                        .hash());
    }

    private static Optional<Hash> after(SealedFile file, RecordId id, Hash last) {
        return file.entries().stream()
                .filter(each -> each.parsed().place().recordId().equals(id))
                .filter(each -> each.parsed().place().previous().equals(Optional.of(last)))
                .map(LoggedEntry::leafHash)
                .findFirst();
    }
}
