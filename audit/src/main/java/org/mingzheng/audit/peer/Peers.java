package org.mingzheng.audit.peer;

import java.util.List;
import org.mingzheng.proof.bytes.Bytes;

/** The organisations' peers, each asked by itself. */
public interface Peers extends AutoCloseable {
    /** {@return the organisations that have a peer} */
    List<String> organisations();

    /**
     * {@return the chain of an organisation's peer}
     *
     * @param msp one of {@link #organisations}
     */
    Blocks blocks(String msp);

    /**
     * {@return what an organisation's peer endorses}
     *
     * @param msp one of {@link #organisations}
     * @param arguments the function's name first
     * @throws PeerException if it does not answer, or the contract refuses
     */
    Endorsed ask(String msp, List<Bytes> arguments);

    @Override
    void close();
}
