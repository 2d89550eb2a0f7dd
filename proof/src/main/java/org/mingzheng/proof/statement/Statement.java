package org.mingzheng.proof.statement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.certificate.Certificate;
import org.mingzheng.proof.certificate.KnownCertificates;
import org.mingzheng.proof.contract.StateKeys;
import org.mingzheng.proof.fabric.PeerAnswer;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.log.CheckpointBody;
import org.mingzheng.proof.log.TreeHead;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.suite.DerSignature;

/**
 * What a peer is asked to vouch for: that a contract function, called with these arguments, gives this answer on its ledger.
 *
 * <p><b>Security guarantees.</b> A line that {@link #verify} accepts was signed by a peer (not a client, administrator or
 * orderer) of the named organisation, for this channel, contract, function and these arguments; the endorsed transaction
 * writes nothing, so it states what <em>is</em> on that peer's ledger, not what would be after a submission that may never
 * come; it read nothing but the keys that the function needs.
 *
 * @param channel the channel's name
 * @param contract the contract's name on the channel
 * @param function the contract function
 * @param arguments its arguments, without the function's name; nothing if the answer itself says what it is about
 * @param answer the exact bytes that it must have returned
 * @param keys every key that it may read in the contract's namespace; one that ends in a slash stands for all that begin so
 */
public record Statement(
        String channel,
        String contract,
        String function,
        Optional<List<Bytes>> arguments,
        Bytes answer,
        Set<String> keys) {
    /** Longest endorsement line accepted, in bytes. */
    public static final int MAX_LINE = 65_536;

    private static final String LIFECYCLE = "_lifecycle";

    /** A statement to be verified. */
    public Statement {
        arguments = arguments.map(List::copyOf);
        keys = Set.copyOf(keys);
    }

    /**
     * {@return the statement that a log's head is this one}
     *
     * @param channel the channel's name
     * @param contract the contract's name
     * @param body origin, size and root hash: what {@code head(origin, size)} answers
     */
    public static Statement head(String channel, String contract, CheckpointBody body) {
        String origin = body.origin().name();
        List<Bytes> arguments =
                List.of(Bytes.utf8(origin), Bytes.utf8("" + body.head().size()));
        Set<String> keys = Set.of(StateKeys.frontier(body.origin()));
        return new Statement(channel, contract, "head", Optional.of(arguments), Bytes.utf8(body.text()), keys);
    }

    /**
     * {@return the statement that a record's state is this one, or why the state is not one}
     *
     * @param channel the channel's name
     * @param contract the contract's name
     * @param type the record's type
     * @param id the record's id
     * @param state what {@code record(type, id)} answers; names the log of the record's last entry, whose frontier is read too
     */
    public static Result<Statement> record(String channel, String contract, String type, String id, Bytes state) {
        return Json.parseCanonical(state, MAX_LINE)
                .then(json -> Result.of(() -> {
                    String origin = StatementEvent.object(json).text("origin");
                    List<Bytes> arguments = List.of(Bytes.utf8(type), Bytes.utf8(id));
                    Set<String> keys = Set.of(StateKeys.RECORD + type + "/" + id, StateKeys.FRONTIER + origin);
                    return new Statement(channel, contract, "record", Optional.of(arguments), state, keys);
                }));
    }

    /**
     * {@return the statement that this is the head of a tree of answers about records}
     *
     * @param channel the channel's name
     * @param contract the contract's name
     * @param tree see {@link RecordTree}: its leaves name the records, so the arguments need not be known
     */
    public static Statement recordTree(String channel, String contract, TreeHead tree) {
        Set<String> keys = Set.of(StateKeys.RECORD, StateKeys.FRONTIER);
        return new Statement(channel, contract, RecordTree.FUNCTION, Optional.empty(), RecordTree.answer(tree), keys);
    }

    /**
     * {@return the endorsement that a line carries, or why it does not count}
     *
     * @param line a Fabric {@code ProposalResponse} with the fields {@code payload} and {@code endorsement} only
     * @param organisations those whose endorsements count
     */
    public Result<Endorsement> verify(Bytes line, List<Organisation> organisations) {
        return Result.of(() -> verified(line, organisations));
    }

    private Endorsement verified(Bytes line, List<Organisation> organisations) {
        require(
                line.size() <= MAX_LINE,
                Reason.TOO_LARGE,
                "the endorsement line is longer than " + MAX_LINE + " bytes");
        PeerAnswer answer = PeerAnswer.parse(line);
        Certificate peer = KnownCertificates.ALL.peer(answer.certificate());
        Bytes signature = DerSignature.joined(answer.signature()).orThrow();
        peer.publicKey().verify(answer.signed(), signature).orThrow();
        long time = check(answer.simulation());
        Endorser endorser = Endorser.of(answer, organisations);
        endorser.check(time);
        return endorser.endorsement(time);
    }

    /** What a line says that {@link #verify} accepted before. */
    static Endorsement proven(Bytes line, List<Organisation> organisations) {
        PeerAnswer answer = PeerAnswer.parse(line);
        long time = StatementEvent.read(answer.simulation().event().payload()).timeMillis();
        return Endorser.of(answer, organisations).endorsement(time);
    }

    /** Checks what the peer says the contract did, and returns the transaction's time. */
    private long check(PeerAnswer.Simulation simulation) {
        require(simulation.contract().equals(contract), Reason.STATEMENT_CONTRACT, "another contract answered");
        require(simulation.status() == 200, Reason.STATEMENT_REFUSED, "the contract refused");
        long time = checkEvent(simulation.event());
        require(simulation.answer().equals(answer), Reason.STATEMENT_ANSWER, "the peer gave another answer");
        simulation.reads().forEach(this::checkRead);
        return time;
    }

    private long checkEvent(PeerAnswer.Event given) {
        require(
                given.name().equals(StatementEvent.NAME) && given.contract().equals(contract),
                Reason.STATEMENT_EVENT,
                "the transaction carries no statement event");
        StatementEvent event = StatementEvent.read(given.payload());
        require(event.channel().equals(channel), Reason.STATEMENT_CHANNEL, "the statement is of another channel");
        require(event.function().equals(function), Reason.STATEMENT_FUNCTION, "another function answered");
        require(
                arguments.isEmpty()
                        || event.argumentsHash().equals(StatementEvent.argumentsHash(function, arguments.get())),
                Reason.STATEMENT_ARGUMENTS,
                "the function was asked about something else");
        return event.timeMillis();
    }

    private void checkRead(PeerAnswer.Read read) {
        boolean own = read.namespace().equals(contract) && mayRead(read.key());
        boolean lifecycle =
                read.namespace().equals(LIFECYCLE) && read.key().equals("namespaces/fields/" + contract + "/Sequence");
        require(own || lifecycle, Reason.STATEMENT_READS, "the transaction read a key that the function does not need");
    }

    private boolean mayRead(String key) {
        return keys.contains(key) || keys.stream().anyMatch(some -> some.endsWith("/") && key.startsWith(some));
    }

    static void require(boolean rule, Reason reason, String detail) {
        if (!rule) {
            throw new RejectedException(reason, detail);
        }
    }
}
