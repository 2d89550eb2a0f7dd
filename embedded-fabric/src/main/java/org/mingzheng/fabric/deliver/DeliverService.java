package org.mingzheng.fabric.deliver;

import io.grpc.stub.StreamObserver;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Status;
import org.hyperledger.fabric.protos.orderer.SeekInfo;
import org.hyperledger.fabric.protos.peer.DeliverGrpc;
import org.hyperledger.fabric.protos.peer.DeliverResponse;
import org.mingzheng.fabric.ledger.Blocks;
import org.mingzheng.fabric.ledger.Ledger;
import org.mingzheng.fabric.msp.Members;

/** Streams committed blocks, whole or filtered, from any block on, and follows. */
public final class DeliverService extends DeliverGrpc.DeliverImplBase {
    private static final int QUEUED_REQUESTS = 8;

    private final String channel;
    private final Members members;
    private final Ledger ledger;
    private final Clock clock;

    /**
     * Serves the blocks of a channel.
     *
     * @param channel its name
     * @param members who may read
     * @param ledger its blocks
     * @param clock judges requests
     */
    public DeliverService(String channel, Members members, Ledger ledger, Clock clock) {
        this.channel = channel;
        this.members = members;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public StreamObserver<Envelope> deliver(StreamObserver<DeliverResponse> responses) {
        return serve(
                responses, block -> DeliverResponse.newBuilder().setBlock(block).build());
    }

    @Override
    public StreamObserver<Envelope> deliverFiltered(StreamObserver<DeliverResponse> responses) {
        return serve(
                responses,
                block -> DeliverResponse.newBuilder()
                        .setFilteredBlock(FilteredBlocks.of(block))
                        .build());
    }

    @Override
    public StreamObserver<Envelope> deliverWithPrivateData(StreamObserver<DeliverResponse> responses) {
        responses.onError(io.grpc.Status.UNIMPLEMENTED
                .withDescription("The embedded network has no private data. Use a real Fabric network.")
                .asRuntimeException());
        return new Requests(new LinkedBlockingQueue<>());
    }

    private StreamObserver<Envelope> serve(
            StreamObserver<DeliverResponse> responses, Function<Block, DeliverResponse> shape) {
        Requests requests = new Requests(new LinkedBlockingQueue<>(QUEUED_REQUESTS));
        Outbound.serve(responses, out -> {
            Optional<Envelope> next = requests.take();
            while (next.isPresent()) {
                Status status = deliver(next.get(), out, shape);
                out.send(DeliverResponse.newBuilder().setStatus(status).build());
                next = status == Status.SUCCESS ? requests.take() : Optional.empty();
            }
        });
        return requests;
    }

    /** What the client asks for, in order. */
    private record Requests(BlockingQueue<Optional<Envelope>> queue) implements StreamObserver<Envelope> {
        Optional<Envelope> take() throws InterruptedException {
            return queue.take();
        }

        @Override
        public void onNext(Envelope request) {
            if (!queue.offer(Optional.of(request))) {
                throw io.grpc.Status.RESOURCE_EXHAUSTED
                        .withDescription("at most " + QUEUED_REQUESTS + " requests may wait in a stream")
                        .asRuntimeException();
            }
        }

        @Override
        public void onError(Throwable cause) {
            // The stream's thread is interrupted by the cancellation that comes with it.
        }

        @Override
        public void onCompleted() {
            var _ = queue.offer(Optional.empty());
        }
    }

    private Status deliver(Envelope request, Outbound<DeliverResponse> out, Function<Block, DeliverResponse> shape)
            throws InterruptedException {
        try {
            Seek seek = Seek.read(request, channel, members, clock);
            long first = seek.first(ledger);
            long last = seek.last(ledger, first);
            for (long number = first; Long.compareUnsigned(number, last) <= 0; number++) {
                if (seek.info().getBehavior() == SeekInfo.SeekBehavior.FAIL_IF_NOT_READY && number >= ledger.height()) {
                    return Status.NOT_FOUND;
                }
                ledger.await(number);
                out.send(shape.apply(content(seek, ledger.block(number))));
            }
            return Status.SUCCESS;
        } catch (Seek.Ended e) {
            return e.status();
        }
    }

    private static Block content(Seek seek, Block block) {
        boolean headerOnly = seek.info().getContentType() == SeekInfo.SeekContentType.HEADER_WITH_SIG
                && Blocks.channelHeader(block.getData().getData(0)).getType() != HeaderType.CONFIG_VALUE;
        return headerOnly ? block.toBuilder().clearData().build() : block;
    }
}
