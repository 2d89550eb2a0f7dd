package org.mingzheng.proof.block;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mingzheng.proof.bytes.Bytes;

/**
 * A call of a contract, as ordered. Its id is the one that follows from creator and nonce, and what the endorsers answered is an
 * answer to exactly these arguments; neither the creator's nor the endorsers' signatures have been verified.
 *
 * @param id the transaction's id, 64 hexadecimal digits
 * @param channel the channel's name
 * @param contract the contract that answered
 * @param creatorMsp the organisation that the creator's identity names
 * @param creatorCertificate the creator's certificate, PEM
 * @param timeMillis the transaction's time in milliseconds since 1970-01-01T00:00:00Z: what the creator's clock said
 * @param arguments the function's name first
 * @param status 200 is success
 * @param answer the bytes that the function returned
 * @param results the {@code TxReadWriteSet} that it leads to; {@link WriteSet} reads it
 * @param endorsed the {@code ProposalResponsePayload}, exactly as the endorsers signed it
 * @param endorsers who claims to have signed it
 * @param payload what the creator signed
 * @param creatorSignature DER, over the payload
 */
public record Invocation(
        String id,
        String channel,
        String contract,
        String creatorMsp,
        Bytes creatorCertificate,
        long timeMillis,
        List<Bytes> arguments,
        long status,
        Bytes answer,
        Bytes results,
        Bytes endorsed,
        List<Endorser> endorsers,
        Bytes payload,
        Bytes creatorSignature)
        implements Content {
    /** A call known elsewhere. */
    public Invocation {
        arguments = List.copyOf(arguments);
        endorsers = List.copyOf(endorsers);
    }

    /** {@return the function's name, empty if there are no arguments} */
    public String function() {
        return text(0);
    }

    /**
     * {@return an argument as a text, empty if there is none; what is not UTF-8 in it is replaced}
     *
     * @param index 0 is the function's name
     */
    public String text(int index) {
        return index >= arguments.size() ? "" : new String(arguments.get(index).unsafeArray(), StandardCharsets.UTF_8);
    }
}
