package org.mingzheng.ledger.vouch;

import org.mingzheng.ledger.fabric.Statements;

/** How a peer is asked. */
@FunctionalInterface
public interface Asker {
    /**
     * {@return what an organisation's peer says, not verified}
     *
     * @param msp whose peer
     * @param question what it is asked
     * @throws Exception if it does not say anything
     */
    Statements.Stated ask(String msp, Question question) throws Exception;
}
