package org.mingzheng.audit.peer;

import java.util.List;
import org.mingzheng.proof.bytes.Bytes;

/**
 * Blocks without anybody who could be asked.
 *
 * @param blocks one peer's
 */
public record BlocksAlone(Blocks blocks) implements Peers {
    @Override
    public List<String> organisations() {
        return List.of();
    }

    @Override
    public Blocks blocks(String reader) {
        return blocks;
    }

    @Override
    public Endorsed ask(String msp, List<Bytes> arguments) {
        throw new PeerException("nobody can be asked", true, new IllegalStateException());
    }

    @Override
    public void close() {}
}
