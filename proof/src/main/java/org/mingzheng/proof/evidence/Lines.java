package org.mingzheng.proof.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.note.ExaminedNote.BadLine;
import org.mingzheng.proof.note.Note;
import org.mingzheng.proof.note.NoteKey;
import org.mingzheng.proof.note.NoteSignature;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Rejection;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.statement.Endorsement;
import org.mingzheng.proof.statement.OrganisationKey;

/**
 * The endorsement lines of a note ({@code docs/spec/statement.md}, "Whose line it is"): a line is of each organisation whose name
 * stands before it or in it, whatever the key id. So nobody drops a line by changing what stands before it.
 */
final class Lines {
    /** What time alone brings about: no alteration does, for these are asked only of what is signed. */
    private static final Set<Reason> OF_TIME = Set.of(Reason.ENDORSER_EXPIRED, Reason.ENDORSER_ENDED);

    private final Map<NoteSignature, Endorsement> good = new LinkedHashMap<>();
    private final List<Endorsement> ended = new ArrayList<>();
    private final List<BadLine> bad = new ArrayList<>();
    private final List<BadLine> named = new ArrayList<>();
    private final Set<String> silent = new LinkedHashSet<>();

    /**
     * Reads a note.
     *
     * @param note any
     * @param organisations those that count, each with its key, which costs a digest each time that it is asked for
     */
    static Lines of(Note note, Map<NoteKey, OrganisationKey> organisations) {
        Lines lines = new Lines();
        Bytes text = Bytes.utf8(note.text());
        for (NoteSignature line : note.signatures()) {
            owners(line, organisations).forEach((key, organisation) -> lines.read(text, line, key, organisation));
        }
        return lines;
    }

    private static Map<NoteKey, OrganisationKey> owners(
            NoteSignature line, Map<NoteKey, OrganisationKey> organisations) {
        String msp = OrganisationKey.claimed(line.signature()).orElse("");
        Map<NoteKey, OrganisationKey> owners = new LinkedHashMap<>();
        organisations.forEach((key, organisation) -> {
            if (key.name().equals(line.key().name())
                    || organisation.organisation().msp().equals(msp)) {
                owners.put(key, organisation);
            }
        });
        return owners;
    }

    private void read(Bytes text, NoteSignature line, NoteKey key, OrganisationKey organisation) {
        switch (organisation.endorsement(text, line.signature())) {
            case Result.Accepted<Endorsement>(Endorsement endorsement) -> good.put(line, endorsement);
            case Result.Rejected<Endorsement>(Rejection rejection) -> {
                (key.equals(line.key()) ? bad : named).add(new BadLine(key, rejection));
                if (OF_TIME.contains(rejection.reason())) {
                    ended.addAll(OrganisationKey.endorsements(List.of(line), List.of(organisation)));
                } else {
                    silent.add(organisation.organisation().msp());
                }
            }
        }
    }

    /** What those say that verify, whatever stands before them. */
    List<Endorsement> good() {
        return List.copyOf(good.values());
    }

    /** What those say that time alone keeps from counting: they do not vouch, but show who is one party. */
    List<Endorsement> ended() {
        return ended;
    }

    /** Those by an organisation's key that do not verify. */
    List<BadLine> bad() {
        return bad;
    }

    /** Those that name an organisation, under another key than the known one, and do not verify. */
    List<BadLine> named() {
        return named;
    }

    /** The organisations of which a line does not verify, and not by its time alone. */
    Set<String> silent() {
        return silent;
    }
}
