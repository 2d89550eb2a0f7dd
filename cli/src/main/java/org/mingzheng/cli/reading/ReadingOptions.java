package org.mingzheng.cli.reading;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.mingzheng.cli.entry.EntryTypeFiles;
import org.mingzheng.cli.finding.Findings;
import org.mingzheng.cli.peer.Blocks;
import org.mingzheng.cli.peer.NetworkPeers;
import org.mingzheng.cli.peer.PeerException;
import org.mingzheng.cli.peer.Peers;
import org.mingzheng.cli.replay.Listener;
import org.mingzheng.cli.replay.Replay;
import org.mingzheng.cli.replay.TrustedLedger;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.network.home.Home;
import org.mingzheng.network.process.NetworkFolder;
import org.mingzheng.proof.definition.Definitions;
import org.mingzheng.proof.judgement.Judgement;
import picocli.CommandLine.Option;

/** Which ledger is read, and from whom: options of every command that reads one. */
public final class ReadingOptions {
    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private Path data = Home.ledger();

    @Option(names = "--peer", paramLabel = "MSP", descriptionKey = "peer")
    private @Nullable String peer;

    /** For picocli. */
    public ReadingOptions() {}

    /**
     * {@return everything that one peer's blocks tell}
     *
     * @param listener is told of every entry
     * @throws Fault if there is no such network or peer
     */
    public Reading read(Listener listener) {
        NetworkFolder folder = new NetworkFolder(data);
        if (!folder.exists()) {
            throw Fault.of(ReadingOptions.class, "no-network", folder.path());
        }
        try (Peers peers = new NetworkPeers(folder)) {
            String reader = peer == null ? peers.organisations().getFirst() : peer;
            if (!peers.organisations().contains(reader)) {
                throw Fault.of(ReadingOptions.class, "no-peer", reader, String.join(" ", peers.organisations()));
            }
            Findings findings = new Findings();
            Definitions definitions = EntryTypeFiles.shipped();
            Replay replay =
                    new Replay(TrustedLedger.of(folder).ledger(), new Judgement(definitions), findings, listener);
            read(peers.blocks(reader), replay, reader);
            return new Reading(replay, findings, definitions, reader);
        }
    }

    private static void read(Blocks blocks, Replay replay, String reader) {
        try {
            blocks.read(0, blocks.height(), replay::block);
        } catch (PeerException e) {
            throw Fault.of(ReadingOptions.class, "no-blocks", reader, replay.height(), e.getMessage());
        }
    }
}
