package org.mingzheng.fabric.msp;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.mingzheng.fabric.wire.RefusedException;

/** What a certificate is for, said by its one organisational unit (Fabric's "NodeOU"). */
public enum Role {
    /** Asks for transactions. */
    CLIENT,
    /** Executes and endorses transactions. */
    PEER,
    /** Governs the organisation. */
    ADMIN,
    /** Orders transactions into blocks. */
    ORDERER;

    /** {@return the organisational unit that stands for the role} */
    public String unit() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Role of(List<String> units) {
        List<Role> roles = Arrays.stream(values())
                .filter(role -> units.contains(role.unit()))
                .toList();
        if (roles.size() != 1) {
            throw new RefusedException(
                    "the identity must be a client, a peer, an orderer or an admin identity to be valid, not a combination");
        }
        return roles.getFirst();
    }
}
