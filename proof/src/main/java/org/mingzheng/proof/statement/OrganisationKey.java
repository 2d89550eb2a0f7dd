package org.mingzheng.proof.statement;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.fabric.PeerAnswer;
import org.mingzheng.proof.log.CheckpointBody;
import org.mingzheng.proof.note.NoteKey;
import org.mingzheng.proof.note.NoteSignature;
import org.mingzheng.proof.note.NoteVerifier;
import org.mingzheng.proof.note.VerifiedNote;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.suite.Sha256;

/**
 * The peers of one organisation as a key of notes: its lines under a checkpoint are endorsements of the statement
 * {@code head} for exactly that checkpoint, those under a {@link StatedRecord} of the statement {@code record}
 * ({@code docs/spec/statement.md}, "The endorsement line").
 *
 * @param channel the channel's name
 * @param contract the contract's name on the channel
 * @param organisation whose peers count
 */
public record OrganisationKey(String channel, String contract, Organisation organisation) implements NoteVerifier {
    private static final Bytes TYPE =
            Bytes.wrap(new byte[] {(byte) 0xff}).concat(Bytes.utf8("mingzheng/endorsement/v1\n"));

    /** {@return the name {@code channel/msp} and the id that follows from the organisation's signing CA} */
    @Override
    public NoteKey key() {
        return NoteKey.of(channel + "/" + organisation.msp(), TYPE.concat(Sha256.digest(organisation.signingCa())));
    }

    /**
     * {@return the line to put under a text}
     *
     * @param line a peer's answer, see {@link Statement}; it is not verified here
     */
    public NoteSignature signature(Bytes line) {
        return new NoteSignature(key(), line);
    }

    /**
     * {@return the MSP id that a line names, if it can be read}
     *
     * @param line untrusted
     */
    public static Optional<String> claimed(Bytes line) {
        Result<PeerAnswer> answer = Result.of(() -> PeerAnswer.parse(line));
        return answer instanceof Result.Accepted<PeerAnswer>(PeerAnswer read)
                ? Optional.of(read.msp())
                : Optional.empty();
    }

    @Override
    public Result<NoteSignature> verify(Bytes text, NoteSignature signature) {
        return endorsement(text, signature.signature()).map(_ -> signature);
    }

    /**
     * {@return what a line of this organisation says, or why it does not count: one of {@link Statement#verify}, or of the text}
     *
     * @param text of the note
     * @param line untrusted, without what stands before it
     */
    public Result<Endorsement> endorsement(Bytes text, Bytes line) {
        return statement(new String(text.unsafeArray(), StandardCharsets.UTF_8))
                .then(statement -> statement.verify(line, List.of(organisation)));
    }

    private Result<Statement> statement(String text) {
        return StatedText.isOne(text)
                ? StatedText.statement(text, this)
                : CheckpointBody.parse(text).map(body -> Statement.head(channel, contract, body));
    }

    /**
     * {@return who vouches for a checkpoint}
     *
     * @param checkpoint a note whose lines by these keys are proven
     * @param keys the organisations that count
     */
    public static Endorsers endorsers(VerifiedNote checkpoint, Collection<OrganisationKey> keys) {
        List<NoteKey> known = keys.stream().map(OrganisationKey::key).toList();
        Stream<NoteSignature> lines =
                checkpoint.signatures().stream().filter(signature -> known.contains(signature.key()));
        return Endorsers.of(endorsements(lines.toList(), keys));
    }

    /**
     * {@return what each line says}
     *
     * @param lines by keys of organisations, which {@link #verify} accepted before
     * @param keys the organisations that count
     */
    public static List<Endorsement> endorsements(List<NoteSignature> lines, Collection<OrganisationKey> keys) {
        List<Organisation> known =
                keys.stream().map(OrganisationKey::organisation).toList();
        return lines.stream()
                .map(line -> Statement.proven(line.signature(), known))
                .toList();
    }
}
