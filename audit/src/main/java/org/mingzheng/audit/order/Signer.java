package org.mingzheng.audit.order;

import com.google.protobuf.ByteString;
import org.mingzheng.audit.identity.Identity;

/**
 * Somebody whose signature under a block verifies.
 *
 * @param serialized the identity as Fabric writes it
 * @param identity by a certificate of its organisation's CA
 */
record Signer(ByteString serialized, Identity identity) {
    /** One certificate may be written in several ways. */
    boolean isSame(Signer other) {
        return identity.msp().equals(other.identity.msp())
                && identity.certificate().equals(other.identity.certificate());
    }
}
