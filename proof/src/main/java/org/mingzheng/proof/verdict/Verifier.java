package org.mingzheng.proof.verdict;

import java.util.List;
import java.util.Optional;
import org.mingzheng.proof.evidence.Endorsed;
import org.mingzheng.proof.evidence.Evidence;
import org.mingzheng.proof.note.VerifierKey;
import org.mingzheng.proof.result.Rejection;
import org.mingzheng.proof.sealed.SealedFile;
import org.mingzheng.proof.trust.KnownDefinitions;
import org.mingzheng.proof.trust.TrustPolicy;
import org.mingzheng.proof.verdict.Verdict.Authorised;
import org.mingzheng.proof.verdict.Verdict.Status;
import org.mingzheng.proof.verdict.Verdict.Unchanged;

/**
 * Judges sealed files under a trust policy, without any network ({@code docs/spec/verdict.md}). Safe for use by several
 * threads; keep one for many files, because it remembers what they have in common.
 *
 * <p><b>Security guarantees.</b> A claim is proven only by signatures of those whom the policy names: the log's key for that
 * tree size, peers of as many independent parties as the policy demands, and keys that such parties state to be registered.
 * Whatever else is in the file, and whatever is missing, cannot make a claim proven.
 */
public final class Verifier {
    private final TrustPolicy policy;
    private final Optional<VerifierKey> signer;
    private final Endorsed endorsed;
    private final KnownDefinitions definitions;

    /**
     * Judges under this policy.
     *
     * @param policy the verifier's own; its signature was checked before
     */
    public Verifier(TrustPolicy policy) {
        this(policy, Optional.empty());
    }

    /**
     * Judges under this policy, and names who signed it.
     *
     * @param policy the verifier's own
     * @param signer with which its signature was checked before
     */
    public Verifier(TrustPolicy policy, Optional<VerifierKey> signer) {
        this.policy = policy;
        this.signer = signer;
        this.endorsed = new Endorsed(policy);
        this.definitions = new KnownDefinitions(policy);
    }

    /** {@return under which this judges} */
    public TrustPolicy policy() {
        return policy;
    }

    /**
     * {@return three claims about the file's entry and, if one is shown, the document}
     *
     * @param file from anybody
     * @param question what is asked
     */
    public Verdict verify(SealedFile file, Question question) {
        Optional<Rejection> ended = policy.term().against(question.now());
        return ended.isPresent() ? unknown(file, question, ended.get()) : judged(file, question);
    }

    private Verdict unknown(SealedFile file, Question question, Rejection reason) {
        Claim claim = Claim.of(List.of(reason));
        return new Verdict(
                policy,
                signer,
                file.sealedEntry().parsed(),
                Optional.empty(),
                question.instant(),
                question.now(),
                new Unchanged(claim, Optional.empty()),
                new Authorised(claim, Optional.empty(), Optional.empty(), List.of(), Optional.empty(), false),
                new Status(claim, Optional.empty()),
                List.of());
    }

    private Verdict judged(SealedFile file, Question question) {
        Evidence evidence = new Evidence(file, policy, endorsed, definitions);
        Unchanged unchanged = DocumentCheck.of(evidence, question);
        Authorised authorised = AuthorityCheck.of(evidence, question);
        Status status = StatusCheck.of(evidence, question);
        return new Verdict(
                policy,
                signer,
                evidence.entry(),
                DocumentCheck.value(evidence.definition()),
                question.instant(),
                question.now(),
                unchanged,
                authorised,
                status,
                evidence.remarks());
    }
}
