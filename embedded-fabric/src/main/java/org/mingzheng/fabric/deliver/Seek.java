package org.mingzheng.fabric.deliver;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.common.Status;
import org.hyperledger.fabric.protos.orderer.SeekInfo;
import org.hyperledger.fabric.protos.orderer.SeekPosition;
import org.mingzheng.fabric.ledger.Ledger;
import org.mingzheng.fabric.msp.Identity;
import org.mingzheng.fabric.msp.Members;
import org.mingzheng.fabric.transaction.Proposal;
import org.mingzheng.fabric.wire.Messages;
import org.mingzheng.fabric.wire.RefusedException;

/**
 * A client's signed request for blocks.
 *
 * @param info from where to where
 */
record Seek(SeekInfo info) {
    /** Ends the request with a status. */
    static final class Ended extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final Status status;

        Ended(Status status) {
            super(status.name(), null, false, false);
            this.status = status;
        }

        Status status() {
            return status;
        }
    }

    static Seek read(Envelope envelope, String channel, Members members, Clock clock) {
        try {
            Payload payload = Messages.parse(Payload.parser(), envelope.getPayload());
            ChannelHeader header =
                    Messages.parse(ChannelHeader.parser(), payload.getHeader().getChannelHeader());
            Instant time = Instant.ofEpochSecond(
                    header.getTimestamp().getSeconds(), header.getTimestamp().getNanos());
            require(
                    Duration.between(time, clock.instant()).abs().compareTo(Proposal.TIME_WINDOW) <= 0,
                    Status.BAD_REQUEST);
            require(header.getChannelId().equals(channel), Status.NOT_FOUND);
            SignatureHeader author =
                    Messages.parse(SignatureHeader.parser(), payload.getHeader().getSignatureHeader());
            require(allowed(author, envelope, members, clock), Status.FORBIDDEN);
            return new Seek(Messages.parse(SeekInfo.parser(), payload.getData()));
        } catch (RefusedException e) {
            throw new Ended(Status.BAD_REQUEST);
        }
    }

    private static boolean allowed(SignatureHeader author, Envelope envelope, Members members, Clock clock) {
        try {
            Identity identity = members.identify(author.getCreator());
            return !identity.expired(clock.instant())
                    && identity.signed(envelope.getSignature(), envelope.getPayload());
        } catch (RefusedException e) {
            return false;
        }
    }

    /** {@return the number of the first block} */
    long first(Ledger ledger) {
        SeekPosition start = info.getStart();
        long height = ledger.height();
        return switch (start.getTypeCase()) {
            case OLDEST -> 0;
            case NEWEST -> height - 1;
            case NEXT_COMMIT -> height;
            case SPECIFIED -> {
                long number = start.getSpecified().getNumber();
                require(Long.compareUnsigned(number, height) <= 0, Status.NOT_FOUND);
                yield number;
            }
            case TYPE_NOT_SET -> throw new Ended(Status.BAD_REQUEST);
        };
    }

    /** {@return the number of the last block, unsigned} */
    long last(Ledger ledger, long first) {
        SeekPosition stop = info.getStop();
        return switch (stop.getTypeCase()) {
            case OLDEST -> first;
            case NEWEST -> info.getStart().hasNewest() ? first : ledger.height() - 1;
            case NEXT_COMMIT -> -1;
            case SPECIFIED -> {
                long number = stop.getSpecified().getNumber();
                require(Long.compareUnsigned(number, first) >= 0, Status.BAD_REQUEST);
                yield number;
            }
            case TYPE_NOT_SET -> throw new Ended(Status.BAD_REQUEST);
        };
    }

    private static void require(boolean fulfilled, Status otherwise) {
        if (!fulfilled) {
            throw new Ended(otherwise);
        }
    }
}
