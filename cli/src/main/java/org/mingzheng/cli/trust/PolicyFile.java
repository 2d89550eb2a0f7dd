package org.mingzheng.cli.trust;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.note.Note;
import org.mingzheng.proof.note.VerifierKey;
import org.mingzheng.proof.trust.TrustPolicy;

/**
 * A policy whose signature was verified.
 *
 * @param file where it was read, once: it may be a pipe
 * @param note its bytes
 * @param signer whose key signed it
 * @param policy what it says
 * @param grounds why the signer is believed
 * @param pinned the signer of the policy that is pinned, if there is one and it is another
 */
public record PolicyFile(
        Path file, Bytes note, VerifierKey signer, TrustPolicy policy, Grounds grounds, Optional<VerifierKey> pinned) {
    /** The policy's name in a folder of its own. */
    static final String NAME = "policy";

    private static final String KEY_ENDING = ".vkey";

    /**
     * {@return the policy in a file}
     *
     * @param file a signed note
     * @param key whose signature it must have; if there is none, that of the file with {@code .vkey} at the end of its name
     * @throws Fault if there is no such file, or it was signed by nobody or somebody else
     */
    static PolicyFile read(Path file, Optional<VerifierKey> key) {
        Bytes note = TrustFiles.read(file, Note.MAX_SIZE);
        VerifierKey signer = key.orElseGet(() -> keyBeside(file));
        Grounds grounds = key.isPresent() ? Grounds.KEY_NAMED : Grounds.KEY_BESIDE;
        TrustPolicy policy = Fault.unless(TrustPolicy.verify(note, signer), PolicyFile.class, "trust.rejected", file);
        return new PolicyFile(file, note, signer, policy, grounds, Optional.empty());
    }

    /**
     * {@return the fingerprint of the signer's key, short enough to read out}
     *
     * @see Fingerprint
     */
    public String fingerprint() {
        return Fingerprint.of(signer);
    }

    /** Believed for these reasons. */
    PolicyFile on(Grounds other) {
        return new PolicyFile(file, note, signer, policy, other, pinned);
    }

    /** Beside the policy that is pinned: its key is known, or another's. */
    PolicyFile beside(Optional<PolicyFile> before) {
        boolean same = before.filter(each -> each.signer.equals(signer)).isPresent();
        Optional<VerifierKey> other = before.map(PolicyFile::signer).filter(key -> !key.equals(signer));
        Grounds better = same && grounds == Grounds.KEY_BESIDE ? Grounds.KEY_PINNED : grounds;
        return new PolicyFile(file, note, signer, policy, better, other);
    }

    /**
     * {@return the policy in a folder of its own, by the key beside it}
     *
     * @param folder a ledger's folder of the trust policy
     * @throws Fault if there is none, or it is not what it should be
     */
    public static PolicyFile in(Path folder) {
        if (!isIn(folder)) {
            throw Fault.of(PolicyFile.class, "trust.none", folder);
        }
        return read(folder.resolve(NAME), Optional.empty());
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
        return TrustFiles.key(beside);
    }
}
