package org.mingzheng.cli.sign;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingzheng.cli.draft.Draft;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.sealed.SealedFile;

/**
 * A draft with the seals of all its copies.
 *
 * @param draft all of them joined
 * @param out where its sealed file goes
 */
record Complete(Draft draft, Path out) {
    /** The drafts of which these are copies, in the order of their first copies: an entry may continue one before it. */
    static List<Complete> of(List<Path> copies, Optional<Path> out) {
        Map<Bytes, Complete> drafts = new LinkedHashMap<>();
        for (Path copy : copies) {
            Draft draft = Draft.read(copy);
            drafts.merge(
                    draft.entry().unsealed(),
                    new Complete(draft, copy),
                    (one, other) -> new Complete(one.draft.joined(other.draft), one.out));
        }
        if (drafts.size() > 1 && out.isPresent()) {
            throw Fault.of(Complete.class, "sign.several", drafts.size());
        }
        List<Complete> all = drafts.values().stream()
                .map(each -> new Complete(each.draft, out.orElseGet(() -> named(each.out))))
                .toList();
        requireOneLog(all);
        return all;
    }

    /** {@code award.docx.draft.mz} becomes {@code award.docx.mz}. */
    private static Path named(Path copy) {
        String name = copy.getFileName().toString();
        if (!name.endsWith(Draft.EXTENSION)) {
            throw Fault.of(Complete.class, "sign.name", copy);
        }
        return copy.resolveSibling(name.substring(0, name.length() - Draft.EXTENSION.length()) + SealedFile.EXTENSION);
    }

    private static void requireOneLog(List<Complete> all) {
        long logs = all.stream()
                .map(each -> each.draft.entry().place().origin())
                .distinct()
                .count();
        if (logs > 1) {
            throw Fault.of(Complete.class, "sign.logs");
        }
    }
}
