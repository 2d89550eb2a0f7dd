package org.mingzheng.cli.stack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingzheng.cli.entry.EntryTypeFiles;
import org.mingzheng.cli.governance.LogRegister;
import org.mingzheng.cli.governance.LogTerms;
import org.mingzheng.cli.place.StackFolder;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.network.definition.Kind;
import org.mingzheng.network.definition.NetworkDefinition;
import org.mingzheng.network.definition.Organisation;
import org.mingzheng.network.file.SmallFile;
import org.mingzheng.network.file.WholeFile;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.note.NoteSigner;
import org.mingzheng.proof.note.VerifierKey;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.suite.Sha256;
import org.mingzheng.proof.time.UtcTime;
import org.mingzheng.proof.trust.Ordering;
import org.mingzheng.proof.trust.Term;
import org.mingzheng.proof.trust.TrustPolicy;
import org.mingzheng.proof.trust.TrustedDefinition;
import org.mingzheng.proof.trust.TrustedKey;
import org.mingzheng.proof.trust.TrustedLog;
import org.mingzheng.proof.trust.TrustedOrganisation;

/** The trust policy of a ledger on this machine: everything that its governance has registered, signed with a key of its own. */
final class PolicyFiles {
    private static final String NAME = "trust-policy";
    private static final int NATIVE_QUORUM = 2;
    /** Two years, in seconds. */
    private static final long TERM = 2L * 365 * 24 * 3600;

    private static final long MAX_STATEMENT_AGE = 7 * 24 * 3600;

    private final StackFolder folder;
    private final NetworkDefinition network;
    private final InstantSource clock;

    PolicyFiles(StackFolder folder, NetworkDefinition network, InstantSource clock) {
        this.folder = folder;
        this.network = network;
        this.clock = clock;
    }

    /** Writes the policy, unless the one that is there says the same; whether it was written. */
    boolean complete(LogRegister register) {
        Path key = folder.trust().resolve("policy.key");
        String name = network.governance().origin() + "/" + NAME;
        if (Files.notExists(key) && Files.exists(file())) {
            throw Fault.of(PolicyFiles.class, "stack.policy-key-gone", folder.trust());
        }
        VerifierKey verifierKey = LogKeyFile.ensure(key, name);
        TrustPolicy policy = policy(register);
        if (isThere(policy, verifierKey)) {
            return false;
        }
        WholeFile.write(folder.trust().resolve("policy.vkey"), verifierKey.encoded() + "\n");
        NoteSigner signer = new NoteSigner(name, LogKeyFile.key(key));
        WholeFile.write(file(), policy.sign(signer).encoded().toArray());
        return true;
    }

    private Path file() {
        return folder.trust().resolve("policy");
    }

    private boolean isThere(TrustPolicy wanted, VerifierKey key) {
        try {
            return Files.exists(file())
                    && TrustPolicy.verify(Bytes.wrap(SmallFile.bytes(file())), key)
                            instanceof Result.Accepted<TrustPolicy>(TrustPolicy present)
                    && wanted.with(present.term()).equals(present)
                    && lasts(present);
        } catch (IOException e) {
            throw Fault.of(PolicyFiles.class, "stack.unreadable", e);
        }
    }

    private TrustPolicy policy(LogRegister register) {
        return new TrustPolicy(
                network.governance().origin(),
                term(),
                embedded(),
                network.channel(),
                network.contract().name(),
                network.withPeers().stream().map(this::organisation).toList(),
                embedded() ? 1 : NATIVE_QUORUM,
                List.of(),
                logs(register),
                definitions(),
                MAX_STATEMENT_AGE,
                ordering());
    }

    /** The embedded network orders by itself, and its policy says that it is a demonstration's. */
    private Optional<Ordering> ordering() {
        return embedded()
                ? Optional.empty()
                : Optional.of(Ordering.valueOf(network.ordering().name()));
    }

    private Term term() {
        long now = clock.instant().getEpochSecond();
        return new Term(new UtcTime(now), new UtcTime(now + TERM));
    }

    private boolean embedded() {
        return network.kind().orElseThrow() == Kind.EMBEDDED;
    }

    /** Whether a policy has so much of its term left that nobody need be told of a new one yet. */
    private boolean lasts(TrustPolicy policy) {
        long now = clock.instant().getEpochSecond();
        return policy.term().against(new UtcTime(now)).isEmpty()
                && policy.until().epochSecond() - now > TERM / 2;
    }

    private TrustedOrganisation organisation(Organisation member) {
        Path ca = folder.network().crypto().resolve(member.msp()).resolve("msp/cacerts/ca.pem");
        try (InputStream in = Files.newInputStream(ca)) {
            byte[] der = CertificateFactory.getInstance("X.509")
                    .generateCertificate(in)
                    .getEncoded();
            return new TrustedOrganisation(member.msp(), member.name(), Bytes.wrap(der), Optional.empty());
        } catch (IOException | CertificateException e) {
            throw Fault.of(PolicyFiles.class, "stack.unreadable", e);
        }
    }

    private List<TrustedLog> logs(LogRegister register) {
        List<String> origins = new ArrayList<>(List.of(network.governance().origin()));
        DemoLogs.of(network).stream().map(LogTerms::origin).forEach(origins::add);
        return origins.stream()
                .flatMap(origin -> register.registration(origin).stream())
                .map(PolicyFiles::log)
                .toList();
    }

    private static TrustedLog log(JsonObject registration) {
        return new TrustedLog(
                new Origin(registration.text("origin")),
                registration.text("owner"),
                registration.text("unit"),
                registration.text("kind"),
                registration.bool("public"),
                registration.array("roles").texts(),
                registration.array("keys").objects().stream()
                        .map(PolicyFiles::key)
                        .toList(),
                Optional.empty());
    }

    private static TrustedKey key(JsonObject json) {
        return new TrustedKey(
                json.integer("from"), VerifierKey.parse(json.text("key")).orThrow());
    }

    private static List<TrustedDefinition> definitions() {
        return EntryTypeFiles.all().stream()
                .map(type -> new TrustedDefinition(
                        type,
                        Sha256.digest(EntryTypeFiles.definition(type)),
                        EntryTypeFiles.rules(type).identity().inForce().from()))
                .toList();
    }
}
