package org.mingzheng.cli.replay;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingzheng.cli.finding.Evidence;
import org.mingzheng.cli.finding.FindingCode;
import org.mingzheng.cli.finding.Findings;
import org.mingzheng.cli.identity.Identities;
import org.mingzheng.cli.identity.Identity;
import org.mingzheng.proof.block.Invocation;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.json.JsonObject;

/** Governance as its entries tell it: who was entitled to what, counted again. Changes take effect here when they should, not when they say. */
final class Governance {
    private static final String EFFECTIVE = "effective";

    private final Identities members;
    private final Findings findings;
    private final Registrations registrations;
    private final Map<String, Proposal> proposals = new HashMap<>();
    private Optional<Genesis> genesis = Optional.empty();

    private static final String WITHDRAWN = "withdrawn";
    private static final long PROPOSAL_LIFE_MILLIS = 30L * 24 * 60 * 60 * 1000;

    private record Proposal(String msp, JsonObject change, Set<String> approvals, long until) {}

    Governance(Identities members, Findings findings, Registrations registrations) {
        this.members = members;
        this.findings = findings;
        this.registrations = registrations;
    }

    Optional<Genesis> genesis() {
        return genesis;
    }

    /** Reads one entry of the governance log, and gives the state that its proposal has now. */
    Optional<String> read(Invocation call, Entry entry, Evidence at) {
        return switch (call.function()) {
            case "bootstrap" -> found(entry, at);
            case "propose" -> propose(call, entry, at);
            case "approve" -> approve(call, entry, at);
            case "withdraw" -> withdraw(call, entry, at);
            default -> Optional.empty();
        };
    }

    private Optional<String> found(Entry entry, Evidence at) {
        boolean first =
                findings.check(genesis.isEmpty(), FindingCode.GOVERNANCE_DIFFERS, at, "one founding", "a second one");
        if (first) {
            Genesis founded = Genesis.read(entry.fields().open().object("genesis"));
            genesis = Optional.of(founded);
            registrations.put(founded.registration(), at);
        }
        return Optional.of(EFFECTIVE);
    }

    private Optional<String> propose(Invocation call, Entry entry, Evidence at) {
        JsonObject fields = entry.fields().open();
        findings.check(
                entry.place().record().equals(call.id()),
                FindingCode.GOVERNANCE_DIFFERS,
                at,
                call.id(),
                entry.place().record());
        Bytes change = fields.object("change").canonical();
        if (findings.check(
                call.arguments().size() == 2 && change.equals(call.arguments().get(1)),
                FindingCode.GOVERNANCE_DIFFERS,
                at,
                "the change that was proposed",
                "another one")) {
            requireAdministrator(call, fields, at);
            Proposal proposal = new Proposal(
                    call.creatorMsp(),
                    fields.object("change"),
                    new HashSet<>(),
                    call.timeMillis() + PROPOSAL_LIFE_MILLIS);
            proposals.put(call.id(), proposal);
            return Optional.of(settle(call.id(), proposal, at));
        }
        return Optional.empty();
    }

    private Optional<Proposal> open(Invocation call, Entry entry, Evidence at) {
        Optional<Proposal> proposal =
                Optional.ofNullable(proposals.get(entry.place().record()));
        boolean known = findings.check(
                proposal.isPresent() && call.text(1).equals(entry.place().record()),
                FindingCode.GOVERNANCE_DIFFERS,
                at,
                "an open proposal",
                entry.place().record());
        return proposal.filter(_ -> known);
    }

    private Optional<String> withdraw(Invocation call, Entry entry, Evidence at) {
        return open(call, entry, at).map(proposal -> {
            requireAdministrator(call, entry.fields().open(), at);
            findings.check(
                    proposal.msp.equals(call.creatorMsp()),
                    FindingCode.GOVERNANCE_UNAUTHORISED,
                    at,
                    proposal.msp,
                    call.creatorMsp());
            proposals.remove(entry.place().record());
            return WITHDRAWN;
        });
    }

    private Optional<String> approve(Invocation call, Entry entry, Evidence at) {
        return open(call, entry, at).map(proposal -> approved(call, entry, proposal, at));
    }

    private String approved(Invocation call, Entry entry, Proposal open, Evidence at) {
        requireAdministrator(call, entry.fields().open(), at);
        findings.check(
                call.timeMillis() <= open.until,
                FindingCode.GOVERNANCE_UNAUTHORISED,
                at,
                "an approval within 30 days",
                "a later one");
        boolean counts = !open.msp.equals(call.creatorMsp()) && open.approvals.add(call.creatorMsp());
        findings.check(
                counts, FindingCode.GOVERNANCE_UNAUTHORISED, at, "another member's first approval", call.creatorMsp());
        return settle(call.text(1), open, at);
    }

    /** The entry names the transaction's creator, who is an administrator of a member. */
    private void requireAdministrator(Invocation call, JsonObject fields, Evidence at) {
        Optional<Identity> identity = members.of(call.creatorMsp(), call.creatorCertificate());
        boolean administrator = identity.filter(known -> known.units().contains("admin"))
                .filter(known -> known.isValidAt(call.timeMillis()))
                .isPresent();
        boolean member = genesis.filter(known -> known.members().containsKey(call.creatorMsp()))
                .isPresent();
        findings.check(
                administrator && member,
                FindingCode.GOVERNANCE_UNAUTHORISED,
                at,
                "an administrator of a member",
                call.creatorMsp());
        String key = identity.map(Identity::keyHash).orElse("");
        findings.check(
                fields.text("msp").equals(call.creatorMsp())
                        && fields.text("key").equals(key),
                FindingCode.GOVERNANCE_DIFFERS,
                at,
                call.creatorMsp() + " " + key,
                fields.text("msp") + " " + fields.text("key"));
    }

    private String settle(String id, Proposal proposal, Evidence at) {
        if (genesis.isEmpty() || proposal.approvals.size() < genesis.get().approvals()) {
            return "proposed";
        }
        proposals.remove(id);
        registrations.change(genesis.get(), proposal.msp, proposal.change, at);
        return EFFECTIVE;
    }
}
