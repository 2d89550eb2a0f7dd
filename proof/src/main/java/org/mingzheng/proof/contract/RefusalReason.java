package org.mingzheng.proof.contract;

import java.util.Locale;
import org.mingzheng.proof.result.Code;

/**
 * Why the contract refuses, besides the reasons of {@link org.mingzheng.proof.result.Reason} for a malformed input;
 * {@code docs/spec/contract.md} explains each. The codes of the two lists differ.
 */
public enum RefusalReason implements Code {
    /** There is no function of this name. */
    UNKNOWN_FUNCTION,
    /** The function takes another number of arguments. */
    ARGUMENT_COUNT,
    /** An argument is not of the form that the function takes. */
    ARGUMENT_MALFORMED,
    /** The transaction's creator is not one certificate of one MSP. */
    CREATOR_MALFORMED,

    /** The governance log exists. */
    ALREADY_FOUNDED,
    /** There is no governance log: {@code bootstrap} has not run. */
    NOT_FOUNDED,
    /** The genesis is not one, or is for another channel. */
    GENESIS_MALFORMED,
    /** This organisation's copy of the genesis is another than the one that the state holds. */
    GENESIS_DIFFERS,
    /** The creator's MSP is no member of the network. */
    NOT_A_MEMBER,
    /** The creator's certificate is no administrator's. */
    NOT_AN_ADMINISTRATOR,
    /** The change is not of the specified form. */
    CHANGE_MALFORMED,
    /** The origin does not begin with a prefix of the proposer's organisation. */
    ORIGIN_NOT_GRANTED,
    /** A log of this origin is registered. */
    LOG_EXISTS,
    /** The change was proposed for other terms than those in force. */
    WRONG_REVISION,
    /** The next log key does not begin after the present one. */
    KEY_RANGE,
    /** There is no proposal of this id. */
    NO_SUCH_PROPOSAL,
    /** The proposal is in effect, or was withdrawn. */
    PROPOSAL_CLOSED,
    /** The time in which the proposal could be approved is over. */
    PROPOSAL_EXPIRED,
    /** Too many proposals of the creator's MSP wait for approvals. */
    TOO_MANY_PROPOSALS,
    /** Another member proposed what is to be withdrawn. */
    NOT_THE_PROPOSER,
    /** Another organisation, or a unit of one, has a name that looks the same. */
    NAME_TAKEN,
    /** The proposer's organisation, or one that approved already, cannot approve. */
    APPROVAL_NOT_COUNTED,

    /** There is no log of this origin. */
    NO_SUCH_LOG,
    /** The log is of another kind than the function appends to. */
    WRONG_LOG_KIND,
    /** The creator's MSP does not own the log. */
    NOT_THE_OWNER,
    /** The creator's key is none of the log's writers. */
    NOT_A_WRITER,
    /** A batch of this id is in the log. */
    BATCH_EXISTS,
    /** The log has another size than the writer expected. */
    WRONG_SIZE,
    /** The batch has too few or too many entries, bytes or commitments. */
    BATCH_SIZE,
    /** The transaction's time is before that of the log's last append. */
    TIME_DECREASES,
    /** The batch's descriptor does not describe the batch. */
    DESCRIPTOR_MISMATCH,

    /** The tree size asked for is not among the last ones. */
    SIZE_NOT_KEPT;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** {@return the stable code, for example {@code wrong-size}} */
    @Override
    public String code() {
        return code;
    }
}
