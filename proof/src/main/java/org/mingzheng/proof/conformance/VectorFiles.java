package org.mingzheng.proof.conformance;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.mingzheng.proof.bytes.Bytes;

/** The files of one vector, by name. */
record VectorFiles(Map<String, Bytes> files) {
    boolean has(String name) {
        return files.containsKey(name);
    }

    Bytes bytes(String name) {
        Bytes content = files.get(name);
        if (content == null) {
            throw new IllegalArgumentException("the vector has no file " + name);
        }
        return content;
    }

    /** The file as UTF-8 text without the final newline. Malformed text, which runtimes decode differently, has no answer. */
    String text(String name) {
        String text = new String(bytes(name).unsafeArray(), StandardCharsets.UTF_8);
        if (!Bytes.utf8(text).equals(bytes(name))) {
            throw new IllegalArgumentException("the vector's file " + name + " is not text");
        }
        return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }

    long number(String name) {
        return Long.parseLong(text(name));
    }
}
