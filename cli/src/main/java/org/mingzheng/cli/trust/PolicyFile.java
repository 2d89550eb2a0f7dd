package org.mingzheng.cli.trust;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.note.Note;
import org.mingzheng.proof.note.VerifierKey;
import org.mingzheng.proof.result.Rejection;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.trust.TrustPolicy;

/**
 * A policy on disk whose signature was verified.
 *
 * @param file the signed note
 * @param signer whose key signed it
 * @param policy what it says
 */
public record PolicyFile(Path file, VerifierKey signer, TrustPolicy policy) {
    /** The policy's name in a folder of its own. */
    static final String NAME = "policy";

    private static final String KEY_ENDING = ".vkey";
    private static final int MAX_KEY = 4096;

    /**
     * {@return the policy in a file}
     *
     * @param file a signed note
     * @param key whose signature it must have; if there is none, that of the file with {@code .vkey} at the end of its name
     * @throws Fault if there is no such file, or it was signed by nobody or somebody else
     */
    static PolicyFile read(Path file, Optional<VerifierKey> key) {
        VerifierKey signer = key.orElseGet(() -> keyBeside(file));
        return switch (TrustPolicy.verify(bytes(file, Note.MAX_SIZE), signer)) {
            case Result.Accepted<TrustPolicy>(TrustPolicy policy) -> new PolicyFile(file, signer, policy);
            case Result.Rejected<TrustPolicy>(Rejection rejection) ->
                throw Fault.of(
                        PolicyFile.class,
                        "trust.rejected",
                        file,
                        rejection.reason().code());
        };
    }

    /** {@return whether a folder has a policy and its signer's key} */
    static boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve(NAME)) && Files.isRegularFile(keyFile(folder.resolve(NAME)));
    }

    static Path keyFile(Path file) {
        return file.resolveSibling(file.getFileName() + KEY_ENDING);
    }

    private static VerifierKey keyBeside(Path file) {
        Path beside = keyFile(file);
        if (!Files.isRegularFile(beside)) {
            throw Fault.of(PolicyFile.class, "trust.no-key", file, beside);
        }
        return key(new String(bytes(beside, MAX_KEY).toArray(), StandardCharsets.UTF_8));
    }

    /**
     * {@return a verifier key}
     *
     * @param text its text form, or the name of a file that holds it
     */
    static VerifierKey key(String text) {
        if (VerifierKey.parse(text.strip()) instanceof Result.Accepted<VerifierKey>(VerifierKey key)) {
            return key;
        }
        if (text.indexOf('+') < 0 && Files.isRegularFile(Path.of(text))) {
            return key(new String(bytes(Path.of(text), MAX_KEY).toArray(), StandardCharsets.UTF_8));
        }
        throw Fault.of(PolicyFile.class, "trust.bad-key");
    }

    private static Bytes bytes(Path file, int most) {
        try (var in = Files.newInputStream(file)) {
            return Bytes.wrap(in.readNBytes(most + 1));
        } catch (IOException e) {
            throw Fault.of(PolicyFile.class, "trust.unreadable", file);
        }
    }
}
