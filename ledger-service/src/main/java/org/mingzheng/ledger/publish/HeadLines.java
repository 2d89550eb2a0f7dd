package org.mingzheng.ledger.publish;

import org.mingzheng.ledger.fabric.RefusedException;
import org.mingzheng.ledger.fabric.Statements;
import org.mingzheng.ledger.settings.LedgerSettings;
import org.mingzheng.ledger.step.Step;
import org.mingzheng.ledger.step.Steps;
import org.mingzheng.ledger.vouch.PeerLines;
import org.mingzheng.ledger.vouch.Question;
import org.mingzheng.ledger.vouch.Vouching;
import org.mingzheng.proof.contract.RefusalReason;
import org.mingzheng.proof.log.CheckpointBody;
import org.springframework.stereotype.Component;

/** Asks each organisation's peer separately to vouch for a head. */
@Component
public final class HeadLines {
    private static final int ATTEMPTS = 100;
    private static final long LAG_MILLIS = 5;

    private final PeerLines lines;
    private final Statements statements;
    private final Steps steps;
    private final LedgerSettings settings;

    HeadLines(PeerLines lines, Statements statements, Steps steps, LedgerSettings settings) {
        this.lines = lines;
        this.statements = statements;
        this.steps = steps;
        this.settings = settings;
    }

    /** The lines being fetched. */
    Vouching ask(CheckpointBody body) {
        var network = settings.network();
        return lines.ask(
                Question.head(network.channel(), network.contract(), body),
                (msp, question) -> steps.at(Step.ENDORSE_HEAD, () -> stated(msp, question)));
    }

    /** A peer that has not committed the last block yet does not know the size. */
    private Statements.Stated stated(String msp, Question question) throws Exception {
        for (int attempt = 1; ; attempt++) {
            try {
                return statements.ask(msp, question.call());
            } catch (RefusedException e) {
                if (attempt == ATTEMPTS || !e.refusal().is(RefusalReason.SIZE_NOT_KEPT)) {
                    throw e;
                }
                Thread.sleep(LAG_MILLIS);
            }
        }
    }
}
