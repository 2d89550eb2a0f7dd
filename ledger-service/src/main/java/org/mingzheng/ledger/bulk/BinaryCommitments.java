package org.mingzheng.ledger.bulk;

import java.io.IOException;
import java.io.InputStream;
import org.mingzheng.proof.bytes.Bytes;

/** {@code application/octet-stream}: nothing but commitments, 32 bytes each. */
final class BinaryCommitments implements Commitments {
    private final InputStream in;
    private long before;

    BinaryCommitments(InputStream in) {
        this.in = in;
    }

    @Override
    public Bytes next(int most) {
        byte[] read = read(most);
        long whole = read.length / SIZE;
        before += whole;
        if (read.length % SIZE != 0) {
            throw UploadProblems.cut(before);
        }
        return Bytes.wrap(read);
    }

    private byte[] read(int most) {
        try {
            return in.readNBytes(most * SIZE);
        } catch (IOException e) {
            throw UploadProblems.cut(before);
        }
    }
}
