package org.mingzheng.ledger;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.log.Hash;

/** A client as it should be: sends the same request with the same key until it is answered. */
final class Persistent {
    /** Longer than orderers that were all killed need, on a busy machine, to agree on who leads. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final int BUSY = 429;
    private static final int AWAY = 500;

    private Persistent() {}

    static void accepted(ServiceUnderTest service, String key, List<Bytes> entries) {
        Pause.until(PATIENCE, "accepted: " + key, () -> isAnswered(() -> service.post(key, "", entries)));
    }

    static void published(ServiceUnderTest service, List<Bytes> entries) {
        Pause.until(PATIENCE, "published", () -> entries.stream().allMatch(entry -> hasReceipt(service, entry)));
    }

    private static boolean hasReceipt(ServiceUnderTest service, Bytes entry) {
        String id = Hash.leaf(entry).value().base64Url();
        try {
            return service.getAs(service.token(), "/v1/receipts/" + id).statusCode() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private static boolean isAnswered(Supplier<HttpResponse<byte[]>> request) {
        try {
            int status = request.get().statusCode();
            if (status != BUSY && status < AWAY && status / 100 != 2) {
                throw new AssertionError("refused with " + status);
            }
            return status / 100 == 2;
        } catch (UncheckedIOException e) {
            return false;
        }
    }
}
