package org.mingzheng.network;

import java.util.List;
import org.mingzheng.network.definition.Kind;
import org.mingzheng.network.definition.NetworkDefinition;
import org.mingzheng.network.engine.EmbeddedEngine;
import org.mingzheng.network.fabric.NativeEngine;

/** The names of a network's programs: known also where the programs themselves are missing. */
final class ProgramNames {
    private ProgramNames() {}

    static List<String> of(NetworkDefinition network) {
        return network.kind().orElseThrow() == Kind.NATIVE ? NativeEngine.names(network) : List.of(EmbeddedEngine.NAME);
    }
}
