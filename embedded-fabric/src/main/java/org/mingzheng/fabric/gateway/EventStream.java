package org.mingzheng.fabric.gateway;

import io.grpc.Status.Code;
import java.util.ArrayList;
import java.util.List;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.gateway.ChaincodeEventsRequest;
import org.hyperledger.fabric.protos.gateway.ChaincodeEventsResponse;
import org.hyperledger.fabric.protos.orderer.SeekPosition;
import org.hyperledger.fabric.protos.peer.ChaincodeEvent;
import org.mingzheng.fabric.deliver.Events;
import org.mingzheng.fabric.deliver.Outbound;
import org.mingzheng.fabric.ledger.Ledger;

/** A contract's events, from a block or after a transaction on, block by block; blocks without any are left out. */
final class EventStream {
    private final Ledger ledger;
    private final String contract;
    private final String after;
    private final long first;
    private boolean passed;

    EventStream(Ledger ledger, ChaincodeEventsRequest request) {
        this.ledger = ledger;
        this.contract = request.getChaincodeId();
        this.after = request.getAfterTransactionId();
        this.first = ledger.status(after)
                .map(status -> status.version().block())
                .orElseGet(() -> position(ledger, request.getStartPosition()));
        this.passed = after.isEmpty();
    }

    private static long position(Ledger ledger, SeekPosition start) {
        return switch (start.getTypeCase()) {
            case SPECIFIED -> start.getSpecified().getNumber();
            case NEXT_COMMIT, TYPE_NOT_SET -> ledger.height();
            case OLDEST, NEWEST ->
                throw Errors.of(Code.INVALID_ARGUMENT, "invalid start position type: " + start.getTypeCase());
        };
    }

    void run(Outbound<ChaincodeEventsResponse> out) throws InterruptedException {
        for (long number = first; ; number++) {
            ledger.await(number);
            List<ChaincodeEvent> events = events(ledger.block(number));
            if (!events.isEmpty()) {
                out.send(ChaincodeEventsResponse.newBuilder()
                        .setBlockNumber(number)
                        .addAllEvents(events)
                        .build());
            }
        }
    }

    private List<ChaincodeEvent> events(Block block) {
        List<ChaincodeEvent> wanted = new ArrayList<>();
        for (ChaincodeEvent event : Events.valid(block)) {
            if (passed && event.getChaincodeId().equals(contract)) {
                wanted.add(event);
            }
            passed = passed || event.getTxId().equals(after);
        }
        return wanted;
    }
}
