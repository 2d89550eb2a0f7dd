package org.mingzheng.cli.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.mingzheng.cli.document.DocumentDigester;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.document.DocumentDigests;
import org.mingzheng.proof.result.Rejection;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.sealed.SealedFile;
import org.mingzheng.proof.time.UtcTime;
import org.mingzheng.proof.verdict.Question;
import org.mingzheng.proof.verdict.Verifier;

/**
 * Judges one target after the other; several at once, if asked by several threads.
 *
 * @param verifier under whose policy
 * @param entryOnly whether documents are left aside
 * @param at the instant for which the status is asked
 * @param clock of this machine
 * @param refresh what is done to a sealed file before it is judged
 */
record Judge(
        Verifier verifier,
        boolean entryOnly,
        Optional<UtcTime> at,
        InstantSource clock,
        UnaryOperator<SealedFile> refresh) {
    /** What any document without a usable name is called here: names do not count. */
    private static final String NAME = "document";

    private static final String TYPE = "application/octet-stream";

    Judged judge(Target target) {
        if (!Files.isRegularFile(target.sealed())) {
            return target.document().filter(Files::isRegularFile).isPresent()
                    ? new Judged.Missing(target)
                    : new Judged.Unreadable(target);
        }
        try {
            return switch (read(target.sealed())) {
                case Result.Accepted<SealedFile>(SealedFile file) -> judged(target, refresh.apply(file));
                case Result.Rejected<SealedFile>(Rejection rejection) -> new Judged.Damaged(target, rejection);
            };
        } catch (IOException e) {
            return new Judged.Unreadable(target);
        }
    }

    private Judged judged(Target target, SealedFile file) throws IOException {
        Optional<DocumentDigests> document = Optional.empty();
        if (!entryOnly && target.document().isPresent()) {
            document = Optional.of(digests(target.document().get()));
        }
        UtcTime now = new UtcTime(clock.instant().getEpochSecond());
        return new Judged.Verified(target, file, verifier.verify(file, new Question(document, entryOnly, at, now)));
    }

    private static DocumentDigests digests(Path document) throws IOException {
        try (InputStream in = Files.newInputStream(document)) {
            return DocumentDigester.digest(NAME, TYPE, in);
        }
    }

    private static Result<SealedFile> read(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return SealedFile.parse(Bytes.wrap(in.readNBytes(SealedFile.MAX_SIZE + 1)));
        }
    }
}
