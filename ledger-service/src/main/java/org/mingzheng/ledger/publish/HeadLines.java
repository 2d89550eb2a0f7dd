package org.mingzheng.ledger.publish;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.mingzheng.ledger.fabric.Call;
import org.mingzheng.ledger.fabric.ChannelMembers;
import org.mingzheng.ledger.fabric.LedgerAwayException;
import org.mingzheng.ledger.fabric.RefusedException;
import org.mingzheng.ledger.fabric.Statements;
import org.mingzheng.ledger.settings.LedgerSettings;
import org.mingzheng.ledger.step.Step;
import org.mingzheng.ledger.step.Steps;
import org.mingzheng.ledger.step.Worker;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.log.CheckpointBody;
import org.mingzheng.proof.note.NoteSignature;
import org.mingzheng.proof.statement.Organisation;
import org.mingzheng.proof.statement.OrganisationKey;
import org.mingzheng.proof.statement.Statement;
import org.springframework.stereotype.Component;

/** Asks each organisation's peer separately to vouch for a head. Every line is verified before it goes under a checkpoint. */
@Component
public final class HeadLines {
    private static final int ATTEMPTS = 100;
    private static final long LAG_MILLIS = 5;

    private final Statements statements;
    private final ChannelMembers members;
    private final Steps steps;
    private final MeterRegistry registry;
    private final LedgerSettings settings;
    private final ExecutorService asking = Worker.many("head-lines");

    HeadLines(
            Statements statements,
            ChannelMembers members,
            Steps steps,
            MeterRegistry registry,
            LedgerSettings settings) {
        this.statements = statements;
        this.members = members;
        this.steps = steps;
        this.registry = registry;
        this.settings = settings;
    }

    /** A peer that stated another head of the same size. */
    static final class OtherHeadException extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Bytes answer;
        private final transient Bytes line;

        OtherHeadException(Bytes answer, Bytes line) {
            super("a peer states another head");
            this.answer = answer;
            this.line = line;
        }

        Bytes answer() {
            return answer;
        }

        Bytes line() {
            return line;
        }
    }

    /** The lines being fetched, by organisation. */
    Map<String, CompletableFuture<NoteSignature>> ask(CheckpointBody body) {
        Map<String, CompletableFuture<NoteSignature>> lines = new LinkedHashMap<>();
        settings.endorsers().forEach(msp -> lines.put(msp, ask(msp, body)));
        return lines;
    }

    private CompletableFuture<NoteSignature> ask(String msp, CheckpointBody body) {
        CompletableFuture<NoteSignature> line = new CompletableFuture<>();
        asking.execute(() -> {
            try {
                line.complete(steps.at(Step.ENDORSE_HEAD, () -> line(msp, body)));
            } catch (Exception e) {
                failures(msp).increment();
                line.completeExceptionally(e);
            }
        });
        return line;
    }

    private Counter failures(String msp) {
        return Counter.builder("mingzheng.endorsement.failures")
                .description("Heads that an organisation's peer did not endorse when asked")
                .tag("msp", msp)
                .register(registry);
    }

    private NoteSignature line(String msp, CheckpointBody body) throws Exception {
        OrganisationKey key = new OrganisationKey(
                settings.network().channel(), settings.network().contract(), organisation(msp));
        Statements.Stated stated = stated(msp, body);
        if (!stated.answer().equals(Bytes.utf8(body.text()))) {
            throw new OtherHeadException(stated.answer(), stated.line());
        }
        var _ = Statement.head(key.channel(), key.contract(), body)
                .verify(stated.line(), List.of(key.organisation()))
                .orThrow();
        return new NoteSignature(key.key(), stated.line());
    }

    /** A peer that has not committed the last block yet does not know the size. */
    private Statements.Stated stated(String msp, CheckpointBody body)
            throws LedgerAwayException, RefusedException, InterruptedException {
        Call head = new Call("head", body.origin().name(), "" + body.head().size());
        for (int attempt = 1; ; attempt++) {
            try {
                return statements.ask(msp, head);
            } catch (RefusedException e) {
                if (attempt == ATTEMPTS || !e.refusal().reason().equals("size-not-kept")) {
                    throw e;
                }
                Thread.sleep(LAG_MILLIS);
            }
        }
    }

    private Organisation organisation(String msp) throws LedgerAwayException {
        return members.organisation(msp)
                .orElseThrow(() -> new IllegalStateException(
                        "mingzheng.ledger.endorsers: " + msp + " is no organisation of the channel"));
    }
}
