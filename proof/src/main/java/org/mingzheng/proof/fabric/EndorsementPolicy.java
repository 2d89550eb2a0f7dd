package org.mingzheng.proof.fabric;

import java.util.List;
import org.mingzheng.proof.bytes.Bytes;

/** Who must endorse the change of a key, as Fabric stores it with the key ({@code docs/spec/contract.md}, "Guards"). */
public final class EndorsementPolicy {
    /** {@code MSPRole.MSPRoleType.PEER}. */
    private static final int PEER = 3;

    private EndorsementPolicy() {}

    /**
     * {@return the policy of a peer of each of these organisations, a {@code SignaturePolicyEnvelope}}
     *
     * @param msps MSP ids, at least one, in the order in which the genesis names them
     */
    public static Bytes allOf(List<String> msps) {
        ProtobufWriter all = new ProtobufWriter().number(1, msps.size());
        for (int i = 0; i < msps.size(); i++) {
            all.message(2, new ProtobufWriter().number(1, i));
        }
        ProtobufWriter envelope = new ProtobufWriter().message(2, new ProtobufWriter().message(2, all));
        msps.forEach(msp -> envelope.message(3, peerOf(msp)));
        return envelope.encoded();
    }

    /** An {@code MSPPrincipal}; its classification is the default, a role. */
    private static ProtobufWriter peerOf(String msp) {
        ProtobufWriter role = new ProtobufWriter().bytes(1, Bytes.utf8(msp)).number(2, PEER);
        return new ProtobufWriter().message(2, role);
    }
}
