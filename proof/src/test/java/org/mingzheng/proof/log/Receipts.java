package org.mingzheng.proof.log;

import java.util.List;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.note.NoteSigner;
import org.mingzheng.proof.note.VerifierKey;
import org.mingzheng.proof.suite.PrivateKey;
import org.mingzheng.proof.suite.Sha256;
import org.mingzheng.proof.suite.SignatureSuite;

/** Checkpoints and receipts of a log of the entries of {@link Trees}, always the same. */
public final class Receipts {
    public static final Origin ORIGIN = new Origin("sd.example/jinan-notary/2026");
    public static final NoteSigner LOG = signer(ORIGIN.name());
    public static final NoteSigner WITNESS = signer("witness.example");

    private Receipts() {}

    public static NoteSigner signer(String name) {
        Bytes seed = Sha256.digest(Bytes.utf8("seed of " + name));
        return new NoteSigner(name, PrivateKey.of(SignatureSuite.ED25519, seed).orThrow());
    }

    public static List<VerifierKey> keys() {
        return List.of(LOG.verifierKey());
    }

    public static Checkpoint checkpoint(int size) {
        return checkpoint(Trees.head(size));
    }

    public static Checkpoint checkpoint(TreeHead head) {
        return Checkpoint.sign(new CheckpointBody(ORIGIN, head), LOG);
    }

    public static InclusionProof proof(int index, int size) {
        return InclusionProof.of(index, size, Trees.source(Trees.leaves(size)));
    }

    public static Receipt receipt(int index, int size) {
        return new Receipt(proof(index, size), checkpoint(size));
    }
}
