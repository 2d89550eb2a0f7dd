package org.mingzheng.ledger.fabric;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.protos.gateway.ErrorDetail;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonInteger;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonString;
import org.mingzheng.proof.result.Result;

/**
 * The contract's no ({@code docs/spec/contract.md}).
 *
 * @param reason a code of its closed list
 * @param detail words for whoever must mend it
 * @param field of the entry or the argument, if one is to blame
 * @param position of the entry in its batch, from 0, if one is to blame
 */
public record Refusal(String reason, String detail, Optional<String> field, OptionalInt position) {
    private static final int MAX_SIZE = 4096;

    /** {@return the contract's refusal, if that is what the gateway reports} */
    static Optional<Refusal> of(GatewayException failure) {
        Stream<String> details = failure.getDetails().stream().map(ErrorDetail::getMessage);
        String description = "" + failure.getStatus().getDescription();
        return of(Stream.concat(details, Stream.of(description)).toList());
    }

    private static Optional<Refusal> of(List<String> messages) {
        return messages.stream()
                .filter(message -> message.contains("chaincode response 400"))
                .flatMap(message -> parsed(message).stream())
                .findFirst();
    }

    private static Optional<Refusal> parsed(String message) {
        int begin = message.indexOf('{');
        int end = message.lastIndexOf('}');
        if (begin < 0 || end < begin) {
            return Optional.empty();
        }
        Bytes json = Bytes.utf8(message.substring(begin, end + 1));
        return Json.parse(json, MAX_SIZE) instanceof Result.Accepted<Json>(JsonObject object)
                ? Optional.of(read(object))
                : Optional.empty();
    }

    private static Refusal read(JsonObject json) {
        Optional<String> field =
                json.members().get("field") instanceof JsonString(String name) ? Optional.of(name) : Optional.empty();
        OptionalInt position = json.members().get("position") instanceof JsonInteger(long at)
                ? OptionalInt.of((int) at)
                : OptionalInt.empty();
        String detail = json.members().get("detail") instanceof JsonString(String words) ? words : "";
        return new Refusal(json.text("reason"), detail, field, position);
    }

    /** {@return the members {@code code}, {@code detail} and {@code field}, for whoever asks} */
    public JsonObject json() {
        var json = JsonObject.builder().put("code", reason).put("detail", detail);
        field.ifPresent(name -> json.put("field", name));
        return json.build();
    }
}
