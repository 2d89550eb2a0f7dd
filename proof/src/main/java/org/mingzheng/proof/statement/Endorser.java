package org.mingzheng.proof.statement;

import java.util.List;
import org.mingzheng.proof.certificate.Certificate;
import org.mingzheng.proof.certificate.KnownCertificates;
import org.mingzheng.proof.fabric.PeerAnswer;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;

/**
 * Who gave an answer, held against the organisations that count.
 *
 * @param answer whose signature by the certificate's key was checked
 * @param organisation that the answer names
 */
record Endorser(PeerAnswer answer, Organisation organisation) {
    static Endorser of(PeerAnswer answer, List<Organisation> organisations) {
        return organisations.stream()
                .filter(each -> each.msp().equals(answer.msp()))
                .findFirst()
                .map(each -> new Endorser(answer, each))
                .orElseThrow(() -> new RejectedException(
                        Reason.ENDORSER_UNKNOWN, "the endorser's organisation does not count here"));
    }

    private Certificate peer() {
        return KnownCertificates.ALL.peer(answer.certificate());
    }

    /** The mark of one process is the authority's, too: an organisation must not lose it by issuing a certificate without. */
    Endorsement endorsement(long time) {
        boolean oneProcess = peer().rights().oneProcess() || organisation.isOfOneProcess();
        return new Endorsement(answer.msp(), peer().publicKey(), time, oneProcess);
    }

    /** Throws what speaks against a statement of this time by this peer. */
    void check(long time) {
        Certificate peer = peer();
        Certificate ca = organisation.authority();
        Statement.require(
                KnownCertificates.ALL.isIssued(answer.certificate(), organisation.signingCa()),
                Reason.ENDORSER_FOREIGN_CA,
                "the organisation's signing CA did not issue the certificate");
        Statement.require(peer.rights().maySign(), Reason.ENDORSER_ROLE, "the certificate may not sign");
        Statement.require(
                !peer.publicKey().equals(ca.publicKey()), Reason.ENDORSER_ROLE, "the key is the signing CA's own");
        Statement.require(
                peer.units().equals(List.of("peer")), Reason.ENDORSER_ROLE, "the certificate is not a peer's");
        Statement.require(
                peer.isValidAt(time) && ca.isValidAt(time),
                Reason.ENDORSER_EXPIRED,
                "the certificate was not valid at the statement's time");
        Statement.require(
                organisation.counts(peer.publicKey(), time),
                Reason.ENDORSER_ENDED,
                "the organisation's statements, or those by this key, do not count at the statement's time");
    }
}
