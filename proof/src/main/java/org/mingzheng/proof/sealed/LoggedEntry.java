package org.mingzheng.proof.sealed;

import java.util.ArrayList;
import java.util.List;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.Disclosure;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.Fields;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.Receipt;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;

/**
 * An entry with what belongs to it. Nothing in it is proven.
 *
 * @param entry canonical bytes of an {@link Entry}
 * @param receipts the one of the newest tree last, at most {@value #MAX_RECEIPTS}
 * @param disclosures of private fields, at most one of a field
 */
public record LoggedEntry(Bytes entry, List<Receipt> receipts, List<Disclosure> disclosures) {
    /** Most receipts of one entry. */
    public static final int MAX_RECEIPTS = 16;

    /** An entry; rejects by {@link RejectedException} with one of {@link Entry#parse}, or {@link Reason#TOO_MANY}. */
    public LoggedEntry {
        receipts = List.copyOf(receipts);
        disclosures = List.copyOf(disclosures);
        Entry.parse(entry).orThrow();
        require(receipts.size() <= MAX_RECEIPTS, Reason.TOO_MANY, "over " + MAX_RECEIPTS + " receipts of an entry");
        require(disclosures.size() <= Fields.MAX_FIELDS, Reason.TOO_MANY, "over " + Fields.MAX_FIELDS + " disclosures");
        long names = disclosures.stream().map(Disclosure::name).distinct().count();
        require(names == disclosures.size(), Reason.DUPLICATE_ITEM, "two disclosures of one field");
    }

    /** {@return the entry that the bytes are} */
    public Entry parsed() {
        return Entry.parse(entry).orThrow();
    }

    /** {@return the hash by which logs and later entries know the entry} */
    public Hash leafHash() {
        return Hash.leaf(entry);
    }

    /**
     * {@return this with one more receipt; the oldest but one gives way if there are too many}
     *
     * @param receipt of a newer tree
     */
    LoggedEntry with(Receipt receipt) {
        if (receipts.contains(receipt)) {
            return this;
        }
        List<Receipt> more = new ArrayList<>(receipts);
        if (more.size() == MAX_RECEIPTS) {
            more.remove(1);
        }
        more.add(receipt);
        return new LoggedEntry(entry, more, disclosures);
    }

    /** {@return this with what another copy of the same entry has besides} */
    LoggedEntry with(LoggedEntry other) {
        LoggedEntry joined = this;
        for (Receipt receipt : other.receipts) {
            joined = joined.with(receipt);
        }
        List<Disclosure> all = new ArrayList<>(disclosures);
        other.disclosures.stream()
                .filter(each -> all.stream().noneMatch(mine -> mine.name().equals(each.name())))
                .forEach(all::add);
        return new LoggedEntry(entry, joined.receipts, all);
    }

    private static void require(boolean rule, Reason reason, String detail) {
        if (!rule) {
            throw new RejectedException(reason, detail);
        }
    }
}
