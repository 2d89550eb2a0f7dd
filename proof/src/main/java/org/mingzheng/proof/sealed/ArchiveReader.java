package org.mingzheng.proof.sealed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;

/**
 * Reads an archive from its first byte to its last. Every byte is accounted for: there is one archive of given members, so
 * that no two programs can see different contents in the same file.
 */
final class ArchiveReader {
    private static final long UNSIGNED = 0xffffffffL;

    private final Bytes archive;
    private final int most;
    private final List<Member> members = new ArrayList<>();
    private final List<Integer> offsets = new ArrayList<>();
    private int at;

    private ArchiveReader(Bytes archive, int most) {
        this.archive = archive;
        this.most = most;
    }

    /** The members of an archive of at most {@code most}. */
    static List<Member> read(Bytes archive, int most) {
        return new ArchiveReader(archive, most).read();
    }

    private List<Member> read() {
        Set<String> names = new HashSet<>();
        while (four(at) == Header.LOCAL) {
            offsets.add(at);
            Member member = member();
            members.add(member);
            require(names.add(member.name()), Reason.DUPLICATE_ITEM, "two members of one name");
            require(members.size() <= most, Reason.TOO_MANY, "over " + most + " members");
        }
        int directory = at;
        for (int i = 0; i < members.size(); i++) {
            directoryEntry(members.get(i), offsets.get(i));
        }
        end(directory);
        return List.copyOf(members);
    }

    private Member member() {
        int header = at;
        requireRoom(Header.LOCAL_SIZE);
        int flags = two(header + 6);
        require((flags & 0x2041) == 0, Reason.ZIP_ENCRYPTED, "a member is encrypted");
        require((flags & 8) == 0, Reason.ZIP_DATA_DESCRIPTOR, "a member's size stands behind its content");
        require(two(header + 8) == 0, Reason.ZIP_COMPRESSED, "a member is compressed");
        long size = four(header + 18) & UNSIGNED;
        require(size != UNSIGNED && two(header + 4) < 45, Reason.ZIP_64, "a member has 64-bit fields");
        int name = two(header + 26);
        require(
                size <= archive.size() && name <= Member.MAX_NAME,
                Reason.TOO_LARGE,
                "a member or its name is too long");
        requireRoom(Header.LOCAL_SIZE + name + (int) size);
        int content = header + Header.LOCAL_SIZE + name;
        Member member =
                new Member(name(header + Header.LOCAL_SIZE, name), archive.slice(content, content + (int) size));
        require(
                (four(header + 14) & UNSIGNED) == member.checksum(),
                Reason.ZIP_CHECKSUM,
                "a member has another checksum than its header says");
        expect(Header.local(member), Reason.ZIP_MALFORMED, "a member's header has other fields than prescribed");
        return member;
    }

    private String name(int from, int length) {
        String name = new String(archive.unsafeArray(), from, length, StandardCharsets.US_ASCII);
        require(Member.isName(name), Reason.SEALED_FILE_MEMBERS, "a member has a name that no member has");
        return name;
    }

    private void directoryEntry(Member member, int offset) {
        if (at + Header.CENTRAL_SIZE <= archive.size() && four(at) == Header.CENTRAL) {
            long said = four(at + 42) & UNSIGNED;
            require(said != UNSIGNED, Reason.ZIP_64, "the directory has 64-bit fields");
            require(said >= offset, Reason.ZIP_OVERLAP, "the directory lets members share bytes");
        }
        expect(Header.central(member, offset), Reason.ZIP_DIRECTORY, "the directory disagrees with the members");
    }

    private void end(int directory) {
        require(four(at) != 0x06064b50, Reason.ZIP_64, "the directory's end is a 64-bit one");
        require(four(at) != Header.CENTRAL, Reason.ZIP_DIRECTORY, "the directory lists more members than there are");
        requireRoom(Header.END_SIZE);
        require(four(at) == Header.END, Reason.ZIP_MALFORMED, "there is no end where it must be");
        require(two(at + 20) == 0, Reason.ZIP_TRAILING, "there is a comment");
        expect(
                Header.end(members.size(), at - directory, directory),
                Reason.ZIP_DIRECTORY,
                "the end disagrees with the directory");
        require(at == archive.size(), Reason.ZIP_TRAILING, "bytes follow the end");
    }

    private void expect(Bytes expected, Reason reason, String detail) {
        int end = Math.min(at + expected.size(), archive.size());
        require(archive.slice(at, end).equals(expected), reason, detail);
        at = end;
    }

    private void requireRoom(int size) {
        require(at + size <= archive.size(), Reason.ZIP_MALFORMED, "ends within a member, the directory or the end");
    }

    /** Two bytes, little-endian; beyond the end there is nothing. */
    private int two(int index) {
        return index + 2 <= archive.size() ? archive.at(index) | archive.at(index + 1) << 8 : -1;
    }

    private int four(int index) {
        return index + 4 <= archive.size() ? two(index) | two(index + 2) << 16 : -1;
    }

    private static void require(boolean rule, Reason reason, String detail) {
        if (!rule) {
            throw new RejectedException(reason, detail);
        }
    }
}
