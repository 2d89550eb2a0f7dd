package org.mingzheng.proof.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingzheng.proof.evidence.Endorsed.Vouched;
import org.mingzheng.proof.note.ExaminedNote.BadLine;
import org.mingzheng.proof.result.Rejection;

/** Gathers what in a file does not stand. */
final class Remarks {
    private final List<Remark> all = new ArrayList<>();

    void add(String member, Rejection rejection) {
        all.add(new Remark(member, Optional.empty(), rejection));
    }

    /** Bad lines, of which the party is named. */
    void add(String member, Vouched vouched) {
        for (BadLine bad : vouched.bad()) {
            all.add(new Remark(member, Optional.of(bad.key().name()), bad.rejection()));
        }
    }

    /** Each once, in the order in which they were found. */
    List<Remark> all() {
        return all.stream().distinct().toList();
    }
}
