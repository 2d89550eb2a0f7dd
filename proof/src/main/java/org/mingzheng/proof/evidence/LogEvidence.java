package org.mingzheng.proof.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingzheng.proof.entry.Place;
import org.mingzheng.proof.evidence.Endorsed.Voices;
import org.mingzheng.proof.evidence.Endorsed.Vouched;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.log.Receipt;
import org.mingzheng.proof.log.Subtrees;
import org.mingzheng.proof.log.TreeHead;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Reasons;
import org.mingzheng.proof.result.Rejection;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.sealed.MemberNames;
import org.mingzheng.proof.sealed.SealedFile;
import org.mingzheng.proof.trust.TrustPolicy;
import org.mingzheng.proof.trust.TrustedLog;

/** Which entries of a file are in the logs that they name, and since when at the latest; and whether the logs are one history. */
final class LogEvidence {
    private final SealedFile file;
    private final TrustPolicy policy;
    private final Endorsed endorsed;
    private final Remarks remarks;
    private final Map<Hash, Result<Logged>> entries = new HashMap<>();
    private final Map<Origin, Subtrees> trees = new HashMap<>();
    private final List<Rejection> forks = new ArrayList<>();
    private boolean damaged;
    private boolean unproven;

    private LogEvidence(SealedFile file, TrustPolicy policy, Endorsed endorsed, Remarks remarks) {
        this.file = file;
        this.policy = policy;
        this.endorsed = endorsed;
        this.remarks = remarks;
    }

    static LogEvidence of(
            SealedFile file, List<FileEntry> entries, TrustPolicy policy, Endorsed endorsed, Remarks remarks) {
        LogEvidence evidence = new LogEvidence(file, policy, endorsed, remarks);
        for (int i = 0; i < entries.size(); i++) {
            evidence.read(i, entries.get(i));
        }
        return evidence;
    }

    /** Of all receipts that prove an entry, what the one with the earliest time says; else what speaks against it. */
    Result<Logged> logged(Hash leaf) {
        return entries.getOrDefault(
                leaf, Result.rejected(Reason.RECEIPT_MISSING, "the file has no receipt of the entry"));
    }

    /** What speaks against every claim: logs with two histories, and receipts that may have shown one. */
    List<Rejection> againstAll() {
        List<Rejection> against = new ArrayList<>(forks);
        if (damaged) {
            against.add(new Rejection(Reason.EVIDENCE_DAMAGED, "a receipt in the file does not stand"));
        }
        return against;
    }

    /** Whether an entry besides the sealed one is not proven to be logged: it may have been news of any record. */
    boolean unproven() {
        return unproven;
    }

    /** Whether a statement's last entry of a record agrees with what receipts show of the log. */
    boolean agrees(Origin origin, long index, Hash leaf) {
        return trees(origin).agrees(index, leaf);
    }

    private Subtrees trees(Origin origin) {
        return trees.computeIfAbsent(origin, _ -> new Subtrees());
    }

    private void read(int i, FileEntry entry) {
        Hash leaf = entry.leaf();
        Place place = entry.entry().place();
        Optional<TrustedLog> log = policy.log(place.origin());
        Result<Logged> logged;
        if (!place.channel().equals(policy.channel())) {
            logged = Result.rejected(Reason.NETWORK_UNKNOWN, "the entry is of another channel than the policy's");
        } else if (log.isEmpty()) {
            logged = Result.rejected(Reason.LOG_UNKNOWN, "the policy does not know the log " + place.origin());
        } else {
            logged = receipts(i, entry, log.get());
        }
        entries.put(leaf, logged);
        if (logged instanceof Result.Rejected<Logged>(Rejection rejection) && !leaf.equals(file.leaf())) {
            unproven = true;
            remarks.add(MemberNames.entry(i), rejection);
        }
    }

    private Result<Logged> receipts(int i, FileEntry entry, TrustedLog log) {
        List<Receipt> receipts = entry.logged().receipts();
        Optional<Logged> earliest = Optional.empty();
        List<Rejection> rejections = new ArrayList<>();
        for (int j = 0; j < receipts.size(); j++) {
            String member = MemberNames.receipt(i, j);
            switch (proven(member, log, entry, receipts.get(j))) {
                case Result.Accepted<Logged>(Logged logged) -> earliest = Optional.of(earlier(earliest, logged));
                case Result.Rejected<Logged>(Rejection rejection) -> {
                    rejections.add(rejection);
                    remarks.add(member, rejection);
                }
            }
        }
        boolean ownReason = entry.leaf().equals(file.leaf()) && earliest.isEmpty();
        damaged |= !rejections.isEmpty() && !ownReason;
        return earliest.map(Result::accepted).orElseGet(() -> Reasons.first(rejections, Reason.RECEIPT_MISSING));
    }

    private static Logged earlier(Optional<Logged> one, Logged other) {
        return one.filter(logged -> logged.timeMillis() <= other.timeMillis()).orElse(other);
    }

    private Result<Logged> proven(String member, TrustedLog log, FileEntry entry, Receipt receipt) {
        TreeHead head = receipt.checkpoint().body().head();
        if (!receipt.checkpoint().body().origin().equals(log.origin())) {
            return Result.rejected(Reason.RECEIPT_FOREIGN, "the receipt is of another log than the entry");
        }
        Vouched vouched = endorsed.checkpoint(receipt.checkpoint(), log);
        remarks.add(member, vouched);
        Result<TreeHead> leads = receipt.proof().verify(entry.leaf(), head);
        compare(member, log, entry, receipt, vouched.quorum().isAccepted(), leads.isAccepted());
        return leads.then(_ -> vouched.quorum()).map(quorum -> logged(receipt, log, quorum));
    }

    private static Logged logged(Receipt receipt, TrustedLog log, Voices quorum) {
        return new Logged(
                log.origin(),
                receipt.proof().index(),
                receipt.checkpoint().body().head().size(),
                quorum.endorsers(),
                quorum.reached());
    }

    /** A head that a quorum vouches for counts here even if the proof under it does not lead to the entry. */
    private void compare(
            String member, TrustedLog log, FileEntry entry, Receipt receipt, boolean vouched, boolean leads) {
        Subtrees known = trees(log.origin());
        TreeHead head = receipt.checkpoint().body().head();
        boolean heads = !vouched || known.agrees(head);
        boolean proofs = !vouched || !leads || known.agrees(entry.leaf(), receipt.proof(), head.size());
        if (!heads || !proofs) {
            Rejection fork = new Rejection(
                    Reason.LOG_FORKED,
                    member + " and a receipt before it show two histories of " + log.origin() + ", both vouched for");
            forks.add(fork);
            remarks.add(member, fork);
        }
    }
}
