package org.mingzheng.cli.service;

import java.util.List;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.Origin;

/**
 * A record as the service's projection shows it: not evidence, but where the evidence is found.
 *
 * @param state the present one
 * @param owner the MSP of the organisation that began it
 * @param events its entries, oldest first
 * @param json everything that the service says
 */
public record RecordAnswer(String state, String owner, List<RecordAnswer.Told> events, JsonObject json) {
    /**
     * One entry of a record.
     *
     * @param id leaf hash
     * @param origin the log that it is in
     * @param index in that log
     * @param event what happened
     */
    public record Told(Hash id, Origin origin, long index, String event) {
        static Told read(JsonObject json) {
            return new Told(
                    new Hash(Bytes.ofBase64Url(json.text("id")).orThrow()),
                    new Origin(json.text("origin")),
                    json.integer("index"),
                    json.text("event"));
        }
    }

    static RecordAnswer read(JsonObject json) {
        return new RecordAnswer(
                json.text("state"),
                json.text("owner"),
                json.array("entries").objects().stream().map(Told::read).toList(),
                json);
    }
}
