package org.mingzheng.proof.verdict;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.log.Checkpoint;
import org.mingzheng.proof.log.CheckpointBody;
import org.mingzheng.proof.log.Frontier;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.InclusionProof;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.log.Receipt;
import org.mingzheng.proof.log.Trees;
import org.mingzheng.proof.note.NoteSignature;
import org.mingzheng.proof.note.NoteSigner;
import org.mingzheng.proof.statement.Organisation;
import org.mingzheng.proof.statement.OrganisationKey;
import org.mingzheng.proof.statement.RecordTree;
import org.mingzheng.proof.statement.StatedRecord;
import org.mingzheng.proof.statement.Statement;
import org.mingzheng.proof.statement.StatementEvent;
import org.mingzheng.proof.statement.TestAnswer;
import org.mingzheng.proof.statement.TestAuthority;
import org.mingzheng.proof.statement.TreePlace;
import org.mingzheng.proof.suite.PrivateKey;
import org.mingzheng.proof.suite.PublicKey;
import org.mingzheng.proof.suite.Sha256;
import org.mingzheng.proof.suite.SignatureSuite;

/**
 * Three organisations whose peers endorse what they are told, the same at every run.
 *
 * @param oneProcess whether their certificates say that they live in one process
 */
public record SampleNetwork(boolean oneProcess) {
    public static final String CHANNEL = "evidence";
    public static final String CONTRACT = "ledger";
    public static final List<String> MSPS = List.of("ArbitrationMSP", "JusticeMSP", "NotaryMSP");
    /** Independent organisations. */
    public static final SampleNetwork REAL = new SampleNetwork(false);

    /** The signing CA's certificate, DER. */
    public static Bytes signingCa(String msp) {
        return authority(msp).certificate();
    }

    public static OrganisationKey key(String msp) {
        return new OrganisationKey(CHANNEL, CONTRACT, new Organisation(msp, signingCa(msp)));
    }

    public static List<OrganisationKey> keys() {
        return MSPS.stream().map(SampleNetwork::key).toList();
    }

    /** The key that signs a log's checkpoints. */
    public static NoteSigner logKey(Origin origin) {
        return logKey(origin, 0);
    }

    /** The log's first, second … key. */
    public static NoteSigner logKey(Origin origin, int number) {
        Bytes seed = Sha256.digest(Bytes.utf8("log key " + number + " of " + origin));
        return new NoteSigner(
                origin.name(), PrivateKey.of(SignatureSuite.ED25519, seed).orThrow());
    }

    /** A peer's endorsement of a statement. */
    public Bytes line(String msp, Statement statement, long timeMillis) {
        return line(msp, statement, timeMillis, "peer of " + msp, oneProcess);
    }

    /** An endorsement by one of an organisation's peers, whose certificate says that it lives in one process with others, or not. */
    static Bytes line(String msp, Statement statement, long timeMillis, String peer, boolean oneProcess) {
        String certificate = oneProcess
                ? authority(msp).issueOneProcess(peer, "peer")
                : authority(msp).issue(peer, "peer");
        Bytes event = new StatementEvent(
                        statement.channel(),
                        statement.function(),
                        statement.arguments().orElse(List.of()),
                        timeMillis)
                .payload();
        return TestAnswer.to(statement).asked(event).line(msp, peer, certificate);
    }

    /** The key of an organisation's peer. */
    static PublicKey peerKey(String msp) {
        return TestAuthority.holderKey("peer of " + msp);
    }

    /** A checkpoint signed by its log and endorsed. */
    public Checkpoint checkpoint(CheckpointBody body, NoteSigner log, long timeMillis, List<String> msps) {
        var note = Checkpoint.sign(body, log).note();
        for (String msp : msps) {
            note = note.with(key(msp).signature(line(msp, Statement.head(CHANNEL, CONTRACT, body), timeMillis)));
        }
        return Checkpoint.of(note).orThrow();
    }

    /** A receipt of an entry in a log of these entries. */
    public Receipt receipt(
            Origin origin, List<Bytes> entries, int index, NoteSigner log, long timeMillis, List<String> msps) {
        List<Hash> leaves = entries.stream().map(Hash::leaf).toList();
        CheckpointBody body =
                new CheckpointBody(origin, Frontier.empty().appendAll(leaves).head());
        InclusionProof proof = InclusionProof.of(index, leaves.size(), Trees.source(leaves));
        return new Receipt(proof, checkpoint(body, log, timeMillis, msps));
    }

    /** A record's state, endorsed. */
    public StatedRecord stated(RecordId id, Bytes answer, long timeMillis, List<String> msps) {
        Statement statement =
                Statement.record(CHANNEL, CONTRACT, id.type(), id.id(), answer).orThrow();
        return stated(id, answer, Optional.empty(), statement, timeMillis, msps);
    }

    /** One of several records of which a tree is endorsed. */
    public StatedRecord stated(SequencedMap<RecordId, Bytes> answers, int index, long timeMillis, List<String> msps) {
        RecordTree tree = RecordTree.of(answers);
        Statement statement = Statement.recordTree(CHANNEL, CONTRACT, tree.head());
        TreePlace place = new TreePlace(tree.proof(index), answers.size());
        var asked = List.copyOf(answers.entrySet()).get(index);
        return stated(asked.getKey(), asked.getValue(), Optional.of(place), statement, timeMillis, msps);
    }

    private StatedRecord stated(
            RecordId id,
            Bytes answer,
            Optional<TreePlace> place,
            Statement statement,
            long timeMillis,
            List<String> msps) {
        List<NoteSignature> lines = msps.stream()
                .map(msp -> key(msp).signature(line(msp, statement, timeMillis)))
                .toList();
        return StatedRecord.of(CHANNEL, id, answer, place, lines);
    }

    private static TestAuthority authority(String msp) {
        return new TestAuthority("ca." + msp);
    }
}
