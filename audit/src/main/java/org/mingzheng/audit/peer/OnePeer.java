package org.mingzheng.audit.peer;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mingzheng.fabric.client.FabricClient;
import org.mingzheng.fabric.client.LedgerAwayException;
import org.mingzheng.fabric.client.RefusedException;
import org.mingzheng.fabric.peer.Call;
import org.mingzheng.proof.bytes.Bytes;

/**
 * One peer: its own blocks, and the answers of organisations' peers, to which its gateway passes questions on.
 *
 * @param client of its gateway
 * @param organisations whose peers are asked through it
 */
public record OnePeer(FabricClient client, List<String> organisations) implements Peers {
    /** Copies the organisations. */
    public OnePeer {
        organisations = List.copyOf(organisations);
    }

    /** The one peer's, whoever is named. */
    @Override
    public Blocks blocks(String reader) {
        return new PeerBlocks(client.chain());
    }

    @Override
    public Endorsed ask(String msp, List<Bytes> arguments) {
        String function = new String(arguments.getFirst().unsafeArray(), StandardCharsets.UTF_8);
        Call call = new Call(function, arguments.subList(1, arguments.size()));
        try {
            var endorsed = client.endorse(call, List.of(msp));
            return new Endorsed(endorsed.answer(), endorsed.line());
        } catch (RefusedException e) {
            throw new PeerException(
                    e.refusal().reason().code() + ": " + e.refusal().detail(), true, e);
        } catch (LedgerAwayException e) {
            throw new PeerException(e.getMessage(), false, e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
