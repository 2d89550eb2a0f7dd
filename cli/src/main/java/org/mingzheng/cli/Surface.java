package org.mingzheng.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import org.mingzheng.cli.report.ExitCode;
import org.mingzheng.network.report.PlainWriter;
import org.mingzheng.network.report.Texts;
import picocli.CommandLine;

/**
 * Where every command meets a person: what it writes is plain, and what could not be written makes it fail.
 *
 * @param out takes what the command says
 * @param err takes what goes wrong
 */
record Surface(PrintWriter out, PrintWriter err) {
    /** {@return this process's standard output and error} */
    static Surface standard() {
        return new Surface(
                to(new FileOutputStream(FileDescriptor.out), System.out.charset()),
                to(new FileOutputStream(FileDescriptor.err), System.err.charset()));
    }

    static PrintWriter to(OutputStream stream, Charset charset) {
        return PlainWriter.to(new OutputStreamWriter(stream, charset));
    }

    /** {@return the exit code} An answer that was not written whole is none, whatever it said. */
    int execute(CommandLine command, String... args) {
        int code = command.setOut(out).setErr(err).execute(args);
        if (out.checkError()) {
            Texts.of(Surface.class, err).say("not-written");
            return ExitCode.FAILED.code();
        }
        return code;
    }
}
