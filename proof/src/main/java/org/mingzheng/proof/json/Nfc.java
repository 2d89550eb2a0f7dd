package org.mingzheng.proof.json;

import java.text.Normalizer;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.result.Result;

/**
 * Unicode normalisation form C, a rule for whoever makes entries and for the contract: texts that look the same are the same
 * bytes. Verifiers do not need it, and this class does not compile for the browser.
 */
public final class Nfc {
    private Nfc() {}

    /**
     * {@return the value if all its texts and names are in form C, else {@link Reason#NOT_NFC}}
     *
     * @param <T> its JSON type
     * @param value what is about to be logged
     */
    public static <T extends Json> Result<T> check(T value) {
        return Result.of(() -> {
            require(value);
            return value;
        });
    }

    private static void require(Json value) {
        switch (value) {
            case JsonString(String text) -> require(text);
            case JsonArray(var items) -> items.forEach(Nfc::require);
            case JsonObject(var members) ->
                members.forEach((name, member) -> {
                    require(name);
                    require(member);
                });
            case JsonInteger _, JsonBoolean _, JsonNull _ -> {}
        }
    }

    private static void require(String text) {
        if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            throw new RejectedException(Reason.NOT_NFC, "a text or name");
        }
    }
}
