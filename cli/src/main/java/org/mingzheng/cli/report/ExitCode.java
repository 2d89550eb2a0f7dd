package org.mingzheng.cli.report;

import org.mingzheng.proof.result.Outcome;

/** What the exit code of a command says. */
public enum ExitCode {
    /** Everything asked for was done, and nothing is contradicted. */
    OK(0),
    /** Something is contradicted, or a thing asked for was not done. */
    CONTRADICTED(1),
    /** Nothing is contradicted, and not everything is proven. */
    UNPROVEN(2),
    /** The command line is wrong. */
    USAGE(64),
    /** The command failed. */
    FAILED(70);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    /**
     * {@return the code of what something came to}
     *
     * @param outcome of all of it
     */
    public static ExitCode of(Outcome outcome) {
        return switch (outcome) {
            case PROVEN -> OK;
            case CONTRADICTED -> CONTRADICTED;
            case UNKNOWN -> UNPROVEN;
        };
    }

    /** {@return the number that the shell sees} */
    public int code() {
        return code;
    }
}
