package org.mingzheng.cli.seal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mingzheng.cli.draft.EntryTerms;
import org.mingzheng.cli.entry.EntryTypeFiles;
import org.mingzheng.cli.evidence.Bases;
import org.mingzheng.cli.evidence.Evidence;
import org.mingzheng.cli.evidence.RecordEvidence;
import org.mingzheng.cli.journal.Prepared;
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
 * once; what is stated of it is renewed from time to time, since it must not be much older than the entries.
 *
 * @param stated when that was asked for last
 * @param key the key's record
 * @param linked what is stated of the records that the entries link to, and of those on which these rest
 * @param definitions of the types of the entries and of these records
 */
record SealedFileMaker(Instant stated, RecordEvidence key, List<StatedRecord> linked, List<Bytes> definitions) {
    /** After this the statements are asked for anew. */
    static final Duration RENEWED = Duration.ofMinutes(2);

    private static final String REGISTERED = "registered";

    static SealedFileMaker gather(Evidence evidence, String kid, EntryTerms terms, Instant now) {
        RecordEvidence key = evidence.record(new RecordId(KeyRecords.TYPE, kid));
        if (!key.state().equals(REGISTERED)) {
            throw Fault.of(SealedFileMaker.class, "seal.key-state", kid, key.state());
        }
        List<StatedRecord> linked =
                Bases.with(evidence, terms.links().stream().map(Link::record).toList());
        List<Bytes> definitions = Stream.concat(
                        Stream.of(terms.type(), KeyRecords.TYPE),
                        linked.stream().map(each -> each.id().type()))
                .distinct()
                .map(type -> EntryTypeFiles.definition(EntryTypeFiles.newest(type)))
                .toList();
        return new SealedFileMaker(now, key, linked, definitions);
    }

    /** This, or one with newer statements. */
    SealedFileMaker fresh(Evidence evidence, Instant now) {
        if (now.isBefore(stated.plus(RENEWED))) {
            return this;
        }
        RecordEvidence newer = new RecordEvidence(
                key.state(), key.entries(), evidence.statement(key.statement().id()));
        List<StatedRecord> more =
                linked.stream().map(each -> evidence.statement(each.id())).toList();
        return new SealedFileMaker(now, newer, more, definitions);
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
