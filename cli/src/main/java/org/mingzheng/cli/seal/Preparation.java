package org.mingzheng.cli.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.function.Consumer;
import org.mingzheng.cli.document.ChangingFileException;
import org.mingzheng.cli.document.DocumentDigester;
import org.mingzheng.cli.evidence.SealedFiles;
import org.mingzheng.cli.journal.Prepared;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.network.report.Texts;
import org.mingzheng.proof.document.DocumentDigests;
import org.mingzheng.proof.entry.Disclosure;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.sealed.SealedFile;

/**
 * Decides for one file whether it must be sealed, and prepares it.
 *
 * @param preparing makes the entry
 * @param texts in which outcomes are told
 * @param told what became of a file that is not to be sealed
 */
record Preparation(Preparing preparing, Texts texts, Consumer<Outcome> told) {
    Optional<Prepared> of(Target target) {
        try {
            boolean fresh = Files.notExists(target.sealed());
            if (fresh && !Files.isWritable(target.folder())) {
                told.accept(failed(target, texts.text("seal.read-only", target.folder())));
                return Optional.empty();
            }
            DocumentDigests digests = DocumentDigester.digest(target.document());
            if (fresh) {
                return Optional.of(preparing.of(target, digests));
            }
            told.accept(before(target, digests));
        } catch (ChangingFileException e) {
            told.accept(failed(target, texts.text("seal.changes")));
        } catch (IOException e) {
            told.accept(failed(target, texts.text("seal.file-unreadable", e)));
        } catch (RejectedException | Fault e) {
            told.accept(failed(target, "" + e.getMessage()));
        }
        return Optional.empty();
    }

    private Outcome before(Target target, DocumentDigests digests) {
        boolean same = SealedFiles.read(target.sealed()) instanceof Result.Accepted<SealedFile>(SealedFile file)
                && file.sealedEntry().disclosures().stream().anyMatch(disclosure -> isOf(disclosure, digests));
        return same ? new Outcome.Before(target.sealed()) : failed(target, texts.text("seal.changed", target.sealed()));
    }

    private static Outcome failed(Target target, String why) {
        return new Outcome.Failed(target.document(), why, false);
    }

    private static boolean isOf(Disclosure disclosure, DocumentDigests digests) {
        return disclosure.name().equals(DocumentDigests.FIELD)
                && DocumentDigests.of(disclosure.value())
                                .then(logged -> logged.matches(digests.size(), digests.sha256(), digests.sm3()))
                        instanceof Result.Accepted<DocumentDigests>;
    }
}
