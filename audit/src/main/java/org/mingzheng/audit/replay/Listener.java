package org.mingzheng.audit.replay;

/** Is told of every entry of every record log, governance's too, in the order of the chain, after its record has changed. */
@FunctionalInterface
public interface Listener {
    /**
     * An entry was read.
     *
     * @param entry in its place
     * @param records as they are after it
     */
    void logged(LoggedEntry entry, Records records);
}
