package org.mingzheng.cli.reading;

import java.util.Optional;
import org.mingzheng.audit.peer.Peers;
import org.mingzheng.audit.replay.TrustedLedger;
import org.mingzheng.cli.place.StackFolder;
import org.mingzheng.proof.bytes.Bytes;

/**
 * Where a ledger is read, and whom the reader believes.
 *
 * @param trust whom
 * @param peers whose blocks, and who can be asked
 * @param reader which blocks: an organisation's, a peer's by its address, or those in files
 * @param genesis the reader's own copy of what the ledger was founded with, if there is one
 * @param stack the ledger's folder, if it is on this machine
 */
public record LedgerSource(
        TrustedLedger trust, Peers peers, String reader, Optional<Bytes> genesis, Optional<StackFolder> stack)
        implements AutoCloseable {
    @Override
    public void close() {
        peers.close();
    }
}
