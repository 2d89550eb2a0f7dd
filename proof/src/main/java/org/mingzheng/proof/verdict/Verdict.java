package org.mingzheng.proof.verdict;

import java.util.List;
import java.util.Optional;
import org.mingzheng.proof.definition.Definition;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.Vote;
import org.mingzheng.proof.evidence.Logged;
import org.mingzheng.proof.evidence.Remark;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.note.VerifierKey;
import org.mingzheng.proof.result.Outcome;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.statement.Endorsers;
import org.mingzheng.proof.status.Stated;
import org.mingzheng.proof.time.UtcTime;
import org.mingzheng.proof.trust.TrustPolicy;

/**
 * Three claims about a sealed entry and its document, never blended into one.
 *
 * @param policy under which it was judged
 * @param signer of the policy, if whoever verifies named it
 * @param entry that was judged
 * @param definition of the entry's type, if the policy knows it and the file has it: nobody else's words name anything
 * @param at the instant for which the status was asked; {@code now}, if none was
 * @param now the verifier's clock
 * @param unchanged claim 1: the bytes are those logged, at the latest at its time
 * @param authorised claim 2: whoever sealed was registered for it then
 * @param status claim 3: the record was in effect at the instant asked
 * @param remarks what in the file does not stand, and was left out of account
 */
public record Verdict(
        TrustPolicy policy,
        Optional<VerifierKey> signer,
        Entry entry,
        Optional<Definition> definition,
        UtcTime at,
        UtcTime now,
        Unchanged unchanged,
        Authorised authorised,
        Status status,
        List<Remark> remarks) {
    /** The format and its major version. */
    public static final String FORMAT = "mingzheng/verdict/v1";

    /** How far an endorsing organisation's time may be off, in seconds. */
    public static final long PRECISION = 15 * 60;

    /** Copies the remarks. */
    public Verdict {
        remarks = List.copyOf(remarks);
    }

    /**
     * Claim 1.
     *
     * @param claim its outcome
     * @param logged where and since when the entry is proven to be logged
     */
    public record Unchanged(Claim claim, Optional<Logged> logged) {}

    /**
     * Claim 2.
     *
     * @param claim its outcome
     * @param owner MSP id of the log's owner, if the policy knows the log
     * @param unit the unit within the owner's organisation
     * @param seals on the entry
     * @param known as of when the keys are known, if any key's record is needed
     * @param demonstration whether a network that lives in one process is among those who state the records that are needed
     */
    public record Authorised(
            Claim claim,
            Optional<String> owner,
            Optional<String> unit,
            List<SealedBy> seals,
            Optional<Known> known,
            boolean demonstration) {
        /** Copies the seals. */
        public Authorised {
            seals = List.copyOf(seals);
        }
    }

    /**
     * A seal on the entry.
     *
     * @param kid the key's id
     * @param role in which it was made
     * @param vote on the entry
     * @param owner MSP id of the organisation that registered the key, if that is stated
     * @param knownMillis as of when that is stated, in milliseconds since 1970, give or take {@link #PRECISION}
     */
    public record SealedBy(String kid, String role, Vote vote, Optional<String> owner, Optional<Long> knownMillis) {}

    /**
     * As of when something is known.
     *
     * @param millis since 1970, give or take {@link #PRECISION}
     * @param maxAge seconds after which it does not tell the present
     * @param asOf whether it is older than that, or the verifier's clock is wrong: then what is proven is proven as of that time
     */
    public record Known(long millis, long maxAge, boolean asOf) {}

    /**
     * Claim 3.
     *
     * @param claim its outcome
     * @param stated what the ledger said of the record, if anybody who counts vouches for it
     */
    public record Status(Claim claim, Optional<Stated> stated) {}

    /** {@return whether a network that lives in one process is among the evidence: then nothing here is worth anything outside} */
    public boolean demonstration() {
        return policy.demonstration()
                || authorised.demonstration()
                || unchanged
                        .logged()
                        .map(Logged::endorsers)
                        .filter(Endorsers::demonstration)
                        .isPresent()
                || status.stated().filter(Stated::demonstration).isPresent();
    }

    /** {@return whether any claim is contradicted} */
    public boolean contradicted() {
        return claims().stream().anyMatch(claim -> claim.outcome() == Outcome.CONTRADICTED);
    }

    /** {@return the three claims, in their order} */
    public List<Claim> claims() {
        return List.of(unchanged.claim(), authorised.claim(), status.claim());
    }

    /** {@return whether newer evidence was demanded of a record that matters, and not obtained} */
    public boolean refreshMissing() {
        return claims().stream()
                .flatMap(claim -> claim.reasons().stream())
                .anyMatch(each -> each.reason() == Reason.REFRESH_MISSING);
    }

    /**
     * {@return whether claims 1 and 2 are proven, nothing is contradicted, and newer evidence was obtained if it was demanded}
     *
     * @param withStatus whether claim 3 must be proven, too, and claim 2 for now, not as of some time ago
     */
    public boolean holds(boolean withStatus) {
        return !contradicted()
                && !refreshMissing()
                && unchanged.claim().outcome() == Outcome.PROVEN
                && authorised.claim().outcome() == Outcome.PROVEN
                && (!withStatus || present());
    }

    private boolean present() {
        return status.claim().outcome() == Outcome.PROVEN
                && authorised.known().filter(Known::asOf).isEmpty();
    }

    /** {@return the verdict's JSON, {@code mingzheng/verdict/v1}} */
    public JsonObject json() {
        return VerdictJson.of(this);
    }
}
