package org.mingzheng.cli.evidence;

import java.util.LinkedHashSet;
import java.util.Set;
import org.mingzheng.cli.entry.EntryTypeFiles;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.EntryType;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.sealed.LoggedEntry;
import org.mingzheng.proof.sealed.SealedFile;
import org.mingzheng.proof.suite.Sha256;

/**
 * Adds newer evidence to a sealed file: later entries of its records, receipts of newer trees, newer statements. What the file
 * holds already stays as it is.
 *
 * @param evidence asked for what is new
 */
public record Refresh(Evidence evidence) {
    /**
     * {@return the file with what is known now}
     *
     * @param file any sealed file of this ledger
     */
    public SealedFile of(SealedFile file) {
        Set<RecordId> records = new LinkedHashSet<>();
        file.entries().forEach(entry -> records.add(entry.parsed().place().recordId()));
        SealedFile fresh = file;
        for (RecordId record : records) {
            fresh = with(fresh, evidence.record(record));
        }
        return fresh;
    }

    private static SealedFile with(SealedFile file, RecordEvidence news) {
        SealedFile fresh = file;
        for (LoggedEntry entry : news.entries()) {
            fresh = withDefinition(fresh.with(entry), entry);
        }
        return fresh.with(news.statement());
    }

    /** A later entry may be of a later version of the type. */
    private static SealedFile withDefinition(SealedFile file, LoggedEntry entry) {
        EntryType type = entry.parsed().place().type();
        Bytes wanted = entry.parsed().place().definition();
        boolean there =
                file.definitions().stream().anyMatch(each -> Sha256.digest(each).equals(wanted));
        return there || !EntryTypeFiles.all().contains(type)
                ? file
                : file.withDefinition(EntryTypeFiles.definition(type));
    }
}
