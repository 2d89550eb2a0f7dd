package org.mingzheng.ledger.fabric;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.hyperledger.fabric.protos.common.BlockchainInfo;
import org.mingzheng.ledger.settings.LedgerSettings;
import org.mingzheng.proof.block.Block;
import org.mingzheng.proof.bytes.Bytes;
import org.springframework.stereotype.Component;

/** The channel's blocks, one by one, as a peer has them. */
@Component
public final class Chain {
    private final String channel;

    Chain(LedgerSettings settings) {
        this.channel = settings.network().channel();
    }

    /**
     * {@return a block, if the peer has it}
     *
     * @param client who asks
     * @param number of the block
     * @throws LedgerAwayException if no peer answers
     */
    public Optional<Block> block(Client client, long number) throws LedgerAwayException {
        return number < height(client)
                ? Optional.of(Block.parse(encoded(client, number)).orThrow())
                : Optional.empty();
    }

    /**
     * {@return how many blocks each gateway's peer has, if it answers}
     *
     * @param client who asks
     */
    public List<OptionalLong> heights(Client client) {
        return client.each(one -> {
            try {
                return OptionalLong.of(height(one));
            } catch (LedgerAwayException e) {
                return OptionalLong.empty();
            }
        });
    }

    long height(Client client) throws LedgerAwayException {
        try {
            return BlockchainInfo.parseFrom(ask(client, "GetChainInfo", channel).toArray())
                    .getHeight();
        } catch (InvalidProtocolBufferException e) {
            throw new LedgerAwayException("the height of the channel cannot be read", e);
        }
    }

    Bytes encoded(Client client, long number) throws LedgerAwayException {
        return ask(client, "GetBlockByNumber", channel, Long.toString(number));
    }

    private static Bytes ask(Client client, String function, String... arguments) throws LedgerAwayException {
        try {
            return client.evaluate("qscc", new Call(function, arguments));
        } catch (RefusedException e) {
            throw new LedgerAwayException("the channel's blocks cannot be read", e);
        }
    }
}
