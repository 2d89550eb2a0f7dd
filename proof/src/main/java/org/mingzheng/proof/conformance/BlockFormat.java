package org.mingzheng.proof.conformance;

import java.util.List;
import java.util.Optional;
import org.mingzheng.proof.block.Appended;
import org.mingzheng.proof.block.Block;
import org.mingzheng.proof.block.Content;
import org.mingzheng.proof.block.Endorser;
import org.mingzheng.proof.block.Invocation;
import org.mingzheng.proof.block.Transaction;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonObjectBuilder;
import org.mingzheng.proof.result.Result;

/** What the vectors of blocks ask; the output is described in {@code docs/spec/block.md}. */
final class BlockFormat {
    private BlockFormat() {}

    static Result<Bytes> block(VectorFiles files) {
        return Block.parse(files.bytes("input"))
                .then(block -> Result.of(() -> output(block).canonical()));
    }

    private static JsonObject output(Block block) {
        List<Json> transactions =
                block.transactions().stream().map(BlockFormat::output).toList();
        return JsonObject.builder()
                .put("hash", block.hash().hex())
                .put("number", block.number())
                .put("transactions", new JsonArray(transactions))
                .build();
    }

    private static Json output(Transaction transaction) {
        JsonObjectBuilder output = JsonObject.builder().put("code", transaction.code());
        switch (transaction.content()) {
            case Invocation call -> output.put("call", output(call));
            case Content.Other other -> output.put("type", other.type());
            case Content.Malformed malformed ->
                output.put("flaw", malformed.why().reason().code());
        }
        return output.build();
    }

    private static JsonObject output(Invocation call) {
        JsonObjectBuilder output = JsonObject.builder()
                .put("creator", call.creatorMsp())
                .put(
                        "endorsers",
                        JsonArray.ofTexts(
                                call.endorsers().stream().map(Endorser::msp).toList()))
                .put("function", call.function())
                .put("id", call.id())
                .put("time", call.timeMillis());
        Optional<Appended> appended = Appended.by(call).orThrow();
        appended.ifPresent(append -> output.put("origin", append.origin().name())
                .put("firstIndex", append.firstIndex())
                .put("leaves", append.entries().size()));
        return output.build();
    }
}
