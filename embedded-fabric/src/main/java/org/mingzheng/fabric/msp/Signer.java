package org.mingzheng.fabric.msp;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.file.Path;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.mingzheng.fabric.wire.Sha256;

/** A node's own certificate and key. */
public final class Signer {
    private final String mspId;
    private final ByteString certificate;
    private final ByteString identity;
    private final ECPrivateKeyParameters key;

    private Signer(String mspId, ByteString certificate, ECPrivateKeyParameters key) {
        this.mspId = mspId;
        this.certificate = certificate;
        this.identity = SerializedIdentity.newBuilder()
                .setMspid(mspId)
                .setIdBytes(certificate)
                .build()
                .toByteString();
        this.key = key;
    }

    /**
     * {@return the signer whose certificate and key lie in a node's MSP folder}
     *
     * @param mspId the organisation
     * @param folder holds {@code signcerts/cert.pem} and {@code keystore/key.pem}
     * @throws IOException if they cannot be read
     */
    public static Signer read(String mspId, Path folder) throws IOException {
        ECPrivateKeyParameters key = Pem.key(folder.resolve("keystore/key.pem"));
        return new Signer(mspId, Pem.read(folder.resolve("signcerts/cert.pem")), key);
    }

    /** {@return the organisation} */
    public String mspId() {
        return mspId;
    }

    /** {@return the certificate, PEM} */
    public ByteString certificate() {
        return certificate;
    }

    /** {@return organisation and certificate as a {@code SerializedIdentity} message} */
    public ByteString identity() {
        return identity;
    }

    /**
     * {@return the signature, DER with the lower {@code s}}
     *
     * @param message what is signed, in parts
     */
    public ByteString sign(ByteString... message) {
        return P256.sign(key, Sha256.of(message));
    }
}
