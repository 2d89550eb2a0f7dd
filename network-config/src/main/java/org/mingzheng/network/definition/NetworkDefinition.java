package org.mingzheng.network.definition;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The network's one definition ({@code network.yaml}, format {@code mingzheng/network/v1}).
 *
 * @param kind what runs it; absent until {@code network up} has resolved the definition
 * @param channel the channel's name
 * @param contract the channel's contract
 * @param organisations the members; the order numbers the orderers
 * @param ordering who orders
 * @param blocks when a block is full
 * @param certificates how long certificates live
 * @param governance what the contract's genesis says of governance
 */
public record NetworkDefinition(
        Optional<Kind> kind,
        String channel,
        ContractTerms contract,
        List<Organisation> organisations,
        Ordering ordering,
        BlockLimits blocks,
        Lifetimes certificates,
        GovernanceTerms governance) {
    static final String FORMAT = "mingzheng/network/v1";

    /**
     * {@return the definition in a file}
     *
     * @param file a {@code network.yaml}
     * @throws org.mingzheng.network.report.NetworkFault saying in one sentence which key is wrong
     */
    public static NetworkDefinition read(Path file) {
        return DefinitionReader.read(file);
    }

    /** {@return the definition that comes with this program} */
    public static NetworkDefinition ours() {
        return DefinitionReader.readOurs();
    }

    /**
     * {@return this definition made ready to run}
     *
     * @param by what runs it
     * @param with who orders
     * @param at the members with the ports that were free
     */
    public NetworkDefinition resolved(Kind by, Ordering with, List<Organisation> at) {
        return new NetworkDefinition(
                Optional.of(by), channel, contract, List.copyOf(at), with, blocks, certificates, governance);
    }

    /**
     * Writes this definition to a file that {@link #read} reads back equal.
     *
     * @param file replaced if it exists
     */
    public void write(Path file) {
        DefinitionWriter.write(this, file);
    }

    /** {@return the members that have a peer} */
    public List<Organisation> withPeers() {
        return organisations.stream().filter(o -> o.peer().isPresent()).toList();
    }

    /** {@return the members whose orderers order: all that have one, or the first alone} */
    public List<Organisation> withOrderers() {
        Stream<Organisation> orderers =
                organisations.stream().filter(o -> o.orderer().isPresent());
        return orderers.limit(ordering == Ordering.RAFT ? 1 : Long.MAX_VALUE).toList();
    }
}
