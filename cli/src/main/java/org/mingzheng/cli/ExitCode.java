package org.mingzheng.cli;

/** What the exit code of a command says. */
enum ExitCode {
    OK(0),
    CONTRADICTED(1),
    UNPROVEN(2),
    USAGE(64),
    FAILED(70);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
