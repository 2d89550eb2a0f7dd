package org.mingzheng.fabric.transaction;

import com.google.protobuf.ByteString;
import java.util.HexFormat;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.mingzheng.fabric.wire.RefusedException;
import org.mingzheng.fabric.wire.Sha256;

/** A transaction is named by its author and a nonce, so that nobody can take another's name. */
public final class TransactionId {
    private TransactionId() {}

    /**
     * {@return the name of the transaction that an author begins with a nonce}
     *
     * @param author creator and nonce
     */
    public static String of(SignatureHeader author) {
        ByteString digest = Sha256.of(author.getNonce(), author.getCreator());
        return HexFormat.of().formatHex(digest.toByteArray());
    }

    static void check(String id, SignatureHeader author) {
        String expected = of(author);
        if (!id.equals(expected)) {
            throw new RefusedException("incorrectly computed txid '" + id + "' -- expected '" + expected + "'");
        }
    }
}
