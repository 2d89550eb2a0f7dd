package org.mingzheng.cli.seal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mingzheng.cli.draft.EntryTerms;
import org.mingzheng.cli.entry.EntryTypeFiles;
import org.mingzheng.cli.evidence.Evidence;
import org.mingzheng.cli.evidence.RecordEvidence;
import org.mingzheng.cli.keys.KeyRecords;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.Link;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.log.Receipt;
import org.mingzheng.proof.sealed.LoggedEntry;
import org.mingzheng.proof.sealed.SealedFile;
import org.mingzheng.proof.statement.StatedRecord;

/**
 * Makes the sealed files of a run: what they have in common, the evidence of the seal's key and of linked records, is gathered
 * once.
 *
 * @param key the key's record
 * @param linked what is stated of the records that the entries link to
 * @param definitions of the types of the entries and of these records
 */
record SealedFileMaker(RecordEvidence key, List<StatedRecord> linked, List<Bytes> definitions) {
    private static final String REGISTERED = "registered";

    static SealedFileMaker gather(Evidence evidence, String kid, EntryTerms terms) {
        RecordEvidence key = evidence.record(new RecordId(KeyRecords.TYPE, kid));
        if (!key.state().equals(REGISTERED)) {
            throw Fault.of(SealedFileMaker.class, "seal.key-state", kid, key.state());
        }
        List<StatedRecord> linked = terms.links().stream()
                .map(Link::record)
                .distinct()
                .map(evidence::statement)
                .toList();
        List<Bytes> definitions = Stream.concat(
                        Stream.of(terms.type(), KeyRecords.TYPE),
                        terms.links().stream().map(link -> link.record().type()))
                .distinct()
                .map(type -> EntryTypeFiles.definition(EntryTypeFiles.newest(type)))
                .toList();
        return new SealedFileMaker(key, linked, definitions);
    }

    SealedFile make(Prepared entry, Receipt receipt, StatedRecord statement) {
        List<LoggedEntry> entries = new ArrayList<>();
        entries.add(new LoggedEntry(entry.entry(), List.of(receipt), entry.disclosures()));
        entries.addAll(key.entries());
        List<StatedRecord> statements = new ArrayList<>(List.of(statement, key.statement()));
        statements.addAll(linked);
        return new SealedFile(entry.leaf(), entries, statements, definitions);
    }
}
