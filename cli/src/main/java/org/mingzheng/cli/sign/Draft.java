package org.mingzheng.cli.sign;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mingzheng.cli.evidence.SealedFiles;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.Disclosure;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.Seal;
import org.mingzheng.proof.result.Rejection;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.sealed.LoggedEntry;
import org.mingzheng.proof.sealed.SealedFile;

/**
 * An entry on its way to its seals.
 *
 * @param entry with the seals that it has so far
 * @param disclosures of its private fields: secrets
 * @param definitions of its type
 */
record Draft(Entry entry, List<Disclosure> disclosures, List<Bytes> definitions) {
    /**
     * {@return the draft in a file}
     *
     * @param path of a sealed file whose entry has no receipt
     * @throws Fault if it is none
     */
    static Draft read(Path path) {
        return switch (SealedFiles.read(path)) {
            case Result.Accepted<SealedFile>(SealedFile file) -> of(path, file);
            case Result.Rejected<SealedFile>(Rejection rejection) ->
                throw Fault.of(
                        Draft.class, "sign.no-draft", path, rejection.reason().code());
        };
    }

    private static Draft of(Path path, SealedFile file) {
        LoggedEntry logged = file.sealedEntry();
        if (!logged.receipts().isEmpty()) {
            throw Fault.of(Draft.class, "sign.logged", path);
        }
        return new Draft(logged.parsed(), logged.disclosures(), file.definitions());
    }

    /** {@return the draft as a file} */
    SealedFile file() {
        LoggedEntry entries = new LoggedEntry(entry.canonical(), List.of(), disclosures);
        return new SealedFile(entry.leafHash(), List.of(entries), List.of(), definitions);
    }

    /**
     * {@return this with one more seal}
     *
     * @param seal of a key that has not sealed yet
     */
    Draft with(Seal seal) {
        if (entry.seals().stream()
                .anyMatch(each -> each.header().kid().equals(seal.header().kid()))) {
            throw Fault.of(Draft.class, "sign.twice", seal.header().kid());
        }
        List<Seal> more = new ArrayList<>(entry.seals());
        more.add(seal);
        return new Draft(entry.withSeals(more), disclosures, definitions);
    }

    /**
     * {@return this with the seals of another copy, too}
     *
     * @param other the same entry, sealed elsewhere
     */
    Draft joined(Draft other) {
        if (!entry.unsealed().equals(other.entry.unsealed())) {
            throw Fault.of(Draft.class, "sign.different");
        }
        Draft all = this;
        for (Seal seal : other.entry.seals()) {
            all = all.entry.seals().contains(seal) ? all : all.with(seal);
        }
        return all;
    }
}
