package org.mingzheng.fabric.gateway;

import io.grpc.Status.Code;
import java.util.ArrayList;
import java.util.List;
import org.hyperledger.fabric.protos.gateway.ErrorDetail;
import org.hyperledger.fabric.protos.peer.Response;
import org.mingzheng.fabric.deliver.ChainQueries;
import org.mingzheng.fabric.endorse.Endorsed;
import org.mingzheng.fabric.transaction.Proposal;

/** Asks one endorser, the gateway's own if the client does not say otherwise, and the next if that one cannot execute. */
final class Evaluation {
    private static final int ERROR_THRESHOLD = 400;

    private final Channel channel;
    private final String mspId;
    private final Admission admission;
    private final ChainQueries queries;

    Evaluation(Channel channel, String mspId, Admission admission) {
        this.channel = channel;
        this.mspId = mspId;
        this.admission = admission;
        this.queries = new ChainQueries(channel.name(), channel.ledger());
    }

    Response evaluate(Proposal proposal, List<String> targets) {
        admission.toEvaluate(proposal, mspId);
        if (proposal.contract().equals(ChainQueries.NAME)) {
            return query(proposal);
        }
        Admission.requireSupported(proposal);
        List<ErrorDetail> details = new ArrayList<>();
        for (String target : endorsers(targets)) {
            switch (channel.endorser(target).endorse(proposal, channel.ledger().state())) {
                case Endorsed.Vouched vouched -> {
                    return vouched.response();
                }
                case Endorsed.Declined(int status, String message) -> throw declined(target, status, message);
                case Endorsed.Failed(String message) -> details.add(channel.detail(target, message));
            }
        }
        throw Errors.of(Code.ABORTED, "failed to evaluate transaction, see attached details for more info", details);
    }

    private List<String> endorsers(List<String> targets) {
        List<String> chosen = channel.organisationsFrom(mspId).stream()
                .filter(organisation -> targets.isEmpty() || targets.contains(organisation))
                .toList();
        if (chosen.isEmpty()) {
            throw Errors.of(
                    Code.FAILED_PRECONDITION,
                    "no peers available to evaluate chaincode " + channel.contract() + " in channel " + channel.name());
        }
        return chosen;
    }

    private Response query(Proposal proposal) {
        Response response = queries.answer(proposal.arguments());
        if (response.getStatus() >= ERROR_THRESHOLD) {
            throw declined(mspId, response.getStatus(), response.getMessage());
        }
        return response;
    }

    private RuntimeException declined(String target, int status, String message) {
        String detail = "chaincode response " + status + ", " + message;
        return Errors.of(
                Code.UNKNOWN,
                "evaluate call to endorser returned error: " + detail,
                List.of(channel.detail(target, detail)));
    }
}
