package org.mingzheng.ledger.bulk;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Result;

/**
 * {@code application/x-ndjson}: a commitment a line, in padded base64, as a JSON string; the quotation marks may be left out. The
 * last line may lack its end.
 */
final class LineCommitments implements Commitments {
    /** Longest line: 44 characters of base64, two quotation marks and a carriage return. */
    static final int MAX_LINE = 47;

    private static final int BUFFER = 1 << 16;
    private static final int END = -1;

    private final InputStream in;
    private final byte[] line = new byte[MAX_LINE];
    private long before;

    LineCommitments(InputStream in) {
        this.in = new BufferedInputStream(in, BUFFER);
    }

    @Override
    public Bytes next(int most) {
        byte[] read = new byte[most * SIZE];
        int count = 0;
        try {
            for (int length = line(); length != END; length = count < most ? line() : END) {
                System.arraycopy(commitment(length), 0, read, count * SIZE, SIZE);
                count++;
                before++;
            }
        } catch (IOException e) {
            throw UploadProblems.cut(before);
        }
        return Bytes.wrap(count == most ? read : Arrays.copyOf(read, count * SIZE));
    }

    /** The length of the next line without its end, or {@link #END}. */
    private int line() throws IOException {
        int length = 0;
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                return length == 0 ? END : length;
            }
            if (length == MAX_LINE) {
                throw UploadProblems.line(before);
            }
            line[length++] = (byte) next;
        }
        return length;
    }

    private byte[] commitment(int length) {
        int end = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
        boolean quoted = end > 1 && line[0] == '"' && line[end - 1] == '"';
        int cut = quoted ? 1 : 0;
        String text = new String(line, cut, end - 2 * cut, StandardCharsets.ISO_8859_1);
        if (Bytes.ofBase64(text) instanceof Result.Accepted<Bytes>(Bytes commitment) && commitment.size() == SIZE) {
            return commitment.unsafeArray();
        }
        throw UploadProblems.line(before);
    }
}
