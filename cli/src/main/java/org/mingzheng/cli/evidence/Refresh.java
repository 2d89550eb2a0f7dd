package org.mingzheng.cli.evidence;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingzheng.cli.entry.EntryTypeFiles;
import org.mingzheng.cli.keys.KeyRecords;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.EntryType;
import org.mingzheng.proof.entry.Link;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.sealed.LoggedEntry;
import org.mingzheng.proof.sealed.SealedFile;
import org.mingzheng.proof.statement.StatedRecord;
import org.mingzheng.proof.suite.Sha256;

/**
 * Completes a sealed file: with later entries of the sealed record and of its seals' keys, receipts of newer trees, newer statements, and
 * what is stated of linked records and of those on which the sealed one rests. The file is a stranger's: its other entries choose nothing that is asked
 * ({@code docs/spec/sealed-file.md}, refreshing).
 *
 * @param evidence asked for what is new
 */
public record Refresh(Evidence evidence) {
    /**
     * {@return the file with what is known now} Whatever cannot be had is thrown.
     *
     * @param file any sealed file of this ledger
     */
    public SealedFile of(SealedFile file) {
        Refreshed fresh = available(file);
        if (!fresh.problems().isEmpty()) {
            throw fresh.problems().getFirst();
        }
        return fresh.file();
    }

    /**
     * {@return the file with what can be had now}
     *
     * @param file any sealed file
     */
    public Refreshed available(SealedFile file) {
        Entry entry = file.sealedEntry().parsed();
        Gathering gathering = new Gathering(Room.in(file.pruned()), evidence.client()::isSilent);
        for (RecordId record : records(entry)) {
            gathering.statement(() -> evidence.statement(record));
            gathering.add(fresh -> with(fresh, record));
        }
        withBases(gathering, entry.place().recordId());
        gathering.add(fresh -> withSealers(fresh, entry));
        for (Link link : entry.links()) {
            gathering.add(fresh -> linked(fresh, link.record()));
        }
        return gathering.refreshed();
    }

    /** What is stated of the records on which the sealed one rests, as the service has just stated it, whatever the file says. */
    private void withBases(Gathering gathering, RecordId sealed) {
        Set<RecordId> known = new HashSet<>(Set.of(sealed));
        Deque<RecordId> wanted = new ArrayDeque<>(bases(gathering, sealed));
        while (!wanted.isEmpty() && known.size() <= Bases.MOST) {
            RecordId base = wanted.remove();
            if (known.add(base)) {
                gathering.statement(() -> evidence.statement(base));
                gathering.add(fresh -> withDefinitions(fresh, base));
                gathering.stated(base).ifPresent(stated -> gathering.add(fresh -> withLast(fresh, stated)));
                wanted.addAll(bases(gathering, base));
            }
        }
    }

    private static List<RecordId> bases(Gathering gathering, RecordId record) {
        return gathering.stated(record).map(Bases::of).orElse(List.of());
    }

    /** The last entry of a record may say why it fell. */
    private SealedFile withLast(SealedFile file, StatedRecord stated) {
        Optional<Hash> last =
                Bases.answer(stated).map(answer -> answer.record().last().hash());
        boolean there = last.isEmpty()
                || file.entries().stream().anyMatch(each -> each.leafHash().equals(last.get()));
        if (there) {
            return file;
        }
        LoggedEntry entry = evidence.entry(last.get(), stated.id());
        return withDefinition(file.with(entry), entry);
    }

    /** The sealed entry's record and those of its seals' keys. */
    static Set<RecordId> records(Entry entry) {
        Set<RecordId> records = new LinkedHashSet<>();
        records.add(entry.place().recordId());
        entry.seals()
                .forEach(seal ->
                        records.add(new RecordId(KeyRecords.TYPE, seal.header().kid())));
        return records;
    }

    /** The registrations of the keys that sealed the registrations, and so on: a policy that all must vouch under demands them. */
    private SealedFile withSealers(SealedFile file, Entry entry) {
        Set<RecordId> known = new HashSet<>(records(entry));
        Deque<RecordId> wanted = new ArrayDeque<>(sealers(file, known));
        SealedFile fresh = file;
        while (!wanted.isEmpty()) {
            RecordId key = wanted.remove();
            if (known.add(key)) {
                fresh = with(fresh, key);
                wanted.addAll(sealers(fresh, Set.of(key)));
            }
        }
        return fresh;
    }

    /** The keys that sealed the registrations of some keys. */
    private static List<RecordId> sealers(SealedFile file, Set<RecordId> keys) {
        return file.entries().stream()
                .map(LoggedEntry::parsed)
                .filter(each -> keys.contains(each.place().recordId())
                        && each.place().previous().isEmpty())
                .filter(each -> each.place().type().name().equals(KeyRecords.TYPE))
                .flatMap(each -> each.seals().stream())
                .map(seal -> new RecordId(KeyRecords.TYPE, seal.header().kid()))
                .toList();
    }

    private SealedFile with(SealedFile file, RecordId record) {
        SealedFile fresh = file;
        for (LoggedEntry entry : evidence.entries(record, file.entries())) {
            fresh = withDefinition(fresh.with(entry), entry);
        }
        return fresh;
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

    /** The entry is judged by what a linked record was then: a statement that is there tells it, and a newer one need not. */
    private SealedFile linked(SealedFile file, RecordId record) {
        boolean there = file.statements().stream().anyMatch(each -> each.id().equals(record));
        return withDefinitions(there ? file : file.with(evidence.statement(record)), record);
    }

    private static SealedFile withDefinitions(SealedFile file, RecordId record) {
        SealedFile fresh = file;
        for (EntryType type : EntryTypeFiles.all()) {
            if (type.name().equals(record.type())) {
                fresh = fresh.withDefinition(EntryTypeFiles.definition(type));
            }
        }
        return fresh;
    }
}
