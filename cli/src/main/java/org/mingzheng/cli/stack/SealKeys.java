package org.mingzheng.cli.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.mingzheng.cli.keys.KeyRecords;
import org.mingzheng.cli.keys.KeyTerms;
import org.mingzheng.cli.keys.Password;
import org.mingzheng.cli.keys.SealKey;
import org.mingzheng.cli.place.StackFolder;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.cli.session.Session;
import org.mingzheng.network.definition.Organisation;
import org.mingzheng.network.file.WholeFile;
import org.mingzheng.proof.suite.SignatureSuite;

/** The organisations' own seals: a file each, and a record each on the ledger. */
final class SealKeys {
    private static final KeyTerms TERMS =
            new KeyTerms(List.of(KeyRecords.ORGANISATION_SEAL), "organisation", Optional.empty(), Duration.ofDays(730));

    private final StackFolder folder;

    SealKeys(StackFolder folder) {
        this.folder = folder;
    }

    /** Makes and registers what is missing; which organisations' seals were. */
    List<String> complete(List<Organisation> members) {
        return members.stream().filter(this::register).map(Organisation::msp).toList();
    }

    private boolean register(Organisation member) {
        Path file = folder.sealKey(member.msp());
        try (Session session = Session.of(folder, member.msp())) {
            KeyRecords records = new KeyRecords(session);
            if (Files.exists(file)) {
                return found(member, records, opened(file));
            }
            SealKey made = made(file, member);
            boolean registered = found(member, records, made);
            WholeFile.move(made.file(), file);
            return registered;
        }
    }

    private static SealKey opened(Path file) {
        try {
            return SealKey.ofFile(file);
        } catch (Fault damaged) {
            throw Fault.of(
                    SealKeys.class, "stack.seal-damaged", file, Password.fileOf(file), "" + damaged.getMessage());
        }
    }

    /** The ledger takes one first seal of an organisation: a lost one is not replaced behind anybody's back. */
    private boolean found(Organisation member, KeyRecords records, SealKey key) {
        if (records.find(key.kid()).isPresent()) {
            return false;
        }
        try {
            records.register(key, TERMS, Optional.empty());
            return true;
        } catch (Fault refused) {
            throw Fault.of(
                    SealKeys.class,
                    "stack.seal-refused",
                    member.msp(),
                    folder.sealKey(member.msp()),
                    "" + refused.getMessage());
        }
    }

    /** It has its name when it is registered; a run that was killed in between goes on with the same key. */
    private static SealKey made(Path file, Organisation member) {
        Path unregistered = file.resolveSibling(file.getFileName() + ".new");
        Password password = Password.readOrMake(Password.fileOf(file));
        return Files.exists(unregistered)
                ? SealKey.open(unregistered, password)
                : SealKey.create(unregistered, SignatureSuite.ES256, member.domain(), password);
    }
}
