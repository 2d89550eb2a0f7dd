package org.mingzheng.ledger.openapi;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mingzheng.ledger.problem.Problem;

/** Says of each operation that the framework finds what it is for, what it takes and what it gives. */
final class Operations {
    private static final String JSON = "application/json";
    private static final String TEXT = "text/plain";
    private static final String BYTES = "application/octet-stream";
    private static final String LINES = "application/x-ndjson";

    private Operations() {}

    static void describe(OpenAPI api) {
        logFiles(api);
        operation(api, HttpMethod.GET, "/v1/logs", "The logs that this service writes", "200", JSON, "Logs");
        receipts(api);
        records(api);
        entries(api);
        bulk(api);
        Schemas.all().forEach(api.getComponents()::addSchemas);
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    operation.setOperationId(name(method, path));
                    operation.setTags(null);
                    problems(operation);
                }));
    }

    private static void entries(OpenAPI api) {
        Operation post = operation(
                api,
                HttpMethod.POST,
                "/v1/entries",
                "Takes 1 to 500 entries of one log, durably; with Prefer: wait=SECONDS it answers when they are"
                        + " published",
                "202",
                JSON,
                "EntryStates");
        post.getResponses().addApiResponse("201", answer("All are published or refused", JSON, "EntryStates"));
        post.setRequestBody(new RequestBody().required(true).content(content(JSON, Schemas.reference("Entries"))));
        post.addSecurityItem(new SecurityRequirement().addList(OpenApiConfiguration.TOKEN));
        operation(api, HttpMethod.GET, "/v1/entries/{id}", "The canonical bytes of an entry", "200", JSON, "");
    }

    private static void receipts(OpenAPI api) {
        for (String path : List.of("/v1/receipts/{id}", "/v1/receipts")) {
            Operation get = operation(
                    api,
                    HttpMethod.GET,
                    path,
                    "The receipt (docs/spec/receipt.md) under the newest checkpoint",
                    "200",
                    TEXT,
                    "");
            get.getResponses()
                    .addApiResponse(
                            "202", new ApiResponse().description("Not yet published; ask again after Retry-After"));
        }
    }

    private static void records(OpenAPI api) {
        String path = "/v1/records/{type}/{id}";
        operation(api, HttpMethod.GET, path, "A record: state, intervals, facts, entries", "200", JSON, "Record");
        operation(
                api,
                HttpMethod.GET,
                path + "/timeline",
                "Every entry that concerns the record, its own and those that link to it, in the order in which they"
                        + " became known: 1000 an answer",
                "200",
                JSON,
                "Timeline");
        operation(
                api,
                HttpMethod.GET,
                path + "/statement",
                "The stated record (docs/spec/stated-record.md), as organisations signed it last",
                "200",
                TEXT,
                "");
    }

    private static void bulk(OpenAPI api) {
        Operation post = operation(
                api,
                HttpMethod.POST,
                "/v1/bulk",
                "Appends commitments, any number, and answers where they are; an upload that broke off continues when"
                        + " it is sent again with its key",
                "201",
                JSON,
                "Upload");
        Content content = content(BYTES, Schemas.of("string").format("binary").description("32 bytes a commitment"));
        content.addMediaType(
                LINES,
                new MediaType()
                        .schema(Schemas.of("string")
                                .description("a commitment a line: a JSON string of padded base64")));
        post.setRequestBody(new RequestBody().required(true).content(content));
        post.addSecurityItem(new SecurityRequirement().addList(OpenApiConfiguration.TOKEN));
    }

    /** An origin has slashes, which no template of this format can say: generated clients encode them. */
    private static void logFiles(OpenAPI api) {
        PathItem found = api.getPaths().remove("/log/**");
        if (found == null) {
            return;
        }
        Map<String, String> files = Map.of(
                "/log/{origin}/checkpoint",
                        "The newest checkpoint (docs/spec/checkpoint.md) with its endorsement lines",
                "/log/{origin}/tile/{tile}", "A tile of hashes or entries (docs/spec/log.md)");
        files.keySet().stream().sorted().forEach(path -> {
            Operation get = new Operation()
                    .operationId(path.contains("tile") ? "tile" : "checkpoint")
                    .addTagsItem("log");
            get.addParametersItem(parameter("origin", "with its slashes encoded (notary.example%2F2026), or as it is"));
            if (path.contains("{tile}")) {
                get.addParametersItem(parameter(
                        "tile", "for example 0/x001/234, entries/000.p/7; with its slashes encoded, or as it is"));
            }
            api.getPaths().addPathItem(path, new PathItem().get(get));
            described(get, files.getOrDefault(path, ""), "200", path.contains("tile") ? BYTES : TEXT, "");
        });
    }

    private static Parameter parameter(String name, String description) {
        return new Parameter()
                .name(name)
                .in("path")
                .required(true)
                .description(description)
                .schema(Schemas.of("string"));
    }

    @CanIgnoreReturnValue
    private static Operation operation(
            OpenAPI api, HttpMethod method, String path, String summary, String status, String type, String schema) {
        PathItem item = api.getPaths().get(path);
        if (item == null || !item.readOperationsMap().containsKey(method)) {
            throw new IllegalStateException("described, but not there: " + method + " " + path);
        }
        Operation operation = item.readOperationsMap().get(method);
        described(operation, summary, status, type, schema);
        return operation;
    }

    private static void described(Operation operation, String summary, String status, String type, String schema) {
        operation.setSummary(summary);
        operation.setResponses(new ApiResponses().addApiResponse(status, answer("Done", type, schema)));
    }

    private static ApiResponse answer(String description, String type, String schema) {
        return new ApiResponse()
                .description(description)
                .content(content(type, schema.isEmpty() ? plain(type) : Schemas.reference(schema)));
    }

    private static Schema<?> plain(String type) {
        return switch (type) {
            case JSON -> Schemas.of("object");
            case BYTES -> Schemas.of("string").format("binary");
            default -> Schemas.of("string");
        };
    }

    private static Content content(String type, Schema<?> schema) {
        return new Content().addMediaType(type, new MediaType().schema(schema));
    }

    /** For example {@code getRecordsTypeIdStatement}: generated clients name their methods so. */
    private static String name(HttpMethod method, String path) {
        StringBuilder name = new StringBuilder(method.name().toLowerCase(Locale.ROOT));
        for (String part : path.replaceFirst("^/v1", "").split("[^a-z]+", -1)) {
            name.append(part.isEmpty() ? "" : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return name.toString();
    }

    private static void problems(Operation operation) {
        operation
                .getResponses()
                .addApiResponse(
                        ApiResponses.DEFAULT,
                        new ApiResponse()
                                .description("A problem; Retry-After says when to ask again, where that helps")
                                .content(content(Problem.MEDIA_TYPE, Schemas.reference("Problem"))));
    }
}
