package org.mingzheng.cli.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mingzheng.cli.document.DocumentDigester;
import org.mingzheng.cli.draft.Draft;
import org.mingzheng.cli.evidence.SealedFiles;
import org.mingzheng.network.report.Texts;
import org.mingzheng.proof.sealed.SealedFile;

/**
 * Writes drafts of files that others must seal, too: with the organisation's seal, ready to circulate.
 *
 * @param preparing makes the entries
 * @param texts in which it is told
 */
record Drafts(Preparing preparing, Texts texts) {
    /** Whether all were written; a draft that is there may have seals already, and stays. */
    boolean write(List<Target> targets) throws IOException {
        boolean all = true;
        for (Target target : targets) {
            Path draft = draft(target);
            if (Files.exists(draft) || Files.exists(target.sealed())) {
                texts.say("seal.draft-there", Files.exists(draft) ? draft : target.sealed());
                all = false;
            } else {
                var _ = Files.createDirectories(target.folder());
                SealedFiles.write(
                        draft,
                        preparing
                                .draft(DocumentDigester.digest(target.document()))
                                .file());
                texts.say("seal.drafted", draft);
            }
        }
        return all;
    }

    private static Path draft(Target target) {
        String name = target.sealed().getFileName().toString();
        return target.sealed()
                .resolveSibling(name.substring(0, name.length() - SealedFile.EXTENSION.length()) + Draft.EXTENSION);
    }
}
