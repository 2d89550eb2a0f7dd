package org.mingzheng.proof.log;

import java.util.ArrayList;
import java.util.List;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.result.Result;

/**
 * The entries of up to 256 consecutive leaves, as a log publishes them
 * (<a href="https://c2sp.org/tlog-tiles">c2sp.org/tlog-tiles</a>): each behind its length.
 *
 * @param entries 1 to 256 entries of at most 65,535 bytes
 */
public record EntryBundle(List<Bytes> entries) {
    /** Longest entry in bytes: lengths are written in two bytes. */
    public static final int MAX_ENTRY_SIZE = 0xffff;

    /** A bundle known elsewhere. */
    public EntryBundle {
        entries = List.copyOf(entries);
        require(!entries.isEmpty() && entries.size() <= Tile.FULL, entries.size() + " entries");
        require(entries.stream().allMatch(entry -> entry.size() <= MAX_ENTRY_SIZE), "an entry is too long");
    }

    /**
     * {@return the bundle with this encoding, or {@link Reason#ENTRY_BUNDLE_MALFORMED}}
     *
     * @param encoding lengths and entries
     * @param width number of entries there must be
     */
    public static Result<EntryBundle> parse(Bytes encoding, int width) {
        return Result.of(() -> parsed(encoding, width));
    }

    private static EntryBundle parsed(Bytes encoding, int width) {
        List<Bytes> entries = new ArrayList<>();
        int at = 0;
        while (at < encoding.size()) {
            require(entries.size() < width, "more than " + width + " entries");
            require(at + 2 <= encoding.size(), "half a length");
            int begin = at + 2;
            at = begin + (encoding.at(at) << 8 | encoding.at(at + 1));
            require(at <= encoding.size(), "an entry is cut off");
            entries.add(encoding.slice(begin, at));
        }
        require(entries.size() == width, "fewer than " + width + " entries");
        return new EntryBundle(entries);
    }

    /** {@return each entry behind its length in two bytes, big-endian} */
    public Bytes toBytes() {
        byte[] encoding =
                new byte[entries.stream().mapToInt(entry -> 2 + entry.size()).sum()];
        int at = 0;
        for (Bytes entry : entries) {
            encoding[at++] = (byte) (entry.size() >> 8);
            encoding[at++] = (byte) entry.size();
            System.arraycopy(entry.unsafeArray(), 0, encoding, at, entry.size());
            at += entry.size();
        }
        return Bytes.wrap(encoding);
    }

    private static void require(boolean rule, String detail) {
        if (!rule) {
            throw new RejectedException(Reason.ENTRY_BUNDLE_MALFORMED, detail);
        }
    }
}
