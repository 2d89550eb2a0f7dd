package org.mingzheng.ledger.log;

import java.util.List;
import java.util.Optional;
import org.mingzheng.fabric.client.FabricClient;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.note.NoteSigner;
import org.mingzheng.proof.note.VerifierKey;

/**
 * A log that this service writes and publishes.
 *
 * @param number of its row
 * @param origin its name
 * @param client of its owner
 * @param signers its keys, one of which must be in force
 * @param door of entries on their way in
 * @param waiting raised when there may be something to append
 * @param grown raised when leaves were projected
 */
public record ServedLog(
        int number,
        Origin origin,
        FabricClient client,
        List<NoteSigner> signers,
        Door door,
        Signal waiting,
        Signal grown) {
    /** Copies. */
    public ServedLog {
        signers = List.copyOf(signers);
    }

    /**
     * {@return who signs for a key}
     *
     * @param key the one in force
     */
    public Optional<NoteSigner> signer(VerifierKey key) {
        return signers.stream().filter(each -> each.verifierKey().equals(key)).findFirst();
    }
}
