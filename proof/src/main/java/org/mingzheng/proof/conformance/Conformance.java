package org.mingzheng.proof.conformance;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.suite.DerSignature;

/**
 * What each format's vectors ask of an implementation. A vector is a folder of input files; a good one also has a file
 * {@code output}, the exact bytes that must come out; {@code expect} holds {@code ok} or the code of the one reason for
 * which it must be rejected.
 */
public final class Conformance {
    private static final Map<String, Function<VectorFiles, Result<Bytes>>> FORMATS = new TreeMap<>();
    /** The size limit, in bytes, of the vectors of JSON. */
    private static final int JSON_LIMIT = 8192;

    static {
        FORMATS.put("block", BlockFormat::block);
        FORMATS.put("bulk-entry", LogFormats::bulkEntry);
        FORMATS.put("bytes", files -> Bytes.ofBase64(files.text("input")));
        FORMATS.put("checkpoint", LogFormats::checkpoint);
        FORMATS.put("consistency", LogFormats::consistency);
        FORMATS.put("definition", TypeFormats::definition);
        FORMATS.put("digest", SuiteFormats::digest);
        FORMATS.put("disclosure", EntryFormats::disclosure);
        FORMATS.put("document", EntryFormats::document);
        FORMATS.put("endorsed-checkpoint", StatementCheck::endorsedCheckpoint);
        FORMATS.put("entry", EntryFormats::entry);
        FORMATS.put("entry-bundle", LogFormats::entryBundle);
        FORMATS.put("frontier", LogFormats::frontier);
        FORMATS.put("inclusion", LogFormats::inclusion);
        FORMATS.put(
                "json", files -> Json.parse(files.bytes("input"), JSON_LIMIT).map(Json::canonical));
        FORMATS.put(
                "json-canonical",
                files -> Json.parseCanonical(files.bytes("input"), JSON_LIMIT).map(Json::canonical));
        FORMATS.put("judgement", TypeFormats::judgement);
        FORMATS.put("note", SuiteFormats::note);
        FORMATS.put("receipt", LogFormats::receipt);
        FORMATS.put("record", TypeFormats::record);
        FORMATS.put("seal", EntryFormats::seal);
        FORMATS.put("sealed-file", EvidenceFormats::sealedFile);
        FORMATS.put("signature", SuiteFormats::signature);
        FORMATS.put("signature-der", files -> DerSignature.joined(files.bytes("input")));
        FORMATS.put("stated-record", StatementCheck::statedRecord);
        FORMATS.put("statement", StatementCheck::statement);
        FORMATS.put("tile", LogFormats::tile);
        FORMATS.put("trust-policy", EvidenceFormats::trustPolicy);
        FORMATS.put("verdict", VerdictFormat::verdict);
    }

    private Conformance() {}

    /**
     * {@return the output for a vector, or why it is rejected}
     *
     * @param format the folder name below {@code docs/spec/vectors}
     * @param files the vector's files by name
     * @throws IllegalArgumentException if the format is unknown or a file is missing
     */
    public static Result<Bytes> run(String format, Map<String, Bytes> files) {
        Function<VectorFiles, Result<Bytes>> check = FORMATS.get(format);
        if (check == null) {
            throw new IllegalArgumentException("no format named " + format);
        }
        return Result.of(() -> check.apply(new VectorFiles(files)).orThrow());
    }

    /**
     * {@return whether this implementation answers as the vector demands}
     *
     * @param format the folder name below {@code docs/spec/vectors}
     * @param files the vector's files by name, {@code expect} and, if good, {@code output} among them
     */
    public static boolean conforms(String format, Map<String, Bytes> files) {
        String expect = new VectorFiles(files).text("expect");
        return switch (run(format, files)) {
            case Result.Accepted<Bytes>(Bytes output) ->
                expect.equals("ok") && Objects.equals(output, files.get("output"));
            case Result.Rejected<Bytes> rejected ->
                expect.equals(rejected.rejection().reason().code());
        };
    }

    /**
     * {@return the answer in one word: {@code ok} or the code of the reason}
     *
     * @param format the folder name below {@code docs/spec/vectors}
     * @param files the vector's files by name
     */
    public static String answer(String format, Map<String, Bytes> files) {
        return switch (run(format, files)) {
            case Result.Accepted<Bytes> accepted -> "ok";
            case Result.Rejected<Bytes> rejected ->
                rejected.rejection().reason().code();
        };
    }
}
