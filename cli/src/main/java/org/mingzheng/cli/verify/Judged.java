package org.mingzheng.cli.verify;

import org.mingzheng.cli.report.ExitCode;
import org.mingzheng.proof.result.Rejection;
import org.mingzheng.proof.verdict.Verdict;

/** What came of one target. */
sealed interface Judged {
    /** {@return what was judged} */
    Target target();

    /**
     * {@return what it means for the command's end}
     *
     * @param withStatus whether the status must be proven, too
     */
    ExitCode code(boolean withStatus);

    /** There is a verdict. */
    record Verified(Target target, Verdict verdict) implements Judged {
        @Override
        public ExitCode code(boolean withStatus) {
            if (verdict.contradicted()) {
                return ExitCode.CONTRADICTED;
            }
            return verdict.holds(withStatus) ? ExitCode.OK : ExitCode.UNPROVEN;
        }
    }

    /** There is no sealed file. */
    record Missing(Target target) implements Judged {
        @Override
        public ExitCode code(boolean withStatus) {
            return ExitCode.UNPROVEN;
        }
    }

    /** What should be a sealed file is none. It proves nothing, neither for nor against. */
    record Damaged(Target target, Rejection rejection) implements Judged {
        @Override
        public ExitCode code(boolean withStatus) {
            return ExitCode.UNPROVEN;
        }
    }

    /**
     * Something is in the way: it proves nothing, and takes nothing else with it.
     *
     * @param why a code, and the end of a text's key
     */
    record Obstructed(Target target, String why) implements Judged {
        @Override
        public ExitCode code(boolean withStatus) {
            return ExitCode.UNPROVEN;
        }
    }
}
