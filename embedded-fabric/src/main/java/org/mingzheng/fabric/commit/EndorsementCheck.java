package org.mingzheng.fabric.commit;

import com.google.protobuf.ByteString;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataWrite;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.mingzheng.fabric.ledger.State;
import org.mingzheng.fabric.ledger.StateValue;
import org.mingzheng.fabric.msp.Member;
import org.mingzheng.fabric.policy.KeyPolicy;
import org.mingzheng.fabric.policy.Policy;
import org.mingzheng.fabric.transaction.ReadWriteSets.Namespace;
import org.mingzheng.fabric.transaction.Transaction;
import org.mingzheng.fabric.wire.RefusedException;

/**
 * Whether enough organisations vouch for a transaction. A key with a policy of its own is judged by that; the contract's
 * policy is asked for every other written key, and if no key asked anything. For one block: key policies are those before it.
 */
final class EndorsementCheck {
    private final State before;
    private final String contract;
    private final Policy policy;
    private final Set<ReadCheck.Key> policyChanged = new HashSet<>();

    EndorsementCheck(State before, String contract, Policy policy) {
        this.before = before;
        this.contract = contract;
        this.policy = policy;
    }

    TxValidationCode check(Transaction.Effect effect) {
        boolean known = contract.equals(effect.contract())
                && effect.sets().namespaces().stream()
                        .allMatch(set -> set.name().equals(contract) || !set.writes());
        if (!known) {
            return TxValidationCode.INVALID_CHAINCODE;
        }
        List<Namespace> own = effect.sets().namespaces().stream()
                .filter(set -> set.name().equals(contract))
                .toList();
        if (!endorsed(own, effect.endorsers())) {
            return TxValidationCode.ENDORSEMENT_POLICY_FAILURE;
        }
        own.stream()
                .flatMap(set -> set.set().getMetadataWritesList().stream())
                .forEach(write -> policyChanged.add(new ReadCheck.Key(contract, write.getKey())));
        return TxValidationCode.VALID;
    }

    private boolean endorsed(List<Namespace> own, List<Member> endorsers) {
        boolean asked = false;
        boolean contractPolicyNeeded = false;
        for (String key : written(own)) {
            ByteString ownPolicy = policy(key);
            contractPolicyNeeded |= ownPolicy.isEmpty();
            asked = true;
            if (policyChanged.contains(new ReadCheck.Key(contract, key))
                    || (!ownPolicy.isEmpty() && !satisfied(ownPolicy, endorsers))) {
                return false;
            }
        }
        return (asked && !contractPolicyNeeded) || policy.satisfiedBy(endorsers);
    }

    private ByteString policy(String key) {
        StateValue held = before.get(contract, key);
        return held == null ? ByteString.EMPTY : held.policy();
    }

    private static Iterable<String> written(List<Namespace> own) {
        return own.stream()
                .flatMap(set -> Stream.concat(
                        set.set().getWritesList().stream().map(KVWrite::getKey),
                        set.set().getMetadataWritesList().stream().map(KVMetadataWrite::getKey)))
                .distinct()
                .toList();
    }

    private static boolean satisfied(ByteString policy, List<Member> endorsers) {
        try {
            return KeyPolicy.parse(policy).satisfiedBy(endorsers);
        } catch (RefusedException e) {
            return false;
        }
    }
}
