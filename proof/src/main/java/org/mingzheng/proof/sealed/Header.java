package org.mingzheng.proof.sealed;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import org.mingzheng.proof.bytes.Bytes;

/** The three structures of a ZIP archive (APPNOTE 6.3.10, §4.3.7, §4.3.12, §4.3.16) in the one form that a sealed file has. */
final class Header {
    static final int LOCAL = 0x04034b50;
    static final int CENTRAL = 0x02014b50;
    static final int END = 0x06054b50;
    static final int LOCAL_SIZE = 30;
    static final int CENTRAL_SIZE = 46;
    static final int END_SIZE = 22;
    /** Version 1.0: stored files. */
    static final int VERSION = 10;
    /** 1980-01-01, the first day of the format: a sealed file tells no time of its own. */
    static final int DATE = 0x21;

    private final byte[] bytes;
    private int size;

    private Header(int capacity) {
        bytes = new byte[capacity];
    }

    /** The local header and the content that follows it. */
    static Bytes local(Member member) {
        Header header = new Header(LOCAL_SIZE + member.name().length());
        header.four(LOCAL).common(member).put(Bytes.utf8(member.name()));
        return Bytes.wrap(header.bytes).concat(member.content());
    }

    /** The directory's entry for a member whose local header is at an offset. */
    static Bytes central(Member member, int offset) {
        Header header = new Header(CENTRAL_SIZE + member.name().length());
        header.four(CENTRAL).two(VERSION).common(member);
        header.two(0).two(0).two(0).four(0).four(offset).put(Bytes.utf8(member.name()));
        return Bytes.wrap(header.bytes);
    }

    static Bytes end(int members, int directorySize, int directoryOffset) {
        Header header = new Header(END_SIZE);
        header.four(END).two(0).two(0).two(members).two(members);
        header.four(directorySize).four(directoryOffset).two(0);
        return Bytes.wrap(header.bytes);
    }

    /** What local header and directory have in common: version to the length of the extra field. */
    @CanIgnoreReturnValue
    private Header common(Member member) {
        two(VERSION).two(0).two(0).two(0).two(DATE).four((int) member.checksum());
        four(member.content().size()).four(member.content().size());
        return two(member.name().length()).two(0);
    }

    @CanIgnoreReturnValue
    private Header four(int number) {
        return two(number).two(number >>> 16);
    }

    @CanIgnoreReturnValue
    private Header two(int number) {
        bytes[size++] = (byte) number;
        bytes[size++] = (byte) (number >>> 8);
        return this;
    }

    private void put(Bytes tail) {
        System.arraycopy(tail.unsafeArray(), 0, bytes, size, tail.size());
        size += tail.size();
    }
}
