package org.mingzheng.cli.seal;

import java.io.IOException;
import java.util.Optional;
import org.mingzheng.cli.document.DocumentDigester;
import org.mingzheng.cli.draft.Draft;
import org.mingzheng.cli.draft.EntryTerms;
import org.mingzheng.cli.entry.Drafting;
import org.mingzheng.cli.journal.Prepared;
import org.mingzheng.cli.keys.KeyRecords;
import org.mingzheng.cli.keys.SealKey;
import org.mingzheng.proof.document.DocumentDigests;
import org.mingzheng.proof.entry.Seal;
import org.mingzheng.proof.entry.Vote;

/**
 * From a file to a sealed entry. May be asked by several threads at once.
 *
 * @param drafting of the log
 * @param terms what the file is sealed as
 * @param key the organisation's seal
 */
record Preparing(Drafting drafting, EntryTerms terms, SealKey key) {
    Prepared of(Target target) throws IOException {
        return of(target, DocumentDigester.digest(target.document()));
    }

    Prepared of(Target target, DocumentDigests digests) {
        Draft draft = draft(digests);
        return new Prepared(target.sealed(), draft.entry().canonical(), draft.disclosures());
    }

    /** A new record's first entry, with the organisation's seal. */
    Draft draft(DocumentDigests digests) {
        Draft draft =
                Draft.of(drafting, terms, drafting.recordId(terms.type()), Optional.empty(), Optional.of(digests));
        return draft.with(Seal.sign(draft.entry(), KeyRecords.ORGANISATION_SEAL, Vote.APPROVE, key.key()));
    }
}
