package org.mingzheng.cli.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mingzheng.cli.document.DocumentDigester;
import org.mingzheng.cli.draft.Draft;
import org.mingzheng.cli.evidence.SealedFiles;
import org.mingzheng.network.report.Texts;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.sealed.SealedFile;

/**
 * Writes drafts of files that others must seal, too: with the organisation's seal, ready to circulate.
 *
 * @param preparing makes the entries
 * @param texts in which it is told
 */
record Drafts(Preparing preparing, Texts texts) {
    /** Whether all were written; a draft that is there may have seals already, and stays. */
    boolean write(Targets targets) {
        boolean all = targets.failed().isEmpty();
        targets.failed().forEach(this::tell);
        for (Target target : targets.found()) {
            all &= write(target);
        }
        return all;
    }

    private boolean write(Target target) {
        try {
            Path draft = draft(target);
            if (Files.exists(draft) || Files.exists(target.sealed())) {
                texts.say("seal.draft-there", Files.exists(draft) ? draft : target.sealed());
                return false;
            }
            Path _ = Files.createDirectories(target.folder());
            SealedFiles.write(
                    draft,
                    preparing.draft(DocumentDigester.digest(target.document())).file());
            texts.say("seal.drafted", draft);
            return true;
        } catch (IOException e) {
            tell(new Outcome.Failed(target.document(), texts.text("seal.file-unreadable", e), false));
        } catch (RejectedException e) {
            tell(new Outcome.Failed(target.document(), "" + e.getMessage(), false));
        }
        return false;
    }

    private void tell(Outcome.Failed failed) {
        texts.say("seal.failed", failed.file(), failed.why());
    }

    private static Path draft(Target target) {
        String name = target.sealed().getFileName().toString();
        return target.sealed()
                .resolveSibling(name.substring(0, name.length() - SealedFile.EXTENSION.length()) + Draft.EXTENSION);
    }
}
