package org.mingzheng.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingzheng.audit.replay.TrustedLedger;
import org.mingzheng.audit.served.Served;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.Checkpoint;
import org.mingzheng.proof.log.CheckpointBody;
import org.mingzheng.proof.log.EntryBundle;
import org.mingzheng.proof.log.Frontier;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.HashSource;
import org.mingzheng.proof.log.InclusionProof;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.log.Receipt;
import org.mingzheng.proof.log.Tile;
import org.mingzheng.proof.log.TreeHead;
import org.mingzheng.proof.note.Note;
import org.mingzheng.proof.note.NoteKey;
import org.mingzheng.proof.note.NoteSignature;
import org.mingzheng.proof.note.NoteSigner;
import org.mingzheng.proof.statement.Organisation;
import org.mingzheng.proof.statement.OrganisationKey;

/** Serves a chain's log truly, but for what a test puts under a path or takes away. */
final class TestService implements Served {
    private final TestChain chain;
    private final String origin;
    boolean stranger;
    final Map<String, Optional<Bytes>> lies = new HashMap<>();
    int hidden;
    List<String> endorsers = TestChain.ALL;

    TestService(TestChain chain, String origin) {
        this.chain = chain;
        this.origin = origin;
    }

    static TreeHead head(List<Hash> log, int size) {
        return Frontier.empty().appendAll(log.subList(0, size)).head();
    }

    private int size() {
        return chain.log(origin).size() - hidden;
    }

    @Override
    public boolean isAskedWithRight() {
        return !stranger;
    }

    @Override
    public Optional<Bytes> get(String path) {
        if (lies.containsKey(path)) {
            return lies.getOrDefault(path, Optional.empty());
        }
        String log = "/log/" + origin + "/";
        if (path.equals(log + "checkpoint")) {
            return Optional.of(checkpoint(size()).encoded());
        }
        if (path.startsWith(log + "tile/")) {
            return Optional.of(tile(Tile.parse(path.substring(log.length())).orThrow()));
        }
        if (path.startsWith("/v1/receipts/")) {
            return receipt(path.substring("/v1/receipts/".length()));
        }
        return path.startsWith("/v1/records/item/r")
                ? history(Integer.parseInt(path.substring("/v1/records/item/r".length())))
                : Optional.empty();
    }

    Checkpoint checkpoint(int size) {
        CheckpointBody body = new CheckpointBody(new Origin(origin), head(chain.log(origin), size));
        Checkpoint signed = Checkpoint.sign(body, new NoteSigner(origin, chain.key(origin)));
        List<NoteSignature> lines = new ArrayList<>(signed.note().signatures());
        TrustedLedger trust = chain.network.trust();
        for (Organisation organisation : trust.ledger().organisations()) {
            if (endorsers.contains(organisation.msp())) {
                NoteKey key = new OrganisationKey(
                                trust.ledger().channel(), trust.ledger().contract(), organisation)
                        .key();
                lines.add(new NoteSignature(
                        key, TestPeers.line(chain.network, organisation.msp(), TestPeers.head(chain.network, body))));
            }
        }
        return Checkpoint.of(new Note(signed.note().text(), lines)).orThrow();
    }

    private HashSource source() {
        List<Hash> log = chain.log(origin);
        return new HashSource() {
            @Override
            public Hash hash(int level, long index) {
                return level == 0
                        ? log.get((int) index)
                        : Hash.node(hash(level - 1, 2 * index), hash(level - 1, 2 * index + 1));
            }
        };
    }

    private Bytes tile(Tile tile) {
        if (tile.level() != Tile.ENTRIES) {
            return tile.hashes(source());
        }
        int from = (int) tile.index() * Tile.FULL;
        return new EntryBundle(chain.entries(origin).subList(from, from + tile.width())).toBytes();
    }

    private Optional<Bytes> receipt(String id) {
        int index = chain.log(origin).indexOf(new Hash(Bytes.ofBase64Url(id).orThrow()));
        if (index >= size()) {
            return Optional.empty();
        }
        InclusionProof proof = InclusionProof.of(index, size(), source());
        return Optional.of(new Receipt(proof, checkpoint(size())).encoded());
    }

    private Optional<Bytes> history(int index) {
        JsonObject entry = JsonObject.builder()
                .put("id", chain.log(origin).get(index).value().base64Url())
                .build();
        return Optional.of(JsonObject.builder()
                .put("state", "recorded")
                .put("entries", new JsonArray(List.of(entry)))
                .build()
                .canonical());
    }
}
