package org.mingzheng.fabric.msp;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.mingzheng.fabric.wire.Messages;
import org.mingzheng.fabric.wire.RefusedException;

/** The channel's organisations. Thread-safe; certificates once checked are remembered. */
public final class Members {
    private static final int REMEMBERED = 10_000;

    private final Map<String, Msp> byId;
    private final Map<ByteString, Identity> checked = new ConcurrentHashMap<>();

    private Members(Map<String, Msp> byId) {
        this.byId = byId;
    }

    /**
     * {@return the organisations whose public MSP folders lie in {@code crypto/<MSP>/msp}}
     *
     * @param crypto the folder of all certificates
     * @param mspIds the organisations, in the channel's order
     * @throws IOException if a folder cannot be read
     */
    public static Members read(Path crypto, List<String> mspIds) throws IOException {
        Map<String, Msp> byId = new LinkedHashMap<>();
        for (String mspId : mspIds) {
            byId.put(mspId, Msp.read(mspId, crypto.resolve(mspId).resolve("msp")));
        }
        return new Members(byId);
    }

    /** {@return the organisations by id, in the channel's order} */
    public Map<String, Msp> byId() {
        return byId;
    }

    /**
     * {@return who this is}
     *
     * @param serialized a {@code SerializedIdentity} message
     * @throws RefusedException if the organisation is no member, or its CA did not issue the certificate
     */
    public Identity identify(ByteString serialized) {
        Identity known = checked.get(serialized);
        return known == null ? check(serialized) : known;
    }

    private Identity check(ByteString serialized) {
        SerializedIdentity named = Messages.parse(SerializedIdentity.parser(), serialized);
        Msp msp = byId.get(named.getMspid());
        if (msp == null) {
            throw new RefusedException("MSP " + named.getMspid() + " is unknown");
        }
        // A copy: what is remembered must not hold on to the large message it arrived in.
        ByteString own = ByteString.copyFrom(serialized.toByteArray());
        Identity identity = msp.identify(own, named.getIdBytes());
        if (checked.size() >= REMEMBERED) {
            checked.clear();
        }
        checked.put(own, identity);
        return identity;
    }
}
