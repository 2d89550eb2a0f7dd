package org.mingzheng.audit.identity;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.mingzheng.proof.block.Endorser;
import org.mingzheng.proof.block.Invocation;
import org.mingzheng.proof.bytes.Bytes;

/**
 * Counts the organisations whose peers signed what a transaction did.
 *
 * @param identities of the organisations that count
 */
public record Endorsements(Identities identities) {
    /**
     * {@return the organisations, each once, whose signature verifies}
     *
     * @param call from a block
     */
    public Set<String> of(Invocation call) {
        Set<String> organisations = new TreeSet<>();
        for (Endorser endorser : call.endorsers()) {
            if (!organisations.contains(endorser.msp()) && counts(endorser, call)) {
                organisations.add(endorser.msp());
            }
        }
        return organisations;
    }

    private boolean counts(Endorser endorser, Invocation call) {
        return certificate(endorser)
                .flatMap(pem -> identities.of(endorser.msp(), pem))
                .filter(known -> known.isOnly("peer"))
                .filter(known -> known.isValidAt(call.timeMillis()))
                .filter(known -> known.signed(call.endorsed().concat(endorser.identity()), endorser.signature()))
                .isPresent();
    }

    private static Optional<Bytes> certificate(Endorser endorser) {
        try {
            SerializedIdentity identity =
                    SerializedIdentity.parseFrom(endorser.identity().unsafeArray());
            return Optional.of(Bytes.wrap(identity.getIdBytes().toByteArray()));
        } catch (InvalidProtocolBufferException e) {
            return Optional.empty(); // signed by nobody that can be named
        }
    }
}
