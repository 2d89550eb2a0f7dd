package org.mingzheng.it.chaos.load;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.mingzheng.it.chaos.judge.Promises;
import org.mingzheng.it.chaos.machine.Machine;
import org.mingzheng.proof.bytes.Bytes;

/** Uploads commitments. */
final class BulkClient extends Client {
    private static final byte[] FORMAT = "mingzheng/bulk/v1\n".getBytes(US_ASCII);
    private static final int COMMITMENT = 32;
    private static final int MOST = 60;

    BulkClient(Machine machine, Promises promises, Waits waits, String origin, long seed) {
        super(machine, promises, waits, origin, seed);
    }

    @Override
    Message next() {
        int count = 1 + random.nextInt(MOST);
        ByteBuffer body = ByteBuffer.allocate(count * COMMITMENT);
        List<byte[]> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] commitment = new byte[COMMITMENT];
            random.nextBytes(commitment);
            body.put(commitment);
            entries.add(ByteBuffer.allocate(FORMAT.length + COMMITMENT)
                    .put(FORMAT)
                    .put(commitment)
                    .array());
        }
        String now = Machine.now();
        String path = "/v1/bulk?origin=" + origin + "&kind=item&from=" + now + "&to=" + now;
        return new Message(path, Bytes.of(body.array()), "application/octet-stream", entries);
    }

    /** Commitments are not compared: an upload is known by its key alone. */
    @Override
    String again(String key) {
        return key;
    }
}
