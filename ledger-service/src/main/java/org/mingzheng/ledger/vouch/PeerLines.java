package org.mingzheng.ledger.vouch;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import org.mingzheng.fabric.client.LedgerAwayException;
import org.mingzheng.ledger.fabric.ChannelMembers;
import org.mingzheng.ledger.fabric.Statements;
import org.mingzheng.ledger.settings.LedgerSettings;
import org.mingzheng.ledger.step.Trouble;
import org.mingzheng.ledger.step.Worker;
import org.mingzheng.proof.note.NoteSignature;
import org.mingzheng.proof.statement.Organisation;
import org.mingzheng.proof.statement.OrganisationKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Asks each organisation's peer separately to state something. A line counts once certificate, signature, event and answer are
 * verified, as a reader of the note will verify them: a bad one harms its own organisation only, which is missing then.
 */
@Component
public final class PeerLines {
    private static final Logger LOG = LoggerFactory.getLogger(PeerLines.class);

    private final Members members;
    private final LedgerSettings settings;
    private final MeterRegistry registry;
    private final Map<String, Trouble> missing = new ConcurrentHashMap<>();
    private final ExecutorService asking = Worker.many("peer-lines");

    /** Whose lines count. */
    interface Members {
        Optional<Organisation> organisation(String msp) throws LedgerAwayException;
    }

    @Autowired
    PeerLines(ChannelMembers members, LedgerSettings settings, MeterRegistry registry) {
        this(members::organisation, settings, registry);
    }

    PeerLines(Members members, LedgerSettings settings, MeterRegistry registry) {
        this.members = members;
        this.settings = settings;
        this.registry = registry;
        // from the start, so that the first failure is seen as a step
        settings.endorsers().forEach(this::failures);
    }

    /**
     * {@return the lines, on their way}
     *
     * @param question what every peer is asked
     * @param asker how
     */
    public Vouching ask(Question question, Asker asker) {
        Map<String, CompletableFuture<NoteSignature>> lines = new LinkedHashMap<>();
        settings.endorsers().forEach(msp -> lines.put(msp, ask(msp, question, asker)));
        return new Vouching(lines, settings.quorum());
    }

    private CompletableFuture<NoteSignature> ask(String msp, Question question, Asker asker) {
        CompletableFuture<NoteSignature> line = new CompletableFuture<>();
        asking.execute(() -> {
            try {
                line.complete(line(msp, question, asker));
                missing(msp).over();
            } catch (OtherAnswerException e) {
                line.completeExceptionally(e);
            } catch (Exception e) {
                failures(msp).increment();
                missing(msp).met("" + e.getMessage());
                line.completeExceptionally(e);
            }
        });
        return line;
    }

    private NoteSignature line(String msp, Question question, Asker asker) throws Exception {
        var key = new OrganisationKey(
                settings.network().channel(), settings.network().contract(), organisation(msp));
        Statements.Stated stated = asker.ask(msp, question);
        var _ = question.reading()
                .apply(stated.answer())
                .then(statement -> statement.verify(stated.line(), List.of(key.organisation())))
                .orThrow();
        if (!stated.answer().equals(question.answer())) {
            throw new OtherAnswerException(stated.line());
        }
        return new NoteSignature(key.key(), stated.line());
    }

    private Organisation organisation(String msp) throws LedgerAwayException {
        return members.organisation(msp)
                .orElseThrow(() -> new IllegalStateException(
                        "mingzheng.ledger.endorsers: " + msp + " is no organisation of the channel"));
    }

    private Trouble missing(String msp) {
        return missing.computeIfAbsent(
                msp, name -> new Trouble(LOG, "statements of " + name + "'s peer, which others do without"));
    }

    @CanIgnoreReturnValue
    private Counter failures(String msp) {
        return Counter.builder("mingzheng.endorsement.failures")
                .description("Statements that an organisation's peer did not give when asked")
                .tag("msp", msp)
                .register(registry);
    }
}
