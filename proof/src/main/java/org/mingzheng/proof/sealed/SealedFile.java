package org.mingzheng.proof.sealed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.Receipt;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.statement.StatedRecord;

/**
 * All that is needed to verify a document offline, in one small file. Nothing in it is proven: it is what a stranger hands
 * over, to be judged by {@code org.mingzheng.proof.verdict.Verifier} under a trust policy of one's own.
 *
 * @param leaf leaf hash of the entry that the file is about
 * @param entries those of its record in the order of the chain, then those of the records of its seals' keys, and others
 * @param statements of these records, in the order in which they were fetched
 * @param definitions of the entries' types, each the exact bytes
 */
public record SealedFile(Hash leaf, List<LoggedEntry> entries, List<StatedRecord> statements, List<Bytes> definitions) {
    /** The media type, content of the first member. */
    public static final String MEDIA_TYPE = "application/vnd.mingzheng.sealed-file+zip";
    /** The format and its major version. */
    public static final String FORMAT = "mingzheng/sealed-file/v1";
    /** The end of such a file's name. */
    public static final String EXTENSION = ".mz";
    /** Longest file, in bytes. */
    public static final int MAX_SIZE = 1 << 22;
    /** Most entries. */
    public static final int MAX_ENTRIES = 256;
    /** Most statements. */
    public static final int MAX_STATEMENTS = 256;
    /** Most definitions. */
    public static final int MAX_DEFINITIONS = 64;

    /**
     * A sealed file. Rejects by {@link RejectedException} with {@link Reason#TOO_MANY}, {@link Reason#DUPLICATE_ITEM} or
     * {@link Reason#SEALED_FILE_LEAF}.
     */
    public SealedFile {
        entries = List.copyOf(entries);
        statements = List.copyOf(statements);
        definitions = List.copyOf(definitions);
        requireSet("entries", entries.stream().map(LoggedEntry::leafHash).toList(), MAX_ENTRIES);
        requireSet("statements", statements, MAX_STATEMENTS);
        requireSet("definitions", definitions, MAX_DEFINITIONS);
        if (find(entries, leaf).isEmpty()) {
            throw new RejectedException(Reason.SEALED_FILE_LEAF, "the entry that the file is about is not in it");
        }
    }

    /**
     * {@return the sealed file of these bytes, or why they are none} What is accepted is {@link #encoded} to the same bytes.
     *
     * @param encoded from outside, at most {@link #MAX_SIZE} bytes
     */
    public static Result<SealedFile> parse(Bytes encoded) {
        return Result.of(() -> {
            requireSize(encoded);
            return SealedFileMembers.read(ArchiveReader.read(encoded, SealedFileMembers.MOST));
        });
    }

    /**
     * {@return the file's bytes}
     *
     * @throws RejectedException with {@link Reason#TOO_LARGE} beyond {@link #MAX_SIZE}
     */
    public Bytes encoded() {
        Bytes encoded = Archive.of(SealedFileMembers.of(this));
        requireSize(encoded);
        return encoded;
    }

    /** {@return the entry that the file is about} */
    public LoggedEntry sealedEntry() {
        return find(entries, leaf).orElseThrow();
    }

    /**
     * {@return the entry with a leaf hash, if it is in the file}
     *
     * @param hash of the leaf
     */
    public Optional<LoggedEntry> entry(Hash hash) {
        return find(entries, hash);
    }

    /**
     * {@return this with one more receipt of an entry; what is there stays}
     *
     * @param hash leaf hash of the entry, which must be in the file
     * @param receipt of a newer tree
     */
    public SealedFile with(Hash hash, Receipt receipt) {
        LoggedEntry known = find(entries, hash).orElseThrow();
        return withEntries(replaced(known, known.with(receipt)));
    }

    /**
     * {@return this with one more statement; what is there stays}
     *
     * @param statement of a record of the file
     */
    public SealedFile with(StatedRecord statement) {
        return new SealedFile(leaf, entries, added(statements, statement), definitions);
    }

    /**
     * {@return this with one more definition; what is there stays}
     *
     * @param definition its exact bytes
     */
    public SealedFile withDefinition(Bytes definition) {
        return new SealedFile(leaf, entries, statements, added(definitions, definition));
    }

    /**
     * {@return this with one more entry behind those of its record; of an entry that is there, with what the new copy adds}
     *
     * @param entry with its receipts
     */
    public SealedFile with(LoggedEntry entry) {
        Optional<LoggedEntry> known = find(entries, entry.leafHash());
        if (known.isPresent()) {
            return withEntries(replaced(known.get(), known.get().with(entry)));
        }
        RecordId record = entry.parsed().place().recordId();
        List<LoggedEntry> more = new ArrayList<>(entries);
        int last = lastIndex(each -> each.parsed().place().recordId().equals(record));
        more.add(last < 0 ? more.size() : last + 1, entry);
        return withEntries(more);
    }

    /**
     * {@return this without what later evidence of the same made needless ({@code docs/spec/sealed-file.md}, refreshing)} So a file
     * can be completed for ever.
     */
    public SealedFile pruned() {
        return new SealedFile(leaf, Pruning.receipts(entries), Pruning.statements(statements), definitions);
    }

    private int lastIndex(Predicate<LoggedEntry> wanted) {
        int i = entries.size() - 1;
        while (i >= 0 && !wanted.test(entries.get(i))) {
            i--;
        }
        return i;
    }

    private SealedFile withEntries(List<LoggedEntry> changed) {
        return new SealedFile(leaf, changed, statements, definitions);
    }

    private List<LoggedEntry> replaced(LoggedEntry old, LoggedEntry changed) {
        return entries.stream().map(each -> each.equals(old) ? changed : each).toList();
    }

    private static <T> List<T> added(List<T> items, T item) {
        List<T> more = new ArrayList<>(items);
        if (!more.contains(item)) {
            more.add(item);
        }
        return more;
    }

    private static Optional<LoggedEntry> find(List<LoggedEntry> entries, Hash hash) {
        return entries.stream().filter(each -> each.leafHash().equals(hash)).findFirst();
    }

    private static void requireSize(Bytes encoded) {
        if (encoded.size() > MAX_SIZE) {
            throw new RejectedException(Reason.TOO_LARGE, "over " + MAX_SIZE + " bytes");
        }
    }

    private static void requireSet(String where, List<?> items, int limit) {
        if (items.size() > limit) {
            throw new RejectedException(Reason.TOO_MANY, "over " + limit + " " + where);
        }
        if (items.stream().distinct().count() != items.size()) {
            throw new RejectedException(Reason.DUPLICATE_ITEM, where);
        }
    }
}
