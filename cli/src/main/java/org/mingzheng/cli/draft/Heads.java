package org.mingzheng.cli.draft;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.mingzheng.cli.evidence.SealedFiles;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.cli.service.Access;
import org.mingzheng.cli.service.LedgerClient;
import org.mingzheng.cli.service.RecordAnswer;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.sealed.SealedFile;

/**
 * Finds records as people name them: by a sealed file or a draft, which needs no network, or by type and id, of which a service
 * knows the last entry.
 *
 * @param client of the service, if there is one
 */
public record Heads(Optional<LedgerClient> client) implements AutoCloseable {
    /**
     * {@return what asks a service}
     *
     * @param service its address; none for who has no network
     */
    public static Heads at(Optional<URI> service) {
        return new Heads(service.map(address -> new LedgerClient(new Access(address, Optional.empty()))));
    }

    /**
     * {@return whether a text names a file}
     *
     * @param text as typed
     */
    public static boolean isFile(String text) {
        return text.endsWith(SealedFile.EXTENSION);
    }

    /**
     * {@return the record that a text names}
     *
     * @param text a file's path, or {@code type/id}
     * @throws Fault if it names none
     */
    public RecordHead find(String text) {
        return isFile(text) ? head(Path.of(text)) : find(id(text));
    }

    /** A file from somebody else may be no sealed file, or one whose statements state nothing. */
    private static RecordHead head(Path path) {
        Result<RecordHead> head = SealedFiles.read(path).then(file -> Result.of(() -> RecordHead.of(file)));
        return Fault.unless(head, Heads.class, "draft.no-file", path);
    }

    /**
     * {@return a record with its last entry, if a service knows it}
     *
     * @param id the record
     */
    public RecordHead find(RecordId id) {
        Optional<RecordAnswer.Told> last = client.flatMap(asked -> asked.record(id))
                .map(record -> record.events().getLast());
        return new RecordHead(id, last.map(RecordAnswer.Told::id), last.map(RecordAnswer.Told::origin));
    }

    private static RecordId id(String text) {
        return switch (RecordId.parse(text)) {
            case Result.Accepted<RecordId>(RecordId named) -> named;
            case Result.Rejected<RecordId> _ -> throw Fault.of(Heads.class, "draft.no-record", text);
        };
    }

    @Override
    public void close() {
        client.ifPresent(LedgerClient::close);
    }
}
