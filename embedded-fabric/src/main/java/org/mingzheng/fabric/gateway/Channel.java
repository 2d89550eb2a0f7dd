package org.mingzheng.fabric.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hyperledger.fabric.protos.gateway.ErrorDetail;
import org.mingzheng.fabric.endorse.Endorser;
import org.mingzheng.fabric.ledger.Ledger;
import org.mingzheng.fabric.msp.Members;
import org.mingzheng.fabric.order.Orderer;
import org.mingzheng.fabric.policy.ContractPolicy;

/**
 * What all gateways of the network share.
 *
 * @param name the channel
 * @param contract the one contract
 * @param members the organisations
 * @param ledger blocks and state
 * @param orderer takes transactions
 * @param orderers the nodes that stand for it, by name, for error details
 * @param endorsers by organisation
 * @param addresses of the peers, by organisation
 * @param policy the contract's endorsement policy
 */
public record Channel(
        String name,
        String contract,
        Members members,
        Ledger ledger,
        Orderer orderer,
        List<ErrorDetail> orderers,
        Map<String, Endorser> endorsers,
        Map<String, String> addresses,
        ContractPolicy policy) {
    Endorser endorser(String mspId) {
        Endorser endorser = endorsers.get(mspId);
        if (endorser == null) {
            throw new IllegalArgumentException(mspId + " has no peer");
        }
        return endorser;
    }

    /** {@return all organisations that have a peer, the given one first} */
    List<String> organisationsFrom(String first) {
        List<String> organisations = new ArrayList<>(endorsers.keySet());
        organisations.remove(first);
        organisations.addFirst(first);
        return organisations;
    }

    ErrorDetail detail(String mspId, String message) {
        return ErrorDetail.newBuilder()
                .setAddress(addresses.getOrDefault(mspId, ""))
                .setMspId(mspId)
                .setMessage(message)
                .build();
    }
}
