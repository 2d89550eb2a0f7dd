package org.mingzheng.proof.fabric;

import java.util.List;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;

/**
 * One peer's signed answer to a proposal, as it stands in an endorsement line: a Fabric {@code ProposalResponse} with the
 * fields {@code payload} and {@code endorsement} only ({@code docs/spec/statement.md}, "The endorsement line").
 *
 * @param payload the {@code ProposalResponsePayload}, exactly as signed
 * @param endorser the {@code SerializedIdentity}, exactly as signed
 * @param msp the organisation that the identity claims
 * @param certificate the identity's certificate, PEM
 * @param signature DER, over payload followed by endorser
 */
public record PeerAnswer(Bytes payload, Bytes endorser, String msp, String certificate, Bytes signature) {
    /**
     * {@return the answer that a line carries}
     *
     * @param line untrusted; what is no answer is a {@link RejectedException}
     */
    public static PeerAnswer parse(Bytes line) {
        ProtobufMessage response =
                ProtobufMessage.parse("ProposalResponse", line).only(5, 6);
        ProtobufMessage endorsement = response.message(6, "Endorsement").only(1, 2);
        Bytes endorser = endorsement.bytes(1);
        ProtobufMessage identity =
                ProtobufMessage.parse("SerializedIdentity", endorser).only(1, 2);
        return new PeerAnswer(response.bytes(5), endorser, identity.text(1), identity.text(2), endorsement.bytes(2));
    }

    /** {@return what the peer signed} */
    public Bytes signed() {
        return payload.concat(endorser);
    }

    /** {@return what the peer says the contract did; whatever is not a plain read is a {@link RejectedException}} */
    public Simulation simulation() {
        ProtobufMessage outer =
                ProtobufMessage.parse("ProposalResponsePayload", payload).only(1, 2);
        ProtobufMessage action = outer.message(2, "ChaincodeAction").only(1, 2, 3, 4);
        ProtobufMessage response = action.message(3, "Response").only(1, 2, 3);
        ProtobufMessage event = action.message(2, "ChaincodeEvent").only(1, 2, 3, 4);
        return new Simulation(
                action.message(4, "ChaincodeID").only(2, 3).text(2),
                response.number(1),
                response.bytes(3),
                new Event(event.text(1), event.text(3), event.bytes(4)),
                reads(action.message(1, "TxReadWriteSet")));
    }

    /** Every key read, as namespace and key; rejects whatever is not a plain read. */
    private static List<Read> reads(ProtobufMessage readWriteSet) {
        return readWriteSet.only(2).messages(2, "NsReadWriteSet").stream()
                .flatMap(namespace -> reads(namespace.text(1), plain(namespace)).stream())
                .toList();
    }

    private static ProtobufMessage plain(ProtobufMessage namespace) {
        if (namespace.has(3)) {
            throw new RejectedException(Reason.STATEMENT_WRITES, "the answer touches a private data collection");
        }
        return namespace.only(1, 2).message(2, "KVRWSet");
    }

    private static List<Read> reads(String namespace, ProtobufMessage set) {
        if (set.has(3) || set.has(4)) {
            throw new RejectedException(Reason.STATEMENT_WRITES, "the endorsed transaction writes to the ledger");
        }
        if (set.has(2)) {
            throw new RejectedException(Reason.STATEMENT_READS, "the endorsed transaction reads a range of keys");
        }
        return set.only(1).messages(1, "KVRead").stream()
                .map(read -> new Read(namespace, read.only(1, 2).text(1)))
                .toList();
    }

    /**
     * What the peer says the contract did.
     *
     * @param contract the contract's name
     * @param status 200 is success
     * @param answer the bytes that the function returned
     * @param event the chaincode event
     * @param reads every key that was read
     */
    public record Simulation(String contract, long status, Bytes answer, Event event, List<Read> reads) {}

    /**
     * A chaincode event.
     *
     * @param contract that it names as its own
     * @param name of the event
     * @param payload of the event
     */
    public record Event(String contract, String name, Bytes payload) {}

    /**
     * A key that was read.
     *
     * @param namespace of which contract
     * @param key in it
     */
    public record Read(String namespace, String key) {}
}
