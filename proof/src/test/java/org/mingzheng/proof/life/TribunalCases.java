package org.mingzheng.proof.life;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.mingzheng.proof.definition.rule.EventRule;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.entry.SealHeader;
import org.mingzheng.proof.entry.Vote;
import org.mingzheng.proof.judgement.Draft;
import org.mingzheng.proof.suite.PrivateKey;

/** A tribunal of three decides: what their votes amount to. The presiding one is the first. */
public final class TribunalCases {
    private static final String AWARD = "award";
    private static final String EVENT = "made";
    private static final String MEMBER = "arbitrator";

    private final Play play = new Play();
    private final Attempt attempt;
    private final List<String> members;

    private TribunalCases() {
        RecordId record = new RecordId(AWARD, play.id(AWARD));
        new Routes(play).reach(record, "constituted", Map.of());
        EventRule rule = play.definition(AWARD).events().get(EVENT);
        attempt = new Attempt(play, new Writer(play, record, EVENT, Map.of()).write(false), rule);
        var facts = play.record(record.type(), record.id()).facts();
        String presiding = facts.text("presiding");
        members = facts.array("tribunal").texts().stream()
                .sorted(Comparator.comparing(kid -> !kid.equals(presiding)))
                .toList();
    }

    /** All cases. */
    public static List<Judged> all() {
        TribunalCases cases = new TribunalCases();
        cases.votes();
        cases.persons();
        return cases.attempt.judged();
    }

    private void votes() {
        voting("one member dissents", "ok", Vote.APPROVE, Vote.APPROVE, Vote.DISSENT);
        voting("the presiding member alone approves", "ok", Vote.APPROVE, Vote.DISSENT, Vote.DISSENT);
        voting("the presiding member is outvoted", "ok", Vote.DISSENT, Vote.APPROVE, Vote.APPROVE);
        voting("two members seal", "ok", Vote.APPROVE, Vote.APPROVE);
        voting("one of three approves", "seal-quorum", Vote.DISSENT, Vote.APPROVE, Vote.ABSTAIN);
        voting("nobody approves", "seal-quorum", Vote.ABSTAIN, Vote.ABSTAIN, Vote.ABSTAIN);
    }

    private void persons() {
        PrivateKey fourth = play.key(attempt.log, "fourth", "person", MEMBER);
        attempt.refused(
                "somebody seals who is not of the tribunal",
                "seal-quorum",
                draft -> others(draft.unsealed()
                        .seal(MEMBER, play.key(members.getFirst()))
                        .seal(MEMBER, fourth)));
        attempt.refused("the secretary does not seal", "seal-missing", draft -> {
            Draft bare = draft.unsealed();
            members.forEach(kid -> bare.seal(MEMBER, play.key(kid)));
            return bare;
        });
    }

    private void voting(String what, String code, Vote... votes) {
        Draft draft = attempt.copy().unsealed();
        for (int i = 0; i < votes.length; i++) {
            draft.seal(MEMBER, play.key(members.get(i)), votes[i]);
        }
        Entry entry = others(draft).entry();
        attempt.judged(what, code, entry, attempt.log, play.now());
    }

    /** With the seals of those who are no members. */
    private Draft others(Draft draft) {
        List<SealHeader> others = new ArrayList<>();
        attempt.entry.seals().stream()
                .map(seal -> seal.header())
                .filter(header -> !members.contains(header.kid()))
                .forEach(others::add);
        others.forEach(header -> draft.seal(header.role(), play.key(header.kid())));
        return draft;
    }
}
