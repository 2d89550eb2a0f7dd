package org.mingzheng.fabric.deliver;

import com.google.protobuf.ByteString;
import java.util.List;
import java.util.Optional;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockchainInfo;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.peer.ProcessedTransaction;
import org.hyperledger.fabric.protos.peer.Response;
import org.mingzheng.fabric.ledger.Blocks;
import org.mingzheng.fabric.ledger.Headers;
import org.mingzheng.fabric.ledger.Ledger;
import org.mingzheng.fabric.ledger.TransactionStatus;
import org.mingzheng.fabric.ledger.Version;
import org.mingzheng.fabric.wire.Messages;
import org.mingzheng.fabric.wire.RefusedException;

/** The functions of the system contract {@code qscc}: reading blocks and transactions by their names. */
public final class ChainQueries {
    /** The system contract's name. */
    public static final String NAME = "qscc";

    private static final int OK = 200;
    private static final int ERROR = 500;

    private final String channel;
    private final Ledger ledger;

    /**
     * Answers queries about a channel.
     *
     * @param channel its name
     * @param ledger its blocks
     */
    public ChainQueries(String channel, Ledger ledger) {
        this.channel = channel;
        this.ledger = ledger;
    }

    /**
     * {@return the answer, with status 500 if there is none}
     *
     * @param arguments function, channel, and what the function takes
     */
    public Response answer(List<ByteString> arguments) {
        try {
            return Response.newBuilder()
                    .setStatus(OK)
                    .setPayload(find(arguments))
                    .build();
        } catch (RefusedException e) {
            return Response.newBuilder()
                    .setStatus(ERROR)
                    .setMessage(String.valueOf(e.getMessage()))
                    .build();
        }
    }

    private ByteString find(List<ByteString> arguments) {
        if (arguments.size() < 2) {
            throw new RefusedException("Incorrect number of arguments, " + arguments.size());
        }
        String function = arguments.getFirst().toStringUtf8();
        if (!arguments.get(1).toStringUtf8().equals(channel)) {
            throw new RefusedException("Invalid chain ID, " + arguments.get(1).toStringUtf8());
        }
        if (function.equals("GetChainInfo")) {
            return info().toByteString();
        }
        if (arguments.size() < 3) {
            throw new RefusedException("missing 3rd argument for " + function);
        }
        return find(function, arguments.get(2));
    }

    private ByteString find(String function, ByteString argument) {
        return switch (function) {
            case "GetBlockByNumber" -> byNumber(argument.toStringUtf8()).toByteString();
            case "GetBlockByHash" -> byHash(argument).toByteString();
            case "GetBlockByTxID" -> byTransaction(argument.toStringUtf8()).toByteString();
            case "GetTransactionByID" -> transaction(argument.toStringUtf8()).toByteString();
            default -> throw new RefusedException("Requested function " + function + " not found.");
        };
    }

    private BlockchainInfo info() {
        long height = ledger.height();
        Block last = ledger.block(height - 1);
        return BlockchainInfo.newBuilder()
                .setHeight(height)
                .setCurrentBlockHash(Headers.hash(last.getHeader()))
                .setPreviousBlockHash(last.getHeader().getPreviousHash())
                .build();
    }

    private Block byNumber(String text) {
        long number;
        try {
            number = Long.parseUnsignedLong(text);
        } catch (NumberFormatException e) {
            throw new RefusedException("Failed to parse block number with error " + e.getMessage());
        }
        long height = ledger.height();
        // Fabric takes the largest number for "the last block".
        long wanted = number == -1 ? height - 1 : number;
        if (Long.compareUnsigned(wanted, height) >= 0) {
            throw new RefusedException(
                    "Failed to get block number " + text + ", error no such block number [" + text + "] in index");
        }
        return ledger.block(wanted);
    }

    private Block byHash(ByteString hash) {
        long number = ledger.numberOf(hash);
        if (number < 0) {
            throw new RefusedException("Failed to get block hash, error no such block hash in index");
        }
        return ledger.block(number);
    }

    private Block byTransaction(String id) {
        Version version = status(id)
                .orElseThrow(() -> new RefusedException(
                        "Failed to get block for txID " + id + ", error no such transaction ID [" + id + "] in index"))
                .version();
        return ledger.block(version.block());
    }

    private ProcessedTransaction transaction(String id) {
        Version version = status(id)
                .orElseThrow(() -> new RefusedException("Failed to get transaction with id " + id
                        + ", error no such transaction ID [" + id + "] in index"))
                .version();
        Block block = ledger.block(version.block());
        return ProcessedTransaction.newBuilder()
                .setTransactionEnvelope(
                        Messages.parse(Envelope.parser(), block.getData().getData(version.transaction())))
                .setValidationCode(Blocks.code(block, version.transaction()).getNumber())
                .build();
    }

    private Optional<TransactionStatus> status(String id) {
        return ledger.status(id);
    }
}
