package org.mingzheng.ledger;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.log.Checkpoint;
import org.mingzheng.proof.log.EntryBundle;
import org.mingzheng.proof.log.Frontier;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.Tile;

/** A log as anybody can download it: under its signed checkpoint, and with exactly its root. */
final class LoggedEntries {
    private LoggedEntries() {}

    static Checkpoint checkpoint(ServiceUnderTest service, LogUnderTest log) {
        HttpResponse<byte[]> answer = service.get("/log/" + log.origin() + "/checkpoint");
        Checkpoint checkpoint = Checkpoint.parse(Bytes.wrap(answer.body())).orThrow();
        var _ = checkpoint.verify(List.of(log.signer().verifierKey())).orThrow();
        return checkpoint;
    }

    static List<Bytes> of(ServiceUnderTest service, LogUnderTest log) {
        Checkpoint checkpoint = checkpoint(service, log);
        long size = checkpoint.body().head().size();
        List<Bytes> entries = new ArrayList<>();
        for (long bundle = 0; bundle * Tile.FULL < size; bundle++) {
            int width = (int) Math.min(Tile.FULL, size - bundle * Tile.FULL);
            String path = new Tile(Tile.ENTRIES, bundle, width).path();
            byte[] body = service.getAs(service.token(), "/log/" + log.origin() + "/" + path)
                    .body();
            entries.addAll(EntryBundle.parse(Bytes.wrap(body), width).orThrow().entries());
        }
        Frontier tree =
                Frontier.empty().appendAll(entries.stream().map(Hash::leaf).toList());
        if (!tree.head().equals(checkpoint.body().head())) {
            throw new AssertionError("the entries do not give the checkpoint's root");
        }
        return entries;
    }
}
