package org.mingzheng.cli.report;

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

    /** {@return the number that the shell sees} */
    public int code() {
        return code;
    }
}
