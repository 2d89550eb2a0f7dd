package org.mingzheng.fabric.ledger;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.hyperledger.fabric.protos.common.BlockHeader;
import org.mingzheng.fabric.wire.Sha256;

/** The hashes that chain blocks: over the header in ASN.1, over all transactions one after the other. */
public final class Headers {
    private Headers() {}

    /**
     * {@return the header as it is hashed and signed}
     *
     * @param header number, previous hash, data hash
     */
    public static ByteString bytes(BlockHeader header) {
        ASN1EncodableVector fields = new ASN1EncodableVector();
        fields.add(new ASN1Integer(BigInteger.valueOf(header.getNumber())));
        fields.add(new DEROctetString(header.getPreviousHash().toByteArray()));
        fields.add(new DEROctetString(header.getDataHash().toByteArray()));
        try {
            return ByteString.copyFrom(new DERSequence(fields).getEncoded());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * {@return the hash that the next block names}
     *
     * @param header number, previous hash, data hash
     */
    public static ByteString hash(BlockHeader header) {
        return Sha256.of(bytes(header));
    }

    /**
     * {@return the hash of a block's transactions}
     *
     * @param transactions the envelopes
     */
    public static ByteString dataHash(List<ByteString> transactions) {
        return Sha256.of(transactions);
    }
}
