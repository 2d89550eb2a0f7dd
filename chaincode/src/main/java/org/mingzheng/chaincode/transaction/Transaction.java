package org.mingzheng.chaincode.transaction;

import java.util.List;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.statement.StatementEvent;

/** One invocation. Its time is the only clock of the contract: that which the submitter signed, equal on every peer. */
public final class Transaction {
    private final ChaincodeStub stub;
    private final State state;
    private final List<Bytes> arguments;

    /**
     * An invocation.
     *
     * @param stub the shim's
     * @param state as the stub sees it
     */
    public Transaction(ChaincodeStub stub, State state) {
        this.stub = stub;
        this.state = state;
        this.arguments = stub.getArgs().stream().map(Bytes::wrap).toList();
    }

    /** {@return its id, 64 hexadecimal digits} */
    public String id() {
        return stub.getTxId();
    }

    /** {@return the channel's name} */
    public String channel() {
        return stub.getChannelId();
    }

    /** {@return when the submitter says it is, in milliseconds since 1970} */
    public long time() {
        return stub.getTxTimestamp().toEpochMilli();
    }

    /** {@return what is committed} */
    public State state() {
        return state;
    }

    /** {@return who signed it} */
    public Submitter submitter() {
        return Submitter.of(stub.getCreator());
    }

    /** {@return all arguments, the function's name first} */
    public List<Bytes> allArguments() {
        return arguments;
    }

    /** {@return the function's name} */
    public String function() {
        return arguments.isEmpty() ? "" : Texts.of(arguments.getFirst());
    }

    /**
     * {@return the arguments behind the function's name}
     *
     * @param names of the arguments; there must be as many
     */
    public Arguments arguments(String... names) {
        return Arguments.exactly(tail(), names);
    }

    /**
     * {@return the arguments behind the function's name, the last of them one or more times}
     *
     * @param names of the arguments
     */
    public Arguments manyArguments(String... names) {
        return Arguments.atLeast(tail(), names);
    }

    private List<Bytes> tail() {
        return arguments.subList(Math.min(1, arguments.size()), arguments.size());
    }

    /**
     * Puts an event into what every endorser signs.
     *
     * @param name of the event
     * @param payload of the event
     */
    public void event(String name, Bytes payload) {
        stub.setEvent(name, payload.toArray());
    }

    /** Makes the answer of this transaction a statement: the event says which question was asked, on which channel, when. */
    public void statement() {
        List<Bytes> arguments = allArguments();
        StatementEvent event =
                new StatementEvent(channel(), function(), arguments.subList(1, arguments.size()), time());
        event(StatementEvent.NAME, event.payload());
    }
}
