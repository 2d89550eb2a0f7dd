package org.mingzheng.network.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.mingzheng.fabric.client.Chain;
import org.mingzheng.fabric.client.FabricClient;
import org.mingzheng.fabric.client.LedgerAwayException;
import org.mingzheng.network.definition.NetworkDefinition;
import org.mingzheng.network.definition.Organisation;
import org.mingzheng.network.file.SmallFile;
import org.mingzheng.network.file.WholeFile;
import org.mingzheng.network.process.NetworkFolder;
import org.mingzheng.network.process.Patience;
import org.mingzheng.network.report.NetworkFault;
import org.mingzheng.proof.block.Block;

/**
 * The first and the last block that were seen of a native network, kept outside its ledger: its peers must have them. Text:
 * {@code mingzheng/ledger-mark/v1 FIRST NUMBER LAST}, hashes in hexadecimal.
 */
public final class ChainMark {
    private static final String FORMAT = "mingzheng/ledger-mark/v1";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int WORDS = 4;

    private final NetworkDefinition network;
    private final NetworkFolder folder;

    /**
     * The mark of a network.
     *
     * @param network its resolved definition, native
     * @param folder its folder
     */
    public ChainMark(NetworkDefinition network, NetworkFolder folder) {
        this.network = network;
        this.folder = folder;
    }

    /** Compares every peer's blocks with the mark, and moves the mark to the newest block. */
    public void complete() {
        String[] words = read();
        for (Organisation peer : network.withPeers()) {
            try (FabricClient client = new LedgerClients(network, folder).at(peer)) {
                compare(client.chain(), peer, words);
                write(client.chain());
            } catch (LedgerAwayException e) {
                throw NetworkFault.of("fault.no-blocks", peer.msp());
            }
        }
    }

    private static void compare(Chain chain, Organisation peer, String[] words) throws LedgerAwayException {
        if (words.length == 0) {
            return;
        }
        long last = Long.parseLong(words[2]);
        long height = Patience.until(PATIENCE, () -> height(chain), reached -> reached > last);
        if (height <= last) {
            throw WholeFile.wrong("fault.shorter", peer.msp(), "" + height, "" + last);
        }
        if (!hash(chain, 0).equals(words[1]) || !hash(chain, last).equals(words[3])) {
            throw WholeFile.wrong("fault.another-ledger", peer.msp());
        }
    }

    private static long height(Chain chain) {
        try {
            return chain.height();
        } catch (LedgerAwayException e) {
            return 0;
        }
    }

    private void write(Chain chain) throws LedgerAwayException {
        long last = chain.height() - 1;
        String line = String.join(" ", FORMAT, hash(chain, 0), "" + last, hash(chain, last));
        WholeFile.write(folder.mark(), line + "\n");
    }

    private String[] read() {
        if (Files.notExists(folder.mark())) {
            return new String[0];
        }
        try {
            String[] words = SmallFile.text(folder.mark()).strip().split(" ", -1);
            if (words.length != WORDS || !words[0].equals(FORMAT) || !words[2].matches("[0-9]{1,18}")) {
                throw WholeFile.wrong("fault.damaged", folder.mark());
            }
            return words;
        } catch (IOException e) {
            throw NetworkFault.of(e);
        }
    }

    /** The hash of a block's header, which the next one names. */
    private static String hash(Chain chain, long number) throws LedgerAwayException {
        return Block.parse(chain.block(number)).orThrow().hash().hex();
    }
}
