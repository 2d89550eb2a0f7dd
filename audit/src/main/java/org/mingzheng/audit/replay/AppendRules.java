package org.mingzheng.audit.replay;

import java.util.List;
import java.util.Optional;
import org.mingzheng.audit.finding.Evidence;
import org.mingzheng.audit.finding.FindingCode;
import org.mingzheng.audit.finding.Findings;
import org.mingzheng.audit.identity.Identities;
import org.mingzheng.audit.identity.Identity;
import org.mingzheng.audit.registry.ReplayedLog;
import org.mingzheng.proof.block.Appended;
import org.mingzheng.proof.block.Invocation;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.contract.ContractLimits;
import org.mingzheng.proof.contract.LogKind;
import org.mingzheng.proof.contract.LogRegistration;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.Nfc;
import org.mingzheng.proof.result.Rejection;
import org.mingzheng.proof.result.Result;

/** What the contract demands of an append, whatever its leaves say ({@code docs/spec/contract.md}). */
final class AppendRules {
    static final String ENTRIES = "appendEntries";

    private static final String BULK = "appendBulk";

    private final Ledger ledger;
    private final Findings findings;
    private final Identities members;

    AppendRules(Ledger ledger, Identities members, Findings findings) {
        this.ledger = ledger;
        this.findings = findings;
        this.members = members;
    }

    static boolean governs(Invocation call) {
        return !call.function().equals(BULK) && !call.function().equals(ENTRIES);
    }

    void check(Invocation call, Appended append, ReplayedLog log, Evidence at) {
        LogRegistration terms = log.registration();
        LogKind kind = kind(call.function());
        findings.check(
                terms.kind() == kind,
                FindingCode.LOG_KIND_WRONG,
                at,
                terms.kind().code(),
                kind.code());
        findings.check(call.timeMillis() >= log.time(), FindingCode.TIME_DECREASES, at, log.time(), call.timeMillis());
        if (!governs(call)) {
            checkWriter(call, terms, at);
            findings.check(log.isNew(call.text(3)), FindingCode.BATCH_REPEATED, at, "a new batch", call.text(3));
            require(call.text(2).equals("" + append.firstIndex()), at, "size " + append.firstIndex(), call.text(2));
            require(call.text(3).matches("[A-Za-z0-9_-]{1,64}"), at, "the id of a batch", call.text(3));
            checkSize(call, append, terms, at);
        }
    }

    private void require(boolean rule, Evidence at, String expected, String found) {
        findings.check(rule, FindingCode.APPEND_NOT_ALLOWED, at, expected, found);
    }

    private static LogKind kind(String function) {
        return switch (function) {
            case BULK -> LogKind.BULK;
            case ENTRIES -> LogKind.RECORD;
            default -> LogKind.GOVERNANCE;
        };
    }

    private void checkWriter(Invocation call, LogRegistration terms, Evidence at) {
        Optional<Identity> writer = members.of(call.creatorMsp(), call.creatorCertificate());
        String key = writer.map(Identity::keyHash).orElse("");
        List<String> writers =
                terms.terms().writers().stream().map(Bytes::base64Url).toList();
        findings.check(
                call.creatorMsp().equals(terms.owner()) && writers.contains(key),
                FindingCode.WRITER_NOT_ALLOWED,
                at,
                terms.owner() + " " + String.join(" ", writers),
                call.creatorMsp() + " " + key);
    }

    private void checkSize(Invocation call, Appended append, LogRegistration terms, Evidence at) {
        int count = append.entries().size();
        if (call.function().equals(ENTRIES)) {
            long bytes = append.entries().stream().mapToLong(Bytes::size).sum();
            boolean right = count <= ContractLimits.ENTRIES && bytes <= ContractLimits.ENTRY_BYTES;
            require(
                    right,
                    at,
                    "at most " + ContractLimits.ENTRIES + " entries of 1 MiB",
                    count + " of " + bytes + " bytes");
        } else {
            int commitments = count - 1;
            boolean right = commitments >= 1 && commitments <= ContractLimits.COMMITMENTS;
            require(right, at, "1 to " + ContractLimits.COMMITMENTS + " commitments", "" + commitments);
            checkDescriptor(call, terms, commitments, at);
        }
    }

    private void checkDescriptor(Invocation call, LogRegistration terms, int commitments, Evidence at) {
        Result<Boolean> fits = Json.parseCanonical(call.arguments().get(4), ContractLimits.DESCRIPTOR_BYTES)
                .then(json -> Result.of(() -> json instanceof JsonObject descriptor
                        && descriptor.text("format").equals("mingzheng/batch/v1")
                        && descriptor.text("channel").equals(ledger.channel())
                        && descriptor.text("origin").equals(terms.origin().name())
                        && descriptor.text("batch").equals(call.text(3))
                        && descriptor.integer("count") == commitments
                        && terms.terms().types().contains(descriptor.text("kind"))));
        boolean right = fits instanceof Result.Accepted<Boolean>(Boolean yes) && yes;
        require(right, at, "the descriptor of batch " + call.text(3), call.text(4));
    }

    void checkPlace(LoggedEntry logged, Bytes text, Evidence at) {
        var place = logged.entry().place();
        LogRegistration terms = logged.log();
        List<String> types = terms.terms().types();
        boolean right = place.channel().equals(ledger.channel())
                && place.origin().equals(terms.origin())
                && types.contains(place.type().name());
        findings.check(
                right,
                FindingCode.ENTRY_MISPLACED,
                at,
                ledger.channel() + " " + terms.origin() + " " + String.join(" ", types),
                place.channel() + " " + place.origin() + " " + place.type());
        if (Json.parse(text, Entry.MAX_SIZE).then(Nfc::check) instanceof Result.Rejected<?>(Rejection why)) {
            findings.add(
                    FindingCode.ENTRY_NOT_ALLOWED,
                    at,
                    "normalization form C",
                    why.reason().code());
        }
    }
}
