package org.mingzheng.proof.verdict;

import java.util.List;
import java.util.Optional;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.EntryType;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.note.NoteSigner;
import org.mingzheng.proof.suite.PrivateKey;
import org.mingzheng.proof.suite.Sha256;
import org.mingzheng.proof.suite.SignatureSuite;
import org.mingzheng.proof.time.UtcTime;
import org.mingzheng.proof.trust.Term;
import org.mingzheng.proof.trust.TrustPolicy;
import org.mingzheng.proof.trust.TrustedDefinition;
import org.mingzheng.proof.trust.TrustedKey;
import org.mingzheng.proof.trust.TrustedLog;
import org.mingzheng.proof.trust.TrustedOrganisation;

/** A trust policy for {@link SampleNetwork}, the same at every run. */
public final class SamplePolicy {
    public static final Origin NOTARY = new Origin("notary.example/2026");
    public static final Origin COURT = new Origin("court.example/2026");
    public static final NoteSigner SIGNER = new NoteSigner(
            "policy.example",
            PrivateKey.of(SignatureSuite.ED25519, Sha256.digest(Bytes.utf8("policy key")))
                    .orThrow());

    /** Longer than any test's clock goes. */
    private static final Term TERM = new Term(
            UtcTime.parse("2026-11-01T00:00:00Z").orThrow(),
            UtcTime.parse("2036-11-01T00:00:00Z").orThrow());

    private SamplePolicy() {}

    public static TrustPolicy policy(List<TrustedDefinition> definitions) {
        return new TrustPolicy(
                "示例省司法行政证据链",
                TERM,
                false,
                SampleNetwork.CHANNEL,
                SampleNetwork.CONTRACT,
                SampleNetwork.MSPS.stream().map(SamplePolicy::organisation).toList(),
                2,
                List.of(),
                logs(),
                definitions,
                7 * 86_400,
                Optional.empty());
    }

    /** With definitions that no test reads. */
    public static TrustPolicy policy() {
        return policy(List.of(definition("document"), definition("key")));
    }

    private static List<TrustedLog> logs() {
        return List.of(
                log(NOTARY, "NotaryMSP", "公证一处", List.of(), List.of(trusted(NOTARY, 0, 0), trusted(NOTARY, 1, 1000))),
                log(COURT, "CourtMSP", "立案庭", List.of("court"), List.of(trusted(COURT, 0, 0))));
    }

    static TrustedLog log(Origin origin, String owner, String unit, List<String> roles, List<TrustedKey> keys) {
        return new TrustedLog(origin, owner, unit, TrustedLog.RECORD, true, roles, keys, Optional.empty());
    }

    static TrustedKey trusted(Origin origin, int number, long from) {
        return new TrustedKey(from, SampleNetwork.logKey(origin, number).verifierKey());
    }

    private static TrustedOrganisation organisation(String msp) {
        return new TrustedOrganisation(msp, "示例" + msp, SampleNetwork.signingCa(msp), Optional.empty());
    }

    private static TrustedDefinition definition(String type) {
        return new TrustedDefinition(
                new EntryType(type, 1),
                Sha256.digest(Bytes.utf8("definition of " + type)),
                UtcTime.parse("2026-01-01T00:00:00Z").orThrow());
    }
}
