package org.mingzheng.chaincode;

import com.google.protobuf.ByteString;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.suite.Sha256;

/** Someone who submits transactions. */
record Identity(String msp, Bytes key, Bytes creator) {
    static Identity of(String msp, String unit) {
        return ofSubject(msp, "OU=" + unit + ",CN=somebody");
    }

    static Identity ofSubject(String msp, String subject) {
        TestCertificate certificate = TestCertificate.of(subject);
        Bytes key = Sha256.digest(Bytes.wrap(certificate.keys().getPublic().getEncoded()));
        Bytes creator = Bytes.wrap(SerializedIdentity.newBuilder()
                .setMspid(msp)
                .setIdBytes(ByteString.copyFromUtf8(certificate.pem()))
                .build()
                .toByteArray());
        return new Identity(msp, key, creator);
    }
}
