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
import org.mingzheng.cli.session.Session;
import org.mingzheng.network.definition.Organisation;
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
        SealKey key = ensure(member);
        try (Session session = Session.of(folder, member.msp())) {
            KeyRecords records = new KeyRecords(session);
            if (records.find(key.kid()).isPresent()) {
                return false;
            }
            records.register(key, TERMS, Optional.empty());
            return true;
        }
    }

    private SealKey ensure(Organisation member) {
        Path file = folder.sealKey(member.msp());
        Password password = Password.readOrMake(Password.fileOf(file));
        return Files.exists(file)
                ? SealKey.open(file, password)
                : SealKey.create(file, SignatureSuite.ES256, member.domain(), password);
    }
}
