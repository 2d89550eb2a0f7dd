package org.mingzheng.proof.conformance;

import java.util.List;
import java.util.stream.Stream;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.bytes.Parts;
import org.mingzheng.proof.log.BulkEntry;
import org.mingzheng.proof.log.Checkpoint;
import org.mingzheng.proof.log.ConsistencyProof;
import org.mingzheng.proof.log.EntryBundle;
import org.mingzheng.proof.log.Frontier;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.InclusionProof;
import org.mingzheng.proof.log.Receipt;
import org.mingzheng.proof.log.Tile;
import org.mingzheng.proof.log.TreeHead;
import org.mingzheng.proof.note.VerifiedNote;
import org.mingzheng.proof.note.VerifierKey;
import org.mingzheng.proof.result.Result;

/** What the vectors of logs, checkpoints and receipts ask; inputs and outputs are described in their specifications. */
final class LogFormats {
    private static final int MAX_LINES = 1000;

    private LogFormats() {}

    static Result<Bytes> bulkEntry(VectorFiles files) {
        return BulkEntry.parse(files.bytes("input")).map(entry -> line(entry.leafHash()));
    }

    static Result<Bytes> frontier(VectorFiles files) {
        return Frontier.parse(files.bytes("input"))
                .map(frontier -> frontier.appendAll(hashes(files, "leaves")).toBytes());
    }

    static Result<Bytes> inclusion(VectorFiles files) {
        return new InclusionProof(files.number("index"), hashes(files, "proof"))
                .verify(hash(files, "leaf"), head(files, "size", "root"))
                .map(head -> line(head.root()));
    }

    static Result<Bytes> consistency(VectorFiles files) {
        return new ConsistencyProof(hashes(files, "proof"))
                .verify(head(files, "older-size", "older-root"), head(files, "newer-size", "newer-root"))
                .map(head -> line(head.root()));
    }

    static Result<Bytes> tile(VectorFiles files) {
        return Tile.parse(files.text("input"))
                .map(tile -> Bytes.utf8(tile.level() + " " + tile.index() + " " + tile.width() + "\n"));
    }

    static Result<Bytes> entryBundle(VectorFiles files) {
        return EntryBundle.parse(files.bytes("input"), (int) files.number("width"))
                .map(LogFormats::leafHashes);
    }

    private static Bytes leafHashes(EntryBundle bundle) {
        return bundle.entries().stream().map(entry -> Hash.leaf(entry).value()).reduce(Bytes.empty(), Bytes::concat);
    }

    static Result<Bytes> checkpoint(VectorFiles files) {
        return Checkpoint.parse(files.bytes("input"))
                .then(checkpoint -> checkpoint.verify(keys(files)))
                .map(LogFormats::text);
    }

    static Result<Bytes> receipt(VectorFiles files) {
        Hash leaf = Hash.leaf(files.bytes("entry"));
        return Receipt.parse(files.bytes("input"))
                .then(receipt -> receipt.verify(leaf, keys(files)))
                .map(LogFormats::text);
    }

    private static Bytes text(VerifiedNote note) {
        return Bytes.utf8(note.text());
    }

    private static List<VerifierKey> keys(VectorFiles files) {
        return lines(files, "keys").map(key -> VerifierKey.parse(key).orThrow()).toList();
    }

    private static TreeHead head(VectorFiles files, String size, String root) {
        return new TreeHead(files.number(size), hash(files, root));
    }

    private static Hash hash(VectorFiles files, String name) {
        return Hash.ofBase64(files.text(name)).orThrow();
    }

    private static List<Hash> hashes(VectorFiles files, String name) {
        return lines(files, name).map(hash -> Hash.ofBase64(hash).orThrow()).toList();
    }

    private static Stream<String> lines(VectorFiles files, String name) {
        return Parts.of(files.text(name), '\n', MAX_LINES).stream().filter(line -> !line.isEmpty());
    }

    private static Bytes line(Hash hash) {
        return Bytes.utf8(hash.base64() + "\n");
    }
}
