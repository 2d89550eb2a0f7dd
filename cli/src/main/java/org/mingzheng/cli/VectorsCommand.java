package org.mingzheng.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.mingzheng.cli.report.ExitCode;
import org.mingzheng.network.home.Home;
import org.mingzheng.network.report.Texts;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.conformance.Conformance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs every vector of a folder through this implementation and says which answer it gave. */
@Command(name = "vectors", resourceBundle = "org.mingzheng.cli.texts", mixinStandardHelpOptions = true)
final class VectorsCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "DIR", descriptionKey = "folder")
    private Path folder = Home.root().resolve("docs/spec/vectors");

    @Option(
            names = {"-a", "--all"},
            descriptionKey = "all")
    private boolean all;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Texts texts = Texts.of(VectorsCommand.class, spec.commandLine().getOut());
        if (!Files.isDirectory(folder)) {
            texts.say("vectors.no-folder", folder);
            return ExitCode.USAGE.code();
        }
        int passed = 0;
        int failed = 0;
        for (Path format : folders(folder)) {
            int before = failed;
            List<Path> vectors = folders(format);
            for (Path vector : vectors) {
                failed += conforms(texts, vector) ? 0 : 1;
            }
            passed += vectors.size() - (failed - before);
            texts.say("vectors.format", format.getFileName(), vectors.size() - (failed - before), vectors.size());
        }
        texts.say(passed + failed == 0 ? "vectors.none" : "vectors.total", passed, failed, folder);
        return failed == 0 && passed > 0 ? ExitCode.OK.code() : ExitCode.CONTRADICTED.code();
    }

    private boolean conforms(Texts texts, Path vector) throws IOException {
        String format = vector.getName(vector.getNameCount() - 2).toString();
        Map<String, Bytes> files = files(vector);
        boolean conforms = Conformance.conforms(format, files);
        if (all || !conforms) {
            Object name = format + "/" + vector.getFileName();
            texts.say(conforms ? "vectors.right" : "vectors.wrong", name, Conformance.answer(format, files));
        }
        return conforms;
    }

    private static List<Path> folders(Path parent) throws IOException {
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static Map<String, Bytes> files(Path vector) throws IOException {
        Map<String, Bytes> files = new TreeMap<>();
        try (Stream<Path> children = Files.list(vector)) {
            for (Path file : children.toList()) {
                files.put(file.getFileName().toString(), Bytes.wrap(Files.readAllBytes(file)));
            }
        }
        return files;
    }
}
