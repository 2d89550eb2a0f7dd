package org.mingzheng.cli.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.mingzheng.cli.document.DocumentDigester;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.document.DocumentDigests;
import org.mingzheng.proof.result.Rejection;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.sealed.SealedFile;
import org.mingzheng.proof.time.UtcTime;
import org.mingzheng.proof.verdict.Question;

/**
 * Judges one target after the other; several at once, if asked by several threads.
 *
 * @param entryOnly whether documents are left aside
 * @param at the instant for which the status is asked
 * @param clock of this machine
 * @param receipts where sealed files lie, if not beside their documents
 * @param refreshing judges, with newer evidence if it is demanded
 */
record Judge(
        boolean entryOnly,
        Optional<UtcTime> at,
        InstantSource clock,
        Optional<Receipts> receipts,
        Refreshing refreshing) {
    /** What any document without a usable name is called here: names do not count. */
    private static final String NAME = "document";

    private static final String TYPE = "application/octet-stream";

    Judged judge(Target named) {
        try {
            Optional<DocumentDigests> document =
                    receipts.isPresent() && named.obstacle().isEmpty() ? digests(named) : Optional.empty();
            Target target = receipts.flatMap(all -> document.map(digests -> all.find(named, digests)))
                    .orElse(named);
            return target.obstacle().isPresent()
                    ? new Judged.Obstructed(target, target.obstacle().get())
                    : read(target, document);
        } catch (IOException e) {
            return new Judged.Obstructed(named, "file-unreadable");
        }
    }

    private Judged read(Target target, Optional<DocumentDigests> known) throws IOException {
        if (!Files.isRegularFile(target.sealed())) {
            return target.document().filter(Files::isRegularFile).isPresent()
                    ? new Judged.Missing(target)
                    : new Judged.Obstructed(target, "file-unreadable");
        }
        return switch (SealedFile.parse(bytes(target.sealed()))) {
            case Result.Accepted<SealedFile>(SealedFile file) -> {
                Optional<DocumentDigests> document = known.isPresent() ? known : digests(target);
                yield new Judged.Verified(target, refreshing.judge(file, question(document)));
            }
            case Result.Rejected<SealedFile>(Rejection rejection) -> new Judged.Damaged(target, rejection);
        };
    }

    private Question question(Optional<DocumentDigests> document) {
        UtcTime now = new UtcTime(clock.instant().getEpochSecond());
        return new Question(entryOnly ? Optional.empty() : document, entryOnly, at, now);
    }

    /** Only of regular files: a pipe may never end. */
    private Optional<DocumentDigests> digests(Target target) throws IOException {
        if (target.document().isEmpty() || (entryOnly && receipts.isEmpty())) {
            return Optional.empty();
        }
        Path document = target.document().get();
        if (!Files.isRegularFile(document)) {
            throw new NoSuchFileException("" + document);
        }
        try (InputStream in = Files.newInputStream(document)) {
            return Optional.of(DocumentDigester.digest(NAME, TYPE, in));
        }
    }

    private static Bytes bytes(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return Bytes.wrap(in.readNBytes(SealedFile.MAX_SIZE + 1));
        }
    }
}
