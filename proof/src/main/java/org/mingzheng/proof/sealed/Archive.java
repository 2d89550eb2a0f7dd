package org.mingzheng.proof.sealed;

import java.util.ArrayList;
import java.util.List;
import org.mingzheng.proof.bytes.Bytes;

/** Writes an archive: members stored, in their order, with nothing between, before or behind. */
final class Archive {
    private Archive() {}

    static Bytes of(List<Member> members) {
        List<Bytes> parts = new ArrayList<>();
        List<Bytes> directory = new ArrayList<>();
        int offset = 0;
        for (Member member : members) {
            Bytes local = Header.local(member);
            parts.add(local);
            directory.add(Header.central(member, offset));
            offset += local.size();
        }
        int directorySize = directory.stream().mapToInt(Bytes::size).sum();
        parts.addAll(directory);
        parts.add(Header.end(members.size(), directorySize, offset));
        return joined(parts);
    }

    private static Bytes joined(List<Bytes> parts) {
        byte[] all = new byte[parts.stream().mapToInt(Bytes::size).sum()];
        int at = 0;
        for (Bytes part : parts) {
            System.arraycopy(part.unsafeArray(), 0, all, at, part.size());
            at += part.size();
        }
        return Bytes.wrap(all);
    }
}
