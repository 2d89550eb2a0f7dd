package org.mingzheng.verifier;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.conformance.Conformance;
import org.mingzheng.proof.result.Result;
import org.teavm.interop.Export;

/**
 * What the compiled verifier offers to JavaScript ({@code static/wasm.js}). A request is a {@link Message} of a format and then,
 * in turn, names and contents of files; its answer a message of a code and the output or the detail. The code is {@code ok},
 * the code of a {@link org.mingzheng.proof.result.Reason}, or {@code error}, with the class of the exception as the detail. Only
 * numbers can cross between JavaScript and Java without compiling code at run time, which a strict content security policy
 * forbids; so bytes cross one by one.
 */
public final class BrowserVerifier {
    private static byte[] request = {};
    private static byte[] answer = {};

    private BrowserVerifier() {}

    /**
     * Begins a request.
     *
     * @param size its number of bytes
     */
    @Export(name = "request")
    public static void request(int size) {
        request = new byte[size];
    }

    /**
     * Takes in one byte of the request.
     *
     * @param at its index
     * @param value 0 to 255
     */
    @Export(name = "put")
    public static void put(int at, int value) {
        request[at] = (byte) value;
    }

    /** {@return the number of bytes of the answer to the request} */
    @Export(name = "run")
    public static int run() {
        answer = answer(Message.read(Bytes.wrap(request))).bytes().toArray();
        return answer.length;
    }

    /**
     * {@return one byte of the answer, 0 to 255}
     *
     * @param at its index
     */
    @Export(name = "get")
    public static int get(int at) {
        return answer[at] & 0xff;
    }

    private static Message answer(Message request) {
        try {
            return switch (Conformance.run(text(request.fields().getFirst()), files(request.fields()))) {
                case Result.Accepted<Bytes>(Bytes output) -> message("ok", output);
                case Result.Rejected<Bytes>(var rejection) ->
                    message(rejection.reason().code(), Bytes.utf8(rejection.detail()));
            };
        } catch (RuntimeException e) { // opaque to JavaScript; and its text could hold content of the input
            return message("error", Bytes.utf8(e.getClass().getName()));
        }
    }

    private static Map<String, Bytes> files(List<Bytes> fields) {
        Map<String, Bytes> files = new TreeMap<>();
        for (int i = 1; i < fields.size(); i += 2) {
            files.put(text(fields.get(i)), fields.get(i + 1));
        }
        return files;
    }

    private static Message message(String code, Bytes rest) {
        return new Message(List.of(Bytes.utf8(code), rest));
    }

    private static String text(Bytes utf8) {
        return new String(utf8.unsafeArray(), StandardCharsets.UTF_8);
    }
}
