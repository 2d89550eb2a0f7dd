package org.mingzheng.cli.evidence;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.Link;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.sealed.LoggedEntry;
import org.mingzheng.proof.sealed.SealedFile;
import org.mingzheng.proof.statement.StatedRecord;

/** Makes room in a sealed file that strangers have filled: from half of its limits on, what concerns other records goes. */
final class Room {
    private Room() {}

    static SealedFile in(SealedFile file) {
        boolean full = 2 * file.statements().size() > SealedFile.MAX_STATEMENTS
                || 2 * file.entries().size() > SealedFile.MAX_ENTRIES;
        return full ? concerned(file) : file;
    }

    private static SealedFile concerned(SealedFile file) {
        Entry sealed = file.sealedEntry().parsed();
        List<LoggedEntry> related = file.entries().stream()
                .filter(each -> isRelated(each.parsed(), sealed.place().recordId()))
                .toList();
        Set<RecordId> records = new HashSet<>();
        related.forEach(each -> records.addAll(Refresh.records(each.parsed())));
        sealed.links().forEach(link -> records.add(link.record()));
        List<LoggedEntry> entries = file.entries().stream()
                .filter(each -> related.contains(each)
                        || records.contains(each.parsed().place().recordId()))
                .toList();
        List<StatedRecord> statements = file.statements().stream()
                .filter(each -> records.contains(each.id()))
                .toList();
        return new SealedFile(file.leaf(), entries, statements, file.definitions());
    }

    /** Of the sealed entry's record, or about it. */
    private static boolean isRelated(Entry entry, RecordId record) {
        return Stream.concat(
                        Stream.of(entry.place().recordId()),
                        entry.links().stream().map(Link::record))
                .anyMatch(record::equals);
    }
}
