package org.mingzheng.it.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A document with a Chinese name, whatever the locale is called and whether or not it is there. */
class LocaleIT {
    private static final Path ROOT =
            Path.of(System.getProperty("mingzheng.root", "..")).toAbsolutePath().normalize();
    private static final Path VECTOR = ROOT.resolve("docs/spec/vectors/verdict/example");
    private static final String NAME = "公证书";
    private static final String JUSTICE = "JusticeMSP";

    @TempDir
    private Path folder;

    /** Runs a script that is ASCII alone; NAME stands for the document's name in the bytes of a charset. */
    private String run(Charset charset, Map<String, String> environment, String words)
            throws IOException, InterruptedException {
        String name = HexFormat.of().formatHex(NAME.getBytes(charset)).replaceAll("..", "\\\\x$0");
        String script = "n=$(printf '" + name + "'); cd '" + folder + "'; mkdir -p in; cp '" + VECTOR
                + "/document' \"in/$n\"; cp '" + VECTOR + "/file' \"in/$n.mz\"; cp '" + VECTOR + "/policy' '" + VECTOR
                + "/vkey' .; '" + ROOT + "/mingzheng' verify --trust policy --trust-key vkey " + words;
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", script).redirectErrorStream(true);
        builder.environment().remove("LC_ALL");
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        assertThat(code).as(said).isBetween(0, 2);
        return said;
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "POSIX", "C.UTF-8", "zh_CN.UTF-8", "zh_CN.GBK", "xx_YY.nothing", ""})
    void aNameIsFoundByArgumentAndInAFolder(String locale) throws IOException, InterruptedException {
        Map<String, String> environment = Map.of("LC_ALL", locale);
        assertThat(run(StandardCharsets.UTF_8, environment, "\"in/$n\"")).contains(NAME, JUSTICE);
        assertThat(run(StandardCharsets.UTF_8, environment, "-r in"))
                .contains("✓✓")
                .contains(NAME);
    }

    @Test
    void whereTheLocalesNamesAreInGbkSoAreThoseOfFiles() throws IOException, InterruptedException {
        Path locale = folder.resolve("zh_CN.GBK");
        Assumptions.assumeTrue(
                new ProcessBuilder("bash", "-c", "localedef -i zh_CN -f GBK '" + locale + "'")
                                .start()
                                .waitFor()
                        <= 1,
                "localedef");
        Assumptions.assumeTrue(Files.isDirectory(locale), "localedef");
        Map<String, String> environment = Map.of("LC_ALL", "zh_CN.GBK", "LOCPATH", folder.toString());
        Stream.of("\"in/$n\"", "-r in")
                .forEach(words ->
                        assertThat(inGbk(environment, words)).contains(NAME).containsAnyOf(JUSTICE, "✓✓"));
    }

    private String inGbk(Map<String, String> environment, String words) {
        try {
            return run(Charset.forName("GBK"), environment, words);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void bytesThatNoLocaleReadsAreRefusedAndNotReplaced() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("bash", "-c", "'" + ROOT + "/mingzheng' verify $'\\xb9\\xab'")
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(64);
    }
}
