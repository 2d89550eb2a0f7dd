package org.mingzheng.ledger.fabric;

import java.util.Optional;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.protos.gateway.ErrorDetail;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.contract.Refusal;
import org.mingzheng.proof.result.Result;

/** The contract's refusals in what a gateway reports ({@code docs/spec/contract.md}, "Refusals"). */
final class Refusals {
    private static final String PREFIX = "chaincode response 400, ";

    private Refusals() {}

    /** The contract's refusal, if that is what the gateway reports. */
    static Optional<Refusal> of(GatewayException failure) {
        return failure.getDetails().stream()
                .map(ErrorDetail::getMessage)
                .filter(message -> message.startsWith(PREFIX))
                .map(message -> Refusal.parse(Bytes.utf8(message.substring(PREFIX.length()))))
                .flatMap(parsed -> parsed instanceof Result.Accepted<Refusal>(Refusal refusal)
                        ? Optional.of(refusal).stream()
                        : Optional.<Refusal>empty().stream())
                .findFirst();
    }
}
