package org.mingzheng.proof.verdict;

import java.util.List;
import java.util.Optional;
import org.mingzheng.proof.definition.vocabulary.Standing;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.Vote;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.statement.Endorsers;
import org.mingzheng.proof.time.UtcTime;
import org.mingzheng.proof.trust.TrustPolicy;

/**
 * Three claims about a sealed entry and its document, never blended into one.
 *
 * @param policy under which it was judged
 * @param entry that was judged
 * @param at the instant for which the status was asked
 * @param now the verifier's clock
 * @param unchanged claim 1: the bytes are those logged, at the latest at its time
 * @param authorised claim 2: whoever sealed was registered for it then
 * @param status claim 3: the record was in effect at the instant asked
 */
public record Verdict(
        TrustPolicy policy,
        Entry entry,
        UtcTime at,
        UtcTime now,
        Unchanged unchanged,
        Authorised authorised,
        Status status) {
    /** The format and its major version. */
    public static final String FORMAT = "mingzheng/verdict/v1";

    /** How far an endorsing organisation's time may be off, in seconds. */
    public static final long PRECISION = 15 * 60;

    /**
     * Claim 1.
     *
     * @param claim its outcome
     * @param logged where and since when the entry is proven to be logged
     */
    public record Unchanged(Claim claim, Optional<Logged> logged) {}

    /**
     * That an entry is in a log.
     *
     * @param origin of the log
     * @param index of the entry's leaf
     * @param size of the tree
     * @param endorsers who vouch for the tree
     * @param timeMillis by when enough parties had vouched, in milliseconds since 1970, give or take {@link #PRECISION}
     */
    public record Logged(Origin origin, long index, long size, Endorsers endorsers, long timeMillis) {}

    /**
     * Claim 2.
     *
     * @param claim its outcome
     * @param owner MSP id of the log's owner, if the policy knows the log
     * @param unit the unit within the owner's organisation
     * @param seals on the entry
     */
    public record Authorised(Claim claim, Optional<String> owner, Optional<String> unit, List<SealedBy> seals) {
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
     */
    public record SealedBy(String kid, String role, Vote vote, Optional<String> owner) {}

    /**
     * Claim 3.
     *
     * @param claim its outcome
     * @param stated what the ledger said of the record, if anybody who counts vouches for it
     */
    public record Status(Claim claim, Optional<Stated> stated) {}

    /**
     * What the ledger said of the record.
     *
     * @param state at the instant asked, a name of the type's; none if the record was not in effect then
     * @param standing what that state means, if the definition is known
     * @param endorsers who vouch
     * @param knownMillis as of when, in milliseconds since 1970, give or take {@link #PRECISION}
     * @param maxAge seconds after which it does not prove the present status
     */
    public record Stated(
            Optional<String> state, Optional<Standing> standing, Endorsers endorsers, long knownMillis, long maxAge) {}

    /** {@return whether a network that lives in one process is among the evidence: then nothing here is worth anything outside} */
    public boolean demonstration() {
        return unchanged
                        .logged()
                        .map(Logged::endorsers)
                        .filter(Endorsers::demonstration)
                        .isPresent()
                || status.stated()
                        .map(Stated::endorsers)
                        .filter(Endorsers::demonstration)
                        .isPresent();
    }

    /** {@return whether any claim is contradicted} */
    public boolean contradicted() {
        return unchanged.claim().outcome() == Outcome.CONTRADICTED
                || authorised.claim().outcome() == Outcome.CONTRADICTED
                || status.claim().outcome() == Outcome.CONTRADICTED;
    }

    /**
     * {@return whether claims 1 and 2 are proven and nothing is contradicted}
     *
     * @param withStatus whether claim 3 must be proven, too
     */
    public boolean holds(boolean withStatus) {
        return !contradicted()
                && unchanged.claim().outcome() == Outcome.PROVEN
                && authorised.claim().outcome() == Outcome.PROVEN
                && (!withStatus || status.claim().outcome() == Outcome.PROVEN);
    }

    /** {@return the verdict's JSON, {@code mingzheng/verdict/v1}} */
    public JsonObject json() {
        return VerdictJson.of(this);
    }
}
