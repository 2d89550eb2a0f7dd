package org.mingzheng.proof.contract;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonObjectBuilder;
import org.mingzheng.proof.result.Code;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.result.Result;

/**
 * The contract's no: why it answers with status 400 and changes nothing. The message is canonical JSON, the same on every peer
 * ({@code docs/spec/contract.md}, "Refusals"). No peer signs it: it is evidence of nothing.
 *
 * @param reason a {@link RefusalReason}, or a {@link Reason} for a malformed input or a broken rule of a type
 * @param position of the offending entry in its batch, from 0
 * @param field the offending member of the entry or the change, or the argument's name; a longer one is left out
 * @param detail in words, for whoever must mend it; never content of the input
 */
public record Refusal(Code reason, OptionalInt position, Optional<String> field, String detail) {
    /** Longest message, in bytes. */
    public static final int MAX_SIZE = 4096;
    /** Longest name of a field, in UTF-16 units. */
    static final int MAX_FIELD = 256;
    /** Longest detail, in UTF-16 units. */
    static final int MAX_DETAIL = 256;

    private static final String[] MEMBERS = {"detail", "field", "position", "reason"};

    /** Keeps within the limits: a message that nobody can read would be no refusal. */
    public Refusal {
        field = field.filter(name -> name.length() <= MAX_FIELD);
        detail = detail.substring(0, Math.min(detail.length(), MAX_DETAIL));
    }

    /**
     * {@return the refusal in a message}
     *
     * @param message what {@link #toBytes} gave; rejected are {@link Reason#UNKNOWN_VALUE} for a code of neither list, and what
     *     the rules of JSON reject
     */
    public static Result<Refusal> parse(Bytes message) {
        return Json.parseCanonical(message, MAX_SIZE).then(json -> Result.of(() -> read(json)));
    }

    private static Refusal read(Json json) {
        if (!(json instanceof JsonObject object)) {
            throw new RejectedException(Reason.WRONG_TYPE, "a refusal is an object");
        }
        object.onlyFields(MEMBERS);
        return new Refusal(
                code(object.text("reason")),
                object.optionalInteger("position")
                        .map(at -> OptionalInt.of(position(at)))
                        .orElseGet(OptionalInt::empty),
                object.optionalText("field"),
                object.text("detail"));
    }

    private static Code code(String text) {
        return Stream.<Code>concat(Stream.of(RefusalReason.values()), Stream.of(Reason.values()))
                .filter(each -> each.code().equals(text))
                .findFirst()
                .orElseThrow(() -> new RejectedException(Reason.UNKNOWN_VALUE, "reason", "is on no list"));
    }

    private static int position(long at) {
        if (at < 0 || at >= ContractLimits.ENTRIES) {
            throw new RejectedException(Reason.OUT_OF_RANGE, "position", "no batch has this entry");
        }
        return (int) at;
    }

    /** {@return the response message} */
    public Bytes toBytes() {
        JsonObjectBuilder json = JsonObject.builder().put("detail", detail).put("reason", reason.code());
        field.ifPresent(name -> json.put("field", name));
        position.ifPresent(index -> json.put("position", index));
        return json.build().canonical();
    }

    /**
     * {@return whether this is why}
     *
     * @param why a code
     */
    public boolean is(Code why) {
        return reason.equals(why);
    }

    /**
     * {@return this refusal, of one entry of a batch}
     *
     * @param index from 0
     */
    public Refusal at(int index) {
        return new Refusal(reason, OptionalInt.of(index), field, detail);
    }
}
