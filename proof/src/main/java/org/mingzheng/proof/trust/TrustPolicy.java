package org.mingzheng.proof.trust;

import java.util.List;
import java.util.Optional;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.EntryType;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.note.Note;
import org.mingzheng.proof.note.NoteSigner;
import org.mingzheng.proof.note.VerifiedNote;
import org.mingzheng.proof.note.VerifierKey;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.statement.EndedKey;
import org.mingzheng.proof.statement.OrganisationKey;
import org.mingzheng.proof.time.UtcTime;

/**
 * Who may vouch for what ({@code docs/spec/trust-policy.md}). It comes from whoever verifies, never with what is verified.
 *
 * @param name what people call it
 * @param term from when to when it may judge
 * @param demonstration whether a network that lives in one process is enough for it
 * @param channel the Fabric channel
 * @param contract the contract's name on the channel
 * @param organisations whose endorsements count, ascending by MSP id
 * @param quorum how many independent parties must endorse, at most as many as the organisations are
 * @param ended keys of peers whose lines count for nothing, or not from a time on, ascending by key
 * @param logs ascending by origin
 * @param definitions ascending by type, one of a type and version
 * @param maxStatementAge seconds after which a record's stated status is no longer taken for the present one
 * @param ordering how the channel is ordered, if the policy says so
 */
public record TrustPolicy(
        String name,
        Term term,
        boolean demonstration,
        String channel,
        String contract,
        List<TrustedOrganisation> organisations,
        int quorum,
        List<EndedKey> ended,
        List<TrustedLog> logs,
        List<TrustedDefinition> definitions,
        long maxStatementAge,
        Optional<Ordering> ordering) {
    /** The first line of the note. */
    public static final String FORMAT = "mingzheng/trust-policy/v1";
    /** Most organisations. */
    public static final int MAX_ORGANISATIONS = 32;
    /** Most ended keys. */
    public static final int MAX_ENDED = 4096;
    /** Most logs. */
    public static final int MAX_LOGS = 4096;
    /** Most definitions. */
    public static final int MAX_DEFINITIONS = 1024;
    /** Greatest age of a statement, in seconds: ten years. */
    public static final long MAX_AGE = 315_576_000;

    /**
     * A policy; sorts its lists. Rejects by {@link RejectedException} with {@link Reason#TOO_MANY},
     * {@link Reason#DUPLICATE_ITEM}, {@link Reason#IDENTIFIER_MALFORMED}, {@link Reason#INTEGER_RANGE} or
     * {@link Reason#TRUST_POLICY_INCONSISTENT}.
     */
    public TrustPolicy {
        Names.require("the policy's name", name);
        Names.require("the channel", channel);
        Names.require("the contract", contract);
        organisations = PolicyRules.sorted("organisations", organisations, TrustedOrganisation::msp, MAX_ORGANISATIONS);
        ended = PolicyRules.sorted("ended", ended, each -> each.key().base64Url(), MAX_ENDED);
        logs = PolicyRules.sorted("logs", logs, log -> log.origin().name(), MAX_LOGS);
        definitions = PolicyRules.sorted(
                "definitions", definitions, definition -> definition.type().toString(), MAX_DEFINITIONS);
        PolicyRules.requireParties(organisations, quorum, demonstration);
        PolicyRules.require(
                maxStatementAge >= 1 && maxStatementAge <= MAX_AGE, Reason.INTEGER_RANGE, "maxStatementAge");
    }

    /** {@return when it was made} */
    public UtcTime issued() {
        return term.issued();
    }

    /** {@return from when on it proves nothing} */
    public UtcTime until() {
        return term.until();
    }

    /**
     * {@return the same for another time}
     *
     * @param other from when to when
     */
    public TrustPolicy with(Term other) {
        return new TrustPolicy(
                name,
                other,
                demonstration,
                channel,
                contract,
                organisations,
                quorum,
                ended,
                logs,
                definitions,
                maxStatementAge,
                ordering);
    }

    /**
     * {@return the policy in a note, whoever signed it, or why it is none} For looking at it only.
     *
     * @param encoded a signed policy
     */
    public static Result<TrustPolicy> parse(Bytes encoded) {
        return Note.parse(encoded).then(note -> PolicyText.parse(note.text()));
    }

    /**
     * {@return the policy in a note that the key signed, or why it is rejected: one of {@link Note#parse},
     * {@link Note#verify} or {@link #parse}}
     *
     * @param encoded a signed policy
     * @param key of whom the verifier believes about policies
     */
    public static Result<TrustPolicy> verify(Bytes encoded, VerifierKey key) {
        return Note.parse(encoded)
                .then(note -> note.verify(List.of(key)))
                .map(VerifiedNote::text)
                .then(PolicyText::parse);
    }

    /**
     * {@return this policy as a signed note}
     *
     * @param signer its maker's
     */
    public Note sign(NoteSigner signer) {
        return Note.sign(text(), signer);
    }

    /** {@return the text that is signed: format and canonical JSON, each a line} */
    public String text() {
        return PolicyText.of(this);
    }

    /**
     * {@return the registration of a log, if the policy knows it}
     *
     * @param origin of the log
     */
    public Optional<TrustedLog> log(Origin origin) {
        return logs.stream().filter(log -> log.origin().equals(origin)).findFirst();
    }

    /**
     * {@return the organisation of an MSP id, if its endorsements count}
     *
     * @param msp the id
     */
    public Optional<TrustedOrganisation> organisation(String msp) {
        return organisations.stream().filter(each -> each.msp().equals(msp)).findFirst();
    }

    /**
     * {@return the digest of the definition of a type, if the policy knows one}
     *
     * @param type with its version
     */
    public Optional<Bytes> definition(EntryType type) {
        return definitions.stream()
                .filter(each -> each.type().equals(type))
                .map(TrustedDefinition::digest)
                .findFirst();
    }

    /** {@return the keys of endorsement lines that count} */
    public List<OrganisationKey> organisationKeys() {
        return organisations.stream()
                .map(each -> new OrganisationKey(channel, contract, each.organisation(ended)))
                .toList();
    }
}
