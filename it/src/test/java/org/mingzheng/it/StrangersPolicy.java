package org.mingzheng.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.note.NoteSigner;
import org.mingzheng.proof.note.VerifierKey;
import org.mingzheng.proof.suite.PrivateKey;
import org.mingzheng.proof.suite.SignatureSuite;
import org.mingzheng.proof.trust.TrustPolicy;
import org.mingzheng.proof.trust.TrustedKey;
import org.mingzheng.proof.trust.TrustedLog;
import org.mingzheng.proof.trust.TrustedOrganisation;

/** Policies of somebody who knows another network: one thing of the right one is wrong in each, and each is signed well. */
final class StrangersPolicy {
    private final TrustPolicy right;
    private final Path folder;

    /** A policy in a file, and who signed it. */
    record Signed(Path note, String verifierKey) {}

    StrangersPolicy(Path right, Path folder) throws IOException {
        this.right = TrustPolicy.parse(Bytes.wrap(Files.readAllBytes(right))).orThrow();
        this.folder = folder;
    }

    Signed ofAnotherChannel() throws IOException {
        return signed("elsewhere", right.organisations(), right.logs());
    }

    Signed ofOtherLogs() throws IOException {
        return signed(
                right.channel(),
                right.organisations(),
                right.logs().stream()
                        .map(log -> log(log, new Origin("other." + log.origin().name())))
                        .toList());
    }

    Signed withOtherLogKeys() throws IOException {
        return signed(
                right.channel(),
                right.organisations(),
                right.logs().stream().map(log -> log(log, log.origin())).toList());
    }

    /** Each organisation with the certificate of another one. */
    Signed withOtherOrganisations() throws IOException {
        List<TrustedOrganisation> known = right.organisations();
        List<TrustedOrganisation> others = known.stream()
                .map(each -> new TrustedOrganisation(
                        each.msp(),
                        each.name(),
                        known.get((known.indexOf(each) + 1) % known.size()).signingCa(),
                        each.until()))
                .toList();
        return signed(right.channel(), others, right.logs());
    }

    /** A log with a key that nobody of the network holds. */
    private static TrustedLog log(TrustedLog log, Origin origin) {
        VerifierKey key = new NoteSigner(origin.name(), PrivateKey.generate(SignatureSuite.ED25519, new SecureRandom()))
                .verifierKey();
        return new TrustedLog(
                origin,
                log.owner(),
                log.unit(),
                log.kind(),
                log.open(),
                log.roles(),
                List.of(new TrustedKey(0, key)),
                log.until());
    }

    private Signed signed(String channel, List<TrustedOrganisation> organisations, List<TrustedLog> logs)
            throws IOException {
        TrustPolicy policy = new TrustPolicy(
                right.name(),
                right.term(),
                right.demonstration(),
                channel,
                right.contract(),
                organisations,
                right.quorum(),
                right.ended(),
                logs,
                right.definitions(),
                right.maxStatementAge(),
                right.ordering());
        NoteSigner signer = new NoteSigner("stranger", PrivateKey.generate(SignatureSuite.ED25519, new SecureRandom()));
        Path note = Files.createTempFile(folder, "policy", ".note");
        Path _ = Files.write(note, policy.sign(signer).encoded().toArray());
        return new Signed(note, signer.verifierKey().encoded());
    }
}
