package org.mingzheng.cli.keys;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.Seal;
import org.mingzheng.proof.entry.Vote;

/**
 * A registered key that seals what is said of another.
 *
 * @param key the key
 * @param role in which it seals
 */
record Voucher(SealKey key, String role) {
    static final String SUPERVISOR = "supervisor";
    static final String KEY_OFFICER = "key-officer";

    /** The roles that may vouch for a new key. */
    static final Predicate<String> REGISTERING =
            List.of(KeyRecords.ORGANISATION_SEAL, KEY_OFFICER, SUPERVISOR)::contains;
    /** The roles in which a key may revoke another of its organisation. */
    static final Predicate<String> ANY = role -> !role.equals(SUPERVISOR);

    static Voucher of(SealKey key, List<String> roles, Predicate<String> takes) {
        Optional<String> role = roles.stream().filter(takes).findFirst();
        return new Voucher(key, role.orElseThrow(() -> Fault.of(KeyRecords.class, "keys.by-role", key.file(), roles)));
    }

    Seal seal(Entry entry) {
        return Seal.sign(entry, role, Vote.APPROVE, key.key());
    }
}
