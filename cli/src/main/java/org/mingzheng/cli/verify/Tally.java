package org.mingzheng.cli.verify;

import org.mingzheng.cli.report.ExitCode;
import org.mingzheng.network.report.Texts;
import org.mingzheng.proof.result.Outcome;
import org.mingzheng.proof.verdict.Verdict;

/** Counts what came of all targets. */
final class Tally {
    private final boolean withStatus;
    private int good;
    private int contradicted;
    private int unproven;
    private int withoutStatus;
    private boolean demonstration;

    Tally(boolean withStatus) {
        this.withStatus = withStatus;
    }

    void count(Judged judged) {
        switch (judged.code(withStatus)) {
            case OK -> good++;
            case CONTRADICTED -> contradicted++;
            default -> unproven++;
        }
        if (judged instanceof Judged.Verified verified) {
            Verdict verdict = verified.verdict();
            withoutStatus += verdict.status().claim().outcome() == Outcome.UNKNOWN ? 1 : 0;
            demonstration |= verdict.demonstration();
        }
    }

    int all() {
        return good + contradicted + unproven;
    }

    void tell(Texts texts, long millis) {
        texts.say("verify.summary", all(), good, contradicted, unproven, millis);
        if (withoutStatus > 0) {
            texts.say("verify.without-status", withoutStatus);
        }
        texts.say("verify.legend");
        if (demonstration) {
            texts.say("verify.demonstration");
        }
    }

    ExitCode code() {
        if (contradicted > 0) {
            return ExitCode.CONTRADICTED;
        }
        return unproven > 0 ? ExitCode.UNPROVEN : ExitCode.OK;
    }
}
