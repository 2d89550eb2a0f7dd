package org.mingzheng.chaincode.log;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.contract.LogRegistration;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.suite.Sha256;

/**
 * The logs that governance has registered, with the digests of their registrations. The value exists since the founding, under
 * the policy of all; a registration that is not in it was written past governance, for a new key is under no policy of its own.
 *
 * @param byOrigin them
 */
public record RegisteredLogs(SortedMap<String, Listed> byOrigin) {
    private static final int MAX_SIZE = 1 << 24;

    /**
     * A log.
     *
     * @param owner MSP id
     * @param unit within the owner's organisation
     * @param digest SHA-256 of the value under the log's key, base64url
     */
    public record Listed(String owner, String unit, String digest) {}

    /** {@return no log} */
    public static RegisteredLogs none() {
        return new RegisteredLogs(new TreeMap<>());
    }

    /**
     * {@return the logs in a state value}
     *
     * @param value what {@link #toBytes} gave
     */
    public static RegisteredLogs read(Bytes value) {
        SortedMap<String, Listed> logs = new TreeMap<>();
        for (JsonObject log : ((JsonArray) Json.parse(value, MAX_SIZE).orThrow()).objects()) {
            logs.put(log.text("origin"), new Listed(log.text("owner"), log.text("unit"), log.text("digest")));
        }
        return new RegisteredLogs(logs);
    }

    /**
     * {@return these logs and one more, or one on other terms}
     *
     * @param log as it is registered now
     */
    public RegisteredLogs with(LogRegistration log) {
        SortedMap<String, Listed> logs = new TreeMap<>(byOrigin);
        String digest = log.digest().base64Url();
        logs.put(log.origin().name(), new Listed(log.owner(), log.terms().unit(), digest));
        return new RegisteredLogs(logs);
    }

    /**
     * {@return whether governance made a registration} Every append asks, however many logs there are: the value is searched and
     * not parsed. In canonical JSON no text holds a quotation mark that is not escaped, so what is found is a member of its own.
     *
     * @param value what {@link #toBytes} gave
     * @param origin of the log
     * @param registration the value under the log's key
     */
    public static boolean has(Bytes value, Origin origin, Bytes registration) {
        String member = text(JsonObject.builder()
                .put("digest", digest(registration))
                .put("origin", origin.name())
                .build()
                .canonical());
        return text(value).contains(member.substring(0, member.length() - 1) + ",");
    }

    private static String text(Bytes bytes) {
        return new String(bytes.unsafeArray(), StandardCharsets.ISO_8859_1);
    }

    /** {@return the value under the key of all logs: an array, ascending by origin} */
    public Bytes toBytes() {
        return new JsonArray(byOrigin.entrySet().stream()
                        .<Json>map(RegisteredLogs::json)
                        .toList())
                .canonical();
    }

    private static JsonObject json(Map.Entry<String, Listed> log) {
        return JsonObject.builder()
                .put("digest", log.getValue().digest)
                .put("origin", log.getKey())
                .put("owner", log.getValue().owner)
                .put("unit", log.getValue().unit)
                .build();
    }

    private static String digest(Bytes registration) {
        return Sha256.digest(registration).base64Url();
    }
}
