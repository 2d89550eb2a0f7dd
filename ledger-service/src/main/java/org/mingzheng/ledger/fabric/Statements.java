package org.mingzheng.ledger.fabric;

import java.util.List;
import org.mingzheng.fabric.client.LedgerAwayException;
import org.mingzheng.fabric.client.RefusedException;
import org.mingzheng.fabric.peer.Call;
import org.mingzheng.fabric.peer.Endorsed;
import org.mingzheng.proof.bytes.Bytes;
import org.springframework.stereotype.Component;

/** Questions that one organisation's peer answers over its signature. */
@Component
public final class Statements {
    private final Clients clients;

    Statements(Clients clients) {
        this.clients = clients;
    }

    /**
     * What a peer said.
     *
     * @param answer what the function returned
     * @param line the endorsement, as it stands under a note; not verified
     */
    public record Stated(Bytes answer, Bytes line) {}

    /**
     * {@return the answer of an organisation's peer}
     *
     * @param msp whose peer is asked
     * @param question a function that writes nothing
     * @throws LedgerAwayException if that peer does not answer
     * @throws RefusedException if the contract refuses
     */
    public Stated ask(String msp, Call question) throws LedgerAwayException, RefusedException {
        Endorsed endorsed = clients.of(msp).orElseGet(clients::any).endorse(question, List.of(msp));
        return new Stated(endorsed.answer(), endorsed.line());
    }
}
