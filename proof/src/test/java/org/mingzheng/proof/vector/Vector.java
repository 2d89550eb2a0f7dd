package org.mingzheng.proof.vector;

import java.util.Map;
import java.util.TreeMap;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Reason;

/**
 * One vector to be written: a folder {@code docs/spec/vectors/<format>/<name>/}, named with {@code _fail} at the end if bad.
 *
 * @param why the one reason this vector exists, in a sentence; becomes its README
 */
record Vector(String format, String name, String why, Map<String, Bytes> files) {
    static Vector good(String format, String name, String why, Map<String, Bytes> inputs, Bytes output) {
        Map<String, Bytes> files = new TreeMap<>(inputs);
        files.put("output", output);
        files.put("expect", Bytes.utf8("ok\n"));
        return new Vector(format, name, why, files);
    }

    static Vector bad(String format, String name, String why, Map<String, Bytes> inputs, Reason reason) {
        Map<String, Bytes> files = new TreeMap<>(inputs);
        files.put("expect", Bytes.utf8(reason.code() + "\n"));
        return new Vector(format, name + "_fail", why, files);
    }

    /** The folder's files by path below {@code docs/spec/vectors}. */
    Map<String, Bytes> paths() {
        Map<String, Bytes> paths = new TreeMap<>();
        files.forEach((file, content) -> paths.put(path(file), content));
        paths.put(path("README.md"), Bytes.utf8(why + "\n"));
        return paths;
    }

    private String path(String file) {
        return format + "/" + name + "/" + file;
    }

    @Override
    public String toString() {
        return format + "/" + name;
    }
}
