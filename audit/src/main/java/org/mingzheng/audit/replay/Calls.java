package org.mingzheng.audit.replay;

import java.util.List;
import org.mingzheng.audit.effect.EffectCheck;
import org.mingzheng.audit.effect.Effects;
import org.mingzheng.audit.finding.Evidence;
import org.mingzheng.audit.finding.FindingCode;
import org.mingzheng.audit.finding.Findings;
import org.mingzheng.audit.identity.Identities;
import org.mingzheng.audit.registry.Governance;
import org.mingzheng.proof.block.Invocation;
import org.mingzheng.proof.block.WriteSet;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.result.Rejection;
import org.mingzheng.proof.result.Result;

/** Carries out one call after the other, and compares everything that each has changed with what follows from it. */
final class Calls {
    private static final String OURS = "a transaction that the contract could have carried out";
    private static final long SUCCESS = 200;
    private static final List<String> FUNCTIONS = List.of(
            "appendBulk",
            "appendEntries",
            "approve",
            "bootstrap",
            "head",
            "log",
            "proposals",
            "propose",
            "record",
            "recordTree",
            "records",
            "withdraw");

    private final Ledger ledger;
    private final Governance governance;
    private final Records records;
    private final Appends appends;
    private final Findings findings;
    private final EndorsementCheck endorsements;
    private final CreatorCheck signatures;
    private final EffectCheck effectCheck;

    Calls(
            Ledger ledger,
            Identities members,
            Governance governance,
            Records records,
            Appends appends,
            Findings findings) {
        this.ledger = ledger;
        this.governance = governance;
        this.records = records;
        this.appends = appends;
        this.findings = findings;
        endorsements = new EndorsementCheck(ledger, findings, records::isGuarded);
        signatures = new CreatorCheck(members, findings);
        effectCheck = new EffectCheck(ledger.contract(), findings, records::adopt);
    }

    /** Whatever colluding peers have put into a block, reading goes on behind it. */
    int carryOut(Invocation call, Evidence at) {
        try {
            return switch (WriteSet.by(call)) {
                case Result.Accepted<WriteSet>(WriteSet set) -> carryOut(call, set, at);
                case Result.Rejected<WriteSet>(Rejection why) ->
                    unread(
                            FindingCode.WRITES_MALFORMED,
                            at,
                            "what it changes",
                            why.reason().code());
            };
        } catch (RejectedException e) {
            Rejection why = e.rejection();
            return unread(
                    FindingCode.TRANSACTION_MALFORMED, at, OURS, why.reason().code() + ": " + why.detail());
        } catch (RuntimeException e) {
            return unread(FindingCode.TRANSACTION_MALFORMED, at, OURS, e.toString());
        }
    }

    private int carryOut(Invocation call, WriteSet set, Evidence at) {
        boolean ours = call.contract().equals(ledger.contract());
        if (!ours && !endorsements.writes(set)) {
            return 0; // another contract's own matter
        }
        signatures.check(call, at);
        endorsements.check(call, set, governance.endorsers(), at);
        Effects effects = new Effects();
        records.begin();
        try {
            if (ours) {
                requireFunction(call, at);
            }
            return ours ? appends.read(call, effects, at) : 0;
        } finally {
            effectCheck.check(ours, set, effects, governance.policyOfAll(), at);
            endorsements.guard(effects);
        }
    }

    private void requireFunction(Invocation call, Evidence at) {
        boolean known = call.status() != SUCCESS || FUNCTIONS.contains(call.function());
        findings.check(known, FindingCode.FUNCTION_UNKNOWN, at, String.join(" ", FUNCTIONS), call.function());
    }

    private int unread(FindingCode code, Evidence at, String expected, String found) {
        findings.add(code, at, expected, found);
        return 0;
    }
}
