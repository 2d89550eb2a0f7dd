package org.mingzheng.proof.conformance;

import java.util.ArrayList;
import java.util.List;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.CheckpointBody;
import org.mingzheng.proof.note.Note;
import org.mingzheng.proof.note.NoteVerifier;
import org.mingzheng.proof.note.VerifierKey;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.statement.EndedKey;
import org.mingzheng.proof.statement.Endorsement;
import org.mingzheng.proof.statement.Endorsers;
import org.mingzheng.proof.statement.Organisation;
import org.mingzheng.proof.statement.OrganisationKey;
import org.mingzheng.proof.statement.StatedRecord;
import org.mingzheng.proof.statement.Statement;
import org.mingzheng.proof.time.UtcTime;

/**
 * The vectors of statements. {@code policy} says who counts: {@code {"channel", "contract", "organisations": [{"msp",
 * "signingCa", "until"?}], "ended"?}}, and for checkpoints {@code "log"}, the log's verifier key.
 */
final class StatementCheck {
    private static final int POLICY_LIMIT = 65_536;

    private StatementCheck() {}

    /** One endorsement {@code line} of a {@code head} (a checkpoint body) or of a {@code record} ({@code type}, {@code id}). */
    static Result<Bytes> statement(VectorFiles files) {
        JsonObject policy = policy(files);
        return question(files, policy)
                .then(statement -> statement.verify(files.bytes("line"), organisations(policy)))
                .map(StatementCheck::output);
    }

    /** A whole {@code note} with its log signature and endorsement lines. */
    static Result<Bytes> endorsedCheckpoint(VectorFiles files) {
        JsonObject policy = policy(files);
        List<OrganisationKey> keys = keys(policy);
        List<NoteVerifier> known = new ArrayList<>(keys);
        known.add(VerifierKey.parse(policy.text("log")).orThrow());
        return Note.parse(files.bytes("note"))
                .then(note -> note.verify(known))
                .map(verified -> output(OrganisationKey.endorsers(verified, keys)));
    }

    /** A whole {@code note} with a record's state and endorsement lines. */
    static Result<Bytes> statedRecord(VectorFiles files) {
        return StatedRecord.parse(files.bytes("note"))
                .then(record -> record.verify(keys(policy(files))))
                .map(StatementCheck::output);
    }

    private static List<OrganisationKey> keys(JsonObject policy) {
        return organisations(policy).stream()
                .map(each -> new OrganisationKey(policy.text("channel"), policy.text("contract"), each))
                .toList();
    }

    private static Result<Statement> question(VectorFiles files, JsonObject policy) {
        String channel = policy.text("channel");
        String contract = policy.text("contract");
        if (files.has("head")) {
            return CheckpointBody.parse(files.text("head") + "\n").map(body -> Statement.head(channel, contract, body));
        }
        return Statement.record(channel, contract, files.text("type"), files.text("id"), files.bytes("answer"));
    }

    private static JsonObject policy(VectorFiles files) {
        return (JsonObject) Json.parse(files.bytes("policy"), POLICY_LIMIT).orThrow();
    }

    private static List<Organisation> organisations(JsonObject policy) {
        return policy.array("organisations").objects().stream()
                .map(each -> new Organisation(
                        each.text("msp"),
                        Bytes.ofBase64(each.text("signingCa")).orThrow(),
                        each.optionalText("until")
                                .map(text -> UtcTime.parse(text).orThrow()),
                        ended(policy)))
                .toList();
    }

    private static List<EndedKey> ended(JsonObject policy) {
        return policy.optionalArray("ended").stream()
                .flatMap(all -> all.objects().stream())
                .map(each -> new EndedKey(
                        Bytes.ofBase64Url(each.text("key")).orThrow(),
                        UtcTime.parse(each.text("from")).orThrow(),
                        each.bool("compromised")))
                .toList();
    }

    private static Bytes output(Endorsement endorsement) {
        return JsonObject.builder()
                .put("msp", endorsement.msp())
                .put("oneProcess", endorsement.oneProcess())
                .put("time", endorsement.timeMillis())
                .build()
                .canonical();
    }

    private static Bytes output(Endorsers endorsers) {
        return JsonObject.builder()
                .put("demonstration", endorsers.demonstration())
                .put("organisations", JsonArray.ofTexts(endorsers.organisations()))
                .put("parties", endorsers.parties())
                .build()
                .canonical();
    }
}
