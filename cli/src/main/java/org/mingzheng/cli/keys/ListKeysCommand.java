package org.mingzheng.cli.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.mingzheng.cli.report.ExitCode;
import org.mingzheng.cli.service.RecordAnswer;
import org.mingzheng.cli.session.Session;
import org.mingzheng.cli.session.SessionOptions;
import org.mingzheng.network.report.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mingzheng keys list}: the keys in files, and what the ledger says of each. */
@Command(name = "list", resourceBundle = "org.mingzheng.cli.keys.texts", mixinStandardHelpOptions = true)
final class ListKeysCommand implements Callable<Integer> {
    @Mixin
    private final SessionOptions options = new SessionOptions();

    @Parameters(arity = "0..*", paramLabel = "FILE.p12", descriptionKey = "files")
    private List<Path> files = List.of();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Texts texts = Texts.of(KeysCommand.class, spec.commandLine().getOut());
        try (Session session = options.open()) {
            KeyRecords records = new KeyRecords(session);
            for (Path file : files.isEmpty() ? ours() : files) {
                SealKey key = SealKey.open(file, Password.read(Password.fileOf(file)));
                String state = records.find(key.kid()).map(RecordAnswer::state).orElse(texts.text("keys.state-none"));
                texts.say("keys.line", key.kid(), key.key().publicKey().suite().label(), state, file);
            }
        }
        return ExitCode.OK.code();
    }

    private List<Path> ours() throws IOException {
        Path folder = options.folder().sealKey("").getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".p12")).sorted().toList();
        }
    }
}
