package org.mingzheng.fabric.peer;

import java.util.ArrayList;
import java.util.List;
import org.mingzheng.proof.bytes.Bytes;

/**
 * A call of the contract.
 *
 * @param function its name
 * @param arguments without the name
 */
public record Call(String function, List<Bytes> arguments) {
    /** Copies. */
    public Call {
        arguments = List.copyOf(arguments);
    }

    /**
     * A call with texts.
     *
     * @param function its name
     * @param arguments in UTF-8
     */
    public Call(String function, String... arguments) {
        this(function, List.of(arguments).stream().map(Bytes::utf8).toList());
    }

    /**
     * {@return the call with further arguments}
     *
     * @param more behind those that are there
     */
    public Call with(List<Bytes> more) {
        List<Bytes> all = new ArrayList<>(arguments);
        all.addAll(more);
        return new Call(function, all);
    }

    byte[][] raw() {
        return arguments.stream().map(Bytes::unsafeArray).toArray(byte[][]::new);
    }
}
