package org.mingzheng.network.certificate;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERUTF8String;

/**
 * The mark on every certificate of an embedded network: one process holds all keys, so a verifier counts all organisations of
 * such a network as one. Not critical: programs that do not know it go on.
 */
public final class EmbeddedNetwork {
    /** The extension's object identifier, under the number reserved for examples (RFC 5612) as long as the project has none. */
    public static final String OID = "1.3.6.1.4.1.32473.1";
    /** What the extension says, as a DER UTF8String. */
    public static final String SAYS = "one process";

    static final ASN1ObjectIdentifier IDENTIFIER = new ASN1ObjectIdentifier(OID);
    static final DERUTF8String VALUE = new DERUTF8String(SAYS);

    private EmbeddedNetwork() {}
}
