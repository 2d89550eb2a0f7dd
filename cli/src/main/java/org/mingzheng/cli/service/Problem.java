package org.mingzheng.cli.service;

import java.util.Optional;
import org.mingzheng.proof.json.JsonObject;

/**
 * Why the service refused (RFC 9457).
 *
 * @param code from the closed list of reasons
 * @param detail words for whoever must mend it
 * @param field of the entry that is meant, where there is one
 */
public record Problem(String code, String detail, Optional<String> field) {
    static Problem read(JsonObject json) {
        return new Problem(
                json.optionalText("code").orElse("unknown"),
                json.optionalText("detail").orElse(json.optionalText("title").orElse("")),
                json.optionalText("field"));
    }

    /** {@return the code, the field and the words} */
    @Override
    public String toString() {
        return code + field.map(name -> " (" + name + ")").orElse("") + (detail.isEmpty() ? "" : ": " + detail);
    }
}
