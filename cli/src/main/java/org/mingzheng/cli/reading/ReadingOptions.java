package org.mingzheng.cli.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingzheng.audit.blockfile.BlockFileException;
import org.mingzheng.audit.blockfile.BlockFiles;
import org.mingzheng.audit.finding.Findings;
import org.mingzheng.audit.peer.Blocks;
import org.mingzheng.audit.peer.BlocksAlone;
import org.mingzheng.audit.peer.OnePeer;
import org.mingzheng.audit.peer.PeerException;
import org.mingzheng.audit.peer.Peers;
import org.mingzheng.audit.replay.Listener;
import org.mingzheng.audit.replay.Replay;
import org.mingzheng.audit.replay.TrustedLedger;
import org.mingzheng.cli.entry.EntryTypeFiles;
import org.mingzheng.cli.place.StackFolder;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.cli.trust.TrustOptions;
import org.mingzheng.fabric.client.FabricClient;
import org.mingzheng.network.file.SmallFile;
import org.mingzheng.network.process.NetworkFolder;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.definition.Definitions;
import org.mingzheng.proof.judgement.Judgement;
import org.mingzheng.proof.statement.Organisation;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Which ledger is read, and from whom: options of every command that reads one. A peer's address or files with blocks, and a trust
 * policy, are enough; else everything is taken from the network's folder.
 */
public final class ReadingOptions {
    @Mixin
    private final TrustOptions trust = new TrustOptions();

    @Mixin
    private final PeerOptions access = new PeerOptions();

    @Option(names = "--peer", paramLabel = "MSP", descriptionKey = "peer")
    private @Nullable String peer;

    @Option(names = "--blocks", paramLabel = "PATH", descriptionKey = "blocks")
    private List<Path> blocks = List.of();

    @Option(names = "--genesis", paramLabel = "FILE", descriptionKey = "genesis")
    private @Nullable Path genesis;

    /** For picocli. */
    public ReadingOptions() {}

    /**
     * {@return everything that one peer's blocks tell}
     *
     * @param listener is told of every entry
     * @throws Fault if there is no such network or peer
     */
    public Reading read(Listener listener) {
        try (LedgerSource source = open()) {
            Findings findings = new Findings();
            Definitions definitions = EntryTypeFiles.shipped();
            Replay replay = new Replay(source.trust().ledger(), new Judgement(definitions), findings, listener);
            read(source.peers().blocks(source.reader()), replay, source.reader());
            return new Reading(replay, findings, definitions, source.reader());
        }
    }

    private static void read(Blocks blocks, Replay replay, String reader) {
        try {
            blocks.read(0, blocks.height(), replay::block);
        } catch (PeerException e) {
            throw Fault.of(ReadingOptions.class, "no-blocks", reader, replay.height(), e.getMessage());
        }
    }

    /**
     * {@return the ledger, opened}
     *
     * @throws Fault if there is no such network, peer, file or policy
     */
    public LedgerSource open() {
        if (!blocks.isEmpty()) {
            requireAlone(access.isGiven());
            return source(
                    TrustedLedger.of(trust.policy().policy()), new BlocksAlone(blockFiles()), "" + blocks.getFirst());
        }
        if (access.isGiven()) {
            TrustedLedger trusted = TrustedLedger.of(trust.policy().policy());
            List<String> organisations = trusted.ledger().organisations().stream()
                    .map(Organisation::msp)
                    .toList();
            PeerAccess peer = access.access();
            FabricClient client =
                    peer.open(trusted.ledger().channel(), trusted.ledger().contract());
            return source(trusted, new OnePeer(client, organisations), peer.address());
        }
        return local(trust.folder());
    }

    private BlockFiles blockFiles() {
        try {
            return BlockFiles.in(blocks);
        } catch (BlockFileException e) {
            throw Fault.of(ReadingOptions.class, key(e.kind()), e.about().toArray());
        }
    }

    private static String key(BlockFileException.Kind kind) {
        return switch (kind) {
            case UNREADABLE -> "unreadable";
            case NO_BLOCK -> "no-block";
            case TWICE -> "twice";
        };
    }

    private void requireAlone(boolean other) {
        if (other || peer != null) {
            throw Fault.of(ReadingOptions.class, "blocks-alone");
        }
    }

    private LedgerSource source(TrustedLedger trusted, Peers peers, String reader) {
        return new LedgerSource(
                trusted, peers, reader, Optional.ofNullable(genesis).map(ReadingOptions::bytes), Optional.empty());
    }

    private static Bytes bytes(Path file) {
        try {
            return Bytes.wrap(SmallFile.bytes(file));
        } catch (IOException e) {
            throw Fault.of(ReadingOptions.class, "unreadable", file);
        }
    }

    private LedgerSource local(StackFolder stack) {
        NetworkFolder folder = stack.network();
        if (!folder.exists()) {
            throw Fault.of(ReadingOptions.class, "no-network", folder.path());
        }
        Peers peers = new NetworkPeers(folder);
        String reader = peer == null ? peers.organisations().getFirst() : peer;
        if (!peers.organisations().contains(reader)) {
            peers.close();
            throw Fault.of(ReadingOptions.class, "no-peer", reader, String.join(" ", peers.organisations()));
        }
        Bytes founding = bytes(genesis == null ? folder.governance() : genesis);
        return new LedgerSource(NetworkTrust.in(folder), peers, reader, Optional.of(founding), Optional.of(stack));
    }
}
