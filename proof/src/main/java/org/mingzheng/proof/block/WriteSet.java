package org.mingzheng.proof.block;

import java.util.ArrayList;
import java.util.List;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Result;

/**
 * Everything that a transaction changes if it takes effect: what its endorsers signed, nobody's word but theirs.
 *
 * @param writes values of keys, in their order
 * @param metadata of keys, in their order
 * @param collections private collections that it touches, each as namespace, slash and name
 */
public record WriteSet(List<Write> writes, List<Metadata> metadata, List<String> collections) {
    /**
     * A value.
     *
     * @param namespace the contract's name, or the engine's own
     * @param key within the namespace
     * @param delete whether the key is to have no value
     * @param value the bytes
     */
    public record Write(String namespace, String key, boolean delete, Bytes value) {}

    /**
     * Metadata of a key; none deletes all that it has.
     *
     * @param namespace the contract's name
     * @param key within the namespace
     * @param entries what it has from then on
     */
    public record Metadata(String namespace, String key, List<Entry> entries) {
        /** Copies the entries. */
        public Metadata {
            entries = List.copyOf(entries);
        }
    }

    /**
     * One piece of metadata.
     *
     * @param name for example {@code VALIDATION_PARAMETER}
     * @param value the bytes
     */
    public record Entry(String name, Bytes value) {}

    /** Copies the lists. */
    public WriteSet {
        writes = List.copyOf(writes);
        metadata = List.copyOf(metadata);
        collections = List.copyOf(collections);
    }

    /**
     * {@return what a call changes, or the reason why it cannot be told: {@link Reason#PROTOBUF_MALFORMED},
     * {@link Reason#TOO_MANY} or {@link Reason#TOO_DEEP}}
     *
     * @param call of any contract: one may call another
     */
    public static Result<WriteSet> by(Invocation call) {
        return Result.of(() -> read(Fields.of(call.results())));
    }

    private static WriteSet read(Fields results) {
        List<Write> writes = new ArrayList<>();
        List<Metadata> metadata = new ArrayList<>();
        List<String> collections = new ArrayList<>();
        for (Fields space : results.messages(2)) {
            String namespace = space.text(1);
            Fields set = space.inside(2);
            set.messages(3).forEach(write -> writes.add(write(namespace, write)));
            set.messages(4).forEach(each -> metadata.add(metadata(namespace, each)));
            space.messages(3).forEach(hidden -> collections.add(namespace + "/" + hidden.text(1)));
        }
        return new WriteSet(writes, metadata, collections);
    }

    private static Write write(String namespace, Fields write) {
        return new Write(namespace, write.text(1), write.number(2) != 0, write.bytes(3));
    }

    private static Metadata metadata(String namespace, Fields each) {
        List<Entry> entries = each.messages(2).stream()
                .map(entry -> new Entry(entry.text(1), entry.bytes(2)))
                .toList();
        return new Metadata(namespace, each.text(1), entries);
    }
}
