package org.mingzheng.cli.trust;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.network.home.Environment;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.note.NoteSigner;
import org.mingzheng.proof.suite.PrivateKey;
import org.mingzheng.proof.suite.Sha256;
import org.mingzheng.proof.suite.SignatureSuite;
import org.mingzheng.proof.time.UtcTime;
import org.mingzheng.proof.trust.Term;
import org.mingzheng.proof.trust.TrustPolicy;
import picocli.CommandLine;

/** The trust commands as a person gives them, with a folder for pins and somebody who answers, or nobody. */
final class TrustCommands {
    private static final Path VECTOR =
            Path.of(System.getProperty("mingzheng.root", ".."), "docs/spec/vectors/trust-policy/example");
    static final String NOTE = VECTOR.resolve("note").toString();
    static final String KEY = VECTOR.resolve("vkey").toString();

    private final Path folder;
    private final Environment environment;
    private final StringWriter out = new StringWriter();
    private final StringWriter error = new StringWriter();
    private Optional<Boolean> answer = Optional.empty();
    private String question = "";

    TrustCommands(Path folder) {
        this.folder = folder;
        this.environment = new Environment(
                Map.of("MINGZHENG_TRUST", folder.resolve("pinned").toString()));
    }

    PinnedFolder pinned() {
        return PinnedFolder.of(environment);
    }

    void answer(boolean agrees) {
        answer = Optional.of(agrees);
    }

    void nobodyAnswers() {
        answer = Optional.empty();
    }

    String question() {
        return question;
    }

    String out() {
        return out.toString();
    }

    String error() {
        return error.toString();
    }

    int pin(String... arguments) {
        return run(
                new PinCommand(environment, asked -> {
                    question = asked;
                    return answer;
                }),
                arguments);
    }

    /** Of a policy whose key is named. */
    int pinTerm(String issued, String until) throws IOException {
        TrustPolicy example =
                PolicyFile.read(Path.of(NOTE), Optional.of(TrustFiles.key(KEY))).policy();
        Term term =
                new Term(UtcTime.parse(issued).orThrow(), UtcTime.parse(until).orThrow());
        NoteSigner signer = new NoteSigner(
                "time.example",
                PrivateKey.of(SignatureSuite.ED25519, Sha256.digest(Bytes.utf8("key")))
                        .orThrow());
        Path file = folder.resolve("term");
        Files.write(file, example.with(term).sign(signer).encoded().toArray());
        return pin(file.toString(), "--key", signer.verifierKey().encoded());
    }

    int unpin() {
        return run(new UnpinCommand(environment));
    }

    int export(Path target) {
        return run(new ExportCommand(), "--trust", NOTE, "--trust-key", KEY, target.toString());
    }

    /** A policy of one's own, made of the example. */
    Path make(String name, String signer, String... more) {
        Path file = folder.resolve(name);
        List<String> arguments =
                new ArrayList<>(List.of("--trust", NOTE, "--trust-key", KEY, "--out", file.toString()));
        arguments.addAll(List.of(
                "--signer", signer, "--signing-key", folder.resolve("key.pem").toString()));
        arguments.addAll(List.of(more));
        int code = run(new MakeCommand(), arguments.toArray(String[]::new));
        if (code != 0) {
            throw new IllegalStateException(error());
        }
        return file;
    }

    private int run(Object command, String... arguments) {
        return new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(error, true))
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    if (!(failure instanceof Fault)) {
                        throw failure;
                    }
                    line.getErr().println(failure.getMessage());
                    return 1;
                })
                .execute(arguments);
    }
}
