package org.mingzheng.chaincode.transaction;

import java.util.Optional;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonObjectBuilder;

/**
 * Why the contract answers with status 400 and changes nothing.
 *
 * @param code of a {@link RefusalReason} or of a {@link org.mingzheng.proof.result.Reason}
 * @param position of the offending entry in its batch, from 0
 * @param field the offending member of the entry or the change, or the argument's name
 * @param detail in words, for whoever must mend it; never content of the input
 */
public record Refusal(String code, Optional<Integer> position, Optional<String> field, String detail) {
    /** {@return the response message: canonical JSON, the same on every peer} */
    public String message() {
        JsonObjectBuilder json = JsonObject.builder().put("detail", detail).put("reason", code);
        field.ifPresent(name -> json.put("field", name));
        position.ifPresent(index -> json.put("position", index));
        return Texts.of(json.build().canonical());
    }

    Refusal at(int index) {
        return new Refusal(code, Optional.of(index), field, detail);
    }
}
