package org.mingzheng.cli.seal;

import java.util.ArrayList;
import java.util.List;
import org.mingzheng.cli.entry.EntryTypeFiles;
import org.mingzheng.cli.evidence.Evidence;
import org.mingzheng.cli.evidence.RecordEvidence;
import org.mingzheng.cli.keys.KeyRecords;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.log.Receipt;
import org.mingzheng.proof.sealed.LoggedEntry;
import org.mingzheng.proof.sealed.SealedFile;
import org.mingzheng.proof.statement.StatedRecord;

/**
 * Makes the sealed files of a run: what they have in common, the evidence of the seal's key, is gathered once.
 *
 * @param key the key's record
 * @param definitions of the types of the entries
 */
record SealedFileMaker(RecordEvidence key, List<Bytes> definitions) {
    private static final String REGISTERED = "registered";

    static SealedFileMaker gather(Evidence evidence, String kid, String type) {
        RecordEvidence key = evidence.record(new RecordId(KeyRecords.TYPE, kid));
        if (!key.state().equals(REGISTERED)) {
            throw Fault.of(SealedFileMaker.class, "seal.key-state", kid, key.state());
        }
        List<Bytes> definitions = List.of(
                EntryTypeFiles.definition(EntryTypeFiles.newest(type)),
                EntryTypeFiles.definition(EntryTypeFiles.newest(KeyRecords.TYPE)));
        return new SealedFileMaker(key, definitions);
    }

    SealedFile make(Prepared entry, Receipt receipt, StatedRecord statement) {
        List<LoggedEntry> entries = new ArrayList<>();
        entries.add(new LoggedEntry(entry.entry(), List.of(receipt), entry.disclosures()));
        entries.addAll(key.entries());
        return new SealedFile(entry.leaf(), entries, List.of(statement, key.statement()), definitions);
    }
}
