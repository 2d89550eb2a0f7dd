package org.mingzheng.fabric.gateway;

import com.google.protobuf.ByteString;
import io.grpc.Status.Code;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.hyperledger.fabric.protos.gateway.ErrorDetail;
import org.mingzheng.fabric.transaction.Proposal;
import org.mingzheng.fabric.wire.RefusedException;

/** Who is heard. A refusal has the code and the details that a client of a real gateway would see. */
final class Admission {
    private static final Set<String> SYSTEM = Set.of("qscc", "cscc", "lscc", "_lifecycle");

    private final Channel channel;
    private final Clock clock;

    Admission(Channel channel, Clock clock) {
        this.channel = channel;
        this.clock = clock;
    }

    void toEndorse(Proposal proposal, List<String> organisations) {
        requireSupported(proposal);
        if (!isHere(proposal)) {
            throw Errors.of(
                    Code.FAILED_PRECONDITION,
                    "no combination of peers can be derived which satisfy the endorsement policy: no peers available for"
                            + " chaincode " + proposal.contract() + " in channel "
                            + proposal.channel().getChannelId());
        }
        try {
            proposal.admit(channel.members(), clock.instant());
            check(proposal);
        } catch (RefusedException e) {
            throw Errors.of(
                    Code.ABORTED,
                    "failed to endorse transaction, see attached details for more info",
                    details(organisations, e));
        }
    }

    private List<ErrorDetail> details(List<String> organisations, RefusedException reason) {
        return organisations.stream()
                .filter(mspId -> channel.endorsers().containsKey(mspId))
                .map(mspId -> channel.detail(mspId, String.valueOf(reason.getMessage())))
                .toList();
    }

    void toEvaluate(Proposal proposal, String mspId) {
        if (!isHere(proposal)) {
            throw Errors.of(
                    Code.FAILED_PRECONDITION,
                    "no peers available to evaluate chaincode " + proposal.contract() + " in channel "
                            + proposal.channel().getChannelId());
        }
        try {
            proposal.admit(channel.members(), clock.instant());
        } catch (RefusedException e) {
            throw refused(Code.UNAVAILABLE, mspId, e);
        }
        try {
            check(proposal);
        } catch (RefusedException e) {
            throw refused(Code.FAILED_PRECONDITION, mspId, e);
        }
    }

    private RuntimeException refused(Code code, String mspId, RefusedException reason) {
        String message = String.valueOf(reason.getMessage());
        return Errors.of(
                code, "evaluate call to endorser returned error: " + message, List.of(channel.detail(mspId, message)));
    }

    static void requireSupported(Proposal proposal) {
        if (SYSTEM.contains(proposal.contract())) {
            throw Errors.of(
                    Code.UNIMPLEMENTED,
                    "The embedded network has no " + proposal.contract() + " here. Use a real Fabric network.");
        }
    }

    private boolean isHere(Proposal proposal) {
        return proposal.channel().getChannelId().equals(channel.name())
                && (proposal.contract().equals(channel.contract()) || SYSTEM.contains(proposal.contract()));
    }

    private void check(Proposal proposal) {
        proposal.check(channel.members());
        String id = proposal.channel().getTxId();
        if (channel.ledger().status(id).isPresent()) {
            throw new RefusedException("duplicate transaction found [" + id + "]. Creator ["
                    + HexFormat.of().formatHex(proposal.author().getCreator().toByteArray()) + "]");
        }
    }

    void toRead(ByteString identity, String channelName, ByteString signature, ByteString request) {
        if (!channelName.equals(channel.name()) || !signed(identity, signature, request)) {
            throw Errors.of(
                    Code.PERMISSION_DENIED,
                    "implicit policy evaluation failed - 0 sub-policies were satisfied, but this policy requires 1 of the"
                            + " 'Readers' sub-policies to be satisfied");
        }
    }

    private boolean signed(ByteString identity, ByteString signature, ByteString request) {
        try {
            return channel.members().identify(identity).signed(signature, request);
        } catch (RefusedException e) {
            return false;
        }
    }
}
