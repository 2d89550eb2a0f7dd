package org.mingzheng.network.engine;

import java.util.List;
import org.mingzheng.network.process.Program;
import org.mingzheng.network.report.Steps;

/** One kind of network. Each method may be called again at any time, also after a kill at any point. */
public interface Engine {
    /**
     * Makes the files that the programs read.
     *
     * @param steps told what was made
     */
    void prepare(Steps steps);

    /** {@return the programs, in the order of their start; to be asked after {@link #prepare}} */
    List<Program> programs();

    /**
     * Makes running programs a network with the contract on its channel.
     *
     * @param steps told what was done
     */
    void deploy(Steps steps);
}
