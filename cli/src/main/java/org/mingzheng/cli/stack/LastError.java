package org.mingzheng.cli.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.result.Result;

/** The last error in a service's log of JSON lines. */
final class LastError {
    private static final int MAX_LINE = 1 << 20;
    private static final int MAX_SHOWN = 500;
    private static final String CAUSE = "Caused by: ";

    private LastError() {}

    /** {@return what the last error said, or nothing if the log tells none} */
    static String in(Path log) {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.flatMap(line -> error(line).stream())
                    .reduce((_, later) -> later)
                    .map(said -> said.substring(0, Math.min(said.length(), MAX_SHOWN)))
                    .orElse("-");
        } catch (IOException e) {
            return "-";
        }
    }

    private static Optional<String> error(String line) {
        return Json.parse(Bytes.utf8(line), MAX_LINE) instanceof Result.Accepted<Json>(JsonObject json)
                ? json.optionalObject("error").flatMap(LastError::innermost)
                : Optional.empty();
    }

    /** What lies at the bottom of the trace: all above it is how the framework came there. */
    private static Optional<String> innermost(JsonObject error) {
        Optional<String> cause = error.optionalText("stack_trace").stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith(CAUSE))
                .reduce((_, deeper) -> deeper)
                .map(line -> line.substring(line.indexOf(": ", CAUSE.length()) + 2));
        return cause.or(() -> error.optionalText("message"));
    }
}
