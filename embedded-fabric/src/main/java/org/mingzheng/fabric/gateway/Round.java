package org.mingzheng.fabric.gateway;

import com.google.protobuf.ByteString;
import io.grpc.Status.Code;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.gateway.ErrorDetail;
import org.hyperledger.fabric.protos.peer.Endorsement;
import org.jspecify.annotations.Nullable;
import org.mingzheng.fabric.endorse.Endorsed;
import org.mingzheng.fabric.ledger.State;
import org.mingzheng.fabric.policy.KeyPolicy;
import org.mingzheng.fabric.policy.Policy;
import org.mingzheng.fabric.transaction.Preparation;
import org.mingzheng.fabric.transaction.Proposal;

/**
 * Collects the endorsements of one proposal. All endorsers read one snapshot, so that none lags behind; the outcomes must be
 * equal byte for byte.
 */
final class Round {
    private static final Executor EXECUTOR = Executors.newVirtualThreadPerTaskExecutor();

    private final Channel channel;
    private final Proposal proposal;
    private final State snapshot;
    private final Map<String, CompletableFuture<Endorsed>> asked = new LinkedHashMap<>();
    private final Set<String> failed = new HashSet<>();
    private final List<ErrorDetail> details = new ArrayList<>();
    private @Nullable ByteString payload;

    Round(Channel channel, Proposal proposal) {
        this.channel = channel;
        this.proposal = proposal;
        this.snapshot = channel.ledger().state();
    }

    /** {@return the transaction endorsed by exactly these organisations} */
    Envelope by(List<String> organisations) {
        List<String> missing = organisations.stream()
                .filter(mspId -> !channel.endorsers().containsKey(mspId))
                .toList();
        if (!missing.isEmpty()) {
            throw Errors.of(
                    Code.UNAVAILABLE, "failed to find any endorsing peers for org(s): " + String.join(", ", missing));
        }
        return collect(List.of(organisations.stream().distinct().toList()));
    }

    /** {@return the transaction endorsed by as many organisations as the policies demand, the gateway's own first} */
    Envelope from(String first) {
        List<String> organisations = channel.organisationsFrom(first);
        // Most transactions need the contract's policy and nothing else: ask those at once, not one after the other.
        List<List<String>> likely = Layouts.satisfying(organisations, List.of(channel.policy()));
        likely.stream().findFirst().ifPresent(layout -> layout.forEach(this::ask));
        Endorsed.Vouched vouched = answer(first);
        if (vouched == null) {
            throw Errors.of(Code.ABORTED, "failed to endorse transaction, see attached details for more info", details);
        }
        return collect(layouts(organisations, likely, vouched.keyPolicies()));
    }

    private List<List<String>> layouts(
            List<String> organisations, List<List<String>> likely, List<ByteString> keyPolicies) {
        List<Policy> own = keyPolicies.stream()
                .filter(policy -> !policy.isEmpty())
                .distinct()
                .<Policy>map(KeyPolicy::parse)
                .toList();
        if (own.isEmpty()) {
            return likely;
        }
        List<Policy> policies = new ArrayList<>(own);
        if (keyPolicies.contains(ByteString.EMPTY)) {
            policies.add(channel.policy());
        }
        List<List<String>> layouts = Layouts.satisfying(organisations, policies);
        if (layouts.isEmpty()) {
            throw Errors.of(
                    Code.FAILED_PRECONDITION,
                    "no combination of peers can be derived which satisfy the endorsement policy");
        }
        return layouts;
    }

    private Envelope collect(List<List<String>> layouts) {
        for (List<String> layout : layouts) {
            if (layout.stream().noneMatch(failed::contains)) {
                layout.forEach(this::ask);
                List<Endorsement> endorsements = endorsements(layout);
                if (endorsements.size() == layout.size() && payload != null) {
                    return Preparation.envelope(proposal.header(), proposal.recorded(), payload, endorsements);
                }
            }
        }
        throw Errors.of(
                Code.ABORTED,
                "failed to collect enough transaction endorsements, see attached details for more info",
                details);
    }

    private List<Endorsement> endorsements(List<String> layout) {
        List<Endorsement> endorsements = new ArrayList<>();
        for (String mspId : layout) {
            Endorsed.Vouched vouched = answer(mspId);
            if (vouched != null) {
                endorsements.add(vouched.endorsement());
            }
        }
        return endorsements;
    }

    private void ask(String mspId) {
        var _ = asked.computeIfAbsent(
                mspId,
                _ -> CompletableFuture.supplyAsync(
                        () -> channel.endorser(mspId).endorse(proposal, snapshot), EXECUTOR));
    }

    /** {@return the organisation's answer if it vouches for the same outcome as those before it, else null} */
    private Endorsed.@Nullable Vouched answer(String mspId) {
        if (failed.contains(mspId)) {
            return null;
        }
        return switch (outcome(mspId)) {
            case Endorsed.Vouched vouched
            when payload == null || payload.equals(vouched.payload()) -> {
                payload = vouched.payload();
                yield vouched;
            }
            case Endorsed.Vouched other -> refuse(mspId, "ProposalResponsePayloads do not match");
            case Endorsed.Declined(int status, String message) ->
                refuse(mspId, "chaincode response " + status + ", " + message);
            case Endorsed.Failed(String message) -> refuse(mspId, message);
        };
    }

    private Endorsed outcome(String mspId) {
        ask(mspId);
        return Objects.requireNonNull(asked.get(mspId)).join();
    }

    private Endorsed.@Nullable Vouched refuse(String mspId, String message) {
        failed.add(mspId);
        details.add(channel.detail(mspId, message));
        return null;
    }
}
