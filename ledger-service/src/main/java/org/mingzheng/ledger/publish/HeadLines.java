package org.mingzheng.ledger.publish;

import org.mingzheng.ledger.fabric.Statements;
import org.mingzheng.ledger.settings.LedgerSettings;
import org.mingzheng.ledger.step.Step;
import org.mingzheng.ledger.step.Steps;
import org.mingzheng.ledger.vouch.PeerLines;
import org.mingzheng.ledger.vouch.Question;
import org.mingzheng.ledger.vouch.Vouching;
import org.mingzheng.proof.log.CheckpointBody;
import org.springframework.stereotype.Component;

/** Asks each organisation's peer separately to vouch for a head. */
@Component
public final class HeadLines {
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
                (msp, question) -> steps.at(Step.ENDORSE_HEAD, () -> statements.ask(msp, question.call())));
    }
}
