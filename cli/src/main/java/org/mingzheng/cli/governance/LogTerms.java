package org.mingzheng.cli.governance;

import java.util.List;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;

/**
 * What a log is to be registered with ({@code docs/spec/governance.md}).
 *
 * @param origin its name
 * @param owner the MSP of the organisation that writes it
 * @param unit within the organisation
 * @param kind {@code record} or {@code bulk}
 * @param types names of entry types or of kinds of items, ascending
 * @param roles in which its entries may bind records of others, ascending
 * @param open whether its entries are served to anyone
 */
public record LogTerms(
        String origin, String owner, String unit, String kind, List<String> types, List<String> roles, boolean open) {
    /** Sorts what must be ascending. */
    public LogTerms {
        types = types.stream().sorted().toList();
        roles = roles.stream().sorted().toList();
    }

    JsonObject register(String verifierKey, String writer) {
        return JsonObject.builder()
                .put("endorsement", "policy")
                .put("key", verifierKey)
                .put("kind", kind)
                .put("origin", origin)
                .put("public", open)
                .put("roles", JsonArray.ofTexts(roles))
                .put("types", JsonArray.ofTexts(types))
                .put("unit", unit)
                .put("writers", JsonArray.ofTexts(List.of(writer)))
                .build();
    }

    JsonObject amend(long revision, String writer) {
        return JsonObject.builder()
                .put("origin", origin)
                .put("public", open)
                .put("revision", revision)
                .put("roles", JsonArray.ofTexts(roles))
                .put("types", JsonArray.ofTexts(types))
                .put("unit", unit)
                .put("writers", JsonArray.ofTexts(List.of(writer)))
                .build();
    }

    /** Whether a registration says the same, for this writer. */
    boolean isMetBy(JsonObject registration, String writer) {
        return registration.text("unit").equals(unit)
                && registration.bool("public") == open
                && registration.array("types").texts().equals(types)
                && registration.array("roles").texts().equals(roles)
                && registration.array("writers").texts().equals(List.of(writer));
    }
}
