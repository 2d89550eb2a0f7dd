package org.mingzheng.audit.registry;

import java.util.List;
import java.util.Optional;
import org.mingzheng.audit.finding.Evidence;
import org.mingzheng.audit.finding.FindingCode;
import org.mingzheng.audit.finding.Findings;
import org.mingzheng.audit.identity.Identities;
import org.mingzheng.proof.block.Invocation;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.contract.ContractLimits;
import org.mingzheng.proof.contract.LogRegistration;
import org.mingzheng.proof.contract.StateKeys;
import org.mingzheng.proof.fabric.EndorsementPolicy;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.result.Result;

/** Governance, counted again from the calls: who was entitled to what. Changes take effect here when they should, not when they say. */
public final class Governance {
    private static final String PROPOSED = "proposed";
    private static final String EFFECTIVE = "effective";
    private static final String WITHDRAWN = "withdrawn";

    private final Identities members;
    private final Findings findings;
    private final Registrations registrations;
    private final Proposals proposals = new Proposals();
    private Optional<Genesis> genesis = Optional.empty();
    private Bytes policyOfAll = Bytes.empty();

    /**
     * Nothing founded yet.
     *
     * @param members who may propose and approve
     * @param findings where to put what is wrong
     * @param registrations what comes of it
     */
    public Governance(Identities members, Findings findings, Registrations registrations) {
        this.members = members;
        this.findings = findings;
        this.registrations = registrations;
    }

    /** {@return what the governance log was founded with, once it is} */
    public Optional<Genesis> genesis() {
        return genesis;
    }

    /** {@return who must endorse what is guarded; nobody before the founding} */
    public List<String> endorsers() {
        return genesis.map(Genesis::endorsers).orElse(List.of());
    }

    /** {@return the policy that guarded keys have} */
    public Bytes policyOfAll() {
        return policyOfAll;
    }

    /**
     * {@return the state that the act's proposal has after it; none if it is about no proposal that there is}
     *
     * @param act one entry of the governance log
     */
    public Optional<String> read(Act act) {
        return switch (act.call().function()) {
            case "bootstrap" -> found(act);
            case "propose" -> propose(act);
            case "approve" -> approve(act);
            case "withdraw" -> withdraw(act);
            default -> Optional.empty();
        };
    }

    private Optional<String> found(Act act) {
        Evidence at = act.at();
        if (!findings.check(genesis.isEmpty(), FindingCode.GOVERNANCE_DIFFERS, at, "one founding", "a second one")) {
            return Optional.empty();
        }
        Genesis founded = Genesis.of(act.entry());
        genesis = Optional.of(founded);
        policyOfAll = EndorsementPolicy.allOf(founded.endorsers());
        Optional<ReplayedLog> _ =
                registrations.put(founded.registration(), act.call().timeMillis());
        act.put(StateKeys.GOVERNANCE, founded.json().canonical());
        act.put(StateKeys.PROPOSALS, proposals.value());
        putLog(act, founded.registration());
        requireEntry(act, new GovernanceEntry("genesis", "founded", "network", founded.fields()));
        return Optional.of(EFFECTIVE);
    }

    private void putLog(Act act, LogRegistration log) {
        act.put(StateKeys.LOGS, registrations.value());
        act.put(StateKeys.log(log.origin()), log.canonical());
    }

    private Optional<String> propose(Act act) {
        Invocation call = act.call();
        Bytes asked = call.arguments().size() == 2 ? call.arguments().get(1) : Bytes.empty();
        JsonObject change = Json.parseCanonical(asked, ContractLimits.CHANGE_BYTES)
                .then(json -> Result.of(() -> JsonObject.of(json)))
                .orThrow();
        JsonObject fields = administrator(act).with("change", change);
        requireEntry(act, new GovernanceEntry(call.id(), PROPOSED, "proposer", fields));
        findings.check(
                proposals.hasRoomFor(call.creatorMsp(), call.timeMillis()),
                FindingCode.GOVERNANCE_UNAUTHORISED,
                act.at(),
                "at most 16 open proposals of a member",
                call.creatorMsp());
        return Optional.of(
                settle(act, Proposals.Proposal.made(call.id(), call.creatorMsp(), change, call.timeMillis())));
    }

    private Optional<String> approve(Act act) {
        Optional<Proposals.Proposal> open = open(act);
        if (open.isEmpty()) {
            return Optional.empty();
        }
        JsonObject fields = administrator(act);
        requireEntry(act, new GovernanceEntry(open.get().id(), "approved", "approver", fields));
        Invocation call = act.call();
        boolean counts = findings.check(
                open.get().counts(call.creatorMsp()) && open.get().isOpenAt(call.timeMillis()),
                FindingCode.GOVERNANCE_UNAUTHORISED,
                act.at(),
                "another member's first approval, in time",
                call.creatorMsp());
        return Optional.of(settle(act, counts ? open.get().approvedBy(call.creatorMsp()) : open.get()));
    }

    private Optional<String> withdraw(Act act) {
        Optional<Proposals.Proposal> open = open(act);
        if (open.isEmpty()) {
            return Optional.empty();
        }
        JsonObject fields = administrator(act);
        requireEntry(act, new GovernanceEntry(open.get().id(), WITHDRAWN, "proposer", fields));
        findings.check(
                open.get().msp().equals(act.call().creatorMsp()),
                FindingCode.GOVERNANCE_UNAUTHORISED,
                act.at(),
                open.get().msp(),
                act.call().creatorMsp());
        proposals.expire(act.call().timeMillis());
        proposals.close(open.get().id());
        act.put(StateKeys.PROPOSALS, proposals.value());
        return Optional.of(WITHDRAWN);
    }

    private Optional<Proposals.Proposal> open(Act act) {
        Optional<Proposals.Proposal> open = proposals
                .find(act.call().text(1))
                .filter(proposal -> act.record().equals(proposal.id()));
        findings.check(open.isPresent(), FindingCode.GOVERNANCE_DIFFERS, act.at(), "an open proposal", act.record());
        return open;
    }

    private void requireEntry(Act act, GovernanceEntry expected) {
        Origin origin = genesis.map(known -> known.registration().origin()).orElseThrow(() -> Genesis.missing());
        expected.require(act, origin, findings);
    }

    private JsonObject administrator(Act act) {
        return act.administrator(members, genesis, findings);
    }

    private String settle(Act act, Proposals.Proposal proposal) {
        Genesis known = genesis.orElseThrow(() -> Genesis.missing());
        Optional<LogRegistration> next = registrations.after(known, proposal.msp(), proposal.change(), act.at());
        proposals.expire(act.call().timeMillis());
        boolean enough = proposal.approvals().size() >= known.approvals();
        if (enough) {
            proposals.close(proposal.id());
            next.ifPresent(log -> bringIntoForce(act, log));
        } else {
            proposals.put(proposal);
        }
        act.put(StateKeys.PROPOSALS, proposals.value());
        return enough ? EFFECTIVE : PROPOSED;
    }

    private void bringIntoForce(Act act, LogRegistration log) {
        registrations.put(log, act.call().timeMillis()).ifPresent(begun -> begin(act, log, begun.value()));
        putLog(act, log);
    }

    /** A new log is guarded only if all must endorse its appends. */
    private static void begin(Act act, LogRegistration log, Bytes empty) {
        String frontier = StateKeys.frontier(log.origin());
        act.effects().write(frontier, empty);
        if (log.all()) {
            act.effects().guard(frontier);
        }
    }
}
