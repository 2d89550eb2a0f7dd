package org.mingzheng.cli.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.function.Consumer;
import org.mingzheng.cli.document.DocumentDigester;
import org.mingzheng.cli.evidence.SealedFiles;
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
            DocumentDigests digests = DocumentDigester.digest(target.document());
            if (Files.notExists(target.sealed())) {
                return Optional.of(preparing.of(target, digests));
            }
            told.accept(before(target, digests));
        } catch (IOException e) {
            told.accept(new Outcome.Failed(target.document(), texts.text("seal.file-unreadable", e), false));
        } catch (RejectedException e) {
            told.accept(new Outcome.Failed(target.document(), "" + e.getMessage(), false));
        }
        return Optional.empty();
    }

    private Outcome before(Target target, DocumentDigests digests) {
        boolean same = SealedFiles.read(target.sealed()) instanceof Result.Accepted<SealedFile>(SealedFile file)
                && file.sealedEntry().disclosures().stream().anyMatch(disclosure -> isOf(disclosure, digests));
        return same
                ? new Outcome.Before(target.sealed())
                : new Outcome.Failed(target.document(), texts.text("seal.changed", target.sealed()), false);
    }

    private static boolean isOf(Disclosure disclosure, DocumentDigests digests) {
        return disclosure.name().equals(DocumentDigests.FIELD)
                && DocumentDigests.of(disclosure.value())
                                .then(logged -> logged.matches(digests.size(), digests.sha256(), digests.sm3()))
                        instanceof Result.Accepted<DocumentDigests>;
    }
}
