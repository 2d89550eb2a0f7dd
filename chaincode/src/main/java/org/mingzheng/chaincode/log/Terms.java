package org.mingzheng.chaincode.log;

import java.util.List;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonObjectBuilder;

/**
 * Those terms of a registration that an amendment replaces.
 *
 * @param unit the unit within the owner's organisation
 * @param types names of the entry types, or kinds of items, that the log takes, ascending
 * @param writers who may append, as {@link org.mingzheng.chaincode.transaction.Submitter#key}, ascending by base64url
 * @param open whether entry bundles are served to anyone
 * @param roles in which the log's entries may bind other organisations' records, ascending
 */
public record Terms(String unit, List<String> types, List<Bytes> writers, boolean open, List<String> roles) {
    /** Copies the lists. */
    public Terms {
        types = List.copyOf(types);
        writers = List.copyOf(writers);
        roles = List.copyOf(roles);
    }

    /**
     * {@return the terms in an object}
     *
     * @param json may have other members
     */
    public static Terms read(JsonObject json) {
        return new Terms(
                json.text("unit"),
                json.array("types").texts(),
                json.array("writers").texts().stream()
                        .map(text -> Bytes.ofBase64Url(text).orThrow())
                        .toList(),
                json.bool("public"),
                json.array("roles").texts());
    }

    void write(JsonObjectBuilder json) {
        json.put("unit", unit)
                .put("types", JsonArray.ofTexts(types))
                .put(
                        "writers",
                        JsonArray.ofTexts(writers.stream().map(Bytes::base64Url).toList()))
                .put("public", open)
                .put("roles", JsonArray.ofTexts(roles));
    }
}
