package org.mingzheng.fabric.msp;

import com.google.protobuf.ByteString;
import java.time.Instant;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.mingzheng.fabric.wire.Sha256;

/** A certificate that chains to the signing CA of a member organisation. Immutable. */
public final class Identity {
    private final Member member;
    private final ByteString serialized;
    private final Instant expires;
    private final ECPublicKeyParameters key;

    Identity(Member member, ByteString serialized, Instant expires, ECPublicKeyParameters key) {
        this.member = member;
        this.serialized = serialized;
        this.expires = expires;
        this.key = key;
    }

    /** {@return organisation and role} */
    public Member member() {
        return member;
    }

    /** {@return the bytes of the {@code SerializedIdentity} message, as the signer sent them} */
    public ByteString serialized() {
        return serialized;
    }

    /**
     * {@return whether the certificate's time is over} Fabric asks this of those who propose or submit, and never when it
     * validates a block: validation must not depend on the clock.
     *
     * @param now the clock
     */
    public boolean expired(Instant now) {
        return now.isAfter(expires);
    }

    /**
     * {@return whether this identity signed the message; a signature with the higher {@code s} does not count}
     *
     * @param signature DER
     * @param message what was signed, in parts
     */
    public boolean signed(ByteString signature, ByteString... message) {
        return P256.verify(key, Sha256.of(message), signature);
    }
}
