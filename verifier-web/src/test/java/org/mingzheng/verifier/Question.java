package org.mingzheng.verifier;

import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.conformance.Conformance;
import org.mingzheng.proof.result.Result;

/**
 * A format's input files, to be answered by the JVM and by the browser.
 *
 * @param name where the files are from and how they were changed
 */
record Question(String name, String format, Map<String, Bytes> files) {
    /** The same question with another content of one file. */
    Question with(String change, String file, Bytes content) {
        Map<String, Bytes> changed = new TreeMap<>(files);
        changed.put(file, content);
        return new Question(name + ", " + file + " with " + change, format, changed);
    }

    /** The format, then names and base64 contents, for ask.js. */
    String line() {
        StringJoiner line = new StringJoiner(" ");
        line.add(format);
        files.forEach((name, content) -> line.add(name).add(content.base64()));
        return line.toString();
    }

    /** What this JVM answers. Any exception but the two that a question can earn is a bug, and thrown. */
    Answer answer() {
        try {
            return switch (Conformance.run(format, files)) {
                case Result.Accepted<Bytes>(Bytes output) -> new Answer("ok", output);
                case Result.Rejected<Bytes>(var rejection) ->
                    new Answer(rejection.reason().code(), Bytes.utf8(rejection.detail()));
            };
        } catch (IllegalArgumentException e) {
            return new Answer("error", Bytes.utf8(e.getClass().getName()));
        }
    }
}
